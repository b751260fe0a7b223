import type { Claim } from '../model/claim.ts';
import { type PackedMeanings, unitsAt, withUnits } from './packedMeanings.ts';

/**
 * What the figures mean of an article that was edited since its second look, until the next: those of sentences that
 * stand as they stood, as far as their length and their figures say.
 */
export function carriedOver(was: readonly Claim[], meanings: PackedMeanings, now: readonly Claim[]): PackedMeanings {
  const known = new Map<string, number[]>();
  for (const [index, claim] of was.entries()) {
    const key = keyOf(claim);
    known.set(key, [...(known.get(key) ?? []), index]);
  }
  const units = now.map((claim) => {
    const same = known.get(keyOf(claim))?.shift();
    return same === undefined ? null : unitsAt(meanings, same);
  });
  return withUnits(meanings, units);
}

function keyOf({ text, start, sentence }: Claim): string {
  return `${start - sentence.start} ${sentence.end - sentence.start} ${text}`;
}
