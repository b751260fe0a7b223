/** The number under which something is saved. Throws where it has none. */
export function numberOf<Value>(value: Value, numbers: ReadonlyMap<Value, number>): number {
  const number = numbers.get(value);
  if (number === undefined) throw new RangeError('what is saved is not in the corpus');
  return number;
}

/** What was saved under a number. Throws where nothing was. */
export function valueAt<Value>(number: number, values: readonly Value[]): Value {
  const value = values[number];
  if (value === undefined) throw new RangeError('the snapshot names what it does not have');
  return value;
}
