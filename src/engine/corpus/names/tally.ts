import type { SnapshotReader, SnapshotWriter } from '../storage/snapshot.ts';

/** Counts by name. Costs next to nothing while it counts a single name, as is usual. */
export class Tally {
  #name: string | null = null;
  #count = 0;
  #more: Map<string, number> | null = null;

  get size(): number {
    return this.#more?.size ?? (this.#name === null ? 0 : 1);
  }

  has(name: string): boolean {
    return this.#more?.has(name) ?? this.#name === name;
  }

  /** The same name as it is kept, so that it need not be kept twice. */
  kept(name: string): string {
    if (this.#name === name) return this.#name;
    for (const known of this.#more?.keys() ?? []) if (known === name) return known;
    return name;
  }

  /** Counts one more or one fewer, and returns whether it is the first or was the last. */
  add(name: string, sign: 1 | -1): boolean {
    if (this.#more === null && (this.#name === null || this.#name === name)) {
      const before = this.#count;
      this.#count += sign;
      this.#name = this.#count > 0 ? name : null;
      if (this.#count < 0) this.#count = 0;
      return before > 0 !== this.#count > 0;
    }
    if (this.#more === null) {
      this.#more = new Map();
      if (this.#name !== null) this.#more.set(this.#name, this.#count);
      this.#name = null;
      this.#count = 0;
    }
    const before = this.#more.get(name) ?? 0;
    const count = before + sign;
    if (count > 0) this.#more.set(name, count);
    else this.#more.delete(name);
    return before > 0 !== count > 0;
  }

  save(to: SnapshotWriter): void {
    to.whole(this.size);
    for (const [name, count] of this) {
      to.text(name);
      to.whole(count);
    }
  }

  static restored(from: SnapshotReader): Tally {
    const tally = new Tally();
    const size = from.whole();
    if (size === 1) {
      tally.#name = from.text();
      tally.#count = from.whole();
    } else if (size > 1) {
      tally.#more = new Map();
      for (let left = size; left > 0; left--) tally.#more.set(from.text(), from.whole());
    }
    return tally;
  }

  *[Symbol.iterator](): Iterator<readonly [string, number]> {
    if (this.#more !== null) yield* this.#more;
    else if (this.#name !== null) yield [this.#name, this.#count];
  }
}
