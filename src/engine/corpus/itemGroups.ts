import type { Item } from './keyIndex.ts';
import type { Interruptible, SnapshotReader, SnapshotWriter } from './storage/snapshot.ts';

/** Connected items, and what is made of them. */
interface Group<Made> {
  readonly members: readonly Item[];
  /** Undefined where the group is known from a snapshot, and nobody has asked for it since. */
  made: Made | undefined;
}

/** A larger group is a formula rather than one thing: each of its members then stands alone. */
const LARGEST = 512;

/**
 * Groups of connected items, each made once and kept until one of its members changes. `near` gives the items that an
 * item is connected with, in both directions; `make` gets the members in order of article and place.
 */
export class ItemGroups<Made> {
  readonly #near: (item: Item) => readonly Item[];
  readonly #make: (members: readonly Item[]) => Made;
  readonly #groups = new Map<Item, Group<Made>>();

  constructor(near: (item: Item) => readonly Item[], make: (members: readonly Item[]) => Made) {
    this.#near = near;
    this.#make = make;
  }

  of(item: Item): Made {
    const group = this.#group(item);
    if (group.made === undefined) group.made = this.#make(group.members);
    return group.made;
  }

  /** All that hang together with one, itself among them. */
  membersWith(item: Item): readonly Item[] {
    return this.#group(item).members;
  }

  #group(item: Item): Group<Made> {
    const known = this.#groups.get(item);
    if (known !== undefined) return known;
    const members = [...this.#connected(item)].sort(byPlace);
    const group: Group<Made> = { members, made: undefined };
    for (const member of members) this.#groups.set(member, group);
    return group;
  }

  /** What was made of the group of an item; undefined where nobody has asked for it. */
  known(item: Item): Made | undefined {
    return this.#groups.get(item)?.made;
  }

  /** The articles of which something hangs together with something else. */
  uris(): Set<string> {
    const uris = new Set<string>();
    for (const [{ uri }, { members }] of this.#groups) if (members.length > 1) uris.add(uri);
    return uris;
  }

  /** Forgets the groups of items that have changed. Returns the articles of their members. */
  forget(touched: Iterable<Item>): Set<string> {
    const uris = new Set<string>();
    for (const item of touched) {
      uris.add(item.uri);
      for (const member of this.#groups.get(item)?.members ?? []) {
        this.#groups.delete(member);
        uris.add(member.uri);
      }
    }
    return uris;
  }

  /** Which items hang together is kept: it says whom a change concerns that is made before anybody asks. */
  *save(to: SnapshotWriter): Interruptible {
    const groups = [...new Set(this.#groups.values())].filter(({ members }) => members.length > 1);
    to.whole(groups.length);
    for (const { members } of groups) {
      to.whole(members.length);
      for (const { uri, index } of members) {
        to.text(uri);
        to.whole(index);
      }
      if (to.hasWrittenMuch()) yield;
    }
  }

  *restore(from: SnapshotReader, itemAt: (uri: string, index: number) => Item | undefined): Interruptible {
    for (let left = from.whole(); left > 0; left--) {
      if (from.hasReadMuch()) yield;
      const members = Array.from({ length: from.whole() }, () => {
        const item = itemAt(from.text(), from.whole());
        if (item === undefined) throw new RangeError('the snapshot groups an item that it does not have');
        return item;
      });
      const group: Group<Made> = { members, made: undefined };
      for (const member of members) this.#groups.set(member, group);
    }
  }

  #connected(item: Item): Set<Item> {
    const found = new Set([item]);
    for (const one of found) {
      if (found.size > LARGEST) return new Set([item]);
      for (const other of this.#near(one)) found.add(other);
    }
    return found;
  }
}

function byPlace(a: Item, b: Item): number {
  return a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : a.index - b.index;
}
