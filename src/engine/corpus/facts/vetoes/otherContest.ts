import type { Claim } from '../../../model/claim.ts';
import type { Veto } from './veto.ts';

/** So many of a match's names make it that match: both sides, or a side and where they met. */
const ENOUGH_NAMES = 2;

/** Scores of two matches, or of a match and a vote. */
export const OTHER_CONTEST: Veto = {
  id: 'otherContest',
  refuses({ claim: a }, { claim: b }) {
    if (a.quantity.kind !== 'score' || b.quantity.kind !== 'score') return false;
    if (a.measure !== b.measure) return true;
    return a.measure === 'result' && sharedNames(a, b) < ENOUGH_NAMES;
  },
};

function sharedNames({ about: { names } }: Claim, other: Claim): number {
  return names.filter((name) => other.about.names.includes(name)).length;
}
