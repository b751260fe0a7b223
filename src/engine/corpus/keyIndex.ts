import { type CountElsewhere, NOTHING_ELSEWHERE } from './elsewhere.ts';
import type { ArticleNumbers } from './storage/articleNumbers.ts';
import { Column } from './storage/column.ts';
import { keyOfNumber, Postings } from './storage/postings.ts';
import type { Interruptible, SnapshotReader, SnapshotWriter } from './storage/snapshot.ts';

/** An item of one article (a quotation, a name), by number; the same number until what it says changes. */
export type Item = number;

/** A key that more items than this share says nothing, and would make an edit cost the whole corpus. */
export const TOO_COMMON = 64;

/** Keys lie below, as `hashOf` makes them. */
const KEYS = 2 ** 30;

/**
 * Items of many articles under keys (hashes of their content), to find those that share keys without looking at the
 * others. Its answers do not depend on the order in which articles were put.
 */
export class KeyIndex {
  readonly #numbers: ArticleNumbers;
  readonly #elsewhere: CountElsewhere;
  readonly #byKey = new Postings();
  /** By article its items in order. */
  readonly #items = new Postings();
  /** By item its keys, its article, and its place in the article's list. */
  readonly #keys = new Postings();
  readonly #articles = new Column();
  readonly #places = new Column();
  /** Numbers that were given up. */
  #free: Item[] = [];
  #end = 0;

  constructor(numbers: ArticleNumbers, elsewhere: CountElsewhere = NOTHING_ELSEWHERE) {
    this.#numbers = numbers;
    this.#elsewhere = elsewhere;
  }

  /**
   * Replaces an article's items, each given by its keys. Returns the items, its own among them, for which `near` may
   * now answer differently; its former items are known until something else is put. `kept` are items that stay what
   * they were, by their places now and before.
   */
  replace(
    uri: string,
    things: readonly (readonly number[])[],
    kept: ReadonlyMap<number, number> = NONE_KEPT,
  ): Set<Item> {
    const touched = new Set<Item>();
    const before = this.of(uri);
    if (before.length === 0 && things.length === 0) return touched;
    const article = this.#numbers.enter(uri);
    const staying = new Set([...kept.values()].map((place) => before[place]));
    const leaving = before.filter((item) => !staying.has(item));
    for (const item of leaving) {
      touched.add(item);
      for (const key of this.#keysOf(item)) {
        this.#byKey.delete(key, item);
        this.#touch(key, touched);
      }
      this.#keys.drop(keyOfNumber(item));
    }
    const items = things.map((keys, place) => before[kept.get(place) ?? -1] ?? this.#enter(article, keys, touched));
    for (const [place, item] of items.entries()) this.#places.set(item, place);
    this.#items.drop(keyOfNumber(article));
    this.#items.fill(keyOfNumber(article), items);
    this.#free = this.#free.concat(leaving);
    return touched;
  }

  /** The article's items in order. */
  of(uri: string): Item[] {
    const article = this.#numbers.known(uri);
    return article === null ? [] : this.#items.of(keyOfNumber(article));
  }

  /** The article an item is of. */
  uriOf(item: Item): string {
    return this.#numbers.at(this.#articles.at(item));
  }

  /** The item's place in the article's list. */
  placeOf(item: Item): number {
    return this.#places.at(item);
  }

  /** By article and place. */
  order(one: Item, other: Item): number {
    const [a, b] = [this.uriOf(one), this.uriOf(other)];
    return a < b ? -1 : a > b ? 1 : this.placeOf(one) - this.placeOf(other);
  }

  /**
   * The items that share at least `least` keys with one, not counting keys that are too common. In no particular order.
   */
  near(item: Item, least: number): Item[] {
    const met = new Map<Item, number>();
    for (const key of this.#keysOf(item)) {
      if (this.#byKey.count(key) + this.#elsewhere(key) > TOO_COMMON) continue;
      this.#byKey.each(key, (other) => {
        if (other !== item) met.set(other, (met.get(other) ?? 0) + 1);
      });
    }
    return [...met].filter(([, shared]) => shared >= least).map(([other]) => other);
  }

  *save(to: SnapshotWriter): Interruptible {
    to.whole(this.#end);
    to.wholes(this.#free);
    for (const part of [this.#byKey, this.#items, this.#keys, this.#articles, this.#places]) {
      part.save(to);
      yield;
    }
  }

  /** Takes in what was saved, where nothing has been put yet. */
  *restore(from: SnapshotReader): Interruptible {
    this.#end = from.whole();
    this.#free = from.wholes();
    for (const items of [this.#byKey, this.#items]) {
      items.restore(from, this.#end);
      yield;
    }
    this.#keys.restore(from, KEYS);
    for (const column of [this.#articles, this.#places]) column.restore(from);
  }

  #enter(article: number, keys: readonly number[], touched: Set<Item>): Item {
    const item = this.#free.pop() ?? this.#end++;
    this.#articles.set(item, article);
    touched.add(item);
    const own = [...new Set(keys)];
    this.#keys.fill(keyOfNumber(item), own);
    for (const key of own) {
      this.#touch(key, touched);
      this.#byKey.add(key, item);
    }
    return item;
  }

  #keysOf(item: Item): number[] {
    return this.#keys.of(keyOfNumber(item));
  }

  /** Items under a key that one item more or less makes common, or rare again, are affected as well. */
  #touch(key: number, touched: Set<Item>): void {
    if (this.#byKey.count(key) <= TOO_COMMON) this.#byKey.each(key, (other) => touched.add(other));
  }
}

const NONE_KEPT: ReadonlyMap<number, number> = new Map();
