import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Line } from '../article/line.ts';
import type { FigureKind } from '../model/figure.ts';
import { TENS, UNITS } from './numberWords.ts';
import { readUnit } from './units.ts';

/** A date or a time of day. Dates are days since 1970-01-01, times minutes since midnight. */
export interface DateReading {
  readonly end: number;
  readonly kind: Extract<FigureKind, 'date' | 'time'>;
  /** Null where the text does not say enough, as for a day without a year in an undated article. */
  readonly min: number | null;
  readonly max: number | null;
}

/** Names and abbreviations of the months, from 0. */
export const MONTHS = LEXICON.calendar.months;

/** Reads the date or time that begins at token `index`. `articleDate` is YYYY-MM-DD or null. */
export function readDate(line: Line, index: number, articleDate: string | null): DateReading | null {
  if (line.isWord(index))
    return (
      readMonthFirst(line, index, articleDate) ??
      readYearInWords(line, index) ??
      readDecadeInWords(line, index) ??
      readHourInWords(line, index) ??
      readNoon(line, index)
    );
  if (!line.isDigits(index)) return null;
  return (
    readIsoDate(line, index) ??
    readNumericDate(line, index) ??
    readTimeRange(line, index) ??
    readTime(line, index) ??
    readDayFirst(line, index, articleDate) ??
    readDecade(line, index) ??
    readYear(line, index)
  );
}

/** "March 1, 2017", "Jan. 24", "February 1980". */
function readMonthFirst(line: Line, index: number, articleDate: string | null): DateReading | null {
  const month = MONTHS.get(line.at(index));
  if (month === undefined || !line.isCapital(index)) return null;
  let at = index + 1;
  if (line.at(at) === '.' && line.isGlued(at)) at++;
  if (!line.isDigits(at) || line.isGlued(at)) return null;
  const number = line.at(at);
  if (number.length === 4) {
    const year = Number(number);
    if (year < 1000 || year > 2200) return null;
    return { end: at + 1, kind: 'date', min: dayNumber(year, month, 1), max: dayNumber(year, month + 1, 1) - 1 };
  }
  const day = Number(number);
  if (number.length > 2 || day < 1 || day > 31 || isDecimal(line, at)) return null;
  let end = at + 1;
  if (isOrdinalEnding(line, end)) end++;
  else if (line.isGlued(end) && line.isWord(end)) return null;
  const last = readLastDay(line, end, day);
  if (last !== null) return throughDays(withYear(line, last.end, month, last.day, articleDate), last.day - day);
  if (isCounted(line, index, end)) return null;
  return withYear(line, end, month, day, articleDate);
}

/** "June 12-14", "May 3 to 5": the last of several days, after the first. */
function readLastDay(line: Line, index: number, first: number): { readonly day: number; readonly end: number } | null {
  const word = line.at(index);
  const isDash =
    (word === '-' || word === '–') && line.isDigits(index + 1) && line.isGlued(index) === line.isGlued(index + 1);
  if (!isDash && !((word === 'to' || word === 'through') && line.isDigits(index + 1))) return null;
  const day = Number(line.at(index + 1));
  let end = index + 2;
  if (isOrdinalEnding(line, end)) end++;
  if (line.at(index + 1).length > 2 || day <= first || day > 31 || isDecimal(line, index + 1)) return null;
  if (line.isGlued(end) && (line.isWord(end) || line.at(end) === '-' || line.at(end) === '/' || line.at(end) === '%'))
    return null;
  return isCountedAfter(line, end) ? null : { day, end };
}

/** The days from so many before the one that was read. */
function throughDays(last: DateReading, before: number): DateReading {
  return last.min === null ? last : { ...last, min: last.min - before };
}

/** "In March 12 people died": a month, then a count. */
function isCounted(line: Line, month: number, end: number): boolean {
  return line.at(month - 1) === 'in' && line.isWord(end) && !line.isCapital(end) && line.at(end).length > 2;
}

