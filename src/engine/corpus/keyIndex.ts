import { SmallSet } from './storage/smallSet.ts';

/** A thing of one article (a quotation, a name), by its place in the article's list; the same object while the article stays as it is. */
export interface Item {
  readonly uri: string;
  readonly index: number;
}

/** A key that more items than this share tells nothing, and would make an edit cost the whole corpus. */
const TOO_COMMON = 64;

interface Entry extends Item {
  readonly keys: Int32Array;
}

/**
 * Things of many articles under keys (hashes of what they say), to find those that share some without looking at the others. What it
 * answers does not depend on the order in which articles came.
 */
export class KeyIndex {
  readonly #postings = new Map<number, Entry | SmallSet<Entry>>();
  readonly #entries = new Map<string, readonly Entry[]>();

  /**
   * Takes an article's things, each by its keys, in place of those it had. Returns the things, its own among them, of which `near` may
   * now answer otherwise; those it had before are told as they were.
   */
  replace(uri: string, things: readonly (readonly number[])[]): Set<Item> {
    const touched = new Set<Item>();
    for (const entry of this.#entries.get(uri) ?? []) {
      touched.add(entry);
      for (const key of entry.keys) this.#withdraw(key, entry, touched);
    }
    const entries = things.map((keys, index) => ({ uri, index, keys: Int32Array.from(new Set(keys)) }));
    for (const entry of entries) {
      touched.add(entry);
      for (const key of entry.keys) this.#post(key, entry, touched);
    }
    if (entries.length === 0) this.#entries.delete(uri);
    else this.#entries.set(uri, entries);
    return touched;
  }

  /** The article's things in order. */
  of(uri: string): readonly Item[] {
    return this.#entries.get(uri) ?? [];
  }

  /** The things that share at least so many keys with one, of those keys that are not too common. In no particular order. */
  near(item: Item, least: number): Item[] {
    const own = this.#entries.get(item.uri)?.[item.index];
    if (own === undefined) return [];
    const met = new Map<Entry, number>();
    for (const key of own.keys) {
      const posting = this.#postings.get(key);
      if (!(posting instanceof SmallSet) || posting.size > TOO_COMMON) continue;
      for (const other of posting) if (other !== own) met.set(other, (met.get(other) ?? 0) + 1);
    }
    return [...met].filter(([, shared]) => shared >= least).map(([other]) => other);
  }

  #post(key: number, entry: Entry, touched: Set<Item>): void {
    const posting = this.#postings.get(key);
    if (posting === undefined) {
      this.#postings.set(key, entry);
      return;
    }
    const set = posting instanceof SmallSet ? posting : new SmallSet<Entry>().add(posting);
    if (set !== posting) this.#postings.set(key, set);
    touch(set, touched);
    set.add(entry);
  }

  #withdraw(key: number, entry: Entry, touched: Set<Item>): void {
    const posting = this.#postings.get(key);
    if (posting === entry) this.#postings.delete(key);
    if (!(posting instanceof SmallSet)) return;
    posting.delete(entry);
    touch(posting, touched);
    const [last] = posting;
    if (last !== undefined && posting.size === 1) this.#postings.set(key, last);
  }
}

/** Those under a key that one more or one less makes common, or rare again, are touched as well. */
function touch(posting: SmallSet<Entry>, touched: Set<Item>): void {
  if (posting.size <= TOO_COMMON) for (const other of posting) touched.add(other);
}
