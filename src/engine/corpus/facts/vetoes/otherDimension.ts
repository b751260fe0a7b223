import { dimensionOf } from '../../../figures/convert.ts';
import type { Veto } from './veto.ts';

/** Metres and dollars, a count and a percentage: what cannot be converted into each other. */
export const OTHER_DIMENSION: Veto = {
  id: 'otherDimension',
  says: 'notComparedDimension',
  refuses({ claim: a }, { claim: b }) {
    return a.kind !== b.kind || (a.unit !== b.unit && dimensionOf(a.unit) !== dimensionOf(b.unit));
  },
};
