import type { Claim } from '../../../model/claim.ts';
import { countedClass } from '../countedClass.ts';
import { groupOf, isToll } from '../factGroups.ts';
import type { Veto } from './veto.ts';

/**
 * "No arrests have been made": somebody is arrested later, or over another matter. Whoever died or was hurt did so
 * once.
 */
export const NOBODY_YET: Veto = {
  id: 'nobodyYet',
  refuses({ claim: a }, { claim: b }) {
    return isToll(a) && isToll(b) && (isNobodyYet(a) || isNobodyYet(b));
  },
};

function isNobodyYet(claim: Claim): boolean {
  return claim.quantity.max === 0 && !(ONCE.has(groupOf(claim)) && countedClass(claim.counted).name === 'anybody');
}

const ONCE: ReadonlySet<string> = new Set(['deaths', 'injuries']);
