import type { Days } from '../../../model/days.ts';
import { daysOf, doDaysMeet } from '../../../model/days.ts';
import type { TimeRef } from '../../../model/time.ts';
import type { ClaimInContext } from '../claimInContext.ts';
import type { ClaimRule } from './evidenceRule.ts';

/** Are they of two days? The figures of a market or of the weather are those of a day. */
export const ANOTHER_DAY: ClaimRule = {
  id: 'anotherDay',
  finds: { 'of another day': { most: 1, says: 'reason/anotherDay' } },
  appliesTo: ['figure'],
  weigh(a, b, found) {
    if (a.uri !== b.uri && areOfTwoDays(a, b)) found.add('of another day', 1);
  },
};

function areOfTwoDays(a: ClaimInContext, b: ClaimInContext): boolean {
  if (isOfToday(a) && isOfToday(b) && a.event?.date !== b.event?.date) return true;
  const [left, right] = [daysGiven(a), daysGiven(b)];
  if (left.length === 0 || right.length === 0) return false;
  return !left.some((one) => right.some((other) => doDaysMeet(one, other)));
}

function daysGiven({ claim, event }: ClaimInContext): Days[] {
  const date = event?.date ?? null;
  const days = claim.time.times.filter(isOneDay).map((time) => daysOf(time, date));
  return days.filter((day) => day !== null);
}

function isOfToday({ claim }: ClaimInContext): boolean {
  return claim.time.times.some(({ kind }) => kind === 'today');
}

function isOneDay({ kind }: TimeRef): boolean {
  return kind === 'today' || kind === 'weekday' || kind === 'date' || kind === 'day';
}
