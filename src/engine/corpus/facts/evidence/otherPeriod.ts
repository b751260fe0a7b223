import { daysOf } from '../../../claims/timeCues.ts';
import type { ClaimRule } from './evidenceRule.ts';
import { ALL_BUT_AGES } from './evidenceRule.ts';

/** Do the sentences give years or months that never meet ("in 2022" and "in 2023", "last year" and "next year")? */
export const OTHER_PERIOD: ClaimRule = {
  id: 'otherPeriod',
  finds: { 'other period': { most: 1, says: 'reasonOtherPeriod' } },
  appliesTo: ALL_BUT_AGES,
  weigh(a, b, found) {
    const left = a.claim.times.filter(isPeriod);
    const right = b.claim.times.filter(isPeriod);
    if (left.length === 0 || right.length === 0) return;
    const [dateA, dateB] = [a.event?.date ?? null, b.event?.date ?? null];
    if (!left.some((one) => right.some((other) => canMeet(one, dateA, other, dateB)))) found.add('other period', 1);
  },
};

function isPeriod(cue: string): boolean {
  return /^(?:year|month|lastyear|nextyear)/.test(cue);
}

function canMeet(one: string, dateA: string | null, other: string, dateB: string | null): boolean {
  const left = daysOf(one, dateA);
  const right = daysOf(other, dateB);
  if (left === null || right === null) return one === other || one.split(':')[0] !== other.split(':')[0];
  return left.first <= right.last && right.first <= left.last;
}
