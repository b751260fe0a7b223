import assert from 'node:assert/strict';
import { PhraseTable } from '../../src/lexicon/phraseTable.ts';

function sentence(text: string): { at(index: number): string } {
  const words = text.split(' ');
  return { at: (index) => words[index] ?? '' };
}

describe('PhraseTable', () => {
  const table = new PhraseTable([
    ['more than', 'above'],
    ['no more than', 'below'],
    ['than', 'compared'],
  ]);

  it('reads the longest phrase that begins at a token', () => {
    const reading = table.startingAt(sentence('is no more than 5'), 1);
    assert.deepEqual(reading, { words: ['no', 'more', 'than'], value: 'below', first: 1, end: 4 });
  });

  it('reads the longest phrase that ends before a token', () => {
    assert.equal(table.endingBefore(sentence('is no more than 5'), 4)?.value, 'below');
    assert.equal(table.endingBefore(sentence('is more than 5'), 3)?.value, 'above');
  });

  it('goes on to a shorter phrase where the longer one is refused', () => {
    const reading = table.endingBefore(sentence('is no more than 5'), 4, ({ value }) => value !== 'below');
    assert.equal(reading?.value, 'above');
  });

  it('reads nothing past the ends of a sentence', () => {
    assert.equal(table.startingAt(sentence('is no more'), 1), null);
    assert.equal(table.endingBefore(sentence('than 5'), 0), null);
  });

  it('knows the first words of its phrases', () => {
    assert.equal(table.isFirstWord('no'), true);
    assert.equal(table.isFirstWord('least'), false);
  });
});
