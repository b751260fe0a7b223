import assert from 'node:assert/strict';
import type { DecidedSide, Decision } from '../../../src/engine/decisions/decision.ts';
import { DecisionIndex } from '../../../src/engine/decisions/decisionIndex.ts';

describe('the index of decisions', () => {
  it('is the same in whatever order a decision names its sides', () => {
    const side = (uri: string, value: string): DecidedSide => {
      return { uri, value, text: value, subject: 'miners', what: null, event: 'quarry' };
    };
    const sides = [side('b.txt', '70'), side('a.txt', '46')];
    const decision: Decision = {
      verdict: 'settled',
      rule: 'figure-conflict/deaths',
      about: 'miners',
      sides,
      stands: '46',
      who: null,
      when: '2025-03-12',
      why: null,
    };
    const index = new DecisionIndex([decision]);
    const read = new DecisionIndex([{ ...decision, sides: sides.toReversed() }]);
    assert.deepEqual([...index.changedPlaces(read)], []);
  });
});
