import { LEXICON } from '../../lexicon/lexicon.ts';

/** Courtesy and office titles, as used before a name; without full stops, lower case. */
const TITLES = LEXICON.titles.beforeNames;

/** Words that may precede a title and form one with it: "Prime Minister", "Vice President". */
const BEFORE_TITLES = LEXICON.titles.modifiers;

export function isTitle(word: string): boolean {
  return TITLES.has(word.toLowerCase());
}

export function isBeforeTitle(word: string): boolean {
  return BEFORE_TITLES.has(word.toLowerCase());
}

/** Titles that say nothing about what a person is or does. */
const COURTESY = LEXICON.titles.courtesy;

export function isCourtesy(title: string): boolean {
  return COURTESY.has(title.toLowerCase().replaceAll('.', ''));
}
