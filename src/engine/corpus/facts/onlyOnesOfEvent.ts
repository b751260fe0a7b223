import { isAspect } from '../../claims/aspect.ts';
import type { Measure } from '../../model/measure.ts';
import type { ClaimInContext } from './claimInContext.ts';
import { haveSameBounds } from './claimValues.ts';
import { isOfLikeSize } from './evidence/sizeOfFigure.ts';
import { isSameMeasure } from './evidence/whatIsMeasured.ts';

/** Figures of one event that lie further apart are of two things. */
const FARTHEST = 3;

/** "A fine of £3.2m", "a penalty of £2.3 million": an event has one, and either story gives one. Symmetric. */
export function areOnlyOnesOfEvent(a: ClaimInContext, b: ClaimInContext): boolean {
  const { measure } = a.claim;
  if (measure === null || measure !== b.claim.measure || !isAspect(measure)) return false;
  return isOfLikeSize(a, b, FARTHEST) && isOnlyOne(a, measure) && isOnlyOne(b, measure);
}

/** True where its story gives no other figure for that. Said twice, it is one. */
function isOnlyOne({ claim, alike }: ClaimInContext, measure: Measure): boolean {
  return alike.every(
    ({ claim: other }) =>
      other.measure === null || !isSameMeasure(other.measure, measure) || haveSameBounds(other, claim),
  );
}
