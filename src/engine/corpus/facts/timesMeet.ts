import type { Days } from '../../claims/timeCues.ts';
import { daysOf } from '../../claims/timeCues.ts';

/** A time as an article gives it, resolved with the article's date. */
export interface ResolvedTime {
  readonly cue: string;
  readonly days: Days | null;
  /** True for a time before the news the article brings. */
  readonly past: boolean;
}

/** Whether two times can be one; null where that cannot be known without the articles' dates. */
export function timesMeet(left: ResolvedTime, right: ResolvedTime): boolean | null {
  const [one, other] = [left.cue, right.cue];
  if (left.days !== null && right.days !== null)
    return daysMeet(
      left.days,
      right.days,
      isLong(left.days) || isLong(right.days) || (one.startsWith('weekday') && other.startsWith('weekday')) ? 0 : 1,
    );
  if (one === other) return one !== 'past' && one !== 'lastyear' && one !== 'today';
  if (one.startsWith('date:') && other.startsWith('weekday:')) return weekdayOf(one) === other;
  if (other.startsWith('date:') && one.startsWith('weekday:')) return weekdayOf(other) === one;
  return one.includes(':') && one.split(':')[0] === other.split(':')[0] ? false : null;
}

/** True where two spans of days overlap or lie at most `slack` days apart. */
export function daysMeet(a: Days, b: Days, slack: number): boolean {
  return a.first <= b.last + slack && b.first <= a.last + slack;
}

/** A date (YYYY-MM-DD) as a span of one day. */
export function dayOf(date: string): Days {
  return daysOf(`date:${date}`, null) ?? { first: 0, last: 0 };
}

function isLong({ first, last }: Days): boolean {
  return last - first > 7;
}

function weekdayOf(cue: string): string {
  const day = dayOf(cue.slice('date:'.length)).first;
  return `weekday:${(((day + 4) % 7) + 7) % 7}`;
}
