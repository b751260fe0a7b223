import assert from 'node:assert/strict';
import { distinctTotals, totalsKey } from '../../../src/engine/model/total.ts';

describe('totals', () => {
  it('have one key in whatever order they stand', () => {
    const [each, since] = [{ kind: 'each' }, { kind: 'since', year: 2015 }] as const;
    assert.equal(totalsKey([each, since]), totalsKey([since, each]));
  });

  it('have another key where a part differs', () => {
    assert.notEqual(totalsKey([{ kind: 'since', year: 2015 }]), totalsKey([{ kind: 'since', year: 2016 }]));
  });

  it('have the empty key where there are none', () => {
    assert.equal(totalsKey([]), '');
  });

  it('are kept once', () => {
    assert.deepEqual(distinctTotals([{ kind: 'each' }, { kind: 'each' }]), [{ kind: 'each' }]);
  });
});
