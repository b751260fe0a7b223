import type { ClaimInContext } from '../claimInContext.ts';
import { isOfItsEvent } from '../factGroups.ts';
import type { Veto } from './veto.ts';

/**
 * Counts in two places that the sentences name: a lead in one state and in another. Parts of a toll are handled
 * elsewhere.
 */
export const OTHER_PLACE_OF_COUNT: Veto = {
  id: 'otherPlaceOfCount',
  refuses(a, b) {
    if (isOfItsEvent(a.claim)) return false;
    const [one, other] = [placesNamed(a), placesNamed(b)];
    return one.length > 0 && other.length > 0 && !one.some((place) => other.includes(place));
  },
};

/** The places a count is said to be within that its own names hold: a noun ("province") is none. */
function placesNamed({ claim }: ClaimInContext): string[] {
  return claim.within.filter((place) => claim.about.names.includes(place));
}
