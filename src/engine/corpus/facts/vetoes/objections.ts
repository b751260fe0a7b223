import { DEAD_AMONG_THEM } from './deadAmongThem.ts';
import { FAR_APART } from './farApart.ts';
import { LESS_THAN_OWN_TOLL } from './lessThanOwnToll.ts';
import { MATCHED_ELSEWHERE } from './matchedElsewhere.ts';
import type { Objection } from './objection.ts';
import { PART_OF_OTHER } from './partOfOther.ts';

/** All of them, the cheapest first. */
export const OBJECTIONS: readonly Objection[] = [
  FAR_APART,
  DEAD_AMONG_THEM,
  PART_OF_OTHER,
  MATCHED_ELSEWHERE,
  LESS_THAN_OWN_TOLL,
];
