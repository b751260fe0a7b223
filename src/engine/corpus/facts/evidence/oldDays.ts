import type { TimeRef } from '../../../model/time.ts';
import { includesTime } from '../../../model/time.ts';
import { areInOneStory, type ClaimInContext } from '../claimInContext.ts';
import type { ClaimRule } from './evidenceRule.ts';
import { ALL_BUT_AGES } from './evidenceRule.ts';

/** Does one of the two give a year of its own that its event has not ("in 2010, nine people were shot")? */
export const OLD_DAYS: ClaimRule = {
  id: 'oldDays',
  finds: { 'one is told as past': { most: 1, says: 'reason/onePast' } },
  appliesTo: ALL_BUT_AGES,
  weigh(a, b, found) {
    if (
      areInOneStory(a, b) ||
      found.has('same thing') ||
      found.has('one is told as past') ||
      found.has('different times')
    )
      return;
    if (isOfOldDays(a) !== isOfOldDays(b)) found.add('one is told as past', 1);
  },
};

function isOfOldDays({ claim, event }: ClaimInContext): boolean {
  const known = event?.anchor.times ?? [];
  return claim.time.times.some((time) => isBeforeNews(time) && !includesTime(known, time));
}

function isBeforeNews({ kind }: TimeRef): boolean {
  return kind === 'year' || kind === 'past' || kind === 'last year';
}
