import { areComparableGroups, groupOf } from '../factGroups.ts';
import type { Veto } from './veto.ts';

/** The dead of one and the arrested of the other; a rise and a level. */
export const OTHER_GROUP: Veto = {
  id: 'otherGroup',
  refuses({ claim: a }, { claim: b }) {
    return !areComparableGroups(groupOf(a), groupOf(b)) || a.quantity.trend !== b.quantity.trend;
  },
};
