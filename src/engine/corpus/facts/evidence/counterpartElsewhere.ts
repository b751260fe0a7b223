import { areInOneStory, type ClaimInContext } from '../claimInContext.ts';
import { haveDifferentSources } from '../claimSources.ts';
import { areSameFigure } from '../claimValues.ts';
import type { ClaimRule } from './evidenceRule.ts';

/**
 * Does one of the two stories give the other's figure, too, of the same event, and before its own? Then that one is the
 * counterpart.
 */
export const COUNTERPART_ELSEWHERE: ClaimRule = {
  id: 'counterpartElsewhere',
  finds: { 'counterpart elsewhere': { most: 2, says: 'reason/counterpartElsewhere' } },
  appliesTo: ['toll'],
  weigh(a, b, found) {
    if (areInOneStory(a, b) || areSameFigure(a.claim, b.claim)) return;
    found.add('counterpart elsewhere', Number(hasToo(a, b)) + Number(hasToo(b, a)));
  },
};

/**
 * True where the story of `one` gives the figure of `other` before it: not as a part of another figure, nor as what
 * another source says. A story vouches for what it leads with, whatever it gives further down.
 */
function hasToo(one: ClaimInContext, other: ClaimInContext): boolean {
  return one.alike.some(
    (sibling) =>
      sibling.eventIndex === one.eventIndex &&
      sibling.claim.start < one.claim.start &&
      !sibling.part &&
      areSameFigure(sibling.claim, other.claim) &&
      !haveDifferentSources(sibling.claim, one.claim),
  );
}
