import assert from 'node:assert/strict';
import { versionInPath, versionNumber } from '../../../src/engine/index.ts';

describe('The version that a file’s name tells', () => {
  for (const [path, story, number] of [
    ['wire/budget-v2.md', 'wire/budget', [2, 0]],
    ['budget_v1.3.docx', 'budget', [1, 3]],
    ['Budget (v4).txt', 'budget', [4, 0]],
    ['Budget version 2.md', 'budget', [2, 0]],
    ['budget-rev3.md', 'budget', [3, 0]],
    ['budget-final.md', 'budget', [100_000, 0]],
    ['budget FINAL 2.md', 'budget', [100_000, 2]],
    ['budget/v2.md', 'budget/', [2, 0]],
  ] as const)
    it(`is that of ${path}`, () =>
      assert.deepEqual(versionInPath(path), { by: 'fileName', story, number, withdrawn: false }));

  for (const path of [
    'budget.md',
    'semifinal.md',
    'budget-2.md',
    'budget-2024.md',
    'v2-engine.md',
    'rev-counter.md',
    'budgetv2.md',
  ])
    it(`is none in ${path}`, () => assert.equal(versionInPath(path), null));
});

describe('A version’s number', () => {
  it('may have parts', () => assert.deepEqual(versionNumber('1.2'), [1, 2]));
  it('is the highest where it is final', () => assert.deepEqual(versionNumber('final'), [100_000, 0]));
  it('is none in other words', () => assert.equal(versionNumber('draft for Ann'), null));
});
