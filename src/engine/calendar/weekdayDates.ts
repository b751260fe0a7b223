import { LEXICON } from '../../lexicon/lexicon.ts';
import { calendarDate } from '../article/calendarDate.ts';
import type { Sentence, Tokens } from '../article/tokens.ts';
import { DIGITS, tokenText, WORD } from '../article/tokens.ts';
import { daysBetween } from '../model/days.ts';
import type { Span } from '../model/span.ts';

/** A weekday written next to a date that does not fall on it: "Monday, 4 June" in a year in which that is a Tuesday. */
export interface WrongWeekday {
  readonly weekday: Span & { readonly text: string };
  readonly date: Span & { readonly text: string };
  readonly sentence: Span;
  /** 0 is Sunday: the day written, and the day the date falls on. */
  readonly written: number;
  readonly right: number;
  /** YYYY-MM-DD */
  readonly day: string;
}

interface WeekdayDate extends Omit<WrongWeekday, 'right' | 'day'> {
  readonly month: number;
  readonly dayOfMonth: number;
  /** Null where the text leaves it to the article's date. */
  readonly year: number | null;
}

/** What may come between a weekday and its date. */
const BETWEEN = new Set(['the', 'morning', 'night', 'evening', 'afternoon', 'on', 'of']);
/** Before a weekday they make it one of several, so the date may be another's. */
const OF_SEVERAL = new Set(['and', 'or', 'through', 'to', 'until', 'till', '-', '–', '—', '/', '&']);

/** A date without a year is taken in the year nearest to the article's date; a date farther away may be of any year. */
const NEAR = 120;
const POSSIBLE = 300;
/** Before it, countries used two calendars. */
const FIRST_YEAR = 1930;
const LAST_YEAR = 2100;

/** The weekdays in an article that do not fit the date next to them; `articleDate` is YYYY-MM-DD or null. */
export function wrongWeekdays(tokens: Tokens, articleDate: string | null): WrongWeekday[] {
  const all = tokens.sentences.flatMap((sentence) => weekdayDatesIn(tokens, sentence));
  const wrong = all.flatMap((each) => {
    const day = each.year === null ? nearestDay(each, articleDate) : dayIn(each, each.year);
    const right = day === null ? each.written : weekdayOf(day);
    return day === null || right === each.written ? [] : [{ each, found: wrongWeekday(each, right, day) }];
  });
  // Where all dates without a year are wrong and one other year sets them right, it is the article's date that is
  // wrong.
  const yearless = all.filter(({ year }) => year === null);
  const known = wrong.filter(({ each }) => each.year === null);
  const misdated = yearless.length > 1 && known.length === yearless.length && isOfOtherYear(yearless, articleDate);
  return wrong.filter(({ each }) => !misdated || each.year !== null).map(({ found }) => found);
}

function wrongWeekday({ weekday, date, sentence, written }: WeekdayDate, right: number, day: string): WrongWeekday {
  return { weekday, date, sentence, written, right, day };
}

function dayIn({ month, dayOfMonth }: WeekdayDate, year: number): string | null {
  return calendarDate(year, month + 1, dayOfMonth);
}

/**
 * The day meant, if the weekday rules out every possible year; null if it does not, or if no day is near.
 */
function nearestDay(each: WeekdayDate, articleDate: string | null): string | null {
  if (articleDate === null) return null;
  const year = Number(articleDate.slice(0, 4));
  let [nearest, least]: [string | null, number] = [null, POSSIBLE];
  for (const day of [year - 1, year, year + 1].map((one) => dayIn(each, one))) {
    const distance = daysBetween(day, articleDate);
    if (day === null || distance === null || distance > POSSIBLE) continue;
    if (weekdayOf(day) === each.written) return null;
    if (nearest === null || distance < least) [nearest, least] = [day, distance];
  }
  return least <= NEAR ? nearest : null;
}

function isOfOtherYear(all: readonly WeekdayDate[], articleDate: string | null): boolean {
  const year = Number((articleDate ?? '').slice(0, 4));
  for (let other = year - 10; other <= year + 1; other++) {
    const fits = all.every((each) => {
      const day = dayIn(each, other);
      return day !== null && weekdayOf(day) === each.written;
    });
    if (fits) return true;
  }
  return false;
}

/** 0 is Sunday. */
function weekdayOf(day: string): number {
  return new Date(day).getUTCDay();
}

/** "Monday, June 4, 2012", "Monday (4 June)", "June 4, a Monday": each pair once, in order. */
function weekdayDatesIn(tokens: Tokens, sentence: Sentence): WeekdayDate[] {
  const found: WeekdayDate[] = [];
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    const written = weekdayAt(tokens, at);
    if (written === null || OF_SEVERAL.has(lower(tokens, at - 1)) || isListed(tokens, at)) continue;
    const end =
      lower(tokens, at + 1) === '.' && LEXICON.calendar.weekdaysShort.has(lower(tokens, at)) ? at + 2 : at + 1;
    const date = dateAfter(tokens, end, sentence.endToken) ?? dateBefore(tokens, at, sentence.firstToken);
    if (date === null) continue;
    found.push({
      weekday: { ...span(tokens, at, at + 1), text: tokenText(tokens, at) },
      date: { ...span(tokens, date.first, date.end), text: text(tokens, date.first, date.end) },
      sentence: { start: sentence.start, end: sentence.end },
      written,
      month: date.month,
      dayOfMonth: date.day,
      year: date.year,
    });
  }
  return found;
}

