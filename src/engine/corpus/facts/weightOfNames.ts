import { countryOf } from '../../claims/demonyms.ts';
import type { Rarity } from './rarity.ts';
import { isWidePlace } from './widePlaces.ts';

/** What a country counts for, or a people. */
const WIDE = 0.25;

/**
 * How much it says that two texts share these names, lower case: a country says little, a full name much, and a name
 * that half the corpus holds next to nothing.
 */
export function weightOfNames(names: readonly string[], rarity: Rarity): number {
  const countries = new Set<string>();
  let sum = 0;
  for (const name of names) {
    const country = wideName(name);
    if (country === null) sum += (name.includes(' ') ? 1 : 0.8) * rarity.name(name);
    else countries.add(country);
  }
  return sum + WIDE * countries.size;
}

/** The country of a people ("the Afghan police"), or the country or state itself; null for any other name. */
export function wideName(name: string): string | null {
  return countryOf(name) ?? (isWidePlace(name) ? name : null);
}
