import assert from 'node:assert/strict';
import { RULES } from '../../src/engine/corpus/facts/evidence/registry.ts';
import { OBJECTIONS } from '../../src/engine/corpus/facts/vetoes/objections.ts';
import { VETOES } from '../../src/engine/corpus/facts/vetoes/vetoes.ts';
import { ENGLISH_MESSAGES } from '../../src/wording/englishTexts.ts';

describe('the texts of the evidence', () => {
  const said = Object.keys(ENGLISH_MESSAGES);

  it('are one for every finding that says something to a reader', () => {
    const needed = RULES.flatMap(({ finds }) => Object.values(finds).map(({ says }) => says)).filter(
      (id) => id !== null,
    );
    const texts = said.filter((id) => id.startsWith('reason/'));
    assert.deepEqual(texts.sort(), [...new Set<string>(needed)].sort());
  });

  it('are one for every veto and objection', () => {
    const texts = said.filter((id) => id.startsWith('veto/'));
    assert.deepEqual(texts.sort(), [...VETOES, ...OBJECTIONS].map(({ id }) => `veto/${id}`).sort());
  });
});
