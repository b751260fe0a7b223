import type { SnapshotReader, SnapshotWriter } from '../storage/snapshot.ts';

/** How many articles hold each of many keys. Most keys are held by one article, and cost nothing here. */
export class ArticleCounts {
  readonly #more = new Map<number, number>();

  /** At least 1, as it is only asked for keys that an article holds. */
  of(key: number): number {
    return this.#more.get(key) ?? 1;
  }

  /** One article more holds the key; `isHeld` where another did before. */
  enter(key: number, isHeld: boolean): void {
    if (isHeld) this.#more.set(key, this.of(key) + 1);
  }

  /** One article less holds it. */
  leave(key: number): void {
    const left = this.of(key) - 1;
    if (left > 1) this.#more.set(key, left);
    else this.#more.delete(key);
  }

  save(to: SnapshotWriter): void {
    to.wholes([...this.#more].flat());
  }

  /** Takes in what was saved, where nothing has been counted yet. */
  restore(from: SnapshotReader): void {
    const saved = from.wholes();
    for (let at = 0; at + 1 < saved.length; at += 2) this.#more.set(saved[at] ?? 0, saved[at + 1] ?? 0);
  }
}
