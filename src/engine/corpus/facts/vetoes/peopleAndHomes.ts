import { LEXICON } from '../../../../lexicon/lexicon.ts';
import { singularOf } from '../../../claims/articleWords.ts';
import type { Counted } from '../../../model/claim.ts';
import { countsPeople } from '../countedClass.ts';
import { groupOf } from '../factGroups.ts';
import type { Veto } from './veto.ts';

/**
 * "300 families were displaced" and "1,200 people were displaced" can both be right: a family or a home holds several.
 */
export const PEOPLE_AND_HOMES: Veto = {
  id: 'peopleAndHomes',
  refuses({ claim: a }, { claim: b }) {
    // Of what is damaged nobody counts people.
    if (a.quantity.kind !== 'count' || groupOf(a) === 'damage') return false;
    const [one, other] = [a.counted, b.counted];
    return (countsHomes(one) && countsPeople(other)) || (countsHomes(other) && countsPeople(one));
  },
};

function countsHomes({ head }: Counted): boolean {
  return head !== null && LEXICON.counted.homes.has(singularOf(head.toLowerCase()));
}
