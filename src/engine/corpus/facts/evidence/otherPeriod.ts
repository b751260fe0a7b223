import { daysOf, doDaysMeet } from '../../../model/days.ts';
import type { TimeRef } from '../../../model/time.ts';
import { isPeriod, isSameTime, isYearOrMonth } from '../../../model/time.ts';
import type { ClaimRule } from './evidenceRule.ts';
import { ALL_BUT_AGES } from './evidenceRule.ts';

/**
 * Do the sentences give years, months or other periods that never meet ("in 2022" and "in 2023", "last year" and "next
 * year"), or periods of two lengths, as a quarter and its year are?
 */
export const OTHER_PERIOD: ClaimRule = {
  id: 'otherPeriod',
  finds: { 'other period': { most: 1, says: 'reason/otherPeriod' } },
  appliesTo: ALL_BUT_AGES,
  weigh(a, b, found) {
    const left = a.claim.time.times.filter(isReported);
    const right = b.claim.time.times.filter(isReported);
    if (left.length === 0 || right.length === 0) return;
    const [dateA, dateB] = [a.event?.date ?? null, b.event?.date ?? null];
    const meet = left.some((one) => right.some((other) => canMeet(one, dateA, other, dateB)));
    if (!meet || spansYears(left) !== spansYears(right)) found.add('other period', 1);
  },
};

/** "From 2007 to 2014": a span is not one of its years. */
function spansYears(times: readonly TimeRef[]): boolean {
  return (
    new Set(times.map((time) => (time.kind === 'year' ? time.year : null)).filter((year) => year !== null)).size > 1
  );
}

function isReported(time: TimeRef): boolean {
  return isYearOrMonth(time) || isPeriod(time);
}

function canMeet(one: TimeRef, dateA: string | null, other: TimeRef, dateB: string | null): boolean {
  if (isPeriod(one) || isPeriod(other)) return canBeOnePeriod(one, dateA, other, dateB);
  const left = daysOf(one, dateA);
  const right = daysOf(other, dateB);
  if (left === null || right === null) return isSameTime(one, other) || one.kind !== other.kind;
  return doDaysMeet(left, right);
}

/** A quarter is not a year or another quarter; an unstated year leaves it open. */
function canBeOnePeriod(one: TimeRef, dateA: string | null, other: TimeRef, dateB: string | null): boolean {
  const left = daysOf(one, dateA);
  const right = daysOf(other, dateB);
  if (left !== null && right !== null) return left.first === right.first && left.last === right.last;
  if (one.kind !== other.kind) return lengthOf(one) === lengthOf(other);
  const twin: Readonly<Record<string, unknown>> = { ...other };
  return Object.entries(one).every(([part, value]) => part === 'fiscal' || canBeSame(value, twin[part]));
}

/** Months that a period lasts; 0 where that is not known. */
function lengthOf(time: TimeRef): number {
  switch (time.kind) {
    case 'quarter':
      return 3;
    case 'half':
      return 6;
    case 'months':
      return time.months;
    case 'month':
      return 1;
    default:
      return 12;
  }
}

/** Unknown, or given in one article by its own date ("last") and in the other by number. */
function canBeSame(value: unknown, twin: unknown): boolean {
  return value === twin || value === null || twin === null || typeof value !== typeof twin;
}
