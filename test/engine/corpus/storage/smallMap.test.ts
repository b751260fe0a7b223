import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SmallMap } from '../../../../src/engine/corpus/storage/smallMap.ts';

const changes = fc.array(fc.record({ key: fc.nat(30), value: fc.option(fc.nat()) }), { maxLength: 200, size: 'max' });

describe('a small map', () => {
  it('is a map, whatever is set and deleted', () => {
    fc.assert(
      fc.property(changes, (all) => {
        const [small, map] = [new SmallMap<number, number>(), new Map<number, number>()];
        for (const { key, value } of all) {
          for (const one of [small, map]) {
            if (value === null) one.delete(key);
            else one.set(key, value);
          }
          assert.equal(small.size, map.size);
        }
        assert.deepEqual([...small], [...map]);
        for (let key = 0; key <= 30; key++) {
          assert.equal(small.get(key), map.get(key));
          assert.equal(small.has(key), map.has(key));
        }
      }),
    );
  });
});