/** "1 March 2017", "the 1st of March". */
function readDayFirst(line: Line, index: number, articleDate: string | null): DateReading | null {
  const day = Number(line.at(index));
  if (line.at(index).length > 2 || day < 1 || day > 31) return null;
  let at = index + 1;
  if (isOrdinalEnding(line, at)) at++;
  const last = readLastDay(line, at, day);
  if (last !== null) at = last.end;
  if (line.at(at) === 'of') at++;
  const month = MONTHS.get(line.at(at));
  if (month === undefined || !line.isCapital(at) || line.isGlued(at)) return null;
  if (line.at(at) === 'may' && line.isWord(at + 1) && !line.isCapital(at + 1)) return null;
  at++;
  if (line.at(at) === '.' && line.isGlued(at) && line.isDigits(at + 1)) at++;
  const end = withYear(line, at, month, last?.day ?? day, articleDate);
  return last === null ? end : throughDays(end, last.day - day);
}

function withYear(line: Line, index: number, month: number, day: number, articleDate: string | null): DateReading {
  const at = line.at(index) === ',' ? index + 1 : index;
  const year = Number(line.at(at));
  if (line.isDigits(at) && line.at(at).length === 4 && year >= 1000 && year <= 2200 && !isDecimal(line, at)) {
    const value = dayNumber(year, month, day);
    return { end: at + 1, kind: 'date', min: value, max: value };
  }
  const value = articleDate === null ? null : nearest(month, day, articleDate);
  return { end: index, kind: 'date', min: value, max: value };
}

/** The day of that name nearest to the article's own. */
function nearest(month: number, day: number, articleDate: string): number | null {
  const [year = '', articleMonth = '', articleDay = ''] = articleDate.split('-');
  const today = dayNumber(Number(year), Number(articleMonth) - 1, Number(articleDay));
  if (Number.isNaN(today)) return null;
  let best: number | null = null;
  for (let shift = -1; shift <= 1; shift++) {
    const value = dayNumber(Number(year) + shift, month, day);
    if (best === null || Math.abs(value - today) < Math.abs(best - today)) best = value;
  }
  return best;
}

/** "2021-10-08" */
function readIsoDate(line: Line, index: number): DateReading | null {
  if (line.at(index).length !== 4 || !joinedBy(line, index, '-')) return null;
  return civil(Number(line.at(index)), Number(line.at(index + 2)) - 1, Number(line.at(index + 4)), index + 5);
}

/**
 * "24/01/2023", "01/24/23" (the part that can only be the day decides, otherwise the month comes first), "24.01.2023".
 */
function readNumericDate(line: Line, index: number): DateReading | null {
  if (!joinedBy(line, index, '/') && !joinedBy(line, index, '.')) return null;
  const first = Number(line.at(index));
  const second = Number(line.at(index + 2));
  const last = line.at(index + 4);
  if (last.length !== 4 && !(last.length === 2 && line.at(index + 1) === '/')) return null;
  const year = Number(last) + (last.length === 4 ? 0 : Number(last) > 50 ? 1900 : 2000);
  const dayFirst = first > 12 || line.at(index + 1) === '.';
  return dayFirst ? civil(year, second - 1, first, index + 5) : civil(year, first - 1, second, index + 5);
}

/** Three runs of digits that touch, with `mark` between them and nothing more after. */
function joinedBy(line: Line, index: number, mark: string): boolean {
  for (let at = index + 1; at < index + 5; at++) if (!line.isGlued(at)) return false;
  return (
    line.at(index + 1) === mark &&
    line.at(index + 3) === mark &&
    line.isDigits(index + 2) &&
    line.isDigits(index + 4) &&
    line.at(index).length <= 4 &&
    line.at(index + 2).length <= 2 &&
    !(line.isGlued(index + 5) && (line.isDigits(index + 6) || line.isWord(index + 5)))
  );
}

function civil(year: number, month: number, day: number, end: number): DateReading | null {
  if (month < 0 || month > 11 || day < 1 || day > 31 || year < 1000 || year > 2200) return null;
  const value = dayNumber(year, month, day);
  return { end, kind: 'date', min: value, max: value };
}

