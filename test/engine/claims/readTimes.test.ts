import assert from 'node:assert/strict';
import { Line } from '../../../src/engine/article/line.ts';
import { splitSentences } from '../../../src/engine/article/sentences.ts';
import { tokenise } from '../../../src/engine/article/tokens.ts';
import { readTimes } from '../../../src/engine/claims/readTimes.ts';
import type { TimeRef } from '../../../src/engine/model/time.ts';
import { readArticle } from '../../../src/formats/readContent.ts';

/** The times of one sentence, in order. */
function timesIn(text: string): TimeRef[] {
  const tokens = tokenise(readArticle(text, 'plain'), splitSentences);
  const line = new Line(tokens, { firstToken: 0, endToken: tokens.count });
  return readTimes(line, 0, tokens.count).map(({ time }) => time);
}

describe('times in a sentence', () => {
  it('weekdays are read as the text names them', () => {
    assert.deepEqual(timesIn('The mill burned down on Friday, its owner said on Sunday.'), [
      { kind: 'weekday', weekday: 5 },
      { kind: 'weekday', weekday: 0 },
    ]);
  });

  it('a date is read with its year, or without', () => {
    assert.deepEqual(timesIn('It opened on May 5, 2019, and closed on March 12.'), [
      { kind: 'date', year: 2019, month: 5, day: 5 },
      { kind: 'day', month: 3, day: 12 },
    ]);
  });

  it('a month is read with its year, or without', () => {
    assert.deepEqual(timesIn('Prices fell in August and had risen in June 2021.'), [
      { kind: 'month', month: 8, year: null },
      { kind: 'month', month: 6, year: 2021 },
    ]);
  });

  it('a year is read after a preposition or an article', () => {
    assert.deepEqual(timesIn('The 2009 flood was worse than the one in 1987.'), [
      { kind: 'year', year: 2009 },
      { kind: 'year', year: 1987 },
    ]);
  });

  it('when a thing was built does not date the sentence', () => {
    assert.deepEqual(timesIn('A ferry built in 1987 sank on Monday.'), [{ kind: 'weekday', weekday: 1 }]);
  });

  it('a number that is no year is left alone', () => {
    assert.deepEqual(timesIn('The works employ 2,019 people and paid $2019 to each.'), []);
  });

  it('a capital May or March is a month only where it is dated', () => {
    assert.deepEqual(timesIn('Storm May Have Killed Two; March for Peace in May'), [
      { kind: 'month', month: 5, year: null },
    ]);
  });

  it('days and longer times ago are distinguished', () => {
    assert.deepEqual(timesIn('Three days ago it rained, a month ago it snowed.'), [
      { kind: 'days ago', days: 3 },
      { kind: 'past' },
    ]);
  });
});
