import { daysOf, doDaysMeet } from '../../../model/days.ts';
import type { TimeRef } from '../../../model/time.ts';
import { isSameTime, isYearOrMonth } from '../../../model/time.ts';
import type { ClaimRule } from './evidenceRule.ts';
import { ALL_BUT_AGES } from './evidenceRule.ts';

/** Do the sentences give years or months that never meet ("in 2022" and "in 2023", "last year" and "next year")? */
export const OTHER_PERIOD: ClaimRule = {
  id: 'otherPeriod',
  finds: { 'other period': { most: 1, says: 'reason/otherPeriod' } },
  appliesTo: ALL_BUT_AGES,
  weigh(a, b, found) {
    const left = a.claim.time.times.filter(isYearOrMonth);
    const right = b.claim.time.times.filter(isYearOrMonth);
    if (left.length === 0 || right.length === 0) return;
    const [dateA, dateB] = [a.event?.date ?? null, b.event?.date ?? null];
    if (!left.some((one) => right.some((other) => canMeet(one, dateA, other, dateB)))) found.add('other period', 1);
  },
};

function canMeet(one: TimeRef, dateA: string | null, other: TimeRef, dateB: string | null): boolean {
  const left = daysOf(one, dateA);
  const right = daysOf(other, dateB);
  if (left === null || right === null) return isSameTime(one, other) || one.kind !== other.kind;
  return doDaysMeet(left, right);
}
