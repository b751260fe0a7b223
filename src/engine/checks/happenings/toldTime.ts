import { calendarDate } from '../../article/calendarDate.ts';
import type { DatedEvent } from '../../claims/datedEvents.ts';
import { dayNumber, daysOf, weekdayOf } from '../../model/days.ts';

/**
 * When an article says something happened, in a form that does not change: "weekday 5", "day 2014-06-29", "day 06-29",
 * "month 06", "month 2014-06", "clock 23:30", "clock 04:00 gmt".
 */
export function timeValue({ day, clock, zone }: DatedEvent, articleDate: string | null): string | null {
  if (clock !== null)
    return `clock ${two(Math.floor(clock / 60))}:${two(clock % 60)}${zone === null ? '' : ` ${zone}`}`;
  switch (day?.kind) {
    case 'weekday':
      return `weekday ${day.weekday}`;
    case 'date':
      return `day ${day.year}-${two(day.month)}-${two(day.day)}`;
    case 'day': {
      const days = daysOf(day, articleDate);
      return days === null ? `day ${two(day.month)}-${two(day.day)}` : `day ${dateOf(days.first)}`;
    }
    case 'days ago': {
      const days = daysOf(day, articleDate);
      return days === null ? null : `about ${dateOf(days.first)}`;
    }
    case 'month':
      return day.year === null ? `month ${two(day.month)}` : `month ${day.year}-${two(day.month)}`;
    default:
      return null;
  }
}

/** How many days two days lie apart at least; 0 where both can be one, as far as their articles say. */
export function daysApart(one: string, other: string): number {
  const [a, b] = [partsOf(one), partsOf(other)];
  if (a.month !== null && b.month !== null) {
    if (a.year !== null && b.year !== null && a.year !== b.year) return 365;
    if (a.day === null || b.day === null) return a.month === b.month ? 0 : 28;
    const year = a.year ?? b.year ?? 2000;
    const [first, second] = [numberOf(year, a.month, a.day), numberOf(year, b.month, b.day)];
    const apart = first === null || second === null ? 0 : Math.abs(first - second);
    return Math.max(0, apart - (a.loose || b.loose ? 1 : 0));
  }
  const [left, right] = [a.weekday ?? weekdayIn(a), b.weekday ?? weekdayIn(b)];
  if (left === null || right === null) return 0;
  const apart = Math.min((left - right + 7) % 7, (right - left + 7) % 7);
  return Math.max(0, apart - (a.loose || b.loose ? 1 : 0));
}

/** How many minutes two times of day lie apart; null where they cannot be compared. */
export function minutesApart(one: string, other: string): number | null {
  const [a, b] = [CLOCK.exec(one), CLOCK.exec(other)];
  if (a === null || b === null || a[3] !== b[3]) return null;
  const apart = Math.abs(60 * (Number(a[1]) - Number(b[1])) + Number(a[2]) - Number(b[2]));
  return Math.min(apart, 1440 - apart);
}

/** True for a time of day that people give when they do not know the minute. */
export function isRoundClock(value: string): boolean {
  return /^clock \d\d:[03]0/.test(value);
}

const CLOCK = /^clock (\d\d):(\d\d)(?: (\w+))?$/;
const DAY = /^(about|day|month) (?:(\d{4})-)?(\d\d)(?:-(\d\d))?$/;

interface DayParts {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly weekday: number | null;
  /** "yesterday" of a report that may have been filed a day before it was dated. */
  readonly loose: boolean;
}

function partsOf(value: string): DayParts {
  const [, how, year, month, day] = DAY.exec(value) ?? [];
  return {
    year: year === undefined ? null : Number(year),
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
    weekday: value.startsWith('weekday ') ? Number(value.slice(8)) : null,
    loose: how === 'about',
  };
}

function weekdayIn({ year, month, day }: DayParts): number | null {
  const number = year === null || month === null || day === null ? null : numberOf(year, month, day);
  return number === null ? null : weekdayOf(number);
}

function numberOf(year: number, month: number, day: number): number | null {
  const date = calendarDate(year, month, day);
  return date === null ? null : dayNumber(date);
}

function dateOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
