import type { Quantity } from '../model/figure.ts';

/** The values a written number can mean, with its rounding undone: 3.35 to 3.45 for "3.4". */
export interface Rounded {
  readonly low: number;
  readonly high: number;
}

/** What "about" leaves open, as a share of the value. */
const HEDGE = 0.05;

/** Null for a figure that is not a single number: a bound, a range, "dozens". */
export function roundedValue({ min, max, step, approximate, modifier }: Quantity): Rounded | null {
  if (min === null || max === null || (modifier !== 'exact' && modifier !== 'about')) return null;
  const value = (min + max) / 2;
  const open = approximate || modifier === 'about' ? Math.abs(value) * HEDGE : 0;
  return { low: value - step / 2 - open, high: value + step / 2 + open };
}

export function meet(one: Rounded, other: Rounded): boolean {
  return one.low <= other.high && other.low <= one.high;
}
