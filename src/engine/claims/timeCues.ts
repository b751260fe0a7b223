import type { Tokens } from '../article/tokens.ts';
import { DIGITS, tokenText } from '../article/tokens.ts';

/**
 * When something happened, as a sentence says it. A cue is kept as the text gives it, since an article's date is often
 * known only outside it; `daysOf` resolves it. Forms: `weekday:5` (Friday; 0 is Sunday), `date:2017-03-01`, `day:03-01`,
 * `month:08`, `month:2017-08`, `year:2008`, `lastyear`, `nextyear`, `ago:3` (days), `today`, `past` (an unnamed earlier time: "last month", "days ago").
 */
export interface TimeCue {
  readonly cue: string;
  /** Token the expression begins at. */
  readonly token: number;
}

/** Calendar days, counted from 1970-01-01, first and last. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

const WEEKDAYS = new Map(
  'sunday monday tuesday wednesday thursday friday saturday'.split(' ').map((name, day) => [name, day]),
);
const MONTHS = new Map([
  ...'january february march april may june july august september october november december'
    .split(' ')
    .map((name, month) => [name, month + 1] as const),
  ...'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ').map((name, month) => [name, month + 1] as const),
  ['sept', 9] as const,
]);
const SEASONS = new Set('spring summer autumn fall winter season'.split(' '));
const TODAY = new Set(['today', 'tonight', 'overnight']);
const MADE = new Set(['built', 'founded', 'born', 'established', 'made', 'launched', 'formed', 'created']);
const SPELLED = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
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
export function findTimeCues(tokens: Tokens, first: number, end: number, lower: (index: number) => string): TimeCue[] {
  const cues: TimeCue[] = [];
  for (let index = first; index < end; index++) {
    const word = lower(index);
    if (word.length < 3) continue;
    if (tokens.kind[index] === DIGITS) {
      if (isYear(tokens, index, first, end, lower)) cues.push({ cue: `year:${word}`, token: index });
      continue;
    }
    const weekday = WEEKDAYS.get(word);
    if (weekday !== undefined) {
      cues.push({ cue: `weekday:${weekday}`, token: index });
    } else if (monthOf(tokens, index, word) > 0 && isDated(tokens, index, first, end, lower)) {
      const read = readMonth(tokens, index, first, end, lower);
      cues.push({ cue: read.cue, token: index });
      index = read.last;
    } else if (TODAY.has(word)) {
      cues.push({ cue: 'today', token: index });
    } else if (word === 'yesterday') {
      cues.push({ cue: 'ago:1', token: index });
    } else if (word === 'after' && index > first && (UNIT_DAYS[lower(index - 1)] ?? 0) >= 7) {
      // "a year after nine people were shot": what follows lies in the past.
      cues.push({ cue: 'past', token: index });
    } else if (word === 'earlier' && lower(index + 1) === 'this' && (UNIT_DAYS[lower(index + 2)] ?? 0) >= 30) {
      cues.push({ cue: 'past', token: index });
    } else if (word === 'ago' || word === 'earlier') {
      const days = daysBefore(index, first, lower);
      if (days !== null) cues.push({ cue: days, token: index });
    } else if (
      (word === 'last' || word === 'previous') &&
      index + 1 < end &&
      (UNIT_DAYS[lower(index + 1)] !== undefined || SEASONS.has(lower(index + 1)))
    ) {
      cues.push({ cue: lower(index + 1) === 'year' ? 'lastyear' : 'past', token: index });
    } else if (
      (word === 'last' || word === 'previous') &&
      lower(index + 1) === 'fiscal' &&
      lower(index + 2) === 'year'
    ) {
      cues.push({ cue: 'lastyear', token: index });
    } else if (word === 'next' && index + 1 < end && lower(index + 1) === 'year') {
      cues.push({ cue: 'nextyear', token: index });
    }
  }
  return cues;
}

/** The days a cue allows in an article of the given date (YYYY-MM-DD), or null where it cannot be told. */
export function daysOf(cue: string, articleDate: string | null): Days | null {
  const [form, value = ''] = splitCue(cue);
  const written = articleDate === null ? null : dayNumber(articleDate);
  if (form === 'date') {
    const day = dayNumber(value);
    return day === null ? null : { first: day, last: day };
  }
  if (form === 'year') return yearDays(Number(value));
  if (form === 'month' && value.length === 7) return monthDays(Number(value.slice(0, 4)), Number(value.slice(5)));
  if (written === null) return null;
  const year = Number(articleDate?.slice(0, 4));
  if (form === 'today') return { first: written - 1, last: written };
  if (form === 'ago') return { first: written - Number(value), last: written - Number(value) };
  if (form === 'lastyear') return yearDays(year - 1);
  if (form === 'nextyear') return yearDays(year + 1);
  if (form === 'weekday') {
    // Newspapers name the weekday for the last week; the report may be filed a day after the day it names.
    const back = (dayOfWeek(written) - Number(value) + 7) % 7;
    return { first: written - back, last: written - back };
  }
  if (form === 'day') {
    const day = dayNumber(`${year}-${value}`);
    if (day === null) return null;
    const nearest = day > written + 60 ? dayNumber(`${year - 1}-${value}`) : day;
    return nearest === null ? null : { first: nearest, last: nearest };
  }
  if (form === 'month') {
    const month = Number(value);
    const current = Number(articleDate?.slice(5, 7));
    return monthDays(month > current ? year - 1 : year, month);
  }
  return null;
}

