import assert from 'node:assert/strict';
import { dayNumber, daysBetween, daysOf, doDaysMeet, weekdayOf } from '../../../src/engine/model/days.ts';
import type { TimeRef } from '../../../src/engine/model/time.ts';

/** First and last day of a time in an article of the given date, as dates. */
function days(time: TimeRef, articleDate: string | null): string[] | null {
  const found = daysOf(time, articleDate);
  return found === null
    ? null
    : [found.first, found.last].map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
}

describe('the days that a time allows', () => {
  it('a date is its day', () => {
    const time: TimeRef = { kind: 'date', year: 2017, month: 3, day: 1 };
    assert.deepEqual(days(time, null), ['2017-03-01', '2017-03-01']);
  });

  it('a weekday is the last one before the article', () => {
    assert.deepEqual(days({ kind: 'weekday', weekday: 5 }, '2024-03-05'), ['2024-03-01', '2024-03-01']);
  });

  it('a weekday without an article’s date is unknown', () => {
    assert.equal(days({ kind: 'weekday', weekday: 5 }, null), null);
  });

  it('today may be the day before the article is dated', () => {
    assert.deepEqual(days({ kind: 'today' }, '2024-03-05'), ['2024-03-04', '2024-03-05']);
  });

  it('days ago are counted back from the article', () => {
    assert.deepEqual(days({ kind: 'days ago', days: 5 }, '2024-03-05'), ['2024-02-29', '2024-02-29']);
  });

  it('a month without a year is the last one that began', () => {
    assert.deepEqual(days({ kind: 'month', month: 8, year: null }, '2024-03-05'), ['2023-08-01', '2023-08-31']);
  });

  it('a month with its year needs no article', () => {
    assert.deepEqual(days({ kind: 'month', month: 12, year: 2023 }, null), ['2023-12-01', '2023-12-31']);
  });

  it('a day without a year is the nearest one that is not months ahead', () => {
    assert.deepEqual(days({ kind: 'day', month: 12, day: 30 }, '2024-01-02'), ['2023-12-30', '2023-12-30']);
  });

  it('a year needs no article', () => {
    assert.deepEqual(days({ kind: 'year', year: 2008 }, null), ['2008-01-01', '2008-12-31']);
  });

  it('last year is the year before the article’s', () => {
    assert.deepEqual(days({ kind: 'last year' }, '2024-03-05'), ['2023-01-01', '2023-12-31']);
  });

  it('a calendar quarter is three months', () => {
    const time: TimeRef = { kind: 'quarter', quarter: 3, year: 2023, fiscal: false };
    assert.deepEqual(days(time, null), ['2023-07-01', '2023-09-30']);
  });

  it('a half-year of last year goes by the article’s year', () => {
    const time: TimeRef = { kind: 'half', half: 2, year: 'last', fiscal: false };
    assert.deepEqual(days(time, '2024-03-05'), ['2023-07-01', '2023-12-31']);
  });

  it('a fiscal quarter is unknown: its year begins when the company says', () => {
    assert.equal(days({ kind: 'quarter', quarter: 3, year: 2023, fiscal: true }, '2024-03-05'), null);
  });

  it('last week runs from Monday to Sunday', () => {
    assert.deepEqual(days({ kind: 'week', week: 'last' }, '2024-03-05'), ['2024-02-26', '2024-03-03']);
  });

  it('an unnamed earlier time is unknown', () => {
    assert.equal(days({ kind: 'past' }, '2024-03-05'), null);
  });
});

describe('calendar days', () => {
  it('what is no date has no number', () => {
    assert.equal(dayNumber('soon'), null);
  });

  it('the first of them was a Thursday', () => {
    assert.equal(weekdayOf(0), 4);
  });

  it('two dates lie as far apart whichever is first, over the end of a month', () => {
    const dates = ['2024-02-28', '2024-03-01'] as const;
    assert.deepEqual([daysBetween(dates[0], dates[1]), daysBetween(dates[1], dates[0])], [2, 2]);
  });

  it('a date that is not known lies nowhere', () => {
    assert.equal(daysBetween(null, '2024-03-01'), null);
  });

  it('two stretches meet where they share a day', () => {
    assert.equal(doDaysMeet({ first: 1, last: 3 }, { first: 3, last: 9 }), true);
  });

  it('two stretches that follow each other do not meet', () => {
    assert.equal(doDaysMeet({ first: 1, last: 3 }, { first: 4, last: 9 }), false);
  });
});
