import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { rulesPage } from './rulesPage.ts';

describe('the page of rules', () => {
  it('lists every rule there is as its check declares it', () => {
    const record = new URL('../../docs/rules.md', import.meta.url);
    const page = rulesPage();
    if (process.env.UPDATE_EXPECT === '1') writeFileSync(record, page);
    assert.equal(
      page,
      readFileSync(record, 'utf8'),
      'docs/rules.md is not what the checks declare; UPDATE_EXPECT=1 writes it anew',
    );
  });
});
