import assert from 'node:assert/strict';
import { distinctTimes, isDistant, isNearDay, isSameTime, yearNamed } from '../../../src/engine/model/time.ts';

describe('times', () => {
  it('are the same where every part is', () => {
    assert.equal(isSameTime({ kind: 'month', month: 8, year: 2017 }, { kind: 'month', month: 8, year: 2017 }), true);
  });

  it('differ where one part does', () => {
    assert.equal(isSameTime({ kind: 'month', month: 8, year: 2017 }, { kind: 'month', month: 8, year: null }), false);
  });

  it('differ in kind whatever their numbers', () => {
    assert.equal(isSameTime({ kind: 'today' }, { kind: 'past' }), false);
  });

  it('are kept once, where they first stand', () => {
    assert.deepEqual(distinctTimes([{ kind: 'year', year: 1 }, { kind: 'today' }, { kind: 'year', year: 1 }]), [
      { kind: 'year', year: 1 },
      { kind: 'today' },
    ]);
  });

  it('name a year where it is written', () => {
    assert.equal(yearNamed({ kind: 'quarter', quarter: 1, year: 2023, fiscal: false }), 2023);
  });

  it('name none where it goes by the article’s', () => {
    assert.equal(yearNamed({ kind: 'quarter', quarter: 1, year: 'last', fiscal: false }), null);
  });

  it('a date with its year is distant, one without is near', () => {
    assert.deepEqual(
      [isDistant({ kind: 'date', year: 2017, month: 3, day: 1 }), isNearDay({ kind: 'day', month: 3, day: 1 })],
      [true, true],
    );
  });
});