/** "6-9 p.m.", "9.30 to 11 a.m.": hours of which the last alone says which half of the day it is in. */
function readTimeRange(line: Line, index: number): DateReading | null {
  let at = index + 1;
  let minute = 0;
  if ((line.at(at) === '.' || line.at(at) === ':') && line.isGlued(at) && line.at(at + 1).length === 2) {
    minute = Number(line.at(at + 1));
    at += 2;
  }
  const word = line.at(at);
  const isDash = (word === '-' || word === '–') && line.isGlued(at) === line.isGlued(at + 1);
  if ((!isDash && word !== 'to' && word !== 'and' && word !== 'until') || !line.isDigits(at + 1)) return null;
  const last = readTime(line, at + 1);
  const hour = Number(line.at(index));
  if (last === null || last.max === null || !endsInHalf(line, last.end) || hour < 1 || hour > 12) return null;
  const noon = 12 * 60;
  const first = (hour % 12) * 60 + minute;
  // "9 to 5 p.m." is from the morning.
  const start = last.max >= noon && first + noon <= last.max ? first + noon : first;
  return start > last.max ? null : { end: last.end, kind: 'time', min: start, max: last.max };
}

function endsInHalf(line: Line, end: number): boolean {
  const word = line.at(end - 1) === '.' ? line.at(end - 2) : line.at(end - 1);
  return word === 'm' || word === 'am' || word === 'pm';
}

/** "9:35 PM", "3 p.m.", "7.30pm", "11:05", "0900 GMT", "10 o'clock". */
function readTime(line: Line, index: number): DateReading | null {
  const digits = line.at(index);
  let hour = Number(digits);
  let minute = 0;
  let end = index + 1;
  let clocked = false;
  const mark = line.at(index + 1);
  if (
    (mark === ':' || mark === '.') &&
    line.isGlued(index + 1) &&
    line.isGlued(index + 2) &&
    line.at(index + 2).length === 2
  ) {
    if (!line.isDigits(index + 2) || digits.length > 2) return null;
    minute = Number(line.at(index + 2));
    end = index + 3;
    clocked = mark === ':';
    if (clocked && line.at(end) === ':' && line.isGlued(end) && line.isDigits(end + 1)) end += 2;
    if (clocked && line.at(end) === '.' && line.isGlued(end) && line.isDigits(end + 1) && line.isGlued(end + 1)) {
      return { end: end + 2, kind: 'time', min: null, max: null };
    }
  } else if (digits.length === 4 && TIME_ZONES.has(line.at(index + 1)) && !isYearLike(digits)) {
    hour = Number(digits.slice(0, 2));
    minute = Number(digits.slice(2));
    return clock(hour, minute, index + 2);
  } else if (digits.length > 2) {
    return null;
  }
  const half = readHalfOfDay(line, end);
  if (half !== null) {
    if (hour < 1 || hour > 12) return hour > 12 && hour < 24 && clocked ? clock(hour, minute, half.end) : null;
    return clock((hour % 12) + (half.afternoon ? 12 : 0), minute, half.end);
  }
  if (line.at(end) === 'o' && line.at(end + 1) === "'" && line.at(end + 2) === 'clock')
    return clock(hour, minute, end + 3);
  return clocked && hour < 25 && minute < 60 ? clock(hour % 24, minute, end) : null;
}

/** "at noon", "just before midnight". */
function readNoon(line: Line, index: number): DateReading | null {
  const hour = line.at(index) === 'noon' ? 12 : line.at(index) === 'midnight' ? 0 : null;
  return hour !== null && BEFORE_NOON.has(line.at(index - 1)) ? clock(hour, 0, index + 1) : null;
}

const BEFORE_NOON = LEXICON.calendar.beforeNoon;

function clock(hour: number, minute: number, end: number): DateReading | null {
  if (hour > 23 || minute > 59) return null;
  return { end, kind: 'time', min: hour * 60 + minute, max: hour * 60 + minute };
}

const TIME_ZONES = LEXICON.calendar.timeZones;

