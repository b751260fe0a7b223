import { LEXICON } from '../../lexicon/lexicon.ts';

/** Courtesy and office titles, as they stand before a name; without full stops, lower case. */
const TITLES = LEXICON.titles.beforeNames;

/** Words that may stand before a title and make one with it: "Prime Minister", "Vice President". */
const BEFORE_TITLES = LEXICON.titles.modifiers;

export function isTitle(word: string): boolean {
  return TITLES.has(word.toLowerCase());
}

export function isBeforeTitle(word: string): boolean {
  return BEFORE_TITLES.has(word.toLowerCase());
}

/** Titles that say nothing of what a person is or does. */
const COURTESY = LEXICON.titles.courtesy;

export function isCourtesy(title: string): boolean {
  return COURTESY.has(title.toLowerCase().replaceAll('.', ''));
}
