import { areInOneStory, type ClaimInContext } from '../claimInContext.ts';
import { areSameFigure } from '../claimValues.ts';
import { EventPair } from '../eventPair.ts';
import { isOfItsEvent } from '../factGroups.ts';
import { likelihoodOf } from '../weigh.ts';
import type { Objection } from './objection.ts';

/**
 * Figures of which the other report has the very same elsewhere. Two sentences that list the same figures ("0.33 here
 * and 0.22 there") agree, each figure with its own. The counterpart of a figure other than a toll is sought in the
 * whole story.
 */
export const MATCHED_ELSEWHERE: Objection = {
  id: 'matchedElsewhere',
  against: 'disagree',
  refuses(a, b, likelihood) {
    if (isOfItsEvent(a.claim))
      return (
        a.beside.some((other) => areSameFigure(other, b.claim)) ||
        b.beside.some((other) => areSameFigure(other, a.claim)) ||
        (!areInOneStory(a, b) && hasToo(a, b) && hasToo(b, a))
      );
    if (areInOneStory(a, b)) return false;
    return (
      a.alike.some((other) => isLikelier(other, b, likelihood)) ||
      b.alike.some((other) => isLikelier(a, other, likelihood))
    );
  },
};

/** True where a story gives the other's figure, too: where both do, of whatever events, each has its own match. */
function hasToo({ alike }: ClaimInContext, { claim }: ClaimInContext): boolean {
  return alike.some((sibling) => !sibling.part && areSameFigure(sibling.claim, claim));
}

function isLikelier(one: ClaimInContext, other: ClaimInContext, likelihood: number): boolean {
  if (!areSameFigure(one.claim, other.claim)) return false;
  const events = new EventPair(one.event ?? undefined, other.event ?? undefined);
  return (likelihoodOf(one, other, events) ?? 0) >= likelihood;
}
