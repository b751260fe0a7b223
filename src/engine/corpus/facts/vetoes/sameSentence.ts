import { areInOneStory } from '../claimInContext.ts';
import type { Veto } from './veto.ts';

/** Two figures of one sentence, or of two events that one story distinguishes. */
export const SAME_SENTENCE: Veto = {
  id: 'sameSentence',
  refuses(a, b) {
    if (!areInOneStory(a, b)) return false;
    return a.eventIndex !== b.eventIndex || a.claim.sentence.start === b.claim.sentence.start;
  },
};
