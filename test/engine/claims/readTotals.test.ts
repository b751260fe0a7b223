import assert from 'node:assert/strict';
import { Line } from '../../../src/engine/article/line.ts';
import { splitSentences } from '../../../src/engine/article/sentences.ts';
import { tokenise } from '../../../src/engine/article/tokens.ts';
import { campaignAt, readSince, readTotals } from '../../../src/engine/claims/readTotals.ts';
import type { Total } from '../../../src/engine/model/total.ts';
import { readArticle } from '../../../src/formats/readContent.ts';

/** What a reader of totals finds in one sentence. */
function totalsIn(text: string, read: typeof readTotals | typeof readSince): Total[] {
  const tokens = tokenise(readArticle(text, 'plain'), splitSentences);
  const line = new Line(tokens, { firstToken: 0, endToken: tokens.count });
  return read(line, 0, tokens.count).map((found) => ('total' in found ? found.total : found));
}

describe('what a figure adds up', () => {
  it('is the year that goes on', () => {
    assert.deepEqual(totalsIn('The lake has claimed 12 lives this year.', readTotals), [
      { kind: 'over', span: 'year' },
    ]);
  });

  it('is not the day of a happening earlier this year', () => {
    assert.deepEqual(totalsIn('The ferry sank earlier this year.', readTotals), []);
  });

  it('is any week where it comes again each week', () => {
    assert.deepEqual(totalsIn('The plant makes 300 carts a week.', readTotals), [{ kind: 'over', span: 'week' }]);
  });

  it('is the whole year that it is given for', () => {
    assert.deepEqual(totalsIn('It lost $4m for the year.', readTotals), [{ kind: 'over', span: 'year' }]);
  });

  it('is one of several things alike', () => {
    assert.deepEqual(totalsIn('The lamps cost $40 apiece.', readTotals), [{ kind: 'each' }]);
  });

  it('is nothing where two do something to each other', () => {
    assert.deepEqual(totalsIn('Two trains hit each other.', readTotals), []);
  });

  it('is one place among others', () => {
    assert.deepEqual(totalsIn('In Norland alone, 40 died.', readTotals), [{ kind: 'extent', extent: 'alone' }]);
  });

  it('is all the years since one', () => {
    assert.deepEqual(totalsIn('Floods have killed 380 since 2015.', readSince), [{ kind: 'since', year: 2015 }]);
  });

  it('is no years where "since" goes with a superlative', () => {
    assert.deepEqual(totalsIn('It was the deadliest flood since 2015.', readSince), []);
  });
});

/** The word from which on a sentence's figures are totals of a campaign; null where they are not. */
function campaignIn(text: string): string | null {
  const tokens = tokenise(readArticle(text, 'plain'), splitSentences);
  const line = new Line(tokens, { firstToken: 0, endToken: tokens.count });
  const at = campaignAt(line, 0, tokens.count);
  return at === -1 ? null : line.at(at);
}

describe('what adds up the dead of a campaign', () => {
  it('is its beginning', () => {
    assert.equal(campaignIn('Some 640 people have been killed since the assault began 12 days ago.'), 'since');
  });

  it('is how long it has been going on', () => {
    assert.equal(campaignIn('In two years of war 9,000 have died.'), 'of');
  });

  it('is a war as a whole', () => {
    assert.equal(campaignIn('Nine soldiers have been killed in the conflict.'), 'in');
  });

  it('is no comparison with all that went before', () => {
    assert.equal(campaignIn('It was the deadliest raid since the war began, killing 40.'), null);
  });

  it('is no single raid', () => {
    assert.equal(campaignIn('Forty people were killed in the raid.'), null);
  });
});
