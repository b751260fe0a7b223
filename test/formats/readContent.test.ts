import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitSentences } from '../../src/engine/article/sentences.ts';
import { tokenise, tokenText } from '../../src/engine/article/tokens.ts';
import { type Article, FILLER } from '../../src/engine/index.ts';
import type { FormatId } from '../../src/formats/formats.ts';
import { readArticle } from '../../src/formats/readContent.ts';

const formats: readonly FormatId[] = ['plain', 'markdown', 'html'];

/** Pieces that mean something in one of the formats, so that random articles are not merely random letters. */
const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    ...[
      '\n',
      '\r\n',
      '\n\n',
      '\r',
      ' ',
      '  • ',
      '- ',
      '1. ',
      '> ',
      '# ',
      '---\n',
      '```\n',
      '|',
      '|-|-|\n',
      '**',
      '_',
      '`',
      '[a](b)',
    ],
    ...[
      '![x](y)',
      '&amp;',
      '&#128512;',
      '&nbsp',
      '&copy2024',
      '<b>',
      '</b>',
      '<p>',
      '<div>',
      '</div>',
      '<br>',
      '<table><tr><td>',
      '</td>',
    ],
    ...[
      '<script>',
      '</script>',
      '<title>',
      '</title>',
      '<!--',
      '-->',
      '<li>',
      '<ul>',
      '</ul>',
      '<nav>',
      '<h1>',
      '<meta name="author" content="Ann">',
    ],
    ...[
      '\uFEFF',
      '\u2060',
      '\u0301',
      '👩‍🚒',
      '\ud800',
      'É',
      'title: a\n',
      'By Ann Reed',
      'PORT ELLEN (AP) - ',
      'Related',
      'Read more: x',
      '2 min read',
    ],
    ...[
      'Six people died.',
      'U.S. officials said',
      'https://x.example/2024/03/05/a',
      'The post a appeared first on b.',
      '“Quoted.”',
      '3.5',
      'No. 5',
    ],
  ),
);
const anyText = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
const anyFormat = fc.constantFrom(...formats);

function everyArticle(check: (article: Article) => void): void {
  fc.assert(
    fc.property(anyText, anyFormat, (text, format) => check(readArticle(text, format))),
    { numRuns: 1500 },
  );
}

describe('Reading any text as an article', () => {
  it('keeps the prose as long as the text', () => {
    everyArticle((article) => assert.equal(article.prose.length, article.text.length));
  });

  it('gives blocks in order that do not overlap and lie within the text', () => {
    everyArticle((article) => {
      let before = 0;
      for (const block of article.blocks) {
        assert.ok(block.start >= before && block.end > block.start, `${block.start}-${block.end} after ${before}`);
        before = block.end;
      }
      assert.ok(before <= article.text.length);
    });
  });

  it('takes no control characters for a headline', () => {
    const { blocks, stories } = readArticle('\0\n\n\0', 'markdown');
    assert.deepEqual([blocks, stories], [[], [{ kind: 'main', headline: null }]]);
  });

  it('puts every block in a story that exists, and every headline at a headline', () => {
    everyArticle((article) => {
      for (const block of article.blocks) assert.ok(article.stories[block.story]);
      for (const [index, story] of article.stories.entries()) {
        if (story.headline === null) continue;
        assert.equal(article.blocks[story.headline]?.kind, 'headline');
        assert.equal(article.blocks[story.headline]?.story, index);
      }
    });
  });

  it('gives no block that begins or ends with white space', () => {
    everyArticle((article) => {
      for (const block of article.blocks) {
        const words = article.prose.slice(block.start, block.end);
        assert.equal(words, words.trim());
      }
    });
  });

  it('keeps datelines inside their blocks', () => {
    everyArticle((article) => {
      for (const { dateline, start, end } of article.blocks) {
        for (const span of [dateline, dateline?.place, dateline?.agency])
          if (span) assert.ok(span.start >= start && span.end <= end && span.start < span.end);
      }
    });
  });

  it('states dates as calendar days', () => {
    everyArticle((article) => {
      if (article.meta.date !== null) assert.match(article.meta.date, /^\d{4}-\d\d-\d\d$/);
    });
  });

  it('gives tokens in order, each within a sentence and a block', () => {
    everyArticle((article) => {
      const tokens = tokenise(article, splitSentences);
      let before = 0;
      let next = 0;
      for (const sentence of tokens.sentences) {
        const block = article.blocks[sentence.block];
        assert.ok(block && sentence.start >= block.start && sentence.end <= block.end);
        assert.equal(sentence.firstToken, next);
        next = sentence.endToken;
        for (let token = sentence.firstToken; token < sentence.endToken; token++) {
          const start = tokens.start[token] ?? -1;
          const end = tokens.end[token] ?? -1;
          assert.ok(start >= before && end > start && start >= sentence.start && end <= sentence.end);
          assert.equal(tokenText(tokens, token), article.prose.slice(start, end).replaceAll(FILLER, ''));
          before = end;
        }
      }
      assert.equal(next, tokens.count);
    });
  });

  it('copies what it takes over: outside references the prose is the text or blank', () => {
    everyArticle((article) => {
      for (let at = 0; at < article.text.length; at++) {
        const character = article.prose[at];
        if (character === article.text[at] || character === ' ' || character === '\u2060' || character === '|')
          continue;
        const from = article.text.lastIndexOf('&', at);
        assert.ok(from !== -1 && at - from < 2, `${JSON.stringify(character)} at ${at}`);
      }
    });
  });
});
