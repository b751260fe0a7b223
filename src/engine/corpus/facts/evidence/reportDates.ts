import { daysMeet } from '../timesMeet.ts';
import type { EventRule } from './evidenceRule.ts';

/** How many days the news of one event continues. */
const NEWS_DAYS = 4;

/** Were both reports of a main event written within days? */
export const REPORT_DATES: EventRule = {
  id: 'reportDates',
  finds: {
    'reported together': { most: 1, says: 'reason/reportedTogether' },
    'reported apart': { most: 1, says: 'reason/reportedApart' },
  },
  weigh(a, b, found) {
    if (a.reported === null || b.reported === null || !a.anchor.main || !b.anchor.main) return;
    found.add(daysMeet(a.reported, b.reported, NEWS_DAYS) ? 'reported together' : 'reported apart', 1);
  },
};
