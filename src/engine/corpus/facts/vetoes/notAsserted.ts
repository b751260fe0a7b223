import type { Claim } from '../../../model/claim.ts';
import type { Veto } from './veto.ts';

/** What a sentence denies, supposes or says no longer holds, and what it gives as the difference of two figures. */
export const NOT_ASSERTED: Veto = {
  id: 'notAsserted',
  refuses({ claim: a }, { claim: b }) {
    return !isAsserted(a) || !isAsserted(b);
  },
};

function isAsserted({ modality, counted: { scope } }: Claim): boolean {
  return (modality === 'stated' || modality === 'forecast') && !scope.difference;
}
