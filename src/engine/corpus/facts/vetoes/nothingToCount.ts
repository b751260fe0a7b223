import { LEXICON } from '../../../../lexicon/lexicon.ts';
import type { Claim } from '../../../model/claim.ts';
import { countedClass } from '../countedClass.ts';
import { groupOf } from '../factGroups.ts';
import type { Veto } from './veto.ts';

/** Counts that are not tolls and name nothing that two reports could both count. */
export const NOTHING_TO_COUNT: Veto = {
  id: 'nothingToCount',
  refuses({ claim: a }, { claim: b }) {
    if (groupOf(a) !== 'count' || a.quantity.kind === 'number') return false;
    if (a.counted.head === null && b.counted.head === null) return true;
    if (isSpeaker(a) || isSpeaker(b) || isMoneyWord(a) || isMoneyWord(b)) return true;
    if (isNamedCase(a) || isNamedCase(b)) return !isSameCase(a, b);
    // People in general are distinguished by what happens to them.
    const anybody = countedClass(a.counted).name === 'anybody' || countedClass(b.counted).name === 'anybody';
    return anybody && (a.measure === null || a.measure !== b.measure);
  },
};

/** "1,204 measles cases": each is a person, but they are told apart by the disease. */
function isNamedCase({ counted: { head, modifiers } }: Claim): boolean {
  return head?.toLowerCase() === 'case' && modifiers.length > 0;
}

function isSameCase({ counted: a }: Claim, { counted: b }: Claim): boolean {
  return a.modifiers.some((word) => b.modifiers.includes(word)) && a.head?.toLowerCase() === b.head?.toLowerCase();
}

const SPEAKERS = LEXICON.reporting.speakers;
const MONEY_WORDS = LEXICON.currencies.heads;

/** "Two officials said": whoever an article asked is its own affair. */
function isSpeaker({ counted: { head } }: Claim): boolean {
  return head !== null && SPEAKERS.has(head.toLowerCase());
}

/** An amount in a currency written in a way of its own ("mln stg") counts no things. */
function isMoneyWord({ counted: { head } }: Claim): boolean {
  return head !== null && MONEY_WORDS.has(head.toLowerCase());
}
