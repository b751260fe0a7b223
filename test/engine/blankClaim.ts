import type { Claim } from '../../src/engine/model/claim.ts';
import { WHOLE } from '../../src/engine/model/scope.ts';

/**
 * A claim that says nothing yet, for tests to fill in what they are about: an exact count of nothing, stated as fact.
 */
export const BLANK_CLAIM: Claim = {
  start: 0,
  end: 0,
  text: '',
  numeral: { start: 0, end: 0 },
  sentence: { start: 0, end: 0 },
  story: 0,
  quantity: {
    min: 0,
    max: null,
    minOpen: false,
    maxOpen: false,
    approximate: false,
    modifier: 'exact',
    kind: 'count',
    unit: null,
    step: 1,
    trend: null,
  },
  counted: { phrase: null, head: null, modifiers: [], scope: WHOLE, partOf: null, sum: null, fatal: null },
  measure: null,
  predicate: null,
  about: { topic: [], subjects: [], names: [], words: [] },
  event: null,
  time: { times: [], totals: [] },
  source: null,
  quoted: false,
  modality: 'stated',
  within: [],
};

/** A claim of so many of one thing. */
export function countOf(value: number, head: string, more: Partial<Claim> = {}): Claim {
  return {
    ...BLANK_CLAIM,
    quantity: { ...BLANK_CLAIM.quantity, min: value, max: value },
    counted: { ...BLANK_CLAIM.counted, head },
    ...more,
  };
}
