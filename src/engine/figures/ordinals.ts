import type { Line } from '../article/line.ts';
import { ORDINALS, TENS } from './numberWords.ts';

/** A place in a row, and the token after it. */
export interface OrdinalReading {
  readonly value: number;
  readonly end: number;
}

/** "21st", but "12st" is a weight in stones. */
function endsInFirst(digits: string): boolean {
  return digits.endsWith('1') && !digits.endsWith('11');
}

/** Reads "4th", "21st", "second", "twenty-third" at token `index`; null where no ordinal begins. */
export function readOrdinal(line: Line, index: number): OrdinalReading | null {
  if (line.isDigits(index)) {
    const ending = line.at(index + 1);
    if (!line.isGlued(index + 1) || line.at(index).length > 6) return null;
    const isOrdinal = ending === 'st' || ending === 'nd' || ending === 'rd' || ending === 'th';
    if (ending === 'st' && !endsInFirst(line.at(index))) return null;
    return isOrdinal ? { value: Number(line.at(index)), end: index + 2 } : null;
  }
  const tens = TENS.get(line.at(index));
  if (tens !== undefined) {
    const hyphened = line.at(index + 1) === '-' && line.isGlued(index + 1) && line.isGlued(index + 2);
    const unit = hyphened ? ORDINALS.get(line.at(index + 2)) : undefined;
    return unit !== undefined && unit < 10 ? { value: tens + unit, end: index + 3 } : null;
  }
  const value = ORDINALS.get(line.at(index));
  return value === undefined ? null : { value, end: index + 1 };
}
