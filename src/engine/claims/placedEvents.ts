import { LEXICON } from '../../lexicon/lexicon.ts';
import type { EventAnchor } from '../model/event.ts';
import type { Span } from '../model/span.ts';
import type { ArticleWords } from './articleWords.ts';
import { isAttached, kindOfMoment } from './momentaryEvents.ts';
import type { ToldEvent } from './storyEvents.ts';

/** The street in which an article says an event happened, and where it says so. Plain data. */
export interface PlacedEvent extends Span {
  readonly text: string;
  readonly sentence: Span;
  /** Index into the article's events. */
  readonly event: number;
  /** Class of the event, as the clause has it. */
  readonly kind: string;
  /** Its name, lower case, without its quarter and without "street": "mill", "117th". */
  readonly street: string;
  /** "street", "avenue": what kind of street it is. */
  readonly sort: string;
  /** The number of the house, or the first of its block; null where there is none. */
  readonly number: number | null;
}

const SORTS: ReadonlyMap<string, string> = LEXICON.places.streetSorts;
const MOST_IN_NAME = 4;
/** More in one article are a directory. */
const MOST_PLACED = 12;

/** The streets that the clauses of an article give for its own momentary events. */
export function readPlacedEvents(
  words: ArticleWords,
  told: readonly ToldEvent[],
  events: readonly EventAnchor[],
): PlacedEvent[] {
  const found: PlacedEvent[] = [];
  for (const { cues, event } of told) {
    const { clause, trigger } = cues;
    if (found.length >= MOST_PLACED) break;
    const kind = kindOfMoment(words, cues, events[event]);
    if (trigger === null || kind === null) continue;
    const { sentence } = clause;
    const shared = { event, kind, sentence: { start: sentence.start, end: sentence.end } };
    for (let at = trigger.token + 1; at < clause.end; at++) {
      const address = addressAt(words, at);
      if (address === null || !isAttached(words, cues, address.first, address.last)) continue;
      const { first, last, ...said } = address;
      const [start, end] = [words.start(first), words.end(last)];
      found.push({ ...shared, ...said, start, end, text: words.article.text.slice(start, end) });
    }
  }
  return found;
}

interface Address extends Pick<PlacedEvent, 'street' | 'sort' | 'number'> {
  readonly first: number;
  readonly last: number;
}

/** The address that ends in the word for a sort of street at token `at`: "the 100 block of North Mill Street". */
function addressAt(words: ArticleWords, at: number): Address | null {
  const sort = words.isCapital(at) ? SORTS.get(words.at(at)) : undefined;
  if (sort === undefined) return null;
  let first = at;
  while (at - first < MOST_IN_NAME && isInName(words, first - 1)) first--;
  const name = [];
  for (let index = first; index < at; index++) {
    const word = words.at(index);
    if (words.isWord(index) && !LEXICON.basics.compassPoints.has(word) && word.length > 1) name.push(word);
    else if (words.isDigits(index)) name.push(word);
  }
  if (name.length === 0) return null;
  const ofBlock = words.at(first - 1) === 'of' && words.at(first - 2) === 'block';
  const numberAt = ofBlock ? first - 3 : words.at(first - 1) === 'block' ? first - 2 : first - 1;
  const number = words.isDigits(numberAt) ? Number(words.at(numberAt)) : null;
  const isHouse = number !== null && number > 0 && number < 100_000;
  return { first: isHouse ? numberAt : first, last: at, street: name.join(' '), sort, number: isHouse ? number : null };
}

/** A capital word, or "117th", in front of "Street". */
function isInName(words: ArticleWords, at: number): boolean {
  if (words.isCapital(at)) return !SORTS.has(words.at(at));
  const word = words.at(at);
  if (/^(?:st|nd|rd|th)$/.test(word)) return words.isDigits(at - 1) && words.isGlued(at);
  return words.isDigits(at) && words.isGlued(at + 1) && /^(?:st|nd|rd|th)$/.test(words.at(at + 1));
}
