import { familyOf } from '../../../claims/eventKinds.ts';
import { type EventInContext, isDatedBefore } from '../eventInContext.ts';
import { timesMeet } from '../timesMeet.ts';
import type { EvidenceList } from './evidenceList.ts';
import type { EventRule } from './evidenceRule.ts';

/**
 * News is reported within days: a story's main event without a date of its own lies at most so long before the article.
 */
const FRESH_DAYS = 21;

/** Did it happen at the same time? */
export const EVENT_TIME: EventRule = {
  id: 'eventTime',
  finds: {
    'same time': { most: 1, says: 'reason/sameTime' },
    'different times': { most: 1, says: 'reason/otherTime' },
    'different days': { most: 2, says: 'reason/otherTime' },
    'one is told as past': { most: 1, says: 'reason/onePast' },
  },
  weigh: compareTimes,
};

/** Adds what the times of two events say. */
export function compareTimes(a: EventInContext, b: EventInContext, found: EvidenceList): void {
  let meets = false;
  let near = false;
  let distant = false;
  for (const left of a.times) {
    for (const right of b.times) {
      const same = timesMeet(left, right);
      if (same === true) meets = true;
      else if (same === false && left.past && right.past) distant = true;
      else if (same === false) near = true;
    }
  }
  distant ||= !meets && (isLongBefore(a, b) || isLongBefore(b, a));
  if (meets) found.add('same time', 1);
  else if (distant) found.add('different times', 1);
  // Earthquakes come in swarms: the one of Monday is seldom that of Sunday.
  else if (near) found.add('different days', (a.date !== null && b.date !== null) || isQuake(a) ? 2 : 1);
  if (!meets && !distant && isDatedBefore(a) !== isDatedBefore(b)) found.add('one is told as past', 1);
}

function isQuake({ anchor }: EventInContext): boolean {
  return anchor.kind !== null && familyOf(anchor.kind) === 'quake';
}

/** True where `past` is dated long before the article that reports `news` as its main event. */
function isLongBefore(past: EventInContext, news: EventInContext): boolean {
  const { reported } = news;
  if (!news.anchor.main || reported === null || isDatedBefore(news)) return false;
  return past.times.some((time) => time.past && time.days !== null && time.days.last < reported.first - FRESH_DAYS);
}
