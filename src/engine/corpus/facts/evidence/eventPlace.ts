import type { EventInContext } from '../eventInContext.ts';
import { isSpot, placesMeet } from '../placesMeet.ts';
import { sharedItems } from '../sharedItems.ts';
import { isWidePlace, widePlace } from '../widePlaces.ts';
import type { EventRule } from './evidenceRule.ts';

/** Did it happen at the same place? A country or a state says less than a town. */
export const EVENT_PLACE: EventRule = {
  id: 'eventPlace',
  finds: {
    'same place': { most: 2, says: 'reason/samePlace', showsNames: true },
    'same wide place': { most: 1, says: 'reason/samePlace', showsNames: true },
    'different places': { most: 1, says: 'reason/otherPlace' },
    'different places, both known': { most: 1, says: 'reason/otherPlace' },
    'different countries': { most: 1, says: 'reason/otherPlace' },
  },
  weigh(a, b, found) {
    const same = a.anchor.places.filter((place) => b.anchor.places.some((other) => placesMeet(place, other)));
    // A shop or a school is a place to one report and an organization to another.
    const exact = [
      ...same.filter((place) => !isWidePlace(place)),
      ...sharedItems(a.anchor.places, b.participants),
      ...sharedItems(a.participants, b.anchor.places),
    ];
    if (exact.length > 0) {
      // A city of many such events says little.
      const weight = exact.reduce((sum, place) => sum + a.rarity.name(place), 0);
      found.add('same place', Math.min(2, weight), exact);
      return;
    }
    const nearA = a.anchor.places.filter((place) => !isWidePlace(place));
    const nearB = b.anchor.places.filter((place) => !isWidePlace(place));
    const town = townKnown(nearA, nearB, b) ?? townKnown(nearB, nearA, a);
    if (town !== null) {
      found.add('same place', 0.7, [town]);
      return;
    }
    if (nearA.length > 0 && nearB.length > 0) {
      const known = isKnownTo(b, nearA) || isKnownTo(a, nearB);
      found.add(known ? 'different places, both known' : 'different places', 1);
    }
    // A country that two states are in does not make them one place.
    if (areInOtherStates(a, b, same)) {
      if (nearA.length === 0 || nearB.length === 0)
        found.add('different countries', isKnownTo(a, statesOf(b)) || isKnownTo(b, statesOf(a)) ? 0.6 : 1);
      return;
    }
    if (same.length > 0) {
      found.add('same wide place', 1, same);
      return;
    }
    const wideA = a.anchor.places.filter(isWidePlace);
    const wideB = b.anchor.places.filter(isWidePlace);
    const holding = [
      ...wideA.filter((place) => wideB.length === 0 && b.context.includes(place)),
      ...wideB.filter((place) => wideA.length === 0 && a.context.includes(place)),
    ];
    if (holding.length > 0) found.add('same wide place', 0.7, holding);
    if (wideA.length === 0 || wideB.length === 0) return;
    if (!wideA.some((place) => wideB.some((other) => widePlace(other) === widePlace(place)))) return;
    const known = wideA.some((place) => b.context.includes(place)) || wideB.some((place) => a.context.includes(place));
    found.add('different countries', known ? 0.6 : 1);
  },
};

/** True where both events are said to be in a state or province, and share none; `same` are the places they share. */
function areInOtherStates(a: EventInContext, b: EventInContext, same: readonly string[]): boolean {
  if (same.some((place) => widePlace(place) === 'state')) return false;
  return statesOf(a).length > 0 && statesOf(b).length > 0;
}

function statesOf({ anchor }: EventInContext): string[] {
  return anchor.places.filter((place) => widePlace(place) === 'state');
}

/**
 * The town of one event where the other's report knows it and places the event in a street or a building of its own.
 */
function townKnown(towns: readonly string[], spots: readonly string[], { context }: EventInContext): string | null {
  if (spots.length === 0 || !spots.every(isSpot)) return null;
  return towns.find((place) => !isSpot(place) && context.includes(place)) ?? null;
}

function isKnownTo({ context }: EventInContext, places: readonly string[]): boolean {
  return places.some((place) => context.some((name) => placesMeet(place, name)));
}