function readHalfOfDay(line: Line, index: number): { afternoon: boolean; end: number } | null {
  const word = line.at(index);
  if (word === 'am' || word === 'pm') return { afternoon: word === 'pm', end: index + 1 };
  if (
    (word === 'a' || word === 'p') &&
    line.at(index + 1) === '.' &&
    line.at(index + 2) === 'm' &&
    // "7 p. m."
    (line.isGlued(index + 2) || line.at(index + 3) === '.')
  ) {
    return {
      afternoon: word === 'p',
      end: line.at(index + 3) === '.' && line.isGlued(index + 3) ? index + 4 : index + 3,
    };
  }
  return null;
}

const CENTURIES: ReadonlyMap<string, number> = new Map([
  ['sixteen', 1600],
  ['seventeen', 1700],
  ['eighteen', 1800],
  ['nineteen', 1900],
  ['twenty', 2000],
]);

/** "nineteen sixty-eight", "twenty nineteen": two numbers in words that together are not a count. */
function readYearInWords(line: Line, index: number): DateReading | null {
  const century = CENTURIES.get(line.at(index));
  if (century === undefined || !line.isWord(index + 1)) return null;
  const teen = UNITS.get(line.at(index + 1)) ?? 0;
  const tens = TENS.get(line.at(index + 1)) ?? 0;
  const hyphened = line.at(index + 2) === '-' && line.isGlued(index + 2) && line.isGlued(index + 3);
  const unit = tens > 0 && hyphened ? (UNITS.get(line.at(index + 3)) ?? 0) : 0;
  if ((teen < 10 && tens === 0) || unit > 9 || (tens > 0 && century === 2000 && unit === 0)) return null;
  const year = century + teen + tens + unit;
  const end = unit > 0 ? index + 4 : index + 2;
  if (isCountedAfter(line, end)) return null;
  return { end, kind: 'date', min: dayNumber(year, 0, 1), max: dayNumber(year + 1, 0, 1) - 1 };
}

/** "the nineteen sixties": ten years. */
function readDecadeInWords(line: Line, index: number): DateReading | null {
  const century = CENTURIES.get(line.at(index));
  const word = line.at(index + 1);
  const tens = word.endsWith('ies') ? TENS.get(`${word.slice(0, -3)}y`) : undefined;
  if (century === undefined || tens === undefined || line.isDigits(index)) return null;
  const year = century + tens;
  return { end: index + 2, kind: 'date', min: dayNumber(year, 0, 1), max: dayNumber(year + 10, 0, 1) - 1 };
}

/** "nine o'clock", of which no half of the day is said. */
function readHourInWords(line: Line, index: number): DateReading | null {
  const hour = UNITS.get(line.at(index));
  return hour !== undefined && hour > 0 && hour <= 12 && line.reads(index + 1, ['o', "'", 'clock'])
    ? clock(hour, 0, index + 4)
    : null;
}

/** "the 1990s", "the 80s": ten years. */
function readDecade(line: Line, index: number): DateReading | null {
  const digits = line.at(index);
  if (line.written(index + 1) !== 's' || !line.isGlued(index + 1)) return null;
  if (digits.length === 4 && digits.endsWith('0') && isYearLike(digits)) {
    const year = Number(digits);
    const years = digits.endsWith('00') ? 100 : 10;
    return { end: index + 2, kind: 'date', min: dayNumber(year, 0, 1), max: dayNumber(year + years, 0, 1) - 1 };
  }
  if (digits.length === 2 && digits.endsWith('0') && line.at(index - 1) === "'") {
    const year = 1900 + Number(digits) + (Number(digits) < 30 ? 100 : 0);
    return { end: index + 2, kind: 'date', min: dayNumber(year, 0, 1), max: dayNumber(year + 10, 0, 1) - 1 };
  }
  return null;
}

/** Words before four digits that make a year of them. */
const BEFORE_YEAR = LEXICON.calendar.beforeYear;

