import { LEXICON } from '../../../../lexicon/lexicon.ts';
import { eventWord } from '../../../claims/eventKinds.ts';
import { sharedItems } from '../sharedItems.ts';
import type { EventRule } from './evidenceRule.ts';

const MOST = 4;

/** Do both reports describe the event in the same rarer words? The word for its kind is compared separately. */
export const WORDS_OF_EVENT: EventRule = {
  id: 'wordsOfEvent',
  finds: { 'words of the event': { most: MOST, says: 'reason/eventWords' } },
  weigh(a, b, found) {
    const words = sharedItems(a.anchor.words, b.anchor.words).filter(
      (word) => !LEXICON.commonWords.frequent.has(word) && eventWord(word) === null,
    );
    const weight = words.reduce((sum, word) => sum + a.rarity.word(word), 0);
    found.add('words of the event', Math.min(MOST, weight), words);
  },
};
