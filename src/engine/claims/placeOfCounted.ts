import { LEXICON } from '../../lexicon/lexicon.ts';
import type { ArticleWords } from './articleWords.ts';
import { singularOf } from './articleWords.ts';

/** The most places kept for a claim. */
const MOST_PLACES = 3;
/** How many words may stand between a preposition and its place: "in the mountainous northern district". */
const REACH = 6;

const PLACING = LEXICON.counted.placing;

/** Nouns for a place, which are kept if no name follows. */
const PLACES = LEXICON.places.nouns;
/** True for a lower-case singular noun for a place. */
export function isPlaceNoun(word: string): boolean {
  return PLACES.has(word);
}

/** Words that may precede a place's name or noun. */
const LEADING = LEXICON.places.leading;

/** "Hospital sources", "district officials": who speaks, not where it happened. */
const SPEAKING = LEXICON.reporting.speakersOfPlaces;

/**
 * Where the counted are said to be, between the figure and the next one, or in the phrase that opens the sentence:
 * lower-case names as joined in the article, and nouns ("province") where no name is given. A count "in Takeng
 * district" is not the count of the whole event. Token bounds are the article's.
 */
export function readWithin(words: ArticleWords, sentenceFirst: number, figureEnd: number, until: number): string[] {
  const found: string[] = [];
  for (let index = figureEnd; index < until && found.length < MOST_PLACES; index++) {
    if (PLACING.has(words.at(index)) && words.at(index - 1) !== 'according') add(placeAfter(words, index, until));
  }
  const isRead = found.length > 0;
  // "At Tallow Works in Orsova 430 workers": every place of the phrase.
  for (let at = sentenceFirst; found.length < MOST_PLACES && PLACING.has(words.at(at)); ) {
    const place = placeAfter(words, at, figureEnd);
    if (place === null || isRead) break;
    add(place);
    at = words.nameAt(at + 1)?.endToken ?? figureEnd;
  }
  if (found.length === 0) add(placeBeforeWith(words, sentenceFirst, figureEnd));
  return found;

  function add(place: string | null): void {
    if (place !== null && !found.includes(place)) found.push(place);
  }
}

/** "leads in Orlin with 49%": the place right before the "with" of a figure that ends before token `figureEnd`. */
function placeBeforeWith(words: ArticleWords, sentenceFirst: number, figureEnd: number): string | null {
  for (let at = figureEnd - 2; at > sentenceFirst && at >= figureEnd - LONGEST_FIGURE; at--) {
    if (words.at(at) !== 'with') continue;
    for (let index = at - 1; index >= sentenceFirst && index >= at - REACH; index--)
      if (PLACING.has(words.at(index))) return placeAfter(words, index, at);
    return null;
  }
  return null;
}

/** In tokens: "with 49.5%". */
const LONGEST_FIGURE = 6;

/** The place that the preposition at `index` leads to, or null. */
function placeAfter(words: ArticleWords, index: number, until: number): string | null {
  for (let at = index + 1; at < Math.min(index + 1 + REACH, until); at++) {
    const name = words.nameAt(at);
    if (name !== undefined) return name.type === 'person' || name.token !== at ? null : name.name;
    const word = words.at(at);
    if (PLACES.has(word) || PLACES.has(singularOf(word)))
      return SPEAKING.has(words.at(at + 1)) ? null : singularOf(word);
    if (!LEADING.has(word) && at > index + 3) return null;
    if (!/^[\p{L}-]+$/u.test(word) || PLACING.has(word) || word === 'and') return null;
  }
  return null;
}
