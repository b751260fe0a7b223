import assert from 'node:assert/strict';
import type { ArticleFormat } from '../../../src/engine/article/article.ts';
import { readArticle } from '../../../src/engine/article/readArticle.ts';
import { splitSentences } from '../../../src/engine/article/sentences.ts';
import { tokenise } from '../../../src/engine/article/tokens.ts';

/** What would make a careless reader slow: each gives a text of about `size` characters. */
const shapes: readonly (readonly [string, ArticleFormat, (size: number) => string])[] = [
  ['one long line', 'plain', (size) => fill('Forty people were on board, officials said. ', size)],
  ['empty lines', 'plain', (size) => fill('\n', size)],
  ['one-letter lines', 'plain', (size) => fill('a\n', size)],
  ['white space', 'plain', (size) => `a${fill(' ', size)}b`],
  ['dots', 'plain', (size) => `${fill('.', size)} a`],
  ['dots and capitals', 'plain', (size) => fill('A.', size)],
  ['closing quotation marks', 'plain', (size) => `a.${fill('"', size)}`],
  ['lists that announce other stories', 'plain', (size) => `A b.\n${fill('Related\nQuake in the hills\n\n', size)}`],
  ['bullets', 'plain', (size) => `A b.\n${fill('• Quake in the hills\n\n   Twelve died.\n', size)}`],
  ['one long line', 'markdown', (size) => fill('Forty people were on board, officials said. ', size)],
  ['nested quotes', 'markdown', (size) => fill('>', size)],
  ['nested lists', 'markdown', (size) => fill('- ', size)],
  ['emphasis that never closes', 'markdown', (size) => fill('*a **a ', size)],
  ['brackets', 'markdown', (size) => fill('[a](', size)],
  ['backticks', 'markdown', (size) => fill('`', size)],
  ['paragraphs with marks', 'markdown', (size) => fill('It *sank*.\n\n', size / 8)],
  ['a long table', 'markdown', (size) => `|a|b|\n|-|-|\n${fill('|c|d|\n', size)}`],
  ['nested elements', 'html', (size) => fill('<div>', size)],
  ['nested lists', 'html', (size) => fill('<ul><li>a', size)],
  ['elements that never match', 'html', (size) => fill('<b><p></i>', size)],
  ['attributes', 'html', (size) => `<a ${Array.from({ length: size / 7 }, (_, index) => `a${index}`).join(' ')}>b`],
  ['references', 'html', (size) => fill('&amp;&foo', size)],
  ['tags that never end', 'html', (size) => fill('<a ', size)],
  ['comments that never end', 'html', (size) => fill('<!--', size)],
];

function fill(piece: string, size: number): string {
  return piece.repeat(Math.ceil(size / piece.length));
}

function milliseconds(text: string, format: ArticleFormat): number {
  const before = performance.now();
  tokenise(readArticle(text, format), splitSentences);
  return performance.now() - before;
}

describe('Reading takes time in proportion to the text', () => {
  for (const [name, format, make] of shapes)
    it(`with ${name} in ${format}`, () => {
      const size = 60_000;
      const short = make(size);
      const long = make(size * 4);
      milliseconds(short, format);
      // Other work on the machine can only slow it down: the best of some rounds tells the shape.
      let growth = Number.POSITIVE_INFINITY;
      for (let round = 0; round < 6 && growth > 6; round++) {
        const few = Math.max(2, milliseconds(short, format));
        growth = Math.min(growth, milliseconds(long, format) / few);
      }
      assert.ok(growth <= 6, `four times the text took ${growth.toFixed(1)} times as long`);
    });

  it('and no stack, however deep a page is nested', () => {
    const depth = 100_000;
    const { blocks } = readArticle(`${'<div>'.repeat(depth)}It sank.${'</div>'.repeat(depth)}`, 'html');
    assert.equal(blocks.length, 1);
  });

  it('and no stack, however deep Markdown is nested', () => {
    const { blocks, notices } = readArticle(`${'>'.repeat(100_000)} It sank.`, 'markdown');
    assert.equal(blocks.length, 1);
    assert.equal(notices.length, 1);
  });
});
