import { sizeOf } from '../claimValues.ts';
import type { ClaimRule } from './evidenceRule.ts';

/** A first report's toll can be a tenth of the last one's; a larger ratio means another event, or a wider one. */
const UNLIKE = 10;
/** Each further factor of this size shows it as strongly again. */
const STEP = 5;
const MOST = 3;

/** Are two tolls too far apart to be of one event? */
export const SIZE_OF_TOLL: ClaimRule = {
  id: 'sizeOfToll',
  finds: { 'of other size': { most: MOST, says: 'reason/otherSize' } },
  appliesTo: ['toll'],
  weigh(a, b, found) {
    const [one, other] = [sizeOf(a.claim), sizeOf(b.claim)];
    if (one === 0 || other === 0) return;
    const factor = Math.max(one / other, other / one) / UNLIKE;
    if (factor > 1) found.add('of other size', Math.min(MOST, 1 + Math.log(factor) / Math.log(STEP)));
  },
};
