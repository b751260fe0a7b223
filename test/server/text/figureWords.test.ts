import assert from 'node:assert/strict';
import type { Quantity } from '../../../src/engine/index.ts';
import { intervalWords } from '../../../src/server/text/figureWords.ts';
import { createSay } from '../../../src/server/text/serverMessages.ts';

function inWords(bounds: Partial<Quantity>, locale = 'en'): string {
  const open = { minOpen: false, maxOpen: false, approximate: false, unit: null };
  return intervalWords({ min: null, max: null, ...open, ...bounds } as Quantity, createSay({}), locale);
}

describe('what a figure allows, in words', () => {
  it('is an exact number as the reader writes it', () => {
    assert.equal(inWords({ min: 1240, max: 1240 }), 'exactly 1,240');
    assert.equal(inWords({ min: 1240, max: 1240 }, 'de'), 'exactly 1.240');
  });

  it('has its unit in the plural where it is not one', () => {
    assert.equal(inWords({ min: 58, max: 58, unit: 'year' }), 'exactly 58 years');
    assert.equal(inWords({ min: 1, max: 1, unit: 'year' }), 'exactly 1 year');
    assert.equal(inWords({ min: 3, max: 4, unit: 'mile' }), '3 to 4 miles');
  });

  it('has a currency, and a unit few use, by its name', () => {
    assert.equal(inWords({ min: 1.2e9, max: 1.2e9, unit: 'USD', approximate: true }), 'about 1,200,000,000 USD');
    assert.equal(inWords({ min: 3, max: 3, unit: 'fathom' }), 'exactly 3 fathom');
  });

  it('distinguishes an excluded bound from an included one', () => {
    assert.equal(inWords({ min: 70, minOpen: true }), 'more than 70');
    assert.equal(inWords({ min: 70 }), 'at least 70');
    assert.equal(inWords({ max: 70, maxOpen: true }), 'less than 70');
    assert.equal(inWords({ max: 70 }), 'at most 70');
  });
});
