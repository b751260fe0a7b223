import { isPlaceNoun } from '../../claims/placeOfCounted.ts';
import { placesMeet } from './eventEvidence.ts';
import type { EvidenceList } from './evidence.ts';
import type { PlacedClaim } from './judge.ts';
import { isWidePlace } from './widePlaces.ts';

/** Nouns for a part of what an event struck, where a count "in the district" is not the whole count. */
const DIVISIONS = new Set(['province', 'district', 'state', 'county', 'village', 'hospital', 'clinic']);

/**
 * Adds what the places say for which two claims give their counts ("ten houses in Takeng", "22 in the district"): a count for
 * another place than its event's is not the event's toll. Symmetric.
 */
export function comparePlacesOfCount(a: PlacedClaim, b: PlacedClaim, found: EvidenceList): void {
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
}

/** The named places of a count that are not its event's. */
function ownPlaces({ claim, event }: PlacedClaim): readonly string[] {
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

/** The places of a count that the other report of one event, whose place both name, does not know: "ten houses in Ossum". */
function narrowerPlaces({ claim, event }: PlacedClaim, other: PlacedClaim): readonly string[] {
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
function isWideCount({ claim }: PlacedClaim): boolean {
  return claim.within.some(isWidePlace);
}

function divisionsOf({ claim }: PlacedClaim): readonly string[] {
  return claim.within.filter((place) => DIVISIONS.has(place));
}

/** True where the places are those of the other claim's event. */
function isPlaceOf({ event }: PlacedClaim, places: readonly string[]): boolean {
  return (
    event?.anchor.places.some((place) => !isWidePlace(place) && places.some((own) => placesMeet(own, place))) ?? false
  );
}
