import type { PeriodYear } from './period.ts';
import type { TimeRef } from './time.ts';

/** Calendar days, counted from 1970-01-01, first and last. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

/** How many days after its article a day without a year may be; a later one belongs to the year before. */
const MOST_AHEAD = 60;

/** The days a time allows in an article of the given date (YYYY-MM-DD), or null where they cannot be known. */
export function daysOf(time: TimeRef, articleDate: string | null): Days | null {
  const written = articleDate === null ? null : dayNumber(articleDate);
  const ownYear = written === null ? null : Number(articleDate?.slice(0, 4));
  switch (time.kind) {
    case 'date':
      return oneDay(numberOf(time.year, time.month, time.day));
    case 'year':
      return monthsOf(time.year, 1, 12);
    case 'last year':
      return ownYear === null ? null : monthsOf(ownYear - 1, 1, 12);
    case 'next year':
      return ownYear === null ? null : monthsOf(ownYear + 1, 1, 12);
    case 'month': {
      if (time.year !== null) return monthsOf(time.year, time.month, 1);
      if (ownYear === null) return null;
      const current = Number(articleDate?.slice(5, 7));
      return monthsOf(time.month > current ? ownYear - 1 : ownYear, time.month, 1);
    }
    case 'today':
      return written === null ? null : { first: written - 1, last: written };
    case 'days ago':
      return written === null ? null : oneDay(written - time.days);
    case 'weekday':
      // Newspapers name the weekday for the last week; the report may be filed a day after the day it names.
      return written === null ? null : oneDay(written - ((weekdayOf(written) - time.weekday + 7) % 7));
    case 'day': {
      if (written === null || ownYear === null) return null;
      const day = numberOf(ownYear, time.month, time.day);
      if (day === null) return null;
      return oneDay(day > written + MOST_AHEAD ? numberOf(ownYear - 1, time.month, time.day) : day);
    }
    case 'quarter':
      return time.fiscal ? null : monthsOf(calendarYear(time.year, ownYear), time.quarter * 3 - 2, 3);
    case 'half':
      return time.fiscal ? null : monthsOf(calendarYear(time.year, ownYear), time.half * 6 - 5, 6);
    case 'months': {
      const year = time.to === null ? null : calendarYear(time.year, ownYear);
      return year === null || time.to === null ? null : monthsOf(year, time.to - time.months + 1, time.months);
    }
    case 'week':
      return written === null ? null : weekOf(written + 7 * STEPS[time.week]);
    // The start of a fiscal year depends on the company, that of a season on the hemisphere.
    case 'fiscal year':
    case 'season':
    case 'sports season':
    case 'past':
      return null;
  }
}

/** Days since 1970-01-01 of a date written YYYY-MM-DD, or null where it is none. */
export function dayNumber(date: string): number | null {
  const [year, month, day] = date.split('-').map(Number);
  return year === undefined || month === undefined || day === undefined ? null : numberOf(year, month, day);
}

/** How many days lie between two dates written YYYY-MM-DD, whichever is first; null where one of them is not known. */
export function daysBetween(one: string | null, other: string | null): number | null {
  const [a, b] = [one, other].map((date) => (date === null ? null : dayNumber(date)));
  return a == null || b == null ? null : Math.abs(a - b);
}

/** 0 for Sunday to 6 for Saturday, of a day counted from 1970-01-01. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** 1 to 31, of a day counted from 1970-01-01. */
export function dayOfMonth(day: number): number {
  return new Date(day * 86_400_000).getUTCDate();
}

export function doDaysMeet(a: Days, b: Days): boolean {
  return a.first <= b.last && b.first <= a.last;
}

const STEPS = { last: -1, this: 0, next: 1 } as const;

function calendarYear(year: PeriodYear, ownYear: number | null): number | null {
  if (year === null || typeof year === 'number') return year;
  return ownYear === null ? null : ownYear + STEPS[year];
}

function oneDay(day: number | null): Days | null {
  return day === null ? null : { first: day, last: day };
}

/** A number of months from month `from` of a year. */
function monthsOf(year: number | null, from: number, months: number): Days | null {
  if (year === null) return null;
  const first = numberOf(year, from, 1);
  const next = numberOf(year, from + months, 1);
  return first === null || next === null ? null : { first, last: next - 1 };
}

function weekOf(day: number): Days {
  const monday = day - ((weekdayOf(day) + 6) % 7);
  return { first: monday, last: monday + 6 };
}

function numberOf(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  return Number.isNaN(time) ? null : Math.round(time / 86_400_000);
}
