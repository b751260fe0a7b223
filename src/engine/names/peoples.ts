import { LEXICON } from '../../lexicon/lexicon.ts';
import { wellKnownCard } from './wellKnownNames.ts';

const { demonyms: OF_COUNTRIES, peoples: PEOPLES } = LEXICON.places;
const COUNTRIES = new Set<string>(OF_COUNTRIES.values());

/** True for what a people is called, one of them or many, in lower case: "malian", "kurd", "kurdish", "hutus". */
export function isPeople(word: string): boolean {
  const one = word.endsWith('s') ? word.slice(0, -1) : word;
  const isOfCountry = OF_COUNTRIES.has(word) || (OF_COUNTRIES.has(one) && !COUNTRIES.has(word));
  return isOfCountry || PEOPLES.has(one) || wellKnownCard('other', word) !== null;
}
