import type { Claim } from '../../model/claim.ts';
import type { FigureKind } from '../../model/figure.ts';
import { hashOf } from '../storage/hashOf.ts';
import { type PackedHashes, packHashes, unpackHashes } from '../storage/packedHashes.ts';

/** Smaller ones stand in any report. */
const SMALLEST = 4;
/** What dates and orders is told of other reports, too. */
const NOT_TOLD: ReadonlySet<FigureKind> = new Set(['date', 'time', 'ordinal', 'ratio', 'multiple']);

/** A text with more figures is a table or a log, and retells nothing; all of two are held against each other. */
const MOST_FIGURES = 128;

/** Hashes of the numbers that an article tells, each once, whatever they count; none where it has too many figures. */
export function numbersTold(claims: readonly Claim[]): PackedHashes {
  if (claims.length > MOST_FIGURES) return '';
  const found = new Set<number>();
  for (const { quantity } of claims) {
    const value = quantity.min ?? quantity.max;
    if (value !== null && value >= SMALLEST && !NOT_TOLD.has(quantity.kind)) found.add(hashOf(String(value)));
  }
  return packHashes(found);
}

/** How many numbers two reports have in common. */
export function numbersShared(one: PackedHashes, other: PackedHashes): number {
  if (Math.min(one.length, other.length) === 0) return 0;
  const right = unpackHashes(other);
  return unpackHashes(one).filter((number) => right.includes(number)).length;
}

/** Two reports of one matter have so many numbers in common, whatever else they tell. */
export const FEWEST_SHARED = 2;
/** Of the numbers of the shorter one, but for one that may be given otherwise. */
const LEAST_SHARE = 0.5;

/**
 * How many numbers two reports have in common, where these are so many that one is a retelling of the other, or both of
 * a third: then what one gives and the other lacks is told otherwise there. 0 where they are fewer.
 */
export function numbersRetold(one: PackedHashes, other: PackedHashes): number {
  if (Math.min(one.length, other.length) === 0) return 0;
  const shared = numbersShared(one, other);
  const fewest = Math.min(unpackHashes(one).length, unpackHashes(other).length);
  return shared >= FEWEST_SHARED && shared > LEAST_SHARE * (fewest - 1) ? shared : 0;
}
