import { dimensionOf } from '../../../figures/convert.ts';
import type { Veto } from './veto.ts';

/** Metres and dollars, a count and a percentage: what cannot be converted into each other. */
export const OTHER_DIMENSION: Veto = {
  id: 'otherDimension',
  refuses({ claim: a }, { claim: b }) {
    return (
      a.quantity.kind !== b.quantity.kind ||
      (a.quantity.unit !== b.quantity.unit && dimensionOf(a.quantity.unit) !== dimensionOf(b.quantity.unit))
    );
  },
};
