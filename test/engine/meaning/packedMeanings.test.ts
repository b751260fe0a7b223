import assert from 'node:assert/strict';
import { likenessOf, meaningAt, packMeanings } from '../../../src/engine/meaning/packedMeanings.ts';

describe('meanings, packed', () => {
  const one = Float32Array.from([0.6, -0.8, 0, 0.1]);
  const other = Float32Array.from([-0.1, 0.2, 0.9, -0.3]);
  const packed = packMeanings([one, null, other]);

  it('are found by the place of their figure', () => {
    for (const [index, vector] of [one, null, other].entries()) {
      const meaning = meaningAt(packed, index);
      if (vector === null) assert.equal(meaning, null);
      else
        assert.ok(
          likenessOf(
            meaning as Int8Array,
            Int8Array.from(vector, (value) => value * 100),
          ) > 0.999,
        );
    }
  });

  it('are none of a figure that is not there', () => {
    assert.equal(meaningAt(packed, 3), null);
  });

  it('are none of an article whose figures have none', () => {
    assert.equal(packMeanings([null, null]), '');
    assert.equal(meaningAt('', 0), null);
  });

  it('are alike as their vectors point one way', () => {
    const [a, b] = [meaningAt(packed, 0), meaningAt(packed, 2)] as [Int8Array, Int8Array];
    assert.ok(likenessOf(a, a) > 0.999);
    assert.ok(Math.abs(likenessOf(a, b) - -0.256) < 0.02);
    assert.equal(likenessOf(a, b), likenessOf(b, a));
  });
});
