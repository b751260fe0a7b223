import type { ClaimRule } from './evidenceRule.ts';

/**
 * Do the sentences say the same of both figures, whatever words they use? Asked only of articles that were looked at
 * twice; `judgeMeanings.ts` has the answer, as log-odds.
 */
export const SAME_MEANING = {
  id: 'sameMeaning',
  finds: { 'mean the same': { most: 6, says: 'reason/sameMeaning' } },
} as const satisfies Pick<ClaimRule, 'id' | 'finds'>;
