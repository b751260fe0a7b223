import type { ClaimInContext } from '../claimInContext.ts';
import { namesMeet } from '../namesMeet.ts';
import { isWidePlace } from '../widePlaces.ts';
import type { Evidence } from './evidenceList.ts';
import type { ClaimRule } from './evidenceRule.ts';
import type { Feature } from './weights.ts';

/** Sentences that share so many words, and this much of the shorter one's, are one sentence told twice. */
const FEWEST_WORDS = 3;
const SHARE = 0.6;

const OF_TWO_TIMES = ['of another day', 'other period', 'different times'] as const satisfies readonly Feature[];

/**
 * Is one sentence told of two matters? An office announces each of its grants in the same words, with another name or
 * another day in them. Of one matter, each report would know the other's name.
 */
export const TOLD_ALIKE: ClaimRule = {
  id: 'toldAlike',
  finds: { 'told alike of others': { most: 1, says: 'reason/toldAlike' } },
  appliesTo: ['figure'],
  weigh(a, b, found) {
    if (a.uri === b.uri) return;
    const [one, other] = [a.claim.about.words, b.claim.about.words];
    const shared = one.filter((word) => other.includes(word)).length;
    if (shared < FEWEST_WORDS || shared < SHARE * Math.min(one.length, other.length)) return;
    if (OF_TWO_TIMES.some((feature) => found.has(feature)) || (namesStranger(a, b) && namesStranger(b, a)))
      found.add('told alike of others', 1);
  },
};

/** Whether this was found: two figures that count for one series, and are never told against each other. */
export function isToldAlike(evidence: readonly Evidence[]): boolean {
  return evidence.some(({ feature }) => feature === 'told alike of others');
}

/** True if the sentence of `one` has a name that the other's report does not know. */
function namesStranger({ claim }: ClaimInContext, { claim: other, event }: ClaimInContext): boolean {
  const known = [...other.about.names, ...(event?.context ?? []), ...(event?.participants ?? [])];
  return claim.about.names.some((name) => !isWidePlace(name) && !known.some((twin) => namesMeet(name, twin)));
}
