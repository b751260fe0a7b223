import type { EventInContext } from '../eventInContext.ts';
import { placesMeet } from '../placesMeet.ts';
import { wideName } from '../weightOfNames.ts';
import type { EventRule } from './evidenceRule.ts';

/** Two reports of one event share at least so many names that few others hold, or all that the shorter of them has. */
const ENOUGH = 2;

/**
 * Do the two reports share names that few others hold? Reports of a war, or of one city's police, have its names in
 * common, whatever they tell of.
 */
export const COMMON_NAMES: EventRule = {
  id: 'commonNames',
  finds: { 'common names alone': { most: 1, says: 'reason/commonNames' } },
  weigh(a, b, found) {
    if (a.context.length === 0 || b.context.length === 0) return;
    const [own, others] = [namesOf(a), namesOf(b)];
    const enough = Math.max(1, Math.min(ENOUGH, own.size, others.size));
    const shared = [...own].filter((name) => others.has(name) && a.rarity.name(name) === 1).length;
    const rare = shared === 0 && shareRarePlace(a, b) ? 1 : shared;
    found.add('common names alone', Math.max(0, enough - rare) / enough);
  },
};

/** True where both happened at one place, each as its report writes it ("the Larkholm mill", "Larkholm"). */
function shareRarePlace(a: EventInContext, b: EventInContext): boolean {
  const isRare = (place: string): boolean => wideName(place) === null && a.rarity.name(place) === 1;
  const others = b.anchor.places.filter(isRare);
  return a.anchor.places.some((place) => isRare(place) && others.some((other) => placesMeet(place, other)));
}

/** Who and what its report names, without countries and their peoples. */
function namesOf({ anchor, participants, context }: EventInContext): Set<string> {
  return new Set([...context, ...participants, ...anchor.places].filter((name) => wideName(name) === null));
}
