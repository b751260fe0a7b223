import type { Line } from '../article/line.ts';
import { readDigitNumeral } from './digitNumeral.ts';
import type { ContinentalDigits, Numeral } from './numeral.ts';
import { readVagueNumeral } from './vagueNumeral.ts';
import { readWordNumeral } from './wordNumeral.ts';

/** Reads the longest numeral that begins at token `index`, or null where none does. */
export function readNumeral(line: Line, index: number, continental: ContinentalDigits): Numeral | null {
  if (line.isDigits(index) || line.isMark(index)) return readDigitNumeral(line, index, continental);
  return readVagueNumeral(line, index) ?? readWordNumeral(line, index);
}
