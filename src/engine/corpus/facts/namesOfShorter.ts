import type { ClaimInContext } from './claimInContext.ts';
import { weightOfNames } from './weightOfNames.ts';
import { isWidePlace } from './widePlaces.ts';

/** One name of a word. */
const LEAST_NAMED = 0.8;

/** What all names of the shorter story come to: with a report of one sentence no other can have more in common. */
export function namesOfShorter({ event: one }: ClaimInContext, { event: other }: ClaimInContext): number {
  const weights = [one, other].map((event) =>
    event === null
      ? Number.POSITIVE_INFINITY
      : weightOfNames(
          event.context.filter((name) => !isWidePlace(name)),
          event.rarity,
        ),
  );
  return Math.max(LEAST_NAMED, Math.min(...weights));
}
