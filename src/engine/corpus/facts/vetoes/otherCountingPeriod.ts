import { totalsKey } from '../../../model/total.ts';
import type { Veto } from './veto.ts';

/** Counts over two periods: "so far this year" and "a day". */
export const OTHER_COUNTING_PERIOD: Veto = {
  id: 'otherCountingPeriod',
  refuses({ claim: a }, { claim: b }) {
    // "Missing for four days": the time that is counted is the figure itself.
    return a.quantity.kind !== 'duration' && totalsKey(a.time.totals) !== totalsKey(b.time.totals);
  },
};
