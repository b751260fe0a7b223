import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Total } from '../model/total.ts';

/** Words before "year", "month" or "week" that make it the stretch a figure adds up over. */
const ADDING = new Set(['each', 'every', 'a', 'per']);

const SPANS: ReadonlyMap<string, 'week' | 'month' | 'year'> = new Map([
  ['week', 'week'],
  ['month', 'month'],
  ['year', 'year'],
]);

/**
 * What the clause of tokens `first` to `end` (exclusive) says its figures add up. `lower` gives a token in lower case.
 */
export function readTotals(lower: (index: number) => string, first: number, end: number): Total[] {
  const found: Total[] = [];
  for (let index = first; index < end; index++) {
    const total = totalAt(lower, index);
    if (total !== null) found.push(total);
  }
  return found;
}

function totalAt(lower: (index: number) => string, index: number): Total | null {
  const word = lower(index);
  if (word === 'annually' || word === 'yearly') return { kind: 'over', span: 'year' };
  if (word === 'alone' || word === 'citywide' || word === 'nationwide' || word === 'worldwide')
    return { kind: 'extent', extent: word };
  const span = SPANS.get(lower(index + 1));
  if (span !== undefined && (ADDING.has(word) || (word === 'this' && lower(index - 1) !== 'earlier')))
    return { kind: 'over', span };
  if (word === 'for' && lower(index + 1) === 'the') {
    const whole = SPANS.get(lower(index + 2));
    if (whole === 'year' || whole === 'month') return { kind: 'over', span: whole };
  }
  return word === 'apiece' || (word === 'each' && lower(index + 1) !== 'other') ? { kind: 'each' } : null;
}

/**
 * "380 deaths since 2015" is a total of years, for every figure of the sentence; "the deadliest since 2011" compares.
 */
export function readSince(lower: (index: number) => string, first: number, end: number): Total[] {
  for (let index = first; index + 1 < end; index++) {
    const word = lower(index);
    if (SUPERLATIVE.test(word) || LEXICON.eventContext.superlatives.has(word)) return [];
    if (word === 'since' && YEAR.test(lower(index + 1))) return [{ kind: 'since', year: Number(lower(index + 1)) }];
  }
  return [];
}

const YEAR = /^(?:1[89]|20)\d\d$/;
const SUPERLATIVE = /^.{3,}est$/;
