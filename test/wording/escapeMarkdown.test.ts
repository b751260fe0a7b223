import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfm } from 'micromark-extension-gfm';
import { plainText } from '../../src/wording/displayText.ts';
import { escapeMarkdown } from '../../src/wording/escapeMarkdown.ts';

/** The text a Markdown reader shows, or what it made of it where that is more than one paragraph of text. */
function asShown(markdown: string): string {
  const { children } = fromMarkdown(markdown, { extensions: [gfm()] });
  const [first] = children;
  if (first === undefined) return '';
  const texts = first.type === 'paragraph' ? first.children : [];
  const isText = children.length === 1 && texts.length > 0 && texts.every((node: Nodes) => node.type === 'text');
  return isText ? texts.map((node) => ('value' in node ? node.value : '')).join('') : JSON.stringify(children);
}

describe('article text in Markdown', () => {
  for (const hostile of [
    '**bold** _it_ ~~gone~~ `code`',
    '[text](command:workbench.action.quit)',
    '![](https://example.org/track.png)',
    '<img src=x onerror=alert(1)><script>',
    '<https://example.org> https://example.org www.example.org me@example.org',
    '&lt;b&gt; &#42; &amp;',
    '# heading',
    '- item',
    '1. item',
    '1) item',
    '> quoted',
    '---',
    '===',
    '| a | b |\n|---|---|',
    '    code',
    '```\ncode\n```',
    '[^1]: note',
    '[ ] task',
    '$(flame) $x^2$ :smile:',
    'back\\slash\\',
    'line\n\n# heading',
  ]) {
    it(`reads as written: ${JSON.stringify(hostile)}`, () => {
      assert.equal(asShown(escapeMarkdown(hostile)), plainText(hostile));
    });
  }

  it('reads as written after a line of ours, whatever it is', () => {
    const marks = fc.string({
      unit: fc.constantFrom(...'\\`*_{}[]()<>#+-.!|~&:@$=^/ \nab1w', 'http://', 'www.', '&amp;'),
    });
    fc.assert(
      fc.property(fc.oneof(marks, fc.string({ unit: 'binary' })), (text) => {
        const words = plainText(text);
        fc.pre(words !== '');
        const lines = `First  \n${escapeMarkdown(text)}`;
        const { children } = fromMarkdown(lines, { extensions: [gfm()] });
        const [first] = children;
        assert.equal(children.length, 1);
        assert.ok(first?.type === 'paragraph');
        assert.deepEqual(
          first.children.map(({ type }) => type),
          ['text', 'break', 'text'],
        );
        assert.equal(
          'value' in (first.children[2] ?? {}) && first.children[2]?.type === 'text' && first.children[2].value,
          words,
        );
      }),
      { numRuns: 2000 },
    );
  });
});

describe('article text in a message', () => {
  it('is one line', () => {
    assert.equal(plainText(' one\r\n\ttwo\u2028three '), 'one two three');
  });

  it('has no control characters and no marks that turn the reading direction', () => {
    assert.equal(plainText('4\u202E6\u0000 \u2066dead\u2069\u001B[31m'), '46 dead[31m');
  });

  it('keeps emoji and letters that are joined', () => {
    assert.equal(plainText('👩‍🚒 نامه‌ها'), '👩‍🚒 نامه‌ها');
  });

  it('has no half characters', () => {
    assert.equal(plainText('a\uD83Db'), 'a\uFFFDb');
  });
});
