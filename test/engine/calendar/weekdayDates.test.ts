import assert from 'node:assert/strict';
import { wrongWeekdays } from '../../../src/engine/calendar/weekdayDates.ts';
import { tokensOf } from '../tokensOf.ts';

/** "weekday: date" for each weekday that does not fit. */
function wrong(text: string, articleDate: string | null = null): string[] {
  return wrongWeekdays(tokensOf(text), articleDate).map(({ weekday, date }) => `${weekday.text}: ${date.text}`);
}

describe('a weekday', () => {
  it('is wrong beside a date on which another falls', () =>
    assert.deepEqual(wrong('The bridge opened on Monday, June 5, 2012.'), ['Monday: June 5, 2012']));
  it('is right beside its date', () => assert.deepEqual(wrong('The bridge opened on Tuesday, June 5, 2012.'), []));
  it('is read before a day-first date', () =>
    assert.deepEqual(wrong('The bridge opened on Monday 5 June 2012.'), ['Monday: 5 June 2012']));
  it('is read behind its date', () =>
    assert.deepEqual(wrong('The bridge opened on June 5, 2012, a Monday.'), ['Monday: June 5, 2012']));
  it('is read when abbreviated', () =>
    assert.deepEqual(wrong('The bridge opened on Mon., Jun. 5, 2012.'), ['Mon: Jun. 5, 2012']));
  it('takes the year of the article', () =>
    assert.deepEqual(wrong('The bridge opened on Monday, June 5.', '2012-06-07'), ['Monday: June 5']));
  it('may be of the next year', () => assert.deepEqual(wrong('It opens on Saturday, Jan. 5.', '2012-11-30'), []));
  it('is left alone where no year is known', () => assert.deepEqual(wrong('It opened on Monday, June 5.'), []));
  it('is left alone far from the date of the article', () =>
    assert.deepEqual(wrong('It opened on Monday, June 5.', '2012-12-20'), []));
  it('is left alone where it is one of several', () => {
    assert.deepEqual(wrong('It is open on Monday and Tuesday, June 4, 2012.'), []);
    assert.deepEqual(wrong('It is open on Monday, June 5-6.', '2012-06-07'), []);
  });
  it('is left alone where the article is of another year than its file says', () =>
    assert.deepEqual(wrong('It opened on Monday, June 4. It closed on Tuesday, June 5.', '2013-06-07'), []));
});
