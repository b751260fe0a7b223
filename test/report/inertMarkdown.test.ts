import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { inertMarkdown } from '../../src/report/inertMarkdown.ts';
import { plainText } from '../../src/wording/displayText.ts';

const READ = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] };

describe('article text in a report in Markdown', () => {
  for (const prose of [
    'Mar 14, 2025',
    'drafts/fire-day-2.md:14:3',
    'The toll (8, police said) rose by 3-4 per cent.',
    'WARNING: the first!',
  ])
    it(`stands as it is where nothing in it is markup: ${prose}`, () => assert.equal(inertMarkdown(prose), prose));

  it('reads as written at the beginning of a line and after words of ours', () => {
    const marks = fc.string({
      unit: fc.constantFrom(...'\\`*_{}[]()<>#+-.!|~&:@$=^/ \nab1w', 'http://', 'www.', '&amp;'),
    });
    fc.assert(
      fc.property(fc.oneof(marks, fc.string({ unit: 'binary' })), (text) => {
        const words = plainText(text);
        fc.pre(words !== '');
        const { children } = fromMarkdown(`First  \n${inertMarkdown(text)}  \nsaid (${inertMarkdown(text)})`, READ);
        const [first] = children;
        assert.ok(children.length === 1 && first?.type === 'paragraph');
        const shown = first.children.map((node) =>
          node.type === 'text' ? node.value.replaceAll('\u2060', '') : node.type,
        );
        assert.deepEqual(shown, ['First', 'break', words, 'break', `said (${words})`]);
      }),
      { numRuns: 2000 },
    );
  });
});
