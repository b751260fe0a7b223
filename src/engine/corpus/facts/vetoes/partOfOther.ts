import type { Claim } from '../../../claims/claim.ts';
import { countedClass } from '../countedClass.ts';
import { groupOf } from '../factGroups.ts';
import type { Objection } from './objection.ts';

/** Counts that are part and whole: a smaller part denies nothing; a larger one does. */
export const PART_OF_OTHER: Objection = {
  id: 'partOfOther',
  says: 'notComparedPartOfOther',
  against: 'disagree',
  refuses({ claim: a }, { claim: b }) {
    if (countsOthers(a) !== countsOthers(b) && groupOf(a) === 'deaths') return true;
    const left = countedClass(a);
    const right = countedClass(b);
    if (left.share === right.share) return false;
    const [part, whole] = left.share ? [a, b] : [b, a];
    return part.min === null || whole.max === null || part.min <= whole.max;
  },
};

function countsOthers({ scope }: Claim): boolean {
  return scope.apartFrom === 'dead';
}
