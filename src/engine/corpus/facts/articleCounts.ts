import { Postings } from '../storage/postings.ts';
import type { SnapshotReader, SnapshotWriter } from '../storage/snapshot.ts';

/** How many articles hold each of many keys. Most keys are held by one article, and cost nothing here. */
export class ArticleCounts {
  readonly #more = new Postings();

  /** At least 1, as it is only asked for keys that an article holds. */
  of(key: number): number {
    return this.#more.list(key)[0] ?? 1;
  }

  /** One article more holds the key; `isHeld` where another did before. */
  enter(key: number, isHeld: boolean): void {
    if (isHeld) this.#set(key, this.of(key) + 1);
  }

  /** One article less holds it. */
  leave(key: number): void {
    this.#set(key, this.of(key) - 1);
  }

  save(to: SnapshotWriter): void {
    this.#more.save(to);
  }

  /** Takes in what was saved, where nothing has been counted yet. */
  restore(from: SnapshotReader): void {
    this.#more.restore(from, Number.POSITIVE_INFINITY);
  }

  #set(key: number, count: number): void {
    this.#more.drop(key);
    if (count > 1) this.#more.add(key, count);
  }
}
