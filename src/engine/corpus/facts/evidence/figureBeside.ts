import type { Claim } from '../../../model/claim.ts';
import { haveSameBounds } from '../claimValues.ts';
import type { ClaimRule } from './evidenceRule.ts';

/** Smaller figures are in the same sentence by chance. */
const TELLING = 20;
/** Figures this large are hardly ever shared by chance. */
const LARGE = 1000;
const MOST = 1.3;

/** Do both sentences hold the same other figure? */
export const FIGURE_BESIDE: ClaimRule = {
  id: 'figureBeside',
  finds: { 'same figure beside': { most: MOST, says: 'reason/sameFigureBeside' } },
  appliesTo: ['figure'],
  weigh(a, b, found) {
    const shared = a.beside.filter(
      (one) =>
        isTelling(one) &&
        b.beside.some((other) => one.quantity.kind === other.quantity.kind && haveSameBounds(one, other)),
    );
    if (shared.length === 0) return;
    const isLarge = shared.some(({ quantity: { min } }) => (min ?? 0) >= LARGE);
    found.add('same figure beside', isLarge ? MOST : 1, shared.map(({ quantity: { min } }) => `${min}`).sort());
  },
};

function isTelling({ quantity: { kind, min } }: Claim): boolean {
  return min !== null && min >= TELLING && kind !== 'date' && kind !== 'time';
}
