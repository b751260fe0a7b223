import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Line } from '../article/line.ts';
import type { Figure, FigureKind } from '../model/figure.ts';
import type { Quantity } from './quantity.ts';

/** Prepositions behind which a unit may go without saying, and those behind which it must have been said. */
const IMPLYING: ReadonlyMap<string, string> = new Map([
  ['at', 'at'],
  ['by', 'by'],
  ['to', 'from'],
]);
const { afterAgeLimit: BEHIND_FIGURE } = LEXICON.numberContext;
const IMPLIED: ReadonlySet<FigureKind> = new Set(['percent', 'number', 'mass', 'length', 'temperature']);
/** Two figures of one kind that are told together seldom differ by more than this factor. */
const ONE_SIZE = 20;
/** Earlier figures among which the unit is sought. */
const MOST = 6;

/**
 * "Imports rose by 2 percent and exports fell by 1", "from 14 percent to 9": the unit of an earlier figure of the
 * sentence behind such a preposition, where nothing is counted after this one and the two are of one size; null where
 * there is none.
 */
export function impliedUnit(
  line: Line,
  { first, end, numeral, min }: Quantity,
  figures: readonly Figure[],
): { unit: string; kind: FigureKind } | null {
  const word = IMPLYING.get(line.at(first - 1));
  if (word === undefined || numeral.form !== 'digits' || numeral.scale !== 1 || min === 0) return null;
  if (line.isWord(end) && !BEHIND_FIGURE.has(line.at(end))) return null;
  for (let index = figures.length - 1; index >= 0 && index >= figures.length - MOST; index--) {
    const figure = figures[index];
    if (figure === undefined || figure.start < line.start(0)) return null;
    const { unit, kind, min: before } = figure.quantity;
    if (unit === null || !IMPLIED.has(kind) || before === null || !isBehind(line, word, figure.start)) continue;
    const size = Math.abs(before / min);
    return size > ONE_SIZE || size < 1 / ONE_SIZE ? null : { unit, kind };
  }
  return null;
}

/** True where the figure that starts there follows the word, perhaps over a word that bounds it. */
function isBehind(line: Line, word: string, start: number): boolean {
  for (let at = 0; at < line.count && line.start(at) <= start; at++)
    if (line.start(at) === start) return line.at(at - 1) === word || line.at(at - 2) === word;
  return false;
}
