import type { Item, KeyIndex } from './keyIndex.ts';
import { Column } from './storage/column.ts';
import type { Interruptible, SnapshotReader, SnapshotWriter } from './storage/snapshot.ts';

/** Connected items, and what is made of them. */
interface Group<Made> {
  readonly members: readonly Item[];
  /** Undefined where the group is known from a snapshot, and nobody has asked for it since. */
  made: Made | undefined;
}

/** What groups are made of. */
interface Making<Made> {
  /** The items that an item is connected with, in both directions. */
  readonly near: (item: Item) => readonly Item[];
  /** What is made of a group, given its members in order of article and place. */
  readonly make: (members: readonly Item[]) => Made;
  /** What is made of an item by itself. */
  readonly nothing: Made;
}

/** A larger group is a formula rather than one thing: each of its members then stands alone. */
const LARGEST = 512;

/** Groups of connected items, each made once and kept until one of its members changes. */
export class ItemGroups<Made> {
  readonly #keys: KeyIndex;
  readonly #making: Making<Made>;
  readonly #groups = new Map<Item, Group<Made>>();
  /** 1 for items that are connected with no other. */
  readonly #alone = new Column();

  constructor(keys: KeyIndex, making: Making<Made>) {
    this.#keys = keys;
    this.#making = making;
  }

  of(item: Item): Made {
    const group = this.#group(item);
    if (group === null) return this.#making.nothing;
    if (group.made === undefined) group.made = this.#making.make(group.members);
    return group.made;
  }

  /** All that hang together with one, itself among them. */
  membersWith(item: Item): readonly Item[] {
    return this.#group(item)?.members ?? [item];
  }

  /** Null for an item by itself. */
  #group(item: Item): Group<Made> | null {
    const known = this.#groups.get(item);
    if (known !== undefined) return known;
    if (this.#isAlone(item)) return null;
    const members = [...this.#connected(item)].sort((a, b) => this.#keys.order(a, b));
    if (members.length === 1) {
      this.#alone.set(item, 1);
      return null;
    }
    const group: Group<Made> = { members, made: undefined };
    for (const member of members) this.#groups.set(member, group);
    return group;
  }

  /** What was made of the group of an item; undefined where nobody has asked for it. */
  known(item: Item): Made | undefined {
    return this.#isAlone(item) ? this.#making.nothing : this.#groups.get(item)?.made;
  }

  /** The articles of which something hangs together with something else. */
  uris(): Set<string> {
    return new Set([...this.#groups.keys()].map((item) => this.#keys.uriOf(item)));
  }

  /** Forgets the groups of items that have changed. Returns the articles of their members. */
  forget(touched: Iterable<Item>): Set<string> {
    const uris = new Set<string>();
    for (const item of touched) {
      uris.add(this.#keys.uriOf(item));
      if (this.#isAlone(item)) this.#alone.set(item, 0);
      for (const member of this.#groups.get(item)?.members ?? []) {
        this.#groups.delete(member);
        uris.add(this.#keys.uriOf(member));
      }
    }
    return uris;
  }

  /** Which items hang together is kept: it says whom a change concerns that is made before anybody asks. */
  *save(to: SnapshotWriter): Interruptible {
    const groups = new Set(this.#groups.values());
    to.whole(groups.size);
    for (const { members } of groups) {
      to.wholes(members);
      if (to.hasWrittenMuch()) yield;
    }
  }

  /** Takes in what was saved, after the items it is made of. */
  *restore(from: SnapshotReader): Interruptible {
    for (let left = from.whole(); left > 0; left--) {
      if (from.hasReadMuch()) yield;
      const group: Group<Made> = { members: from.wholes(), made: undefined };
      for (const member of group.members) this.#groups.set(member, group);
    }
  }

  #isAlone(item: Item): boolean {
    return this.#alone.at(item) === 1;
  }

  #connected(item: Item): Set<Item> {
    const found = new Set([item]);
    for (const one of found) {
      if (found.size > LARGEST) return new Set([item]);
      for (const other of this.#making.near(one)) found.add(other);
    }
    return found;
  }
}
