import assert from 'node:assert/strict';
import type { Miscalculation } from '../../../src/engine/arithmetic/miscalculation.ts';
import { analyseText } from '../engineUnderTest.ts';

/** What is found wrong in a body: the result as written, and what it should be to one decimal. */
function wrong(body: string): string[] {
  const { checks } = analyseText(`A headline of the day\n\n${body}\n`, 'markdown');
  const told = checks.arithmetic as readonly Miscalculation[];
  return told.map(({ result, right }) => `${result.text} should be ${right.toFixed(1)}`);
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
  it('does not fit where both ends come first', () => {
    assert.deepEqual(wrong('Membership rose from 40 to 60, an increase of 20 per cent.'), [
      '20 per cent should be 50.0',
    ]);
    assert.deepEqual(wrong('Profit fell from $40 million to $30 million, a 20 per cent drop.'), [
      '20 per cent should be 25.0',
    ]);
    assert.deepEqual(wrong('The price rose to 60 crowns from 40 crowns, or 20 per cent.'), [
      '20 per cent should be 50.0',
    ]);
  });
  it('fits where both ends come first', () => {
    assert.deepEqual(wrong('Membership rose from 40 to 60, an increase of 50 per cent.'), []);
    assert.deepEqual(wrong('Membership fell from 60 to 40, a fall of a third, or 33 per cent.'), []);
    assert.deepEqual(wrong('Membership fell from 60 to 40, down 33 per cent.'), []);
    assert.deepEqual(wrong('Exports rose from 900,000 tonnes to 1.2 million tonnes, up 33 per cent.'), []);
  });
  it('is of something else where it goes on', () => {
    assert.deepEqual(wrong('Membership rose from 40 to 60, up 20 per cent from last spring.'), []);
    assert.deepEqual(wrong('Membership rose from 40 to 60, 20 per cent of them women.'), []);
    assert.deepEqual(wrong('Turnout rose from 40 per cent to 60 per cent, an increase of 20 per cent.'), []);
  });
  it('is of no loss', () => assert.deepEqual(wrong('The loss fell 20 per cent to $60 million from $40 million.'), []));
});

describe('a change in numbers', () => {
  it('does not fit its two ends', () =>
    assert.deepEqual(wrong('The fare rose by 20 crowns to 60 crowns from 35 crowns.'), ['20 crowns should be 25.0']));
  it('fits its two ends', () => assert.deepEqual(wrong('The fare rose by 25 crowns to 60 crowns from 35 crowns.'), []));
});

describe('a multiple', () => {
  it('does not fit its two ends', () =>
    assert.deepEqual(wrong('The number of visitors doubled from 40,000 to 60,000.'), ['doubled should be 1.5']));
  it('fits loosely', () => {
    assert.deepEqual(wrong('The number of visitors doubled from 40,000 to 78,000.'), []);
    assert.deepEqual(wrong('The number of visitors more than doubled from 40,000 to 110,000.'), []);
    assert.deepEqual(wrong('The number of visitors nearly doubled from 40,000 to 70,000.'), []);
  });
});

describe('a share in per cent', () => {
  it('is too much beside that of the rival', () =>
    assert.deepEqual(wrong('Mira Tolvanen won the run-off by 53 per cent to 49 per cent.'), [
      '49 per cent should be 47.0',
    ]));
  it('may leave some for others', () =>
    assert.deepEqual(wrong('Mira Tolvanen won the run-off by 49 per cent to 45 per cent.'), []));

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
  it('may be said of what happened to them', () =>
    assert.deepEqual(wrong('Divers said 20 bodies had been recovered, eleven women and eight men.'), [
      '20 should be 19.0',
    ]));
  it('is of others than the list that follows', () => {
    assert.deepEqual(wrong('The 20 students met the trainers, two women and three men.'), []);
    assert.deepEqual(wrong('The 20 students were taught by trainers, two women and three men.'), []);
  });
  it('is what its parts add up to', () =>
    assert.deepEqual(wrong('The crash injured 15 others, nine men and six women.'), []));
  it('is left alone where its parts are only some', () =>
    assert.deepEqual(wrong('The crash injured 12 others, including nine men and two women.'), []));
  it('is left alone where it is hedged', () =>
    assert.deepEqual(wrong('The crash injured at least 12 others, nine men and six women.'), []));
  it('is smaller than some of its parts', () => {
    assert.deepEqual(wrong('The crash injured 12 others, including nine men and six women.'), ['12 should be 15.0']);
    assert.deepEqual(wrong('The crash injured 12 others, including nine men and six girls.'), ['12 should be 15.0']);
  });
  it('counts nobody twice', () =>
    assert.deepEqual(wrong('The crash injured 12 others, including nine children and six girls.'), []));
  it('may come after its parts', () => {
    assert.deepEqual(wrong('Nine men and six women, 14 people in all, were hurt.'), ['14 should be 15.0']);
    assert.deepEqual(wrong('Nine men and six women, a total of 15 people, were hurt.'), []);
  });
});

