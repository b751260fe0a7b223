import assert from 'node:assert/strict';
import { asShown, ruleLevels } from '../../src/workspace/settings/ruleLevels.ts';
import { conflictOf } from '../cli/fakeFindings.ts';

describe('Conflicts as the settings show them', () => {
  const conflicts = [
    conflictOf([], { id: 'first', severity: 'information', relation: 'update' }),
    conflictOf([], { id: 'second', severity: 'warning' }),
    conflictOf([], { id: 'third', severity: 'information' }),
    conflictOf([], { id: 'fourth', severity: 'warning' }),
  ];
  const shown = (rules: object): string[] => asShown(ruleLevels(rules), conflicts).map(({ id }) => id);

  it('begin with all warnings, and keep their order otherwise', () => {
    assert.deepEqual(shown({}), ['second', 'fourth', 'first', 'third']);
  });

  it('are put in order by the severity that is set', () => {
    assert.deepEqual(shown({ update: 'warning' }), ['first', 'second', 'fourth', 'third']);
  });

  it('leave out what is switched off', () => {
    assert.deepEqual(shown({ update: 'off' }), ['second', 'fourth', 'third']);
  });
});
