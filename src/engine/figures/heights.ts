import type { Line } from '../article/line.ts';
import type { Found } from './foundFigure.ts';

/** Nobody is smaller or taller, and a foot has twelve inches. */
const [LEAST_FEET, MOST_FEET, INCHES] = [3, 8, 12];
const FOOT_MARKS = new Set(["'", '’', '′']);
const INCH_MARKS = new Set(['"', '”', '″']);

/** A person's height in feet and inches: 5'11", 5’1. */
export function readHeight(line: Line, index: number): Found | null {
  const mark = index + 1;
  if (!line.isDigits(index) || !FOOT_MARKS.has(line.at(mark)) || !line.isGlued(mark)) return null;
  if (!line.isDigits(mark + 1) || !line.isGlued(mark + 1)) return null;
  const [feet, inches] = [Number(line.at(index)), Number(line.at(mark + 1))];
  if (feet < LEAST_FEET || feet > MOST_FEET || inches >= INCHES) return null;
  const last = mark + 2;
  const end = INCH_MARKS.has(line.at(last)) && line.isGlued(last) ? last + 1 : last;
  const value = feet + inches / INCHES;
  return {
    first: index,
    end,
    numeral: [index, end],
    min: value,
    max: value,
    kind: 'length',
    unit: 'foot',
    modifier: 'exact',
    step: 1 / INCHES,
  };
}
