import type { Claim } from '../../../claims/claim.ts';
import type { Veto } from './veto.ts';

/** Counts over two periods: "so far this year" and "a day". */
export const OTHER_COUNTING_PERIOD: Veto = {
  id: 'otherCountingPeriod',
  says: 'notComparedPeriod',
  refuses({ claim: a }, { claim: b }) {
    return periodOf(a) !== periodOf(b);
  },
};

/** The periods the claim counts over, as one text. */
export function periodOf({ times }: Claim): string {
  return times
    .filter((cue) => cue.startsWith('period:'))
    .sort()
    .join(' ');
}
