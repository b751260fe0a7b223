import assert from 'node:assert/strict';
import { wrongChanges } from '../../../src/engine/arithmetic/statedChanges.ts';
import { wrongShares } from '../../../src/engine/arithmetic/statedShares.ts';
import { wrongSums } from '../../../src/engine/arithmetic/statedSums.ts';
import { analyseText } from '../engineUnderTest.ts';
import { tokensOf } from '../tokensOf.ts';

/** What each kind of calculation finds wrong in a body: the result as written, and what it should be to one decimal. */
function wrong(body: string): string[] {
  const tokens = tokensOf(body);
  const { claims } = analyseText(`A headline of the day\n\n${body}\n`, 'plain');
  const told = [
    ...wrongSums(tokens, claims).map(({ total, right }) => [total, right]),
    ...wrongShares(tokens, claims).map(({ percent, right }) => [percent, right]),
    ...wrongChanges(tokens, claims).map(({ percent, right }) => [percent, right]),
  ];
  return told.map(([at = -1, right = 0]) => `${claims[at]?.text} should be ${right.toFixed(1)}`);
}

describe('a change in per cent', () => {
  it('does not fit its two ends', () =>
    assert.deepEqual(wrong('Profit rose 20 per cent to $60 million from $40 million.'), [
      '20 per cent should be 50.0',
    ]));
  it('does not fit where it stands between', () =>
    assert.deepEqual(wrong('Profit came to $60 million, up 20 per cent from $40 million.'), [
      '20 per cent should be 50.0',
    ]));
  it('fits within the rounding of its ends', () =>
    assert.deepEqual(wrong('Profit rose 15 per cent to $3.4 million from $2.9 million.'), []));
  it('fits near enough where it is hedged', () =>
    assert.deepEqual(wrong('Profit rose about 48 per cent to $60 million from $40 million.'), []));
  it('fits a fall', () => assert.deepEqual(wrong('Profit fell 25 per cent to $30 million from $40 million.'), []));
  it('is of something else where a year is compared with an average', () =>
    assert.deepEqual(wrong('Profit rose 5 per cent annually to $60 million from $40 million.'), []));
  it('is of no loss', () => assert.deepEqual(wrong('The loss fell 20 per cent to $60 million from $40 million.'), []));
});

describe('a share in per cent', () => {
  it('does not fit its part and whole', () =>
    assert.deepEqual(wrong('The party won 12 of 40 seats, or 25 per cent.'), ['25 per cent should be 30.0']));
  it('does not fit where it comes first', () =>
    assert.deepEqual(wrong('The party won 25 per cent, or 12 of the 40 seats.'), ['25 per cent should be 30.0']));
  it('fits within its rounding', () => assert.deepEqual(wrong('The party won 12 of 41 seats, or 29 per cent.'), []));
  it('is of something else without an "or"', () =>
    assert.deepEqual(wrong('The party won 12 of 40 seats and raised its vote by 25 per cent.'), []));
});

describe('a sum of people', () => {
  it('is not what its parts add up to', () =>
    assert.deepEqual(wrong('The crash injured 12 others, nine men and six women.'), ['12 should be 15.0']));
  it('is what its parts add up to', () =>
    assert.deepEqual(wrong('The crash injured 15 others, nine men and six women.'), []));
  it('is left alone where its parts are only some', () =>
    assert.deepEqual(wrong('The crash injured 12 others, including nine men and two women.'), []));
  it('is left alone where it is hedged', () =>
    assert.deepEqual(wrong('The crash injured at least 12 others, nine men and six women.'), []));
});
