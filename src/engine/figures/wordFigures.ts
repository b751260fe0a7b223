import type { Line } from '../article/line.ts';
import { readBoundsBefore } from './bounds.ts';
import type { Found } from './foundFigure.ts';
import { bounded } from './limits.ts';
import { readOrdinal } from './ordinals.ts';
import { readHowOften, readMajority, readManifold, readMultipleWord, readTwice } from './ratios.ts';
import { readTrend } from './trend.ts';
import { readZero } from './zeroCounts.ts';

/**
 * Reads the figures that are a word or a fixed phrase and no numeral: "nobody", "a majority of", "doubled", "double
 * murder", "third". Looks back no further than `limit`.
 */
export function readWordFigure(line: Line, index: number, limit: number): Found | null {
  return (
    zero(line, index) ??
    majority(line, index) ??
    multiple(line, index, limit) ??
    howOften(line, index, limit) ??
    manifold(line, index) ??
    ordinal(line, index)
  );
}

function zero(line: Line, index: number): Found | null {
  const end = readZero(line, index);
  return end === -1 ? null : exactly(0, 'count', index, end);
}

function majority(line: Line, index: number): Found | null {
  const end = readMajority(line, index);
  if (end === -1) return null;
  return {
    first: index,
    end,
    numeral: [index, end],
    min: 0.5,
    max: 1,
    minOpen: true,
    kind: 'ratio',
    modifier: 'vague',
  };
}

function multiple(line: Line, index: number, limit: number): Found | null {
  const found = line.at(index) === 'twice' ? readTwice(line, index) : readMultipleWord(line.at(index));
  // "doubled down on their attacks"
  if (found === null || line.at(index + 1) === 'down') return null;
  const bounds = readBoundsBefore(line, index, limit);
  return {
    ...bounded(found.value, found.value, bounds.bound),
    first: bounds.first,
    end: index + 1,
    numeral: [index, index + 1],
    kind: 'multiple',
    approximate: bounds.approximate,
    trend: found.trend ?? readTrend(line, bounds.first),
  };
}

/** "was twice fined", "won it twice": how often, as "two times" says it. */
function howOften(line: Line, index: number, limit: number): Found | null {
  const value = readHowOften(line, index);
  if (value === null) return null;
  const bounds = readBoundsBefore(line, index, limit);
  return {
    ...bounded(value, value, bounds.bound),
    first: bounds.first,
    end: index + 1,
    numeral: [index, index + 1],
    kind: 'multiple',
    approximate: bounds.approximate,
  };
}

function manifold(line: Line, index: number): Found | null {
  const value = readManifold(line, index);
  return value === null ? null : exactly(value, 'count', index, index + 1);
}

function ordinal(line: Line, index: number): Found | null {
  const found = readOrdinal(line, index);
  return found === null ? null : exactly(found.value, 'ordinal', index, found.end);
}

function exactly(value: number, kind: Found['kind'], first: number, end: number): Found {
  return { first, end, numeral: [first, end], min: value, max: value, kind, modifier: 'exact' };
}
