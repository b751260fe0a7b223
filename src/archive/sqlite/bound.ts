/** What a column holds: a whole number, a text (a day or time in ISO form, too), bytes, or nothing. */
export type Bindable = number | string | Uint8Array | null;

/**
 * Values as they are handed to a statement: the only way to do so. `node:sqlite` binds a number as a floating-point
 * one, which a text column keeps as "43.0", and takes any object in the first place for a table of named values, by
 * which all values behind it move up by one. So whole numbers go as BigInt, and nothing else is let through.
 */
export function bound(...values: readonly Bindable[]): (bigint | string | Uint8Array | null)[] {
  return values.map((value) => {
    if (typeof value === 'number') {
      if (!Number.isSafeInteger(value)) throw new TypeError(`${value} is no whole number`);
      return BigInt(value);
    }
    if (value === null || typeof value === 'string' || value instanceof Uint8Array) return value;
    throw new TypeError(`${typeof value} cannot be kept`);
  });
}
