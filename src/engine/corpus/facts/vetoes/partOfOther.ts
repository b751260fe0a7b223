import type { Claim } from '../../../model/claim.ts';
import { countedClass } from '../countedClass.ts';
import { groupOf } from '../factGroups.ts';
import type { Objection } from './objection.ts';

/** Counts that are part and whole: a smaller part denies nothing; a larger one does. */
export const PART_OF_OTHER: Objection = {
  id: 'partOfOther',
  against: 'disagree',
  refuses({ claim: a }, { claim: b }) {
    if (countsOthers(a) !== countsOthers(b) && groupOf(a) === 'deaths') return true;
    const part = partOf(a, b);
    if (part === null) return false;
    const whole = part === a ? b : a;
    return part.quantity.min === null || whole.quantity.max === null || part.quantity.min <= whole.quantity.max;
  },
};

/** The claim that says so ("two of the victims"), or else the one whose counted are usually a part of all. */
function partOf(a: Claim, b: Claim): Claim | null {
  if (a.counted.scope.share !== b.counted.scope.share) return a.counted.scope.share ? a : b;
  const [left, right] = [countedClass(a.counted).share, countedClass(b.counted).share];
  return left === right ? null : left ? a : b;
}

function countsOthers({ counted: { scope } }: Claim): boolean {
  return scope.apartFrom === 'dead';
}
