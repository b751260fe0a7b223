import { isEmptyWord, singularOf } from '../../../claims/articleWords.ts';
import type { Claim } from '../../../model/claim.ts';
import { sharedItems } from '../sharedItems.ts';
import type { ClaimRule } from './evidenceRule.ts';
import { ALL_BUT_AGES } from './evidenceRule.ts';

const MOST_SAME = 2;
const MOST_OTHERS = 3;

/** Is the counted described in the same words ("minority Shiite Muslims")? */
export const WORDS_OF_COUNTED: ClaimRule = {
  id: 'wordsOfCounted',
  finds: {
    'words for the counted': { most: MOST_SAME, says: 'reason/sameCounted' },
    'other words for the counted': { most: MOST_OTHERS, says: 'reason/otherCountedWords' },
  },
  appliesTo: ALL_BUT_AGES,
  weigh({ claim: a }, { claim: b }, found) {
    if (a.counted.head === null && b.counted.head === null) return;
    const left = describing(a);
    const right = describing(b);
    const same = sharedItems(left, right);
    found.add('words for the counted', Math.min(MOST_SAME, same.length), same);
    if (!found.has('same thing'))
      found.add('other words for the counted', Math.min(MOST_OTHERS, left.length + right.length - 2 * same.length));
  },
};

function describing({ counted: { modifiers } }: Claim): string[] {
  return modifiers.filter((word) => !isEmptyWord(word)).map(singularOf);
}
