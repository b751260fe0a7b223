import type { ClaimInContext } from '../claimInContext.ts';
import { sizeOf } from '../claimValues.ts';
import type { ClaimRule } from './evidenceRule.ts';

/** Two reports of one sum or share seldom differ by more than this factor. */
const LIKE = 1.6;
/** Figures that differ by more than this are almost always about different things. */
const UNLIKE = 5;
const MOST = 3;

/** Are the two of a size? */
export const SIZE_OF_FIGURE: ClaimRule = {
  id: 'sizeOfFigure',
  finds: {
    'of like size': { most: 1, says: 'reason/likeSize' },
    'of other size': { most: MOST, says: 'reason/otherSize' },
  },
  appliesTo: ['figure'],
  weigh(a, b, found) {
    const factor = factorBetween(a, b);
    if (factor === null || isSlip(factor)) return;
    if (factor <= LIKE) found.add('of like size', 1);
    else if (factor > UNLIKE) found.add('of other size', Math.min(MOST, Math.log(factor) / Math.log(UNLIKE)));
  },
};

/** How many times one is the other, 1 or more; null where one of them is nothing. */
function factorBetween(a: ClaimInContext, b: ClaimInContext): number | null {
  const [one, other] = [Math.abs(sizeOf(a.claim)), Math.abs(sizeOf(b.claim))];
  return one === 0 || other === 0 ? null : Math.max(one / other, other / one);
}

/** True for two figures of a size, at most `farthest` times one another, or that differ by a slip of the pen. */
export function isOfLikeSize(a: ClaimInContext, b: ClaimInContext, farthest = LIKE): boolean {
  const factor = factorBetween(a, b);
  return factor !== null && (factor <= farthest || isSlip(factor));
}

/** "1.2 miles" and "12 miles", millions for billions: a misplaced decimal point says nothing about the subject. */
function isSlip(factor: number): boolean {
  return [10, 100, 1000].some((slip) => Math.abs(factor - slip) < slip * 1e-6);
}
