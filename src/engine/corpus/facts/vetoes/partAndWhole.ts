import type { Claim } from '../../../model/claim.ts';
import { countedClass } from '../countedClass.ts';
import type { Veto } from './veto.ts';

/**
 * A part against the whole, and two parts that are not surely the same one: "four of them children" compares with "five
 * of them children", but those whom one story treats further down are others than those of the next.
 */
export const PART_AND_WHOLE: Veto = {
  id: 'partAndWhole',
  refuses(a, b) {
    return a.part !== b.part || (a.part && !areSamePart(a.claim, b.claim));
  },
};

function areSamePart(a: Claim, b: Claim): boolean {
  if (a.counted.partOf === null || b.counted.partOf === null) return false;
  const name = a.counted.head === null || b.counted.head === null ? 'anybody' : countedClass(a.counted).name;
  return name !== 'anybody' && name === countedClass(b.counted).name;
}
