import assert from 'node:assert/strict';
import { looseEnds, scopeKey, WHOLE } from '../../../src/engine/model/scope.ts';

describe('the scope of a count', () => {
  it('leaves nothing loose where it says nothing', () => {
    assert.equal(looseEnds(WHOLE), 0);
  });

  it('is loose by each role that it takes in or leaves out', () => {
    assert.equal(looseEnds({ ...WHOLE, including: ['gunman'], excluding: ['unborn'] }), 2);
  });

  it('is no looser for standing apart from others', () => {
    assert.equal(looseEnds({ ...WHOLE, apartFrom: 'dead', share: true }), 0);
  });

  it('has another key for those taken in than for those left out', () => {
    const [taken, left] = [
      { ...WHOLE, including: ['gunman'] },
      { ...WHOLE, excluding: ['gunman'] },
    ];
    assert.notEqual(scopeKey(taken), scopeKey(left));
  });
});
