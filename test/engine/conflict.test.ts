import assert from 'node:assert/strict';
import type { Check } from '../../src/engine/checks/check.ts';
import type { Contradiction, Disagreement, Side } from '../../src/engine/checks/contradiction.ts';
import { byImportance, conflictOf } from '../../src/engine/conflict.ts';
import { message } from '../../src/engine/model/message.ts';

const check: Check = {
  id: 'test',
  rules: [
    { id: 'test/warned', level: 'warning', title: 'title', fixes: ['compare'] },
    { id: 'test/mentioned', level: 'information', title: 'title', fixes: [] },
  ],
  messages: ['title'],
  createIndex: () => ({ put: () => [], remove: () => [], saved: null, contradictions: () => [] }),
  about: () => message('title'),
};

function side(value: string, more: Partial<Side> = {}): Side {
  const place = { uri: 'a.md', start: 0, end: 1, sentence: { start: 0, end: 1 } };
  const says = { text: value, value, subject: [], event: null, rule: 'test/warned', figure: null };
  return { ...place, date: null, sourceName: null, ...says, ...more };
}

function pair(more: Partial<Disagreement> = {}): Disagreement {
  const how = { relation: 'contradiction', severity: 'warning', likelihood: 1 } as const;
  return { a: 0, b: 1, ...how, explanation: message('first'), evidence: [], ...more };
}

function conflict(sides: readonly Side[], pairs: readonly Disagreement[] = [pair()]) {
  const contradiction: Contradiction = { sides, pairs };
  return conflictOf(check, contradiction);
}

describe('a conflict', () => {
  it('has the same id wherever its sides stand', () => {
    const moved = [side('46', { start: 200, end: 202 }), side('70', { uri: 'b.md', start: 9, end: 11 })];
    assert.equal(conflict(moved).id, conflict([side('46'), side('70')]).id);
  });

  it('has the same id whatever its sides’ text', () => {
    assert.equal(conflict([side('46', { text: 'forty-six' }), side('70')]).id, conflict([side('46'), side('70')]).id);
  });

  it('has another id with another value, subject or event', () => {
    const ids = [
      conflict([side('46'), side('70')]),
      conflict([side('47'), side('70')]),
      conflict([side('46', { subject: ['age', 'ana petrikova'] }), side('70')]),
      conflict([side('46', { event: ['bombing', 'sarvela'] }), side('70')]),
    ].map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('is a warning only as far as its rule allows', () => {
    assert.equal(conflict([side('46'), side('70')]).severity, 'warning');
    const mentioned = { rule: 'test/mentioned' };
    assert.equal(conflict([side('46', mentioned), side('70', mentioned)]).severity, 'information');
  });

  it('is no warning where sources dispute it', () => {
    assert.equal(conflict([side('46'), side('70')], [pair({ relation: 'disputed' })]).severity, 'information');
  });

  it('is explained by its first plain contradiction', () => {
    const pairs = [
      pair({ relation: 'update', explanation: message('update') }),
      pair({ a: 0, b: 2, explanation: message('plain') }),
    ];
    const found = conflict([side('46'), side('70'), side('9')], pairs);
    assert.deepEqual([found.relation, found.explanation.id], ['contradiction', 'plain']);
  });

  it('comes before another that is only disputed', () => {
    const plain = conflict([side('46'), side('70')]);
    const disputed = conflict([side('1'), side('2')], [pair({ relation: 'disputed' })]);
    assert.deepEqual([disputed, plain].sort(byImportance), [plain, disputed]);
  });
});
