import assert from 'node:assert/strict';
import { claimOf } from './claimsIn.ts';

const FELL = 'Sales fell to 400,000 last year from 1.6 million in 2000.';

describe('the times of two figures that are compared', () => {
  it('are the earlier one’s own after "from"', () => {
    assert.deepEqual(claimOf(FELL, '1.6 million').time.times, [{ kind: 'year', year: 2000 }]);
  });

  it('are what is left for the later one', () => {
    assert.deepEqual(claimOf(FELL, '400,000').time.times, [{ kind: 'last year' }]);
  });

  it('are shared where nothing is compared', () => {
    assert.deepEqual(claimOf('Bandits killed five guides and hurt ten on Friday.', 'five').time.times, [
      { kind: 'weekday', weekday: 5 },
    ]);
  });
});
