import { unitNamed } from './units.ts';

/**
 * A value in the base unit of its dimension, so that 1.2 miles and 1.9 kilometres compare: metres, square metres,
 * litres, kilograms, metres per second, seconds, degrees Celsius, percent, and in other dimensions the base unit of
 * Unicode CLDR. Money and units without a factor are returned as they are: they compare only with their own kind.
 * `unit` is a `Figure.unit`; null stays null.
 */
export function toBaseUnit(value: number | null, unit: string | null): number | null {
  if (value === null || unit === null) return value;
  if (unit === 'degree Fahrenheit') return ((value - 32) * 5) / 9;
  if (unit === 'kelvin') return value - 273.15;
  const coins = COINS.get(unit);
  if (coins !== undefined) return value / coins;
  const factor = unitNamed(unit)?.factor ?? rateFactor(unit);
  return factor === null ? value : value * factor;
}

/** A value in the base unit of its dimension, in `unit`: the inverse of `toBaseUnit`. */
export function fromBaseUnit(value: number, unit: string): number {
  if (unit === 'degree Fahrenheit') return (value * 9) / 5 + 32;
  if (unit === 'kelvin') return value + 273.15;
  return value / (unitNamed(unit)?.factor ?? rateFactor(unit) ?? 1);
}

/**
 * What two units must share for their values to compare: the base unit's name, or the unit's own where it has no
 * factor.
 */
export function dimensionOf(unit: string | null): string | null {
  if (unit === null) return null;
  const known = unitNamed(unit);
  if (known !== null) return known.factor === null && known.kind !== 'temperature' ? known.name : known.dimension;
  if (COINS.has(unit)) return COIN_CURRENCY.get(unit) ?? unit;
  return rateFactor(unit) === null ? unit : 'speed';
}

/** True for a unit of which there are others to convert it to: megawatts, and not the points of an index. */
export function isConvertible(unit: string | null): boolean {
  return unit !== null && (unitNamed(unit)?.factor ?? null) !== null;
}

/** "mile per minute": a length over a time, in metres per second; null for every other rate. */
function rateFactor(unit: string): number | null {
  const [above = '', below = ''] = unit.split(' per ');
  const length = unitNamed(above);
  const time = unitNamed(below);
  if (length?.kind !== 'length' || time?.kind !== 'duration' || length.factor === null || time.factor === null)
    return null;
  return length.factor / time.factor;
}

/** How many of a coin make one of its currency. */
const COINS: ReadonlyMap<string, number> = new Map([
  ['cent', 100],
  ['penny', 100],
  ['sen', 100],
  ['paisa', 100],
]);

/** The currency a coin is taken to belong to where the text names none. */
const COIN_CURRENCY: ReadonlyMap<string, string> = new Map([
  ['cent', 'USD'],
  ['penny', 'GBP'],
  ['sen', 'MYR'],
  ['paisa', 'INR'],
]);
