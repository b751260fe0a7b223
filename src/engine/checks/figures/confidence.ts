import type { Contradiction } from '../contradiction.ts';
import { surestOf } from '../contradiction.ts';

/**
 * Learned from the 24 entries reported on the open half of the development groups that readers have judged: the more
 * reports give figures on a fact, the surer it is one fact. The likelihood of single pairs adds nothing once an entry
 * is reported. `tools/conflicts/README.md` has the table for entries it was not learned from.
 */
const OF_ONE_REPORT = -0.13;
const OF_EACH_TIMES_AS_MANY = 0.86;

/** The probability that a conflict of figures is right, 0 to 1. */
export function confidenceOf({ sides, pairs }: Contradiction): number {
  const reports = new Set(sides.map(({ uri }) => uri)).size;
  return Math.min(surestOf(pairs), 1 / (1 + Math.exp(-OF_ONE_REPORT - OF_EACH_TIMES_AS_MANY * Math.log(reports))));
}
