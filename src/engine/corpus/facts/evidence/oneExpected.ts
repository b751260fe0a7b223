import type { ClaimRule } from './evidenceRule.ts';
import { ALL_BUT_AGES } from './evidenceRule.ts';

/** Is one a forecast and the other what came? */
export const ONE_EXPECTED: ClaimRule = {
  id: 'oneExpected',
  finds: { 'one is expected': { most: 1, says: 'reason/oneExpected' } },
  appliesTo: ALL_BUT_AGES,
  weigh(a, b, found) {
    if ((a.claim.modality === 'forecast') !== (b.claim.modality === 'forecast')) found.add('one is expected', 1);
  },
};
