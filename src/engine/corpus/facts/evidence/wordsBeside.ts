import type { ClaimRule } from './evidenceRule.ts';
import { ALL_BUT_AGES } from './evidenceRule.ts';

const MOST_SAME = 5;
/** Words without a name are a trade's: every market report has them. */
const MOST_WITHOUT_NAMES = 3;
const MOST_OTHERS = 4;

/** Do both sentences hold the same rarer words? */
export const WORDS_BESIDE: ClaimRule = {
  id: 'wordsBeside',
  finds: {
    'words beside the figure': { most: MOST_SAME, says: 'reason/wordsBeside' },
    'other words beside the figure': { most: MOST_OTHERS, says: 'reason/otherWords' },
    'nothing beside the figure': { most: 1, says: 'reason/nothingBeside' },
  },
  appliesTo: ALL_BUT_AGES,
  weigh({ claim: a }, { claim: b }, found) {
    const named = found.has('names beside the figure');
    const words = a.about.words.filter((word) => word !== a.measure && b.about.words.includes(word));
    const most = named || found.has('one story') ? MOST_SAME : MOST_WITHOUT_NAMES;
    found.add('words beside the figure', Math.min(most, words.length), words);
    if (found.has('same thing')) return;
    const others = Math.min(MOST_OTHERS, a.about.words.length - words.length, b.about.words.length - words.length);
    found.add('other words beside the figure', others);
    if (!named && words.length === 0) found.add('nothing beside the figure', 1);
  },
};
