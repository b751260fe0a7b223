import { type CountElsewhere, NOTHING_ELSEWHERE } from './elsewhere.ts';
import { type HasNumber, Numbered } from './storage/numbered.ts';
import { type PackedHashes, packHashes, unpackHashes } from './storage/packedHashes.ts';
import { Postings } from './storage/postings.ts';
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

interface Entry extends Item, HasNumber {
  index: number;
  readonly keys: PackedHashes;
}

/**
 * Items of many articles under keys (hashes of their content), to find those that share keys without looking at the
 * others. Its answers do not depend on the order in which articles were put.
 */
export class KeyIndex {
  readonly #numbered = new Numbered<Entry>();
  readonly #postings = new Postings();
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
      this.#numbered.leave(entry);
    }
    const entries = things.map((keys, index) => {
      const same = before[kept.get(index) ?? -1];
      return same ?? { uri, index, number: -1, keys: packHashes(new Set(keys)) };
    });
    for (const [index, entry] of entries.entries()) {
      entry.index = index;
      if (staying.has(entry)) continue;
      touched.add(entry);
      this.#numbered.enter(entry);
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
    const met = new Map<number, number>();
    for (const key of unpackHashes(own.keys)) {
      if (this.#postings.count(key) + this.#elsewhere(key) > TOO_COMMON) continue;
      this.#postings.each(key, (other) => {
        if (other !== own.number) met.set(other, (met.get(other) ?? 0) + 1);
      });
    }
    return [...met].filter(([, shared]) => shared >= least).map(([other]) => this.#numbered.at(other));
  }

  *save(to: SnapshotWriter): Interruptible {
    to.whole(this.#entries.size);
    for (const [uri, entries] of this.#entries) {
      to.text(uri);
      to.whole(entries.length);
      for (const entry of entries) {
        to.whole(entry.number);
        to.piece(entry.keys);
      }
      if (to.hasWrittenMuch()) yield;
    }
    this.#postings.save(to);
  }

  /** Takes in what was saved, where nothing has been put yet. */
  *restore(from: SnapshotReader): Interruptible {
    const all: Entry[] = [];
    for (let left = from.whole(); left > 0; left--) {
      if (from.hasReadMuch()) yield;
      const uri = from.text();
      const entries = Array.from(
        { length: from.whole() },
        (_, index): Entry => ({ uri, index, number: from.whole(), keys: from.piece() }),
      );
      this.#entries.set(uri, entries);
      for (const entry of entries) all.push(entry);
    }
    this.#numbered.restore(all);
    this.#postings.restore(from, this.#numbered.end);
  }

  #post(key: number, entry: Entry, touched: Set<Item>): void {
    this.#touch(key, touched);
    this.#postings.add(key, entry.number);
  }

  #withdraw(key: number, entry: Entry, touched: Set<Item>): void {
    this.#postings.delete(key, entry.number);
    this.#touch(key, touched);
  }

  /** Items under a key that one item more or less makes common, or rare again, are affected as well. */
  #touch(key: number, touched: Set<Item>): void {
    if (this.#postings.count(key) > TOO_COMMON) return;
    this.#postings.each(key, (other) => touched.add(this.#numbered.at(other)));
  }
}

const NONE_KEPT: ReadonlyMap<number, number> = new Map();
