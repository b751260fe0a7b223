import { LEXICON } from '../../../lexicon/lexicon.ts';
import { isSameWidePlace, isWidePlace } from './widePlaces.ts';

/** Words of many places' names, which make no two of them one. */
const COMMON_PARTS = LEXICON.places.commonParts;

/** What the names of places inside a town end in. */
const SPOTS = LEXICON.places.spots;

/** True for a street or a building: a place inside a town. */
export function isSpot(place: string): boolean {
  return SPOTS.has(place.slice(place.lastIndexOf(' ') + 1));
}

/** "orsova" and "orsova station" are one place to a report. */
export function placesMeet(a: string, b: string): boolean {
  if (a === b) return true;
  if (isWidePlace(a) || isWidePlace(b)) return isSameWidePlace(a, b);
  // North and South Capitol Street share all but one word.
  if (isSpot(a) && isSpot(b)) return a.endsWith(` ${b}`) || b.endsWith(` ${a}`);
  const parts = b.split(/[^\p{L}]+/u);
  return a.split(/[^\p{L}]+/u).some((part) => part.length >= 4 && !COMMON_PARTS.has(part) && parts.includes(part));
}
