import type { ClaimInContext } from '../claimInContext.ts';
import { areInOneStory } from '../claimInContext.ts';
import { isToll } from '../factGroups.ts';
import { LEAD_FIGURES } from '../tollParts.ts';
import type { Objection } from './objection.ts';

/**
 * A count below one that its own story leads with: the story stands for the larger one, and this one counts those found
 * here, treated there, or known of at first.
 */
export const LESS_THAN_OWN_TOLL: Objection = {
  id: 'lessThanOwnToll',
  against: 'disagree',
  refuses(a, b) {
    return isToll(a.claim) && !areInOneStory(a, b) && (isLessThanOwn(a) || isLessThanOwn(b));
  },
};

function isLessThanOwn(one: ClaimInContext): boolean {
  const { max } = one.claim.quantity;
  if (one.part || max === null) return false;
  return one.alike.some(
    (other) =>
      !other.part &&
      other.eventIndex === one.eventIndex &&
      other.claim.start < one.claim.start &&
      other.rank < LEAD_FIGURES &&
      other.claim.modality === 'stated' &&
      other.claim.quantity.modifier !== 'vague' &&
      (other.claim.quantity.min ?? 0) > max,
  );
}
