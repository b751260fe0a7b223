import assert from 'node:assert/strict';
import { splitSentences } from '../../../src/engine/article/sentences.ts';
import { tokenise } from '../../../src/engine/article/tokens.ts';
import type { FormatId } from '../../../src/formats/formats.ts';
import { readArticle } from '../../../src/formats/readContent.ts';

/** What would make a careless reader slow: each gives a text of about `size` characters. */
const shapes: readonly (readonly [string, FormatId, (size: number) => string])[] = [
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

/** Shorter times, in milliseconds, are the machine's rather than the reader's. */
const SHORTEST = 10;

/**
 * Four times the text may take so many times as long: collecting garbage grows a little faster than the text. A
 * quadratic reader takes sixteen times as long.
 */
const MOST = 8;

function fill(piece: string, size: number): string {
  return piece.repeat(Math.ceil(size / piece.length));
}

/** Time of this process alone, whatever else the machine does. */
function milliseconds(text: string, format: FormatId): number {
  const before = process.cpuUsage();
  tokenise(readArticle(text, format), splitSentences);
  return process.cpuUsage(before).user / 1000;
}

describe('Reading takes time in proportion to the text', () => {
  for (const [name, format, make] of shapes)
    it(`with ${name} in ${format}`, () => {
      const size = 60_000;
      const short = make(size);
      const long = make(size * 4);
      milliseconds(short, format);
      // Compiling, collecting garbage and a busy machine can only slow it down: the best of some rounds tells the
      // shape.
      let few = Number.POSITIVE_INFINITY;
      let many = Number.POSITIVE_INFINITY;
      for (let round = 0; round < 60 && (round < 2 || many > MOST * Math.max(few, SHORTEST)); round++) {
        few = Math.min(few, milliseconds(short, format));
        many = Math.min(many, milliseconds(long, format));
      }
      const growth = many / Math.max(few, SHORTEST);
      assert.ok(growth <= MOST, `four times the text took ${growth.toFixed(1)} times as long`);
    });

  it('and no stack, however many parts there are', () => {
    const table = `|a|b|\n|-|-|\n${fill('|c|d|\n', 1_500_000)}`;
    assert.ok(readArticle(table, 'markdown').blocks.length > 200_000);
  });

  for (const mark of ['>', '> ', '- ', '* ', '1. ', '10) ', '> 1. - ', '[^1]: '])
    it(`and no stack, however deep Markdown is nested by ${mark}`, () => {
      const { blocks, notices } = readArticle(`${mark.repeat(100_000)} It sank.`, 'markdown');
      assert.equal(blocks.length, 1);
      assert.deepEqual(
        notices.map(({ id }) => id),
        ['markdown/asPlain'],
      );
    });

  for (const tag of ['div', 'ul><li', 'blockquote', 'table><tr><td', 'b'])
    it(`and no stack, however deep a page is nested by <${tag}>`, () => {
      assert.equal(readArticle(`${`<${tag}>`.repeat(100_000)}It sank.`, 'html').blocks.length, 1);
    });
});
