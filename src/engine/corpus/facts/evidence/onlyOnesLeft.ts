import type { ClaimRule } from './evidenceRule.ts';

/**
 * Of two reports that are told alike, are these the only figures of their kind that one gives and the other does not?
 * Asked only of figures that are.
 */
export const ONLY_ONES_LEFT: ClaimRule = {
  id: 'onlyOnesLeft',
  finds: { 'the only ones left': { most: 1, says: 'reason/onlyOnesLeft' } },
  appliesTo: ['age', 'figure'],
  weigh(_a, _b, found) {
    found.add('the only ones left', 1);
  },
};
