import { LEXICON } from '../../lexicon/lexicon.ts';
import { remembered } from '../article/remembered.ts';
import { isActor, MOST_KEPT, singular } from './lemma.ts';

/** Nouns for one person that the lexicon knows as something else, or not at all. */
const PERSONS = LEXICON.people.persons;

/** Words for the perpetrator: whether a toll counts them is the most common reason why two correct tolls differ. */
const PERPETRATORS = LEXICON.people.perpetrators;

/** Nouns for people by number, singular in form. */
const COUPLES: ReadonlyMap<string, number> = new Map([
  ['couple', 2],
  ['duo', 2],
  ['trio', 3],
]);

/** Plurals whose number is implied. */
const PAIRS = new Set(['parents', 'grandparents', 'twins']);

/** True for a lower-case noun that stands for one person. */
export const isPersonNoun = remembered((word: string): boolean => {
  if (PERSONS.has(word) || word.endsWith('mate') || word.endsWith('man')) return true;
  return isActor(word) && singular(word) === word;
}, MOST_KEPT);

/** True for a lower-case noun that stands for several persons: "women", "passengers". */
export function isPeopleNoun(word: string): boolean {
  const one = singular(word);
  return word === 'people' || (one !== word && isPersonNoun(one));
}

export function isPerpetrator(word: string): boolean {
  return PERPETRATORS.has(word);
}

/** How many people a noun stands for by itself: "couple", "parents"; 0 where it does not say. */
export function peopleIn(word: string): number {
  return COUPLES.get(word) ?? (PAIRS.has(word) ? 2 : 0);
}
