import { LEXICON } from '../../lexicon/lexicon.ts';
import { calendarDate } from '../article/calendarDate.ts';
import type { Sentence } from '../article/tokens.ts';
import type { Span } from '../model/span.ts';
import type { ArticleWords, NameAt } from './articleWords.ts';
import { namesBetween } from './articleWords.ts';

/** When somebody was born, and where an article says so. Plain data. */
export interface BirthDate extends Span {
  readonly text: string;
  readonly sentence: Span;
  /** Index into the article's entities. */
  readonly entity: number;
  /** "1950", "1950-05" or "1950-05-12". */
  readonly born: string;
}

const MONTHS = LEXICON.calendar.months;
/** "born to a family of bakers in the village of Torvik on 12 May 1950" */
const MOST_BETWEEN = 12;
/** What may stand between a name and "born": "Ana Sorrel, who was born", "Ana Sorrel (born". */
const BETWEEN = new Set([',', '(', 'who', 'was', 'is', 'had', 'been']);
/** What follows is of somebody else, or of another event. */
const STOPS = new Set(['and', 'who', 'which', 'when', 'while', 'but', ';', ')', '"', '“', '”']);
const [EARLIEST, LATEST] = [1850, 2100];

/** The birth dates and years that an article gives right beside somebody's name. */
export function readBirthDates(words: ArticleWords): BirthDate[] {
  return words.tokens.sentences.flatMap((sentence) => {
    const found: BirthDate[] = [];
    for (let at = sentence.firstToken; at < sentence.endToken; at++) {
      if (words.at(at) !== 'born' && !(words.at(at) === 'b' && words.at(at - 1) === '(')) continue;
      const date = dateAfter(words, at + 1, sentence.endToken);
      const person =
        date === null ? null : (personBefore(words, sentence, at) ?? personAfter(words, sentence, at, date));
      if (date === null || person === null) continue;
      const [start, end] = [words.start(date.first), words.end(date.last)];
      const text = words.article.text.slice(start, end);
      found.push({ start, end, text, sentence: spanOf(sentence), entity: person.entity, born: date.born });
    }
    return found;
  });
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

interface DateAt {
  readonly first: number;
  readonly last: number;
  readonly born: string;
}

/** "on May 12, 1950", "12 May 1950", "in Torvik in 1950": the first year that a clause goes on to. */
function dateAfter(words: ArticleWords, from: number, end: number): DateAt | null {
  for (let at = from; at < Math.min(end, from + MOST_BETWEEN); at++) {
    const word = words.at(at);
    if (STOPS.has(word)) return null;
    if (!words.isDigits(at) || word.length !== 4) continue;
    const year = Number(word);
    if (year < EARLIEST || year > LATEST) return null;
    return dayBefore(words, at, year) ?? { first: at, last: at, born: word };
  }
  return null;
}

/** The month and day in front of a year at token `at`; null where there are none. */
function dayBefore(words: ArticleWords, at: number, year: number): DateAt | null {
  const back = words.at(at - 1) === ',' || words.at(at - 1) === '.' ? at - 2 : at - 1;
  const isAmerican = words.isDigits(back);
  const monthAt = isAmerican ? back - 1 : back;
  const month = (MONTHS.get(words.at(monthAt)) ?? -1) + 1;
  const dayAt = isAmerican ? back : back - 1;
  if (month === 0) return null;
  const day = words.isDigits(dayAt) ? Number(words.at(dayAt)) : 0;
  const date = day === 0 ? null : calendarDate(year, month, day);
  if (date !== null) return { first: Math.min(dayAt, monthAt), last: at, born: date };
  return { first: monthAt, last: at, born: `${year}-${String(month).padStart(2, '0')}` };
}

function personBefore(words: ArticleWords, { firstToken }: Sentence, at: number): NameAt | null {
  let back = at - 1;
  while (back >= firstToken && BETWEEN.has(words.at(back))) back--;
  const name = back < firstToken ? undefined : words.nameAt(back);
  return name?.type === 'person' ? name : null;
}

/** "Born in Torvik in 1950, Ana Sorrel …" */
function personAfter(words: ArticleWords, sentence: Sentence, at: number, date: DateAt): NameAt | null {
  if (at > sentence.firstToken + 1 || words.at(date.last + 1) !== ',') return null;
  const [name] = namesBetween(words, date.last + 1, date.last + 4, 1);
  return name?.type === 'person' && name.token <= date.last + 3 ? name : null;
}
