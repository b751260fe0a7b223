import assert from 'node:assert/strict';
import { calendarDate, dateIn } from '../../../src/engine/article/calendarDate.ts';
import { dateInPath } from '../../../src/engine/article/dateInPath.ts';

describe('A date in a line', () => {
  for (const [line, date] of [
    ['Updated: Tuesday, March 05, 2024 @ 6:15 AM', '2024-03-05'],
    ['Published 5 March 2024', '2024-03-05'],
    ['5th of March, 2024', '2024-03-05'],
    ['Sept. 3, 2024', '2024-09-03'],
    ['2024-03-05T10:00:00Z', '2024-03-05'],
    ['14-MAR-1999 08:20', '1999-03-14'],
    ['2024/3/5', '2024-03-05'],
  ] as const)
    it(`is read from "${line}"`, () => assert.equal(dateIn(line), date));

  it('needs a year', () => assert.equal(dateIn('March 5'), null));

  it('needs a day the calendar has', () => {
    assert.equal(dateIn('31 April 2024'), null);
    assert.equal(calendarDate(2023, 2, 29), null);
    assert.equal(calendarDate(2024, 2, 29), '2024-02-29');
  });
});

describe('A date in a path', () => {
  it('is read from a file name', () => assert.equal(dateInPath('wires/2024-03-05-flood.md'), '2024-03-05'));
  it('is read from folders', () => assert.equal(dateInPath('2024/03/05/flood.md'), '2024-03-05'));
  it('is read without marks', () => assert.equal(dateInPath('20240305_flood.txt'), '2024-03-05'));
  it('is the last there is', () => assert.equal(dateInPath('2024-03-01/2024-03-05.txt'), '2024-03-05'));
  it('is none where the digits are no day', () => assert.equal(dateInPath('case-2024-13-45/12345678.txt'), null));
});
