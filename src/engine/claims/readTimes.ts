import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Line } from '../article/line.ts';
import { markOf } from '../article/wordMarks.ts';
import type { TimeRef } from '../model/time.ts';
import { mayBeginPeriod, PERIOD_WORDS, readPeriod } from './readPeriods.ts';

/** A time and where its sentence says it. */
export interface TimeMention {
  readonly time: TimeRef;
  /** Token the expression is recognised by: its month, weekday or "ago". */
  readonly token: number;
  /** Its first token and its last. */
  readonly first: number;
  readonly last: number;
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

/** Besides numbers, what the expressions below are recognised by. */
const TIMING = markOf([
  ...PERIOD_WORDS,
  ...WEEKDAYS.keys(),
  ...MONTHS.keys(),
  ...TODAY,
  ...['yesterday', 'after', 'earlier', 'ago', 'last', 'previous', 'next'],
]);

/** The time expressions among tokens `first` to `end` (exclusive), in order. */
export function readTimes(line: Line, first: number, end: number): TimeMention[] {
  const found: TimeMention[] = [];
  for (let index = first; index < end; index++) {
    if (!line.isMarked(TIMING, index) && !line.isDigits(index)) continue;
    const word = line.at(index);
    const period = mayBeginPeriod(line, index) ? readPeriod(line, index, end) : null;
    if (period !== null) {
      found.push(mentioned(period.period, index, period.last));
      if (period.period.kind === 'sports season' && period.period.year === 'last')
        found.push(mentioned({ kind: 'past' }, index));
      index = period.last;
      continue;
    }
    if (word.length < 3) continue;
    if (line.isDigits(index)) {
      if (isYear(line, index, first, end)) found.push(mentioned({ kind: 'year', year: Number(word) }, index));
      continue;
    }
    const weekday = WEEKDAYS.get(word);
    if (weekday !== undefined) {
      found.push(mentioned({ kind: 'weekday', weekday }, index));
    } else if (monthOf(line, index) > 0 && isDated(line, index, first, end)) {
      const read = readMonth(line, index, first, end);
      found.push(mentioned(read.time, index, read.last, read.first));
      index = read.last;
    } else if (TODAY.has(word)) {
      found.push(mentioned({ kind: 'today' }, index));
    } else if (word === 'yesterday') {
      found.push(mentioned({ kind: 'days ago', days: 1 }, index));
    } else if (word === 'after' && index > first && (UNIT_DAYS[line.at(index - 1)] ?? 0) >= 7) {
      // "a year after nine people were shot": what follows is in the past.
      found.push(mentioned({ kind: 'past' }, index));
    } else if (word === 'earlier' && line.at(index + 1) === 'this' && (UNIT_DAYS[line.at(index + 2)] ?? 0) >= 30) {
      found.push(mentioned({ kind: 'past' }, index));
    } else if (word === 'ago' || word === 'earlier') {
      const time = timeBefore(line, index, first);
      if (time !== null) found.push(mentioned(time, index, index, time.kind === 'days ago' ? index - 2 : index - 1));
    } else if (
      (word === 'last' || word === 'previous') &&
      index + 1 < end &&
      (UNIT_DAYS[line.at(index + 1)] !== undefined || SEASONS.has(line.at(index + 1)))
    ) {
      found.push(mentioned({ kind: line.at(index + 1) === 'year' ? 'last year' : 'past' }, index));
    } else if (
      (word === 'last' || word === 'previous') &&
      line.at(index + 1) === 'fiscal' &&
      line.at(index + 2) === 'year'
    ) {
      found.push(mentioned({ kind: 'last year' }, index));
      index += 2;
    } else if (word === 'next' && index + 1 < end && line.at(index + 1) === 'year') {
      found.push(mentioned({ kind: 'next year' }, index));
    }
  }
  return found;
}

function mentioned(time: TimeRef, token: number, last = token, first = token): TimeMention {
  return { time, token, first, last };
}

/** 1 to 12 where the token is a capitalised month's name, else 0; "may" and "march" are verbs in lower case. */
function monthOf(line: Line, index: number): number {
  const month = MONTHS.get(line.at(index));
  return month !== undefined && line.isCapital(index) ? month + 1 : 0;
}

/**
 * "May" and "March" begin headlines and sentences as other words: they are months next to a number or after a
 * preposition.
 */
function isDated(line: Line, index: number, first: number, end: number): boolean {
  const word = line.at(index);
  if (word !== 'may' && word !== 'march') return true;
  if (index + 1 < end && line.isDigits(index + 1)) return true;
  if (index === first) return false;
  return line.isDigits(index - 1) || LEXICON.calendar.beforeMonth.has(line.at(index - 1));
}

function readMonth(
  line: Line,
  index: number,
  first: number,
  end: number,
): { time: TimeRef; first: number; last: number } {
  const month = monthOf(line, index);
  let at = index + 1;
  if (at < end && line.at(at) === '.') at++;
  let day = dayAt(line, at, end);
  let last = at - 1;
  let from = index;
  if (day !== null) {
    last = at++;
    if (at < end && (line.at(at) === 'st' || line.at(at) === 'nd' || line.at(at) === 'rd' || line.at(at) === 'th'))
      last = at++;
  } else if (index > first) {
    day = dayAt(line, index - 1, end);
    if (day !== null) from = index - 1;
  }
  if (at < end && line.at(at) === ',') at++;
  const year = at < end && line.isDigits(at) && /^(1[89]|20)\d\d$/.test(line.at(at)) ? Number(line.at(at)) : null;
  if (year !== null) last = at;
  if (day === null) return { time: { kind: 'month', month, year }, first: from, last };
  return {
    time: year === null ? { kind: 'day', month, day } : { kind: 'date', year, month, day },
    first: from,
    last,
  };
}

function dayAt(line: Line, index: number, end: number): number | null {
  if (index >= end || !line.isDigits(index)) return null;
  const text = line.at(index);
  const day = Number(text);
  return text.length <= 2 && day >= 1 && day <= 31 ? day : null;
}

/** The time of "three days ago", "a month earlier"; null where nothing measures the "ago" at token `index`. */
function timeBefore(line: Line, index: number, first: number): TimeRef | null {
  if (index - 1 < first) return null;
  const unit = UNIT_DAYS[line.at(index - 1)];
  if (unit === undefined) return null;
  const count = index - 2 >= first ? line.at(index - 2) : '';
  const number = /^\d{1,3}$/.test(count) ? Number(count) : (SPELLED.get(count) ?? -1);
  return unit === 1 && number > 0 ? { kind: 'days ago', days: number } : { kind: 'past' };
}

/** A bare four-digit number that a sentence uses as a year: "in 2009", "the 2009 shooting", "since 1995". */
function isYear(line: Line, index: number, first: number, end: number): boolean {
  const text = line.at(index);
  if (!/^(1[89]|20)\d\d$/.test(text)) return false;
  const touchesNext = index + 1 < end && line.isGlued(index + 1);
  if (
    touchesNext &&
    (line.isDigits(index + 1) ||
      (/^[%,.]$/.test(line.at(index + 1)) && line.isDigits(index + 2) && line.isGlued(index + 2)))
  )
    return false;
  if (index === first) return false;
  const before = line.at(index - 1);
  if (before === '$' || before === '£' || before === '€') return false;
  // When a thing was made does not date the event of the sentence.
  if (before === 'in' && index - 2 >= first && MADE.has(line.at(index - 2))) return false;
  return LEXICON.calendar.beforeBareYear.has(before);
}
