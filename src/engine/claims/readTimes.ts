import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Tokens } from '../article/tokens.ts';
import { DIGITS, tokenText } from '../article/tokens.ts';
import type { TimeRef } from '../model/time.ts';

/** A time where its sentence says it. */
export interface TimeMention {
  readonly time: TimeRef;
  /** Token the expression begins at. */
  readonly token: number;
}

const WEEKDAYS = LEXICON.calendar.weekdays;
const MONTHS = LEXICON.calendar.months;
const SEASONS = LEXICON.calendar.seasons;
const TODAY = new Set(['today', 'tonight', 'overnight']);
const MADE = new Set(['built', 'founded', 'born', 'established', 'made', 'launched', 'formed', 'created']);
const SPELLED = LEXICON.numerals.units;
const UNIT_DAYS: Readonly<Record<string, number>> = {
  day: 1,
  days: 1,
  week: 7,
  weeks: 7,
  weekend: 7,
  month: 30,
  months: 30,
  year: 365,
  years: 365,
  decade: 3650,
  decades: 3650,
};

/** The time expressions among tokens `first` to `end` (exclusive), in order. `lower` gives a token in lower case. */
export function readTimes(tokens: Tokens, first: number, end: number, lower: (index: number) => string): TimeMention[] {
  const found: TimeMention[] = [];
  const add = (time: TimeRef, token: number): void => void found.push({ time, token });
  for (let index = first; index < end; index++) {
    const word = lower(index);
    if (word.length < 3) continue;
    if (tokens.kind[index] === DIGITS) {
      if (isYear(tokens, index, first, end, lower)) add({ kind: 'year', year: Number(word) }, index);
      continue;
    }
    const weekday = WEEKDAYS.get(word);
    if (weekday !== undefined) {
      add({ kind: 'weekday', weekday }, index);
    } else if (monthOf(tokens, index, word) > 0 && isDated(tokens, index, first, end, lower)) {
      const read = readMonth(tokens, index, first, end, lower);
      add(read.time, index);
      index = read.last;
    } else if (TODAY.has(word)) {
      add({ kind: 'today' }, index);
    } else if (word === 'yesterday') {
      add({ kind: 'days ago', days: 1 }, index);
    } else if (word === 'after' && index > first && (UNIT_DAYS[lower(index - 1)] ?? 0) >= 7) {
      // "a year after nine people were shot": what follows lies in the past.
      add({ kind: 'past' }, index);
    } else if (word === 'earlier' && lower(index + 1) === 'this' && (UNIT_DAYS[lower(index + 2)] ?? 0) >= 30) {
      add({ kind: 'past' }, index);
    } else if (word === 'ago' || word === 'earlier') {
      const time = timeBefore(index, first, lower);
      if (time !== null) add(time, index);
    } else if (
      (word === 'last' || word === 'previous') &&
      index + 1 < end &&
      (UNIT_DAYS[lower(index + 1)] !== undefined || SEASONS.has(lower(index + 1)))
    ) {
      add({ kind: lower(index + 1) === 'year' ? 'last year' : 'past' }, index);
    } else if (
      (word === 'last' || word === 'previous') &&
      lower(index + 1) === 'fiscal' &&
      lower(index + 2) === 'year'
    ) {
      add({ kind: 'last year' }, index);
    } else if (word === 'next' && index + 1 < end && lower(index + 1) === 'year') {
      add({ kind: 'next year' }, index);
    }
  }
  return found;
}

/** 1 to 12 where the token is a capitalised month's name, else 0; "may" and "march" are verbs in lower case. */
function monthOf(tokens: Tokens, index: number, word: string): number {
  const month = MONTHS.get(word);
  if (month === undefined) return 0;
  const first = tokens.prose.charCodeAt(tokens.start[index] ?? 0);
  return first >= 65 && first <= 90 ? month + 1 : 0;
}

/**
 * "May" and "March" begin headlines and sentences as other words: they are months beside a number or behind a
 * preposition.
 */
function isDated(tokens: Tokens, index: number, first: number, end: number, lower: (index: number) => string): boolean {
  const word = lower(index);
  if (word !== 'may' && word !== 'march') return true;
  if (index + 1 < end && tokens.kind[index + 1] === DIGITS) return true;
  if (index === first) return false;
  return tokens.kind[index - 1] === DIGITS || LEXICON.calendar.beforeMonth.has(lower(index - 1));
}

function readMonth(
  tokens: Tokens,
  index: number,
  first: number,
  end: number,
  lower: (index: number) => string,
): { time: TimeRef; last: number } {
  const month = monthOf(tokens, index, lower(index));
  let at = index + 1;
  if (at < end && lower(at) === '.') at++;
  let day = dayAt(tokens, at, end);
  let last = at - 1;
  if (day !== null) {
    last = at++;
    if (at < end && (lower(at) === 'st' || lower(at) === 'nd' || lower(at) === 'rd' || lower(at) === 'th')) last = at++;
  } else if (index > first) {
    day = dayAt(tokens, index - 1, end);
  }
  if (at < end && lower(at) === ',') at++;
  const year = at < end && tokens.kind[at] === DIGITS && /^(1[89]|20)\d\d$/.test(lower(at)) ? Number(lower(at)) : null;
  if (year !== null) last = at;
  if (day === null) return { time: { kind: 'month', month, year }, last };
  return { time: year === null ? { kind: 'day', month, day } : { kind: 'date', year, month, day }, last };
}

function dayAt(tokens: Tokens, index: number, end: number): number | null {
  if (index >= end || tokens.kind[index] !== DIGITS) return null;
  const text = tokenText(tokens, index);
  const day = Number(text);
  return text.length <= 2 && day >= 1 && day <= 31 ? day : null;
}

/** The time of "three days ago", "a month earlier"; null where nothing measures the "ago" at token `index`. */
function timeBefore(index: number, first: number, lower: (index: number) => string): TimeRef | null {
  if (index - 1 < first) return null;
  const unit = UNIT_DAYS[lower(index - 1)];
  if (unit === undefined) return null;
  const count = index - 2 >= first ? lower(index - 2) : '';
  const number = /^\d{1,3}$/.test(count) ? Number(count) : (SPELLED.get(count) ?? -1);
  return unit === 1 && number > 0 ? { kind: 'days ago', days: number } : { kind: 'past' };
}

/** A bare four-digit number that a sentence uses as a year: "in 2009", "the 2009 shooting", "since 1995". */
function isYear(tokens: Tokens, index: number, first: number, end: number, lower: (index: number) => string): boolean {
  const text = lower(index);
  if (!/^(1[89]|20)\d\d$/.test(text)) return false;
  const touchesNext = index + 1 < end && tokens.end[index] === tokens.start[index + 1];
  if (
    touchesNext &&
    (tokens.kind[index + 1] === DIGITS ||
      (/^[%,.]$/.test(lower(index + 1)) &&
        tokens.kind[index + 2] === DIGITS &&
        tokens.end[index + 1] === tokens.start[index + 2]))
  )
    return false;
  if (index === first) return false;
  const before = lower(index - 1);
  if (before === '$' || before === '£' || before === '€') return false;
  // When a thing was made says nothing of when the sentence happens.
  if (before === 'in' && index - 2 >= first && MADE.has(lower(index - 2))) return false;
  return LEXICON.calendar.beforeBareYear.has(before);
}
