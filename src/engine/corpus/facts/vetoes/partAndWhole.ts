import type { Claim } from '../../../model/claim.ts';
import { countedClass } from '../countedClass.ts';
import type { Veto } from './veto.ts';

/**
 * A part against the whole, and two parts that are not the same one: the children of one report and of the other
 * compare.
 */
export const PART_AND_WHOLE: Veto = {
  id: 'partAndWhole',
  refuses(a, b) {
    return a.part !== b.part || (a.part && !areSamePart(a.claim, b.claim));
  },
};

function areSamePart(a: Claim, b: Claim): boolean {
  const name = a.counted.head === null || b.counted.head === null ? 'anybody' : countedClass(a.counted).name;
  return name !== 'anybody' && name === countedClass(b.counted).name;
}
