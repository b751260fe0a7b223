import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** What may be more afterwards: nothing that grows with what was done, but heaps breathe. */
const MOST = 1.1;

interface Measured {
  readonly openAndClose: { readonly before: number; readonly after: number };
  readonly edit: { readonly before: number; readonly after: number };
}

describe('the memory of a server', function () {
  this.timeout(600_000);
  let measured: Measured;

  before(() => {
    const probe = join(import.meta.dirname, 'memoryProbe.ts');
    const { stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', probe], { encoding: 'utf8' });
    assert.notEqual(stdout, '', stderr);
    measured = JSON.parse(stdout);
  });

  it('is the same after three hundred documents were opened and closed', () => {
    const { before, after } = measured.openAndClose;
    assert.ok(after < before * MOST, `${before} bytes before, ${after} after`);
  });

  it('is the same after two thousand edits', () => {
    const { before, after } = measured.edit;
    assert.ok(after < before * MOST, `${before} bytes before, ${after} after`);
  });
});
