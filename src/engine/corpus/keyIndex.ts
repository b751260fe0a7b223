import { type CountElsewhere, NOTHING_ELSEWHERE } from './elsewhere.ts';
import { type PackedHashes, packHashes, unpackHashes } from './storage/packedHashes.ts';
import { type Postings, restorePostings, savePostings } from './storage/savedPostings.ts';
import { SmallSet } from './storage/smallSet.ts';
import type { Interruptible, SnapshotReader, SnapshotWriter } from './storage/snapshot.ts';

/**
 * An item of one article (a quotation, a name), by its place in the article's list; the same object until what it says
 * changes.
 */
export interface Item {
  readonly uri: string;
  readonly index: number;
}

/** A key that more items than this share says nothing, and would make an edit cost the whole corpus. */
export const TOO_COMMON = 64;

interface Entry extends Item {
  index: number;
  readonly keys: PackedHashes;
}

/**
 * Items of many articles under keys (hashes of their content), to find those that share keys without looking at the
 * others. Its answers do not depend on the order in which articles were put.
 */
export class KeyIndex {
  readonly #postings: Postings<Entry> = new Map();
  readonly #entries = new Map<string, readonly Entry[]>();
  readonly #elsewhere: CountElsewhere;

  constructor(elsewhere: CountElsewhere = NOTHING_ELSEWHERE) {
    this.#elsewhere = elsewhere;
  }

  /**
   * Replaces an article's items, each given by its keys. Returns the items, its own among them, for which `near` may
   * now answer differently; its former items are returned as they were. `kept` are items that stay what they were, by
   * their places now and before.
   */
  replace(
    uri: string,
    things: readonly (readonly number[])[],
    kept: ReadonlyMap<number, number> = NONE_KEPT,
  ): Set<Item> {
    const touched = new Set<Item>();
    const before = this.#entries.get(uri) ?? [];
    const staying = new Set([...kept.values()].map((index) => before[index]));
    for (const entry of before) {
      if (staying.has(entry)) continue;
      touched.add(entry);
      for (const key of unpackHashes(entry.keys)) this.#withdraw(key, entry, touched);
    }
    const entries = things.map((keys, index) => {
      const same = before[kept.get(index) ?? -1];
      return same ?? { uri, index, keys: packHashes(new Set(keys)) };
    });
    for (const [index, entry] of entries.entries()) {
      entry.index = index;
      if (staying.has(entry)) continue;
      touched.add(entry);
      for (const key of unpackHashes(entry.keys)) this.#post(key, entry, touched);
    }
    if (entries.length === 0) this.#entries.delete(uri);
    else this.#entries.set(uri, entries);
    return touched;
  }

  /** The article's items in order. */
  of(uri: string): readonly Item[] {
    return this.#entries.get(uri) ?? [];
  }

  /**
   * The items that share at least `least` keys with one, not counting keys that are too common. In no particular order.
   */
  near(item: Item, least: number): Item[] {
    const own = this.#entries.get(item.uri)?.[item.index];
    if (own === undefined) return [];
    const met = new Map<Entry, number>();
    for (const key of unpackHashes(own.keys)) {
      const posting = this.#postings.get(key);
      if (!(posting instanceof SmallSet) || posting.size + this.#elsewhere(key) > TOO_COMMON) continue;
      for (const other of posting) if (other !== own) met.set(other, (met.get(other) ?? 0) + 1);
    }
    return [...met].filter(([, shared]) => shared >= least).map(([other]) => other);
  }

  *save(to: SnapshotWriter): Interruptible {
    const numbers = new Map<Entry, number>();
    to.whole(this.#entries.size);
    for (const [uri, entries] of this.#entries) {
      to.text(uri);
      to.whole(entries.length);
      for (const entry of entries) {
        numbers.set(entry, numbers.size);
        to.piece(entry.keys);
      }
      if (to.hasWrittenMuch()) yield;
    }
    yield* savePostings(this.#postings, numbers, to);
  }

  /** Takes in what was saved, where nothing has been put yet. */
  *restore(from: SnapshotReader): Interruptible {
    const all: Entry[] = [];
    for (let left = from.whole(); left > 0; left--) {
      if (from.hasReadMuch()) yield;
      const uri = from.text();
      const entries = Array.from({ length: from.whole() }, (_, index): Entry => ({ uri, index, keys: from.piece() }));
      this.#entries.set(uri, entries);
      for (const entry of entries) all.push(entry);
    }
    yield* restorePostings(this.#postings, all, from);
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

const NONE_KEPT: ReadonlyMap<number, number> = new Map();

/** Items under a key that one item more or less makes common, or rare again, are affected as well. */
function touch(posting: SmallSet<Entry>, touched: Set<Item>): void {
  if (posting.size <= TOO_COMMON) for (const other of posting) touched.add(other);
}
