import assert from 'node:assert/strict';
import { splitSentences } from '../../../src/engine/article/sentences.ts';
import { tokenise, tokenText } from '../../../src/engine/article/tokens.ts';
import { dayNumber, daysOf, findTimeCues } from '../../../src/engine/claims/timeCues.ts';
import { readArticle } from '../../../src/formats/readArticle.ts';

/** The cues of one sentence, in order. */
function cuesIn(text: string): string[] {
  const tokens = tokenise(readArticle(text, 'plain'), splitSentences);
  const lower = (index: number): string => tokenText(tokens, index).toLowerCase();
  return findTimeCues(tokens, 0, tokens.count, lower).map(({ cue }) => cue);
}

/** First and last day of a cue in an article of the given date, as dates. */
function days(cue: string, articleDate: string | null): string[] | null {
  const found = daysOf(cue, articleDate);
  return found === null
    ? null
    : [found.first, found.last].map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
}

describe('times in a sentence', () => {
  it('weekdays are read as the text names them', () => {
    assert.deepEqual(cuesIn('The mill burned down on Friday, its owner said on Sunday.'), ['weekday:5', 'weekday:0']);
  });

  it('a date is read with its year, or without', () => {
    assert.deepEqual(cuesIn('It opened on May 5, 2019, and closed on March 12.'), ['date:2019-05-05', 'day:03-12']);
  });

  it('a month is read with its year, or without', () => {
    assert.deepEqual(cuesIn('Prices fell in August and had risen in June 2021.'), ['month:08', 'month:2021-06']);
  });

  it('a year is read behind a preposition or an article', () => {
    assert.deepEqual(cuesIn('The 2009 flood was worse than the one in 1987.'), ['year:2009', 'year:1987']);
  });

  it('when a thing was built does not date the sentence', () => {
    assert.deepEqual(cuesIn('A ferry built in 1987 sank on Monday.'), ['weekday:1']);
  });

  it('a number that is no year is left alone', () => {
    assert.deepEqual(cuesIn('The works employ 2,019 people and paid $2019 to each.'), []);
  });

  it('a capital May or March is a month only where it is dated', () => {
    assert.deepEqual(cuesIn('Storm May Have Killed Two; March for Peace in May'), ['month:05']);
  });

  it('days and longer times ago are told apart', () => {
    assert.deepEqual(cuesIn('Three days ago it rained, a month ago it snowed.'), ['ago:3', 'past']);
  });
});

describe('days that a time allows', () => {
  it('a weekday is the last one before the article', () => {
    assert.deepEqual(days('weekday:5', '2024-03-05'), ['2024-03-01', '2024-03-01']);
  });

  it('a month without a year is the last one that began', () => {
    assert.deepEqual(days('month:08', '2024-03-05'), ['2023-08-01', '2023-08-31']);
  });

  it('a day without a year is the nearest one that is not months ahead', () => {
    assert.deepEqual(days('day:12-30', '2024-01-02'), ['2023-12-30', '2023-12-30']);
  });

  it('a year needs no article', () => {
    assert.deepEqual(days('year:2008', null), ['2008-01-01', '2008-12-31']);
  });

  it('a weekday without an article’s date cannot be told', () => {
    assert.equal(days('weekday:5', null), null);
  });

  it('what is no date has no day number', () => {
    assert.equal(dayNumber('soon'), null);
  });
});
