import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Line } from '../article/line.ts';
import type { Total } from '../model/total.ts';

/** Words before "year", "month" or "week" that make it the period a figure sums over. */
const ADDING = new Set(['each', 'every', 'a', 'per']);

const SPANS: ReadonlyMap<string, 'week' | 'month' | 'year'> = new Map([
  ['week', 'week'],
  ['month', 'month'],
  ['year', 'year'],
]);

/**
 * What the clause of tokens `first` to `end` (exclusive) says its figures sum over.
 */
export function readTotals(line: Line, first: number, end: number): Total[] {
  const found: Total[] = [];
  for (let index = first; index < end; index++) {
    const total = totalAt(line, index);
    if (total !== null) found.push(total);
  }
  return found;
}

function totalAt(line: Line, index: number): Total | null {
  const word = line.at(index);
  if (word === 'annually' || word === 'yearly') return { kind: 'over', span: 'year' };
  if (word === 'alone' || word === 'citywide' || word === 'nationwide' || word === 'worldwide')
    return { kind: 'extent', extent: word };
  const span = SPANS.get(line.at(index + 1));
  if (span !== undefined && (ADDING.has(word) || (word === 'this' && line.at(index - 1) !== 'earlier')))
    return { kind: 'over', span };
  if (word === 'for' && line.at(index + 1) === 'the') {
    const whole = SPANS.get(line.at(index + 2));
    if (whole === 'year' || whole === 'month') return { kind: 'over', span: whole };
  }
  return word === 'apiece' || (word === 'each' && line.at(index + 1) !== 'other') ? { kind: 'each' } : null;
}

/**
 * "380 deaths since 2015" is a total of years, for every figure of the sentence; "the deadliest since 2011" compares.
 */
export function readSince(line: Line, first: number, end: number): Total[] {
  for (let index = first; index + 1 < end; index++) {
    const word = line.at(index);
    if (SUPERLATIVE.test(word) || LEXICON.eventContext.superlatives.has(word)) return [];
    if (word === 'since' && YEAR.test(line.at(index + 1))) return [{ kind: 'since', year: Number(line.at(index + 1)) }];
  }
  return [];
}

const YEAR = /^(?:1[89]|20)\d\d$/;
const SUPERLATIVE = /^.{3,}est$/;
