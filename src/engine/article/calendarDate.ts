import { LEXICON } from '../../lexicon/lexicon.ts';

/** Dates as article files write them, read as calendar days (YYYY-MM-DD). No clock and no time zone is involved. */

const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A month's name or its abbreviation with a capital, without the full stop, the longest that is there. */
export const MONTH_PATTERN = `(?:${[...LEXICON.calendar.months.keys()]
  .map((name) => name.charAt(0).toUpperCase() + name.slice(1))
  .sort((a, b) => b.length - a.length)
  .join('|')})`;

const ISO = /(?<![\d-])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const MONTH_FIRST = new RegExp(`\\b(${MONTH_PATTERN})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'i');
const DAY_FIRST = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)?[\\s-](?:of\\s)?(${MONTH_PATTERN})\\.?,?[\\s-](\\d{4})\\b`,
  'i',
);

/** The first full date in a short text, or null: a date without a year does not count. */
export function dateIn(text: string): string | null {
  const iso = ISO.exec(text);
  if (iso) return calendarDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const digits = DIGITS.exec(text);
  if (digits) return dateInDigits(Number(digits[1]), digits[2] === '.', Number(digits[3]), Number(digits[4]));
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return calendarDate(Number(monthFirst[3]), monthNumber(monthFirst[1]), Number(monthFirst[2]));
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return calendarDate(Number(dayFirst[3]), monthNumber(dayFirst[2]), Number(dayFirst[1]));
  return null;
}

const DIGITS = /\b(\d{1,2})([/.])(\d{1,2})\2(\d{4})\b/;

/**
 * "13/03/2025", "3/13/2025", "13.3.2025": what can only be the day is it; null where either can be, but for full
 * stops.
 */
function dateInDigits(first: number, isDotted: boolean, second: number, year: number): string | null {
  if (isDotted || first > 12) return calendarDate(year, second, first);
  return second > 12 ? calendarDate(year, first, second) : null;
}

/** The day as YYYY-MM-DD, or null where the calendar has no such day. */
export function calendarDate(year: number, month: number, day: number): string | null {
  const length = LENGTHS[month - 1];
  if (length === undefined || year < 1500 || year > 2500 || day < 1 || day > length) return null;
  if (month === 2 && day === 29 && (year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0))) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function monthNumber(name: string | undefined): number {
  return (LEXICON.calendar.months.get((name ?? '').toLowerCase()) ?? -1) + 1;
}
