import assert from 'node:assert/strict';
import { allKept, keptItems } from '../../../src/engine/checks/keptItems.ts';

describe('the items of an article that is put again', () => {
  it('are kept where they say what they said', () => {
    assert.deepEqual(
      [...keptItems(['a', 'b'], ['a', 'b'])],
      [
        [0, 0],
        [1, 1],
      ],
    );
  });

  it('are kept before and behind one that says something else', () => {
    assert.deepEqual(
      [...keptItems(['a', 'b', 'c'], ['a', 'x', 'c'])],
      [
        [0, 0],
        [2, 2],
      ],
    );
  });

  it('are kept at another place where one was added or taken out before them', () => {
    assert.deepEqual(
      [...keptItems(['a', 'b'], ['x', 'a', 'b'])],
      [
        [2, 1],
        [1, 0],
      ],
    );
    assert.deepEqual(
      [...keptItems(['x', 'a', 'b'], ['a', 'b'])],
      [
        [1, 2],
        [0, 1],
      ],
    );
  });

  it('are each kept once, though one is added that says the same', () => {
    const kept = keptItems(['a', 'a'], ['a', 'a', 'a']);
    assert.equal(new Set(kept.values()).size, 2);
    assert.equal(kept.size, 2);
  });

  it('are all kept or none where they depend on each other', () => {
    assert.equal(allKept(['a', 'b'], ['a', 'b']).size, 2);
    assert.equal(allKept(['a', 'b'], ['a', 'x']).size, 0);
    assert.equal(allKept(['a', 'b'], ['a', 'b', 'c']).size, 0);
  });
});
