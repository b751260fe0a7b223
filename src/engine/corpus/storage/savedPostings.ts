import { SmallSet } from './smallSet.ts';
import type { Interruptible, SnapshotReader, SnapshotWriter } from './snapshot.ts';

/** What is found by each key: most keys have one, which is then held directly. */
export type Postings<Value extends object> = Map<number, Value | SmallSet<Value>>;

/** Writes postings; what they hold goes by `numbers`. */
export function* savePostings<Value extends object>(
  postings: Postings<Value>,
  numbers: ReadonlyMap<Value, number>,
  to: SnapshotWriter,
): Interruptible {
  to.whole(postings.size);
  for (const [key, posting] of postings) {
    to.whole(key);
    const values = posting instanceof SmallSet ? [...posting] : [posting];
    to.wholes(values.map((value) => numberOf(value, numbers)));
    if (to.hasWrittenMuch()) yield;
  }
}

/** Fills postings that are empty; `values` are what they may hold, by their numbers. */
export function* restorePostings<Value extends object>(
  postings: Postings<Value>,
  values: readonly Value[],
  from: SnapshotReader,
): Interruptible {
  for (let left = from.whole(); left > 0; left--) {
    if (from.hasReadMuch()) yield;
    const key = from.whole();
    const count = from.whole();
    if (count === 1) {
      postings.set(key, valueAt(from.whole(), values));
      continue;
    }
    const held: Value[] = [];
    for (let more = count; more > 0; more--) held.push(valueAt(from.whole(), values));
    postings.set(key, SmallSet.of(held));
  }
}

export function numberOf<Value>(value: Value, numbers: ReadonlyMap<Value, number>): number {
  const number = numbers.get(value);
  if (number === undefined) throw new RangeError('what is found by a key is not in the corpus');
  return number;
}

export function valueAt<Value>(number: number, values: readonly Value[]): Value {
  const value = values[number];
  if (value === undefined) throw new RangeError('the snapshot names what it does not have');
  return value;
}
