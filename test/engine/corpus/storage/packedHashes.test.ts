import assert from 'node:assert/strict';
import fc from 'fast-check';
import { packHashes, unpackHashes } from '../../../../src/engine/corpus/storage/packedHashes.ts';

describe('packed hashes', () => {
  it('are unpacked in order', () => {
    const hashes = fc.array(fc.nat({ max: 2 ** 30 - 1 }));
    fc.assert(fc.property(hashes, (all) => assert.deepEqual(unpackHashes(packHashes(all)), all)));
  });
});
