import { dimensionOf, toBaseUnit } from '../../engine/index.ts';

/** How to convert values so that all fit on one axis: unchanged where the units are the same, or cannot be compared. */
export function inOneUnit(
  units: readonly (string | null)[],
): (value: number | null, unit: string | null) => number | null {
  const [first = null] = units;
  const isOne = units.every((unit) => unit === first);
  const isComparable = units.every((unit) => dimensionOf(unit) === dimensionOf(first));
  return isOne || !isComparable ? (value) => value : toBaseUnit;
}
