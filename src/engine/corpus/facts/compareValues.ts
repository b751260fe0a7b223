import { dimensionOf, toBaseUnit } from '../../figures/convert.ts';
import type { Quantity } from '../../model/figure.ts';

/** Whether two quantities given for one fact can both hold. */
export type Verdict = 'agree' | 'disagree' | 'incomparable';

/** "Almost 100" allows a tenth either way at most: enough for 90. */
const ABOUT = 0.1;
/** A vague word ("dozens") denies a number that is smaller by more than this factor … */
const VAGUE = 2;
/** … or larger than what it says by more than this one: nobody writes "dozens" of 200. */
const MOST_VAGUE = 8;

interface Bounds {
  readonly min: number;
  readonly max: number;
}

/**
 * Compares two quantities as intervals, in their dimension's base unit where the units differ; `slack` widens both by
 * whole units (a gunman counted or not).
 */
export function compare(a: Quantity, b: Quantity, slack: number): Verdict {
  if (a.unit !== b.unit && dimensionOf(a.unit) !== dimensionOf(b.unit)) return 'incomparable';
  if (a.min === null && a.max === null) return 'incomparable';
  if (b.min === null && b.max === null) return 'incomparable';
  // Of a score neither number is a bound.
  if (a.kind === 'score') return a.min === b.min && a.max === b.max ? 'agree' : 'disagree';
  const converted = a.unit !== b.unit;
  if (!converted && (roundsTo(a, b) || roundsTo(b, a))) return 'agree';
  const left = converted ? inBaseUnit(a) : boundsOf(a);
  const right = converted ? inBaseUnit(b) : boundsOf(b);
  if (isCeiling(a) && isCeiling(b) && left.max !== right.max) return 'disagree';
  const gap = Math.max(left.min - right.max, right.min - left.max);
  return gap > slack + 1e-9 * Math.max(1, sizeOf(a), sizeOf(b)) ? 'disagree' : 'agree';
}

function sizeOf(quantity: Quantity): number {
  return Math.abs(quantity.min ?? quantity.max ?? 0);
}

/** "Up to 1.5 million" is as high as a writer goes, and "up to 1.6 million" is higher. */
function isCeiling({ modifier, min, max }: Quantity): boolean {
  return modifier === 'at most' && min === null && max !== null;
}

/** Converted figures were rounded in their own unit: "six miles" against "10 kilometres". */
function inBaseUnit(quantity: Quantity): Bounds {
  const { min, max } = boundsOf(quantity);
  const half = quantity.step / 2;
  return {
    min: toBaseUnit(min - half, quantity.unit) ?? Number.NEGATIVE_INFINITY,
    max: toBaseUnit(max + half, quantity.unit) ?? Number.POSITIVE_INFINITY,
  };
}

/** The values a quantity can be read to allow, its openness dropped: "more than 70" does not quarrel with 70. */
function boundsOf(quantity: Quantity): Bounds {
  const min = quantity.min ?? Number.NEGATIVE_INFINITY;
  const max = quantity.max ?? Number.POSITIVE_INFINITY;
  if (quantity.modifier === 'vague')
    return { min: min / VAGUE, max: quantity.max === null ? min * MOST_VAGUE : max * VAGUE };
  if (!quantity.approximate) return { min, max };
  return { min: min - leewayOf(min, quantity.step), max: max + leewayOf(max, quantity.step) };
}

/** How far off "about" may be: half of what it counts in, which is 500 for "about 14,000" and a half for "some 16". */
function leewayOf(value: number, step: number): number {
  return Number.isFinite(value) ? Math.min(Math.abs(value) * ABOUT, grainOf(value, step) / 2) : 0;
}

/** The tens, hundreds … or fives, fifties … that a figure is told in, so many steps of its last digit. */
function grainOf(value: number, step: number): number {
  let steps = Math.round(Math.abs(value) / step);
  if (steps === 0) return step;
  let grain = step;
  for (; steps % 10 === 0; steps /= 10) grain *= 10;
  return steps % 5 === 0 ? grain * 5 : grain;
}

/** True where `fine`, rounded as far as `coarse` was written ("$1.23bn" against "$1.2bn"), is `coarse`. */
function roundsTo(fine: Quantity, coarse: Quantity): boolean {
  if (fine.min === null || fine.min !== fine.max || coarse.min === null || coarse.min !== coarse.max) return false;
  const { step } = coarse;
  if (step <= fine.step) return false;
  return Math.abs(Math.round(fine.min / step) * step - coarse.min) < step * 1e-6;
}
