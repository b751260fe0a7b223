import type { Item } from './keyIndex.ts';

/** Connected items, and what is made of them. */
interface Group<Made> {
  readonly members: readonly Item[];
  readonly made: Made;
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
    return this.#group(item).made;
  }

  /** All that hang together with one, itself among them. */
  membersWith(item: Item): readonly Item[] {
    return this.#group(item).members;
  }

  #group(item: Item): Group<Made> {
    const known = this.#groups.get(item);
    if (known !== undefined) return known;
    const members = [...this.#connected(item)].sort(byPlace);
    const group = { members, made: this.#make(members) };
    for (const member of members) this.#groups.set(member, group);
    return group;
  }

  /** What was made of the group of an item; undefined where nobody has asked for it. */
  known(item: Item): Made | undefined {
    return this.#groups.get(item)?.made;
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