/** Days since 1970-01-01 of a date written YYYY-MM-DD, or null where it is none. */
export function dayNumber(date: string): number | null {
  const [year, month, day] = date.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  const time = Date.UTC(year, month - 1, day);
  return Number.isNaN(time) ? null : Math.round(time / 86_400_000);
}

function splitCue(cue: string): [string, string?] {
  const colon = cue.indexOf(':');
  return colon < 0 ? [cue] : [cue.slice(0, colon), cue.slice(colon + 1)];
}

function yearDays(year: number): Days | null {
  const first = dayNumber(`${year}-01-01`);
  const last = dayNumber(`${year}-12-31`);
  return first === null || last === null ? null : { first, last };
}

function monthDays(year: number, month: number): Days | null {
  const first = dayNumber(`${year}-${month}-1`);
  const next = month === 12 ? dayNumber(`${year + 1}-1-1`) : dayNumber(`${year}-${month + 1}-1`);
  return first === null || next === null ? null : { first, last: next - 1 };
}

function dayOfWeek(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** 1 to 12 where the token is a capitalised month's name, else 0; "may" and "march" are verbs in lower case. */
function monthOf(tokens: Tokens, index: number, word: string): number {
  const month = MONTHS.get(word);
  if (month === undefined) return 0;
  const first = tokens.prose.charCodeAt(tokens.start[index] ?? 0);
  return first >= 65 && first <= 90 ? month : 0;
}

/** "May" and "March" begin headlines and sentences as other words: they are months beside a number or behind a preposition. */
function isDated(tokens: Tokens, index: number, first: number, end: number, lower: (index: number) => string): boolean {
  const word = lower(index);
  if (word !== 'may' && word !== 'march') return true;
  if (index + 1 < end && tokens.kind[index + 1] === DIGITS) return true;
  if (index === first) return false;
  return (
    tokens.kind[index - 1] === DIGITS ||
    /^(in|since|of|last|next|early|late|mid|until|by|from|to|and|this)$/.test(lower(index - 1))
  );
}

function readMonth(
  tokens: Tokens,
  index: number,
  first: number,
  end: number,
  lower: (index: number) => string,
): { cue: string; last: number } {
  const month = String(monthOf(tokens, index, lower(index))).padStart(2, '0');
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
  const year = at < end && tokens.kind[at] === DIGITS && /^(1[89]|20)\d\d$/.test(lower(at)) ? lower(at) : null;
  if (year !== null) last = at;
  if (day !== null) return { cue: year === null ? `day:${month}-${day}` : `date:${year}-${month}-${day}`, last };
  return { cue: year === null ? `month:${month}` : `month:${year}-${month}`, last };
}

function dayAt(tokens: Tokens, index: number, end: number): string | null {
  if (index >= end || tokens.kind[index] !== DIGITS) return null;
  const text = tokenText(tokens, index);
  const day = Number(text);
  return text.length <= 2 && day >= 1 && day <= 31 ? text.padStart(2, '0') : null;
}

/** "three days ago", "a month earlier" as a cue; null where `ago` is not measured. */
function daysBefore(index: number, first: number, lower: (index: number) => string): string | null {
  if (index - 1 < first) return null;
  const unit = UNIT_DAYS[lower(index - 1)];
  if (unit === undefined) return null;
  const count = index - 2 >= first ? lower(index - 2) : '';
  const number = /^\d{1,3}$/.test(count) ? Number(count) : SPELLED.indexOf(count);
  return unit === 1 && number > 0 ? `ago:${number}` : 'past';
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
  return /^(in|since|by|from|until|of|the|a|during|,|\(|to|and|between|after|before|early|late|mid)$/.test(before);
}
