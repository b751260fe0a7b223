import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { rulesPage } from './rulesPage.ts';

describe('the page of rules', () => {
  it('lists every rule there is as its check declares it', () => {
    const page = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8');
    assert.equal(page, rulesPage(), 'docs/rules.md is not what the checks declare');
  });
});
