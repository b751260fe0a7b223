import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Line } from '../article/line.ts';
import type { Predicate } from './predicate.ts';

const { partial: PARTIAL, results: RESULTS, votes: VOTES, voting: VOTING } = LEXICON.contests;
/** How far from the score its contest is told, in tokens. */
const BEFORE = 14;
const AFTER = 6;

/**
 * What the score at `first` to `end` (exclusive) decided: a match ("result") or a vote. Null where it is that of a part
 * of a match, of an earlier one, or the sentence does not say of what.
 */
export function readContestResult(line: Line, first: number, end: number): Predicate | null {
  for (let at = 0; at < line.count; at++) if (PARTIAL.has(line.at(at))) return null;
  let result = -1;
  let voting = -1;
  for (let at = Math.max(0, first - BEFORE); at < Math.min(line.count, end + AFTER); at++) {
    const word = line.at(at);
    if (VOTES.has(word)) return { measure: 'vote', first: at, end: at + 1 };
    // "had beaten them 3-1": another match, told for comparison.
    if (RESULTS.has(word)) result = line.at(at - 1) === 'had' ? line.count : Math.max(result, at);
    if (VOTING.has(word)) voting = at;
  }
  if (result === line.count) return null;
  if (result !== -1) return { measure: 'result', first: result, end: result + 1 };
  return voting === -1 ? null : { measure: 'vote', first: voting, end: voting + 1 };
}
