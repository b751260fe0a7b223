import { LEXICON } from '../../lexicon/lexicon.ts';

/**
 * Adjectives of countries whose events are reported by the adjective alone ("Afghan mosque bombing"), with the
 * country's name.
 */
const DEMONYMS = LEXICON.places.demonyms;

/** By adjective and by people: "afghan", "afghans". */
const COUNTRY_OF: ReadonlyMap<string, string> = new Map(
  [...DEMONYMS].flatMap(([word, country]) => [[word, country] as const, [`${word}s`, country] as const]),
);

/** The country (lower case) of a country's adjective or people in lower case, or null. */
export function countryOf(word: string): string | null {
  return COUNTRY_OF.get(word) ?? null;
}

/** All adjectives and peoples that stand for a country. */
export function countryWords(): Iterable<string> {
  return COUNTRY_OF.keys();
}

/** The countries known by their adjectives, lower case. */
export function countryNames(): string[] {
  return [...new Set(DEMONYMS.values())];
}
