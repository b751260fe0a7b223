import type { Claim } from '../../../model/claim.ts';
import type { Veto } from './veto.ts';

/** So many of a match's names make it that match: both sides, or a side and where they met. */
const ENOUGH_NAMES = 2;

/**
 * Scores of two matches, of a match and a vote, or of two votes: of one bill both sentences have a word for it, or its
 * names.
 */
export const OTHER_CONTEST: Veto = {
  id: 'otherContest',
  refuses({ claim: a }, { claim: b }) {
    if (a.quantity.kind !== 'score' || b.quantity.kind !== 'score') return false;
    if (a.measure !== b.measure) return true;
    if (a.measure === 'result') return sharedNames(a, b) < ENOUGH_NAMES;
    return a.measure === 'vote' && !shareWord(a, b) && sharedNames(a, b) < ENOUGH_NAMES;
  },
};

function sharedNames({ about: { names } }: Claim, other: Claim): number {
  return names.filter((name) => other.about.names.includes(name)).length;
}

function shareWord({ about: { words } }: Claim, other: Claim): boolean {
  return words.some((word) => other.about.words.includes(word));
}
