import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createInWords } from '../../src/wording/inWords.ts';
import { corpusOfDecidedFolder } from '../engine/decisions/decidedFolder.ts';

const german = createInWords(
  JSON.parse(readFileSync(new URL('../../l10n/bundle.l10n.de.json', import.meta.url), 'utf8')),
  'de',
);

describe('conflicts for a German reader', () => {
  const conflicts = corpusOfDecidedFolder().conflicts();
  const about = (rule: string): string[] =>
    conflicts.filter((conflict) => conflict.rule === rule).map((conflict) => german(conflict.about));

  it('are about things said in German', () => {
    assert.deepEqual(about('figure-conflict/deaths'), ['Menschen getötet, Erdbeben, Sarvela']);
    assert.deepEqual(about('figure-conflict/age'), ['Alter von Ana Petrikova']);
  });

  it('keep the nouns of the articles', () => {
    assert.deepEqual(about('figure-conflict/damage'), ['houses zerstört, Erdbeben, Sarvela']);
  });

  it('are explained in German', () => {
    const [deaths] = conflicts.filter(({ rule }) => rule === 'figure-conflict/deaths');
    assert.ok(deaths);
    assert.equal(german(deaths.explanation), '„12“ und „31“ (officials) können nicht beide zutreffen');
  });
});
