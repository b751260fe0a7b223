import type { ClaimInContext } from '../claimInContext.ts';
import { EXPECTED_AGAINST_ACTUAL } from './expectedAgainstActual.ts';
import { KIND_NOT_COMPARED } from './kindNotCompared.ts';
import { NOBODY_YET } from './nobodyYet.ts';
import { NOT_ASSERTED } from './notAsserted.ts';
import { NOTHING_IN_COMMON } from './nothingInCommon.ts';
import { NOTHING_TO_COUNT } from './nothingToCount.ts';
import { NOT_PEOPLE } from './notPeople.ts';
import { OTHER_ANSWER } from './otherAnswer.ts';
import { OTHER_CONTEST } from './otherContest.ts';
import { OTHER_COUNTING_PERIOD } from './otherCountingPeriod.ts';
import { OTHER_DIMENSION } from './otherDimension.ts';
import { OTHER_GROUP } from './otherGroup.ts';
import { OTHER_PERSON } from './otherPerson.ts';
import { OTHER_PLACE_OF_COUNT } from './otherPlaceOfCount.ts';
import { OTHER_QUAKE } from './otherQuake.ts';
import { OTHER_QUALIFIER } from './otherQualifier.ts';
import { OWN_FIGURE } from './ownFigure.ts';
import { OWN_TOLL } from './ownToll.ts';
import { PART_AND_WHOLE } from './partAndWhole.ts';
import { PASSING_COUNT } from './passingCount.ts';
import { PEOPLE_AND_HOMES } from './peopleAndHomes.ts';
import { SAME_SENTENCE } from './sameSentence.ts';
import type { Veto } from './veto.ts';

/** Those that two claims by themselves answer. */
const BY_CLAIMS: readonly Veto[] = [
  OTHER_DIMENSION,
  KIND_NOT_COMPARED,
  PART_AND_WHOLE,
  OTHER_QUAKE,
  PASSING_COUNT,
  OTHER_GROUP,
  OTHER_ANSWER,
  OTHER_CONTEST,
  NOTHING_TO_COUNT,
  NOT_PEOPLE,
  NOBODY_YET,
  PEOPLE_AND_HOMES,
  NOT_ASSERTED,
  OTHER_COUNTING_PERIOD,
  EXPECTED_AGAINST_ACTUAL,
  OTHER_PLACE_OF_COUNT,
];

/** Vetoes that look at the context of the claims. */
const BY_STORIES: readonly Veto[] = [
  SAME_SENTENCE,
  OTHER_PERSON,
  OWN_TOLL,
  OWN_FIGURE,
  NOTHING_IN_COMMON,
  OTHER_QUALIFIER,
];

/** Those that ask for what only the words beside a figure say. */
const BY_WORDS: ReadonlySet<Veto> = new Set([KIND_NOT_COMPARED, PASSING_COUNT, NOTHING_TO_COUNT, OTHER_PLACE_OF_COUNT]);

/** Those that hold of figures that are left over, too, whatever words stand beside them. */
export const LEFT_OVER_VETOES: readonly Veto[] = [...BY_CLAIMS.filter((veto) => !BY_WORDS.has(veto)), OTHER_QUALIFIER];

/** Those that ask for what words of two sentences have in common. */
const BY_WORDING: ReadonlySet<Veto> = new Set([NOTHING_IN_COMMON, NOTHING_TO_COUNT, NOT_ASSERTED, KIND_NOT_COMPARED]);

export const VETOES: readonly Veto[] = [...BY_CLAIMS, ...BY_STORIES];

/**
 * Those that say nothing more once two figures mean the same: of pairs in real groups that they kept apart, as many
 * were contradictions, near enough, as of those that nothing did (tools/conflicts).
 */
const OUTWEIGHED_BY_MEANING: ReadonlySet<Veto> = new Set([PART_AND_WHOLE, OTHER_COUNTING_PERIOD]);

/** Those that hold of figures that mean the same, whatever words they are told in. */
export const MEANING_VETOES: readonly Veto[] = VETOES.filter(
  (veto) => !BY_WORDING.has(veto) && !OUTWEIGHED_BY_MEANING.has(veto),
);

/** The first veto against two claims being about one fact; null where there is none. */
export function vetoOn(a: ClaimInContext, b: ClaimInContext): Veto | null {
  return firstOf(VETOES, a, b);
}

/** The same for claims that are comparable. */
export function vetoByStories(a: ClaimInContext, b: ClaimInContext): Veto | null {
  return firstOf(BY_STORIES, a, b);
}

/** True for claims that no veto refuses whatever their context: a cheap test that most pairs fail. */
export function areComparable(a: ClaimInContext, b: ClaimInContext): boolean {
  return firstOf(BY_CLAIMS, a, b) === null;
}

function firstOf(vetoes: readonly Veto[], a: ClaimInContext, b: ClaimInContext): Veto | null {
  for (const veto of vetoes) if (veto.refuses(a, b)) return veto;
  return null;
}
