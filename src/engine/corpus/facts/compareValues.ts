import { dimensionOf, toBaseUnit } from '../../figures/convert.ts';
import type { Quantity } from '../../model/figure.ts';

/** Whether two quantities given for one fact can both hold. */
export type Verdict = 'agree' | 'disagree' | 'incomparable';

/** "About 170" allows a tenth either way: enough for 160 and 183, not for 140. */
const ABOUT = 0.1;
/** A vague word ("dozens") denies a number only where it is off by more than this factor. */
const VAGUE = 2;

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
  const gap = Math.max(left.min - right.max, right.min - left.max);
  return gap > slack + 1e-9 * Math.max(1, sizeOf(a), sizeOf(b)) ? 'disagree' : 'agree';
}

function sizeOf(quantity: Quantity): number {
  return Math.abs(quantity.min ?? quantity.max ?? 0);
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
  if (quantity.modifier === 'vague') return { min: min / VAGUE, max: max * VAGUE };
  if (!quantity.approximate) return { min, max };
  return { min: min - Math.abs(min) * ABOUT, max: max + Math.abs(max) * ABOUT };
}

/** True where `fine`, rounded as far as `coarse` was written ("$1.23bn" against "$1.2bn"), is `coarse`. */
function roundsTo(fine: Quantity, coarse: Quantity): boolean {
  if (fine.min === null || fine.min !== fine.max || coarse.min === null || coarse.min !== coarse.max) return false;
  const { step } = coarse;
  if (step <= fine.step) return false;
  return Math.abs(Math.round(fine.min / step) * step - coarse.min) < step * 1e-6;
}
