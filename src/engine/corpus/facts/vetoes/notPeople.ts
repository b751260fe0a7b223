import { LEXICON } from '../../../../lexicon/lexicon.ts';
import type { Claim } from '../../../model/claim.ts';
import { countedClass } from '../countedClass.ts';
import { isToll } from '../factGroups.ts';
import type { Veto } from './veto.ts';

/** "A dozen bullets were fired" beside "nine people were shot": what was fired, and who was hit. */
export const NOT_PEOPLE: Veto = {
  id: 'notPeople',
  refuses({ claim: a }, { claim: b }) {
    if (!isToll(a) || !isToll(b)) return false;
    return countedClass(a.counted).name !== countedClass(b.counted).name && (countsThings(a) || countsThings(b));
  },
};

function countsThings({ counted }: Claim): boolean {
  return LEXICON.counted.things.has(countedClass(counted).name);
}
