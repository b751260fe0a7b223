import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Line } from '../article/line.ts';
import type { Found } from './foundFigure.ts';

const CONTEST = LEXICON.contests.contest;

/** How far before it a word for a contest may be. */
const REACH = 4;

/**
 * "failed 5-7-1", "a 10-4-2 record": for, against and abstained; won, lost and drawn. Without a word for a contest,
 * three numbers so joined are a code. The bounds are those of the first two.
 */
export function readScoreInParts(
  line: Line,
  index: number,
): { readonly found: Found; readonly isScore: boolean } | null {
  if (line.isGlued(index)) return null;
  for (const dash of [index + 1, index + 3]) {
    const mark = line.at(dash);
    if ((mark !== '-' && mark !== '–') || !line.isGlued(dash) || !line.isGlued(dash + 1) || !line.isDigits(dash + 1))
      return null;
  }
  const parts = [index, index + 2, index + 4].map((at) => line.at(at));
  const end = index + 5;
  if (!line.isDigits(index) || parts.some((part) => part.length > 2)) return null;
  if (line.isGlued(end) && (line.isWord(end) || line.at(end) === '-' || line.at(end) === '/')) return null;
  const [won = 0, lost = 0] = parts.map(Number);
  let isScore = false;
  for (let at = index - REACH; at < end + 2; at++) isScore ||= CONTEST.has(line.at(at));
  const found: Found = {
    first: index,
    end,
    numeral: [index, end],
    min: Math.min(won, lost),
    max: Math.max(won, lost),
    kind: 'score',
    modifier: 'exact',
  };
  return { found, isScore };
}