/** "Friday, Saturday and Sunday, June 3": one of several days. */
function isListed(tokens: Tokens, at: number): boolean {
  return lower(tokens, at - 1) === ',' && weekdayAt(tokens, at - 2) !== null;
}

function weekdayAt(tokens: Tokens, at: number): number | null {
  if (tokens.kind[at] !== WORD || !isCapital(tokens, at)) return null;
  const word = lower(tokens, at);
  return LEXICON.calendar.weekdays.get(word) ?? LEXICON.calendar.weekdaysShort.get(word) ?? null;
}

interface DateAt {
  readonly first: number;
  readonly end: number;
  readonly month: number;
  readonly day: number;
  readonly year: number | null;
}

function dateAfter(tokens: Tokens, from: number, end: number): DateAt | null {
  let at = from;
  while (at < Math.min(end, from + 3) && (BETWEEN.has(lower(tokens, at)) || /^[,(]$/.test(lower(tokens, at)))) at++;
  return dateAt(tokens, at, end);
}

/** "June 4, a Monday", "June 4 (Monday)", "June 4, 2012, which was a Monday". */
function dateBefore(tokens: Tokens, at: number, first: number): DateAt | null {
  let end = at;
  if (lower(tokens, end - 1) === 'a') end--;
  if (lower(tokens, end - 1) === 'was' && lower(tokens, end - 2) === 'which') end -= 2;
  if (!/^[,(]$/.test(lower(tokens, end - 1)) || (end === at && lower(tokens, end - 1) === ',')) return null;
  for (let start = Math.max(first, end - 6); start < end - 1; start++) {
    const found = dateAt(tokens, start, end);
    if (found !== null && found.end === end - 1) return found;
  }
  return null;
}

/** "June 4", "Jun. 4th, 2012", "4 June 2012", "the 4th of June" that begins at a token; not a range of days. */
function dateAt(tokens: Tokens, at: number, end: number): DateAt | null {
  const monthFirst = monthAt(tokens, at);
  if (monthFirst !== null) {
    const dayAt = lower(tokens, at + 1) === '.' ? at + 2 : at + 1;
    const day = dayOfMonthAt(tokens, dayAt);
    return day === null ? null : withYear(tokens, at, day.end, end, monthFirst, day.day);
  }
  const day = dayOfMonthAt(tokens, at);
  if (day === null) return null;
  const monthAtToken = lower(tokens, day.end) === 'of' ? day.end + 1 : day.end;
  const month = monthAt(tokens, monthAtToken);
  if (month === null) return null;
  const behind = lower(tokens, monthAtToken + 1) === '.' && tokenText(tokens, monthAtToken).length < 5 ? 2 : 1;
  return withYear(tokens, at, monthAtToken + behind, end, month, day.day);
}

function withYear(tokens: Tokens, first: number, from: number, end: number, month: number, day: number): DateAt | null {
  const at = lower(tokens, from) === ',' ? from + 1 : from;
  const digits = tokens.kind[at] === DIGITS && at < end ? tokenText(tokens, at) : '';
  if (/^\d{4}$/.test(digits)) {
    const year = Number(digits);
    return year < FIRST_YEAR || year > LAST_YEAR ? null : { first, end: at + 1, month, day, year };
  }
  // "June 4-6", "June 4 and 5", "June 4 to 6": several days.
  const next = lower(tokens, from);
  const several = OF_SEVERAL.has(next) && tokens.kind[from + 1] === DIGITS;
  return several ? null : { first, end: from, month, day, year: null };
}

function monthAt(tokens: Tokens, at: number): number | null {
  if (tokens.kind[at] !== WORD || !isCapital(tokens, at)) return null;
  return LEXICON.calendar.months.get(lower(tokens, at)) ?? null;
}

function dayOfMonthAt(tokens: Tokens, at: number): { readonly day: number; readonly end: number } | null {
  const digits = tokens.kind[at] === DIGITS ? tokenText(tokens, at) : '';
  const day = Number(digits);
  if (!/^\d{1,2}$/.test(digits) || day < 1 || day > 31) return null;
  return { day, end: /^(?:st|nd|rd|th)$/.test(lower(tokens, at + 1)) ? at + 2 : at + 1 };
}

/** Without a pattern where the letter is plain, as it is asked of every word. */
function isCapital(tokens: Tokens, at: number): boolean {
  const code = tokens.prose.charCodeAt(tokens.start[at] ?? 0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(tokenText(tokens, at));
}

function lower(tokens: Tokens, at: number): string {
  return at >= 0 && at < tokens.count ? tokenText(tokens, at).toLowerCase() : '';
}

function span(tokens: Tokens, first: number, end: number): Span {
  return { start: tokens.start[first] ?? 0, end: tokens.end[end - 1] ?? 0 };
}

function text(tokens: Tokens, first: number, end: number): string {
  const { start, end: stop } = span(tokens, first, end);
  return tokens.prose.slice(start, stop);
}
