import { LEXICON } from '../../../../lexicon/lexicon.ts';
import { singularOf } from '../../../claims/articleWords.ts';
import { isPeopleNoun } from '../../../claims/people.ts';
import type { Claim } from '../../../model/claim.ts';
import { countsPeople } from '../countedClass.ts';
import type { Veto } from './veto.ts';

const GROUPS = LEXICON.people.agedGroups;
/** Words of the survey and not of what was asked in it. */
const OF_SURVEYS = LEXICON.qualifiers.ofSurveys;

/**
 * Shares of people who do or think two different things: who blames the mayor, and who finds him too slow. What they do
 * must be told in a word that both sentences have: frequent words ("think", "good") are in any survey.
 */
export const OTHER_ANSWER: Veto = {
  id: 'otherAnswer',
  refuses({ claim: a }, { claim: b }) {
    if (!isShareOfPeople(a) || !isShareOfPeople(b)) return false;
    if (a.measure !== null && a.measure === b.measure) return false;
    const other = answerOf(b);
    return !answerOf(a).some((word) => other.includes(word));
  },
};

function isShareOfPeople({ quantity, counted }: Claim): boolean {
  if (quantity.kind !== 'percent' || counted.head === null) return false;
  const plural = `${counted.head.toLowerCase()}s`;
  return countsPeople(counted) || isPeopleNoun(plural) || GROUPS.has(plural) || /^\p{Lu}/u.test(counted.head);
}

/** What its sentence says of the counted, in its rarer words. */
function answerOf({ about: { words }, counted: { head, modifiers } }: Claim): readonly string[] {
  const own = new Set([head ?? '', ...modifiers].map((word) => singularOf(word.toLowerCase())));
  return words.filter((word) => !own.has(word) && !OF_SURVEYS.has(word));
}
