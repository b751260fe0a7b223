import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import type { Check } from '../../../src/engine/checks/check.ts';
import { CHECKS } from '../../../src/engine/checks/checks.ts';
import { groupOf } from '../../../src/engine/corpus/facts/factGroups.ts';
import { BLANK_CLAIM } from '../blankClaim.ts';

const checks: readonly Check[] = CHECKS;
const folder = new URL('../../../src/engine/checks/', import.meta.url);

describe('the checks', () => {
  it('are each in the file of their name', () => {
    assert.deepEqual(
      checks.filter(({ id }) => !existsSync(new URL(`${id}.ts`, folder))).map(({ id }) => id),
      [],
    );
  });

  it('have rules that are no other check’s', () => {
    const rules = checks.flatMap(({ rules }) => rules.map(({ id }) => id));
    assert.equal(new Set(rules).size, rules.length);
  });

  it('declare the titles of their rules among their messages', () => {
    const missing = checks.flatMap(({ rules, messages }) =>
      rules.map(({ title }) => title).filter((title) => !messages.includes(title)),
    );
    assert.deepEqual(missing, []);
  });

  it('compare every group of figures there is', () => {
    const rules = checks.flatMap(({ rules }) => rules.map(({ id }) => id));
    const measures = [
      'killed',
      'injured',
      'shot',
      'missing',
      'arrested',
      'charged',
      'displaced',
      'evacuated',
      'rescued',
    ];
    const groups = measures.map((measure) => groupOf({ ...BLANK_CLAIM, measure }));
    assert.deepEqual(
      groups.filter((group) => !rules.includes(`figure-conflict/${group}`)),
      [],
    );
  });
});
