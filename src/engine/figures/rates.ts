import type { Line } from '../article/line.ts';
import { readNumeral } from './readNumeral.ts';

/** Words there may be between a number and what it is a rate of: "12 violent deaths per 100,000 people". */
const MOST_WORDS = 3;

/** The unit of a rate, "per 100,000", where the number before token `end` is one; else null. */
export function readRate(line: Line, end: number): string | null {
  for (let at = end; at <= end + MOST_WORDS && line.isWord(at); at++) {
    if (line.at(at) !== 'per') continue;
    const whole = readNumeral(line, at + 1, false);
    return whole === null || whole.form === 'vague' || whole.form === 'fraction' ? null : `per ${whole.min}`;
  }
  return null;
}

/** The token after a number that only says what a rate is of, "per 100,000", or -1. */
export function readWholeOfRate(line: Line, index: number): number {
  if (line.at(index - 1) !== 'per') return -1;
  return readNumeral(line, index, false)?.end ?? -1;
}
