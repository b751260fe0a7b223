import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadEngineAssets } from '../../src/workspace/engineAssets.ts';
import { type Failure, tryInput, tryOut } from './tryOut.ts';

const INPUTS = 600;
const SEEDS = join(import.meta.dirname, 'seeds');

describe('Odd inputs', function () {
  this.timeout(120_000);
  const assets = loadEngineAssets();

  it('never throw, have no wrong place, and make the same corpus in whatever way they come', async () => {
    const failures: Failure[] = [];
    await tryOut({
      seed: 20_240_305,
      assets,
      isOver: (tried) => tried >= INPUTS,
      judgesCosts: false,
      onFailure: (failure) => failures.push(failure),
    });
    assert.deepEqual(failures, []);
  });

  for (const file of readdirSync(SEEDS).filter((name) => name.endsWith('.json'))) {
    it(`${file} no longer fails`, async () => {
      await tryInput(JSON.parse(readFileSync(join(SEEDS, file), 'utf8')), assets);
    });
  }
});
