import type { SnapshotReader, SnapshotWriter } from './snapshot.ts';

const LEAST = 16;
/** By what a column grows. */
const GROWTH = 1.25;

/** A whole number of 32 bits for each of many things that go by number; 0 where none has been set. */
export class Column {
  #values = new Int32Array(LEAST);

  at(number: number): number {
    return this.#values[number] ?? 0;
  }

  set(number: number, value: number): void {
    if (number >= this.#values.length) {
      const more = new Int32Array(Math.ceil((number + 1) * GROWTH));
      more.set(this.#values);
      this.#values = more;
    }
    this.#values[number] = value;
  }

  add(number: number, more: number): void {
    this.set(number, this.at(number) + more);
  }

  save(to: SnapshotWriter): void {
    to.list(this.#values);
  }

  restore(from: SnapshotReader): void {
    this.#values = from.list();
  }
}
