import type { ClaimRule } from './evidenceRule.ts';

/**
 * Do the sentences say the same of both figures, whatever words they use? Asked only of articles that were looked at
 * twice; `judgeMeanings.ts` has the answer, in log-odds more than any two figures have.
 */
export const SAME_MEANING = {
  id: 'sameMeaning',
  finds: { 'mean the same': { most: 9, says: 'reason/sameMeaning' } },
} as const satisfies Pick<ClaimRule, 'id' | 'finds'>;