describe('a total divided behind a colon', () => {
  it('is not what its parts add up to', () => {
    assert.deepEqual(wrong('Thirty rooms were sold: 14 in the old wing, 9 in the annexe and 8 in the tower.'), [
      'Thirty should be 31.0',
    ]);
    assert.deepEqual(wrong('The club won 18 medals: 7 gold, 6 silver and 4 bronze.'), ['18 should be 17.0']);
  });
  it('is what its parts add up to', () =>
    assert.deepEqual(wrong('Thirty rooms were sold: 14 in the old wing, 9 in the annexe and 7 in the tower.'), []));
  it('has parts that are examples', () =>
    assert.deepEqual(
      wrong('Thirty rooms were sold: among them 14 in the wing, 9 in the annexe and 5 in the tower.'),
      [],
    ));
  it('has parts that something else follows', () =>
    assert.deepEqual(
      wrong('Thirty rooms were sold: 14 in the wing, 9 in the annexe and 5 in the tower, with two left.'),
      [],
    ));
  it('is not divided by numbers of another kind', () => {
    assert.deepEqual(wrong('Thirty rooms were sold: 14 for cash, 9 in the annexe and 8 on credit in spring.'), []);
    assert.deepEqual(wrong('Thirty rooms have a bath: 14 square metres, 9 square metres and 8 square metres.'), []);
  });
});

describe('an amount for each', () => {
  it('does not make the amount for all', () => {
    assert.deepEqual(wrong('The prize of £12,000 was split between four winners, £4,000 each.'), [
      '£12,000 should be 16000.0',
    ]);
    assert.deepEqual(wrong('Four winners received £4,000 each, a total of £12,000.'), ['£12,000 should be 16000.0']);
  });
  it('makes it within its rounding', () => {
    assert.deepEqual(wrong('The prize of £12,000 was split between three winners, £4,000 each.'), []);
    assert.deepEqual(wrong('The $1 million was split among seven heirs, about $143,000 each.'), []);
    assert.deepEqual(wrong('The prize of £12,000 was split between five winners, including £4,000 each for two.'), []);
  });
});

describe('the total of a table', () => {
  const table = (last: string) =>
    `| Town | Votes | Seats |\n|---|---|---|\n| Arvo | 1,200 | 3 |\n| Belm | 800 | 2 |\n${last}\n`;
  it('is not what its column adds up to', () =>
    assert.deepEqual(wrong(table('| Total | 2,100 | 5 |')), ['2,100 should be 2000.0']));
  it('is what its column adds up to', () => assert.deepEqual(wrong(table('| **Total** | 2,000 | 5 |')), []));
  it('is of rows that are not all there where no column adds up', () =>
    assert.deepEqual(wrong(table('| Total | 5,100 | 17 |')), []));
  it('may be of shares, which are rounded', () => {
    const shares = (last: string) =>
      `| Party | Share |\n|---|---|\n| Reform | 45% |\n| Greens | 34% |\n| Union | 26% |\n${last}\n`;
    assert.deepEqual(wrong(shares('| Total | 100% |')), ['100% should be 105.0']);
    assert.deepEqual(wrong(shares('| Total | 104% |')), []);
  });
  it('is an average', () => assert.deepEqual(wrong(table('| Average | 1,000 | 2.5 |')), []));
});
