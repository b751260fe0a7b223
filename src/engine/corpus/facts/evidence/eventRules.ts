import type { EventInContext } from '../eventInContext.ts';
import { COMMON_NAMES } from './commonNames.ts';
import { EVENT_KIND } from './eventKind.ts';
import { EVENT_PLACE } from './eventPlace.ts';
import { EVENT_TIME } from './eventTime.ts';
import type { EvidenceList } from './evidenceList.ts';
import type { EventRule } from './evidenceRule.ts';
import { NAMES_IN_EVENT } from './namesInEvent.ts';
import { NAMES_IN_STORIES } from './namesInStories.ts';
import { ONE_AGAINST_MANY } from './oneAgainstMany.ts';
import { OTHER_MAGNITUDE } from './otherMagnitude.ts';
import { REPORT_DATES } from './reportDates.ts';
import { WORDS_OF_EVENT } from './wordsOfEvent.ts';

/** What is asked of two events, in this order. */
export const EVENT_RULES: readonly EventRule[] = [
  EVENT_KIND,
  ONE_AGAINST_MANY,
  OTHER_MAGNITUDE,
  EVENT_PLACE,
  EVENT_TIME,
  REPORT_DATES,
  WORDS_OF_EVENT,
  NAMES_IN_EVENT,
  NAMES_IN_STORIES,
  COMMON_NAMES,
];

/** Collects what speaks for and against two events being one. Symmetric; depends on nothing but the two. */
export function compareEvents(a: EventInContext, b: EventInContext, found: EvidenceList): void {
  for (const rule of EVENT_RULES) rule.weigh(a, b, found);
}
