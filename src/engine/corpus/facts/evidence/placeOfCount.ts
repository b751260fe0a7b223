import { isPlaceNoun } from '../../../claims/placeOfCounted.ts';
import type { ClaimInContext } from '../claimInContext.ts';
import { placesMeet } from '../placesMeet.ts';
import { isWidePlace } from '../widePlaces.ts';
import type { ClaimRule } from './evidenceRule.ts';

/** Nouns for a part of what an event struck, where a count "in the district" is not the whole count. */
const DIVISIONS = new Set(['province', 'district', 'state', 'county', 'village', 'hospital', 'clinic']);

/**
 * Do the two give their counts for different places ("ten houses in Takeng", "22 in the district")? A count for another
 * place than its event's is not the event's toll.
 */
export const PLACE_OF_COUNT: ClaimRule = {
  id: 'placeOfCount',
  finds: { 'for another place': { most: 1.2, says: 'reason/anotherPlace', showsNames: true } },
  appliesTo: ['toll'],
  weigh(a, b, found) {
    const left = ownPlaces(a);
    const right = ownPlaces(b);
    const meet = left.some((one) => right.some((other) => placesMeet(one, other)));
    if ((left.length > 0 || right.length > 0) && !meet && !(isPlaceOf(b, left) || isPlaceOf(a, right))) {
      found.add('for another place', 1, [...left, ...right].sort());
      return;
    }
    const narrower = [...narrowerPlaces(a, b), ...narrowerPlaces(b, a)];
    if (narrower.length > 0) {
      found.add('for another place', 1, narrower.sort());
      return;
    }
    const [one, other] = [divisionsOf(a), divisionsOf(b)];
    if (one.some((noun) => !other.includes(noun)) || other.some((noun) => !one.includes(noun)))
      found.add(
        'for another place',
        isWideCount(a) || isWideCount(b) ? 1.2 : 0.8,
        [...new Set([...one, ...other])].sort(),
      );
  },
};

/** The named places of a count that are not its event's. */
function ownPlaces({ claim, event }: ClaimInContext): readonly string[] {
  const named = claim.within.filter((place) => !DIVISIONS.has(place));
  const places = event?.anchor.places ?? [];
  // Any other noun for a place is the scene itself: "at a mosque", "in the car".
  const isEvents = (place: string): boolean =>
    isPlaceNoun(place) ||
    isWidePlace(place) ||
    places.some((other) => placesMeet(place, other)) ||
    (event?.context.includes(place) ?? false);
  return named.some(isEvents) ? [] : named;
}

/**
 * The places of a count that the other report of one event, whose place both name, does not know: "ten houses in
 * Ossum".
 */
function narrowerPlaces({ claim, event }: ClaimInContext, other: ClaimInContext): readonly string[] {
  const named = claim.within.filter((place) => !DIVISIONS.has(place) && !isPlaceNoun(place));
  const theirs = [...(other.event?.anchor.places ?? []), ...(other.event?.context ?? []), ...other.claim.within];
  if (named.length === 0 || named.some((place) => isWidePlace(place) || theirs.some((one) => placesMeet(place, one))))
    return [];
  const isShared = (event?.anchor.places ?? []).some(
    (place) => !isWidePlace(place) && !named.includes(place) && theirs.some((one) => placesMeet(place, one)),
  );
  return isShared ? named : [];
}

/** "Across Asia". */
function isWideCount({ claim }: ClaimInContext): boolean {
  return claim.within.some(isWidePlace);
}

function divisionsOf({ claim }: ClaimInContext): readonly string[] {
  return claim.within.filter((place) => DIVISIONS.has(place));
}

/** True where the places are those of the other claim's event. */
function isPlaceOf({ event }: ClaimInContext, places: readonly string[]): boolean {
  return (
    event?.anchor.places.some((place) => !isWidePlace(place) && places.some((own) => placesMeet(own, place))) ?? false
  );
}
