import assert from 'node:assert/strict';
import { compare } from '../../../../src/engine/corpus/facts/compareValues.ts';
import type { Claim } from '../../../../src/engine/model/claim.ts';
import { analyseText } from '../../engineUnderTest.ts';

/** The first claim that is no date of a sentence. */
function claim(sentence: string): Claim {
  const found = analyseText(sentence, 'plain').claims.find(({ quantity: { kind } }) => kind !== 'date');
  assert.ok(found !== undefined, `no figure in: ${sentence}`);
  return found;
}

function verdict(one: string, other: string, slack = 0): string {
  return compare(claim(one).quantity, claim(other).quantity, slack);
}

describe('two figures', () => {
  it('disagree where both are exact and differ', () => {
    assert.equal(verdict('The fire killed 46 people.', 'The fire killed 47 people.'), 'disagree');
  });

  it('agree where one is a lower bound that the other reaches', () => {
    assert.equal(verdict('At least 25 people were killed.', 'The fire killed 46 people.'), 'agree');
  });

  it('disagree where one falls short of a lower bound', () => {
    assert.equal(verdict('More than 70 people were killed.', 'The fire killed 46 people.'), 'disagree');
  });

  it('agree where an exact figure is a bound’s own number', () => {
    assert.equal(verdict('More than 70 people were killed.', 'The fire killed 70 people.'), 'agree');
  });

  it('disagree where one exceeds an upper bound', () => {
    assert.equal(verdict('No more than 20 people were killed.', 'The fire killed 31 people.'), 'disagree');
  });

  it('agree where a vague word covers the number', () => {
    assert.equal(verdict('Dozens of people were killed.', 'The fire killed 51 people.'), 'agree');
  });

  it('disagree where a vague word cannot mean so many', () => {
    assert.equal(verdict('Dozens of people were arrested.', 'More than 250 people were arrested.'), 'disagree');
  });

  it('agree where one is near the other as closely as it is written', () => {
    assert.equal(verdict('Almost 100 people were rescued.', 'Rescuers pulled out 93 people.'), 'agree');
    assert.equal(verdict('The gang robbed nearly two dozen banks.', 'They robbed 23 banks.'), 'agree');
    assert.equal(verdict('About 45 people were rescued.', 'Rescuers pulled out 47 people.'), 'agree');
  });

  it('disagree where one is written too closely to be near the other', () => {
    assert.equal(verdict('Some 16 people were rescued.', 'Rescuers pulled out 15 people.'), 'disagree');
    assert.equal(verdict('They earned roughly $141 million.', 'They earned $139 million.'), 'disagree');
  });

  it('disagree where either is the most there may be', () => {
    assert.equal(verdict('Up to 1.5 million people are hungry.', 'Up to 1.6 million people are hungry.'), 'disagree');
  });

  it('agree where one is rounded from the other', () => {
    assert.equal(verdict('The bridge cost $1.2bn.', 'The bridge cost $1.23 billion.'), 'agree');
  });

  it('disagree where both are written to the same digit', () => {
    assert.equal(verdict('The bridge cost $2.5 million.', 'The bridge cost $2.6 million.'), 'disagree');
  });

  it('agree across units where rounding allows it', () => {
    assert.equal(verdict('The tunnel is 10 kilometres long.', 'The tunnel is six miles long.'), 'agree');
  });

  it('disagree across units where it does not', () => {
    assert.equal(verdict('The tunnel is 8.2 kilometres long.', 'The tunnel is 7.4 miles long.'), 'disagree');
  });

  it('cannot be compared in two currencies', () => {
    assert.equal(verdict('The bridge cost $2.5 million.', 'The bridge cost €2.6 million.'), 'incomparable');
  });

  it('agree within the slack that is asked for', () => {
    assert.equal(verdict('The fire killed 46 people.', 'The fire killed 47 people.', 1), 'agree');
  });
});
