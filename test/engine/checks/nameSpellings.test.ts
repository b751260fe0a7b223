import assert from 'node:assert/strict';
import { createCorpus } from '../../../src/engine/index.ts';
import { titled } from '../../../src/engine/names/titled.ts';
import { analyseText } from '../engineUnderTest.ts';

describe('Spellings of a name', () => {
  it('are told once, though a name of three words is compared by two of them and whole', () => {
    const corpus = createCorpus();
    corpus.put('draft.md', analyseText('Arvid Anton LaMarsen of Lundvik Port met Ana Petrik in Lundvik.', 'markdown'));
    corpus.put('wire.md', analyseText('Ana Petrik met Arvid Anton Lamarsen of Lundvik Port in Lundvik.', 'markdown'));
    assert.deepEqual(
      corpus.conflicts().map(({ sides }) => sides.map(({ text }) => text)),
      [['Arvid Anton LaMarsen', 'Arvid Anton Lamarsen']],
    );
  });

  it('are not looked for in a list of names that are all alike', () => {
    const told = (count: number): number => {
      const surnames = [...'abdefgiklmnoprstuv'].flatMap((one) => [`Torin${one}`, `Torine${one}`]).slice(0, count);
      const corpus = createCorpus();
      corpus.put('a.txt', analyseText(surnames.map((name) => `Emil ${name} of Lundvik died.`).join('\n\n'), 'plain'));
      return corpus.conflicts().length;
    };
    assert.ok(told(4) > 0);
    assert.equal(told(36), 0);
  });

  it('have the initials of a place in capitals', () => assert.equal(titled('washington, d.c.'), 'Washington, D.C.'));
});
