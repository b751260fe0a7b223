import type { Days } from '../../model/days.ts';
import { dayNumber, doDaysMeet, weekdayOf } from '../../model/days.ts';
import type { TimeRef } from '../../model/time.ts';
import { isSameTime } from '../../model/time.ts';

/** A time as an article gives it, resolved with the article's date. */
export interface ResolvedTime {
  readonly time: TimeRef;
  readonly days: Days | null;
  /** True for a time before the news the article brings. */
  readonly past: boolean;
}

/** Whether two times can be one; null where that cannot be known without the articles' dates. */
export function timesMeet(left: ResolvedTime, right: ResolvedTime): boolean | null {
  const [one, other] = [left.time, right.time];
  if (left.days !== null && right.days !== null)
    return daysMeet(
      left.days,
      right.days,
      isLong(left.days) || isLong(right.days) || (one.kind === 'weekday' && other.kind === 'weekday') ? 0 : 1,
    );
  if (isSameTime(one, other)) return !isVague(one);
  if (one.kind === 'date' && other.kind === 'weekday') return isOnWeekday(left.days, other.weekday);
  if (other.kind === 'date' && one.kind === 'weekday') return isOnWeekday(right.days, one.weekday);
  return one.kind === other.kind && !isVague(one) ? false : null;
}

/** True where two spans of days overlap or lie at most `slack` days apart. */
export function daysMeet(a: Days, b: Days, slack: number): boolean {
  return doDaysMeet({ first: a.first - slack, last: a.last + slack }, b);
}

/** A date (YYYY-MM-DD) as a span of one day. */
export function dayOf(date: string): Days {
  const day = dayNumber(date) ?? 0;
  return { first: day, last: day };
}

/** True for times that say too little: two articles that say so may mean two times. */
function isVague({ kind }: TimeRef): boolean {
  return kind === 'past' || kind === 'last year' || kind === 'today';
}

function isLong({ first, last }: Days): boolean {
  return last - first > 7;
}

function isOnWeekday(days: Days | null, weekday: number): boolean {
  return days !== null && weekdayOf(days.first) === weekday;
}
