import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { loadNameModel } from '../../../src/engine/names/nameModel.ts';

const bytes = readFileSync(new URL('../../../models/names.bin', import.meta.url));

describe('loading the name model', () => {
  it('refuses bytes that are no model', () => {
    assert.throws(() => loadNameModel(new Uint8Array(100)), /Not a name model/);
  });

  it('refuses an empty file', () => {
    assert.throws(() => loadNameModel(new Uint8Array(0)), /Not a name model/);
  });

  it('refuses a version it does not know, naming both', () => {
    const other = Uint8Array.from(bytes);
    other[4] = 99;
    assert.throws(() => loadNameModel(other), /version 99.*version 1/);
  });

  it('refuses a model that was cut short', () => {
    assert.throws(() => loadNameModel(bytes.subarray(0, bytes.length - 1000)), Error);
  });

  it('reads a model that lies inside a larger buffer', () => {
    const larger = new Uint8Array(bytes.length + 3);
    larger.set(bytes, 3);
    assert.equal(loadNameModel(larger.subarray(3)).version, 1);
  });
});
