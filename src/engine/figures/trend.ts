import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Line } from '../article/line.ts';
import type { Quantity } from './quantity.ts';

const UP = LEXICON.change.rise;

const DOWN = LEXICON.change.fall;

/** True for a word of rise or fall. */
export function isChangeWord(word: string): boolean {
  return UP.has(word) || DOWN.has(word);
}

/** Words that may come between a verb of change and its amount. */
const BETWEEN = LEXICON.change.beforeAmount;

/** "shot down 23 drones", "made up 12 per cent": an "up" or a "down" that belongs to its verb. */
export function isPhrasal(line: Line, index: number): boolean {
  return (line.at(index) === 'up' || line.at(index) === 'down') && PHRASAL_VERBS.has(line.at(index - 1));
}

const PHRASAL_VERBS = LEXICON.change.phrasalVerbs;

/** "fell below 40 per cent": not by how much, but where to. */
const LEVELS = new Set(['below', 'above', 'beyond', 'topped', 'exceeded']);

const FIRM = LEXICON.change.beforeSureAmount;

/**
 * Whether the words before token `first` make a rise or a fall of the figure that begins there: "rose 3.5 per cent".
 */
export function readTrend(line: Line, first: number): 'up' | 'down' | null {
  if (LEVELS.has(line.at(first))) return null;
  for (let back = 1; back <= 3; back++) {
    const word = line.at(first - back);
    if (isPhrasal(line, first - back)) return null;
    if (UP.has(word)) return word === 'edged' && line.at(first - back + 1) === 'down' ? 'down' : 'up';
    if (DOWN.has(word)) return 'down';
    if (!FIRM.has(word) && !BETWEEN.has(word) && !word.endsWith('ly')) return null;
  }
  return null;
}

/** "raised $5 million": money that was collected; raised by so much, a price is higher. */
export function isRaisedMoney(line: Line, { kind, numeral }: Quantity, first: number): boolean {
  const isSum = kind === 'money' || (kind === 'count' && numeral.scale >= 1000);
  return isSum && RAISING.has(line.at(first - 1));
}

const RAISING = new Set(['raise', 'raised', 'raises', 'raising']);

/** "growing 12, or 3 per cent,": a second amount of the same change. */
export function continuesAmount(line: Line, end: number, first: number): boolean {
  return first > end && first - end <= 3 && line.at(first - 1) === 'or';
}