function readYear(line: Line, index: number): DateReading | null {
  const digits = line.at(index);
  if (!isYearLike(digits) || isDecimal(line, index) || line.at(index + 1) === '%') return null;
  let end = index + 1;
  const next = line.at(end);
  if (
    (next === '-' || next === '–' || next === '/') &&
    line.isGlued(end) &&
    line.isDigits(end + 1) &&
    line.isGlued(end + 1)
  ) {
    const later = line.at(end + 1);
    const year = later.length === 4 ? Number(later) : Number(digits.slice(0, 4 - later.length) + later);
    if (year > Number(digits) && year - Number(digits) < 200 && (later.length === 2 || isYearLike(later))) {
      return { end: end + 2, kind: 'date', min: dayNumber(Number(digits), 0, 1), max: dayNumber(year + 1, 0, 1) - 1 };
    }
    return null;
  }
  if (line.isGlued(end) && line.isWord(end))
    return line.at(end) === 's' ? { end: end + 1, kind: 'date', min: null, max: null } : null;
  if (!BEFORE_YEAR.has(line.at(index - 1)) && isCountedAfter(line, end) && !isYearOf(line, index)) return null;
  if (line.at(index - 1) === '$' || line.at(index - 1) === '£' || line.at(index - 1) === '€') return null;
  const year = Number(digits);
  if (line.at(index - 1) === 'of' && SUMS.has(line.at(index - 2))) return null;
  const isDated = BEFORE_YEAR.has(line.at(index - 1));
  end = index + 1;
  return isDated
    ? { end, kind: 'date', min: dayNumber(year, 0, 1), max: dayNumber(year + 1, 0, 1) - 1 }
    : { end, kind: 'date', min: null, max: null };
}

/** "an average of 1500", "a crowd of 2000": what is before "of" is counted. */
const SUMS = LEXICON.numberContext.sums;

/**
 * "the 2018 elections", "its 2021 results": the year of what is named, not how many of them. A round year may be a
 * count, so that only what has its year says so.
 */
function isYearOf(line: Line, index: number): boolean {
  const digits = line.at(index);
  if (digits < '1900' || digits > '2049') return false;
  const head = YEARLY.has(line.at(index + 2)) && !line.isCapital(index + 1) ? index + 2 : index + 1;
  if (YEARLY.has(line.at(head))) return true;
  const before = line.at(index - 1) === 's' ? line.at(index - 2) === "'" : DEFINITE.has(line.at(index - 1));
  return before && !digits.endsWith('00') && !digits.endsWith('50') && !isPeople(line.at(index + 1));
}

/** Plurals of what takes place, or is reckoned, once in a year or in one. */
const YEARLY = LEXICON.calendar.yearly;
const DEFINITE = LEXICON.calendar.beforeItsYear;

function isPeople(word: string): boolean {
  return word === 'people' || word === 'men' || word === 'women' || word === 'children';
}

function isYearLike(digits: string): boolean {
  return digits.length === 4 && digits >= '1500' && digits <= '2199';
}

/** A plural noun or a unit follows: "2000 people", "1900 metres", "1600 sq m". */
function isCountedAfter(line: Line, index: number): boolean {
  const word = line.at(index);
  if (!line.isWord(index) || line.isCapital(index)) return false;
  // A unit of one word may be another noun: "a 2015 foot injury".
  const unit = readUnit(line, index, true);
  if (unit !== null && unit.end > index + 1) return true;
  return isPeople(word) || (word.endsWith('s') && word.length > 3 && !word.endsWith('ss'));
}

function isDecimal(line: Line, index: number): boolean {
  const mark = line.at(index + 1);
  return (
    (mark === '.' || mark === ',') && line.isGlued(index + 1) && line.isDigits(index + 2) && line.isGlued(index + 2)
  );
}

function isOrdinalEnding(line: Line, index: number): boolean {
  const word = line.at(index);
  return line.isGlued(index) && (word === 'st' || word === 'nd' || word === 'rd' || word === 'th');
}

const DAY = 86_400_000;

function dayNumber(year: number, month: number, day: number): number {
  return Math.floor(Date.UTC(year, month, day) / DAY);
}
