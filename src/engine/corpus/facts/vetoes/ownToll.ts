import { isPlaceNoun } from '../../../claims/placeOfCounted.ts';
import type { Claim } from '../../../model/claim.ts';
import { areInOneStory, type ClaimInContext } from '../claimInContext.ts';
import { haveDifferentSources } from '../claimSources.ts';
import { sizeOf } from '../claimValues.ts';
import { isOfItsEvent } from '../factGroups.ts';
import { LEAD_FIGURES, PART } from '../tollParts.ts';
import type { Veto } from './veto.ts';

/** Within one story a toll is given first and then taken apart: who was hurt where, who was not. */
export const OWN_TOLL: Veto = {
  id: 'ownToll',
  refuses(a, b) {
    return isOfItsEvent(a.claim) && areInOneStory(a, b) && !isOneTollTwice(a, b);
  },
};

/** Two counts of one story are at odds only where the first it gives is one of them, or two sources are named. */
function isOneTollTwice(a: ClaimInContext, b: ClaimInContext): boolean {
  if (haveDifferentSources(a.claim, b.claim)) return true;
  if (a.claim.quantity.max === 0 || b.claim.quantity.max === 0 || !a.event?.anchor.main) return false;
  // "Twelve died in Ardun, ten in Belmar": a place each.
  const [here, there] = [placesNamed(a.claim), placesNamed(b.claim)];
  if (here.length > 0 && there.length > 0 && !here.some((place) => there.includes(place))) return false;
  const [less, more] = sizeOf(a.claim) < sizeOf(b.claim) ? [a, b] : [b, a];
  // An outdated toll is at the top; a small count further down is a part of the large one.
  if (sizeOf(less.claim) <= sizeOf(more.claim) * PART && less.rank >= LEAD_FIGURES) return false;
  return isFirstGiven(a) || isFirstGiven(b);
}

function placesNamed({ within }: Claim): string[] {
  return within.filter((place) => !isPlaceNoun(place));
}

/** True for what the story gives first of its kind, of this event. */
function isFirstGiven({ claim, alike }: ClaimInContext): boolean {
  return alike.every(
    ({ claim: other }) =>
      other.event !== claim.event ||
      other.start > claim.start ||
      (other.quantity.min === claim.quantity.min && other.quantity.max === claim.quantity.max),
  );
}
