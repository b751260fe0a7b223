import { areInOneStory } from '../claimInContext.ts';
import { haveDifferentSources } from '../claimSources.ts';
import type { ClaimRule } from './evidenceRule.ts';
import { ALL_BUT_AGES } from './evidenceRule.ts';

/** Are both in one story, and does it name two sources for them ("police said 40, the union said 400")? */
export const ONE_STORY: ClaimRule = {
  id: 'oneStory',
  finds: {
    'one story': { most: 1, says: 'reason/oneStory' },
    'two sources in one story': { most: 1, says: 'reason/twoSources' },
  },
  appliesTo: ALL_BUT_AGES,
  weigh(a, b, found) {
    if (!areInOneStory(a, b)) return;
    found.add('one story', 1);
    if (haveDifferentSources(a.claim, b.claim))
      found.add('two sources in one story', 1, [a.claim.source?.name ?? '', b.claim.source?.name ?? ''].sort());
  },
};
