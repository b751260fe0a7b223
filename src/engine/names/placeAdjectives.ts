import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Tokens } from '../article/tokens.ts';
import { tokenAt, tokenText } from '../article/tokens.ts';
import type { Mention } from './name.ts';
import { isPeople } from './peoples.ts';

/** Adjectives of countries of one word, which stand before a people of the country: "Malian". */
const OF_COUNTRIES = LEXICON.places.demonyms;
/** Last words of the adjectives of larger regions and of countries with two words: "Central African", "Costa Rican". */
const LAST_WORDS = LEXICON.places.lastOfAdjectives;

/** A place's adjective, found as the place itself, is none: "the Costa Rican coach", "a Kurd". */
export function withPlaceAdjectives(tokens: Tokens, mentions: readonly Mention[]): readonly Mention[] {
  return mentions.map((mention) => (isAdjective(tokens, mention) ? { ...mention, type: 'other' } : mention));
}

function isAdjective(tokens: Tokens, { start, end, type }: Mention): boolean {
  if (type !== 'place' && type !== 'organization') return false;
  const first = tokenAt(tokens, start);
  const last = tokenAt(tokens, end) - 1;
  const word = tokenText(tokens, last).toLowerCase();
  if (first === last) return type === 'place' && word !== 'saudi' && isPeople(word);
  if (last !== first + 1) return false;
  // "Rwandan Hutus": a people of a country.
  return LAST_WORDS.has(word) || (OF_COUNTRIES.has(tokenText(tokens, first).toLowerCase()) && isPeople(word));
}
