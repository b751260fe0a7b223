import type { Days } from '../../../claims/timeCues.ts';
import { daysOf } from '../../../claims/timeCues.ts';
import type { ClaimInContext } from '../claimInContext.ts';
import { daysMeet } from '../timesMeet.ts';
import type { ClaimRule } from './evidenceRule.ts';

/** Are they of two days? The figures of a market or of the weather are those of a day. */
export const ANOTHER_DAY: ClaimRule = {
  id: 'anotherDay',
  finds: { 'of another day': { most: 1, says: 'reasonAnotherDay' } },
  appliesTo: ['figure'],
  weigh(a, b, found) {
    if (a.uri !== b.uri && areOfTwoDays(a, b)) found.add('of another day', 1);
  },
};

function areOfTwoDays(a: ClaimInContext, b: ClaimInContext): boolean {
  if (a.claim.times.includes('today') && b.claim.times.includes('today') && a.event?.date !== b.event?.date)
    return true;
  const [left, right] = [daysGiven(a), daysGiven(b)];
  if (left.length === 0 || right.length === 0) return false;
  return !left.some((one) => right.some((other) => daysMeet(one, other, 0)));
}

function daysGiven({ claim, event }: ClaimInContext): Days[] {
  const date = event?.date ?? null;
  const days = claim.times.filter((cue) => DAY.test(cue)).map((cue) => daysOf(cue, date));
  return days.filter((day) => day !== null);
}

const DAY = /^(?:today|weekday:|date:|day:)/;
