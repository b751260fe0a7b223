import type { Claim } from '../../model/claim.ts';
import type { TimeRef } from '../../model/time.ts';
import { isSameTime } from '../../model/time.ts';

/** What a day is given as; a weekday and a date may be one day. */
const DAYS: readonly TimeRef['kind'][] = ['weekday', 'day', 'date'];

/** "Minus 31 on Monday night", "awoke on Wednesday to minus 24": both give a day in the same way, and not the same. */
export function haveOtherDays({ time: { times: a } }: Claim, { time: { times: b } }: Claim): boolean {
  return DAYS.some((kind) => {
    const [left, right] = [a.filter((time) => time.kind === kind), b.filter((time) => time.kind === kind)];
    return left.length > 0 && right.length > 0 && !left.some((time) => right.some((other) => isSameTime(time, other)));
  });
}
