import type { ClaimClass } from '../claimClass.ts';
import { columnOf } from '../claimClass.ts';
import { ANOTHER_DAY } from './anotherDay.ts';
import { ANY_PAIR } from './anyPair.ts';
import { COUNTERPART_ELSEWHERE } from './counterpartElsewhere.ts';
import type { ClaimRule } from './evidenceRule.ts';
import { FIGURE_BESIDE } from './figureBeside.ts';
import { FIRST_OF_KIND } from './firstOfKind.ts';
import { NAMES_BESIDE } from './namesBeside.ts';
import { OLD_DAYS } from './oldDays.ts';
import { ONE_EXPECTED } from './oneExpected.ts';
import { ONE_PERSON } from './onePerson.ts';
import { ONE_STORY } from './oneStory.ts';
import { OTHER_PERIOD } from './otherPeriod.ts';
import { PLACE_OF_COUNT } from './placeOfCount.ts';
import { SAME_THING } from './sameThing.ts';
import { SIZE_OF_FIGURE } from './sizeOfFigure.ts';
import { SIZE_OF_TOLL } from './sizeOfToll.ts';
import { STRANGERS } from './strangers.ts';
import { TOLD_ALIKE } from './toldAlike.ts';
import { TOPIC_WORDS } from './topicWords.ts';
import { type Feature, WEIGHTS } from './weights.ts';
import { WHAT_IS_COUNTED } from './whatIsCounted.ts';
import { WHAT_IS_MEASURED } from './whatIsMeasured.ts';
import { WORDS_BESIDE } from './wordsBeside.ts';
import { WORDS_OF_COUNTED } from './wordsOfCounted.ts';

/** What is asked of two claims, in this order: a rule may build on what those before it found. */
export const CLAIM_RULES: readonly ClaimRule[] = [
  ANY_PAIR,
  ONE_PERSON,
  ONE_STORY,
  SAME_THING,
  OLD_DAYS,
  OTHER_PERIOD,
  ONE_EXPECTED,
  WHAT_IS_COUNTED,
  WORDS_OF_COUNTED,
  WHAT_IS_MEASURED,
  NAMES_BESIDE,
  WORDS_BESIDE,
  SIZE_OF_TOLL,
  PLACE_OF_COUNT,
];

/**
 * Asked after those, as they look at the rest of both articles, and only where they can still make the two one fact.
 */
export const COSTLY_RULES: readonly ClaimRule[] = [
  TOPIC_WORDS,
  FIRST_OF_KIND,
  FIGURE_BESIDE,
  STRANGERS,
  ANOTHER_DAY,
  TOLD_ALIKE,
  SIZE_OF_FIGURE,
  COUNTERPART_ELSEWHERE,
];

/** The rules asked of each class of claims, and the most that the costly ones can add to its log-odds. */
export interface RulesOfClass {
  readonly first: readonly ClaimRule[];
  readonly costly: readonly ClaimRule[];
  readonly reach: number;
}

const BY_CLASS: Readonly<Record<ClaimClass, RulesOfClass>> = {
  toll: rulesOfClass('toll'),
  magnitude: rulesOfClass('magnitude'),
  age: rulesOfClass('age'),
  figure: rulesOfClass('figure'),
};

export function rulesOf(claimClass: ClaimClass): RulesOfClass {
  return BY_CLASS[claimClass];
}

function rulesOfClass(claimClass: ClaimClass): RulesOfClass {
  const isAsked = ({ appliesTo }: ClaimRule): boolean => appliesTo.includes(claimClass);
  const costly = COSTLY_RULES.filter(isAsked);
  const column = columnOf(claimClass);
  let reach = 0;
  for (const { finds } of costly) {
    for (const [feature, { most }] of Object.entries(finds))
      reach += Math.max(0, WEIGHTS[feature as Feature][column] * most);
  }
  return { first: CLAIM_RULES.filter(isAsked), costly, reach };
}
