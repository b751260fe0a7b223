import assert from 'node:assert/strict';
import { splitSentences } from '../../../src/engine/article/sentences.ts';
import type { Tokens } from '../../../src/engine/article/tokens.ts';
import { sentenceAt, tokenAt, tokenise, tokenText, touchesPrevious } from '../../../src/engine/article/tokens.ts';
import { readArticle } from '../../../src/formats/readContent.ts';

function tokensOf(text: string, format: 'plain' | 'markdown' | 'html' = 'plain'): Tokens {
  return tokenise(readArticle(text, format), splitSentences);
}

function words(tokens: Tokens): string[] {
  return Array.from({ length: tokens.count }, (_, index) => tokenText(tokens, index));
}

describe('Tokens', () => {
  it('are runs of letters, runs of digits and single marks', () => {
    assert.deepEqual(words(tokensOf('Unit-7 paid $1.2bn.')), ['Unit', '-', '7', 'paid', '$', '1', '.', '2', 'bn', '.']);
  });

  it('keep combining marks with their letters and pairs of surrogates together', () => {
    assert.deepEqual(words(tokensOf('Zoe\u0301 cheered 👍.')), ['Zoe\u0301', 'cheered', '👍', '.']);
  });

  it('run over markup inside a word', () => {
    const tokens = tokensOf('It was un**believ**able.', 'markdown');
    assert.deepEqual(words(tokens), ['It', 'was', 'unbelievable', '.']);
  });

  it('span the whole of a character reference, so that the raw text is whole', () => {
    const text = '<p>The caf&eacute; burned, didn&rsquo;t it?';
    const tokens = tokensOf(text, 'html');
    assert.equal(text.slice(tokens.start[1], tokens.end[1]), 'caf&eacute;');
    assert.deepEqual(words(tokens), ['The', 'café', 'burned', ',', 'didn', '’', 't', 'it', '?']);
    assert.ok(touchesPrevious(tokens, 5) && touchesPrevious(tokens, 6));
  });

  it('do not treat the markup after a word as a part of it', () => {
    const text = 'It was **Reed**, she said.';
    const tokens = tokensOf(text, 'markdown');
    assert.equal(text.slice(tokens.start[2], tokens.end[2]), 'Reed');
    assert.ok(touchesPrevious(tokens, 3));
  });

  it('are found by offset', () => {
    const tokens = tokensOf('One two three');
    assert.deepEqual([tokenAt(tokens, 0), tokenAt(tokens, 1), tokenAt(tokens, 4), tokenAt(tokens, 99)], [0, 1, 1, 3]);
  });

  it('tell the sentence that holds an offset', () => {
    const tokens = tokensOf('One fell. Two rose.');
    assert.equal(sentenceAt(tokens, 3), tokens.sentences[0]);
    assert.equal(sentenceAt(tokens, 12), tokens.sentences[1]);
    assert.equal(sentenceAt(tokens, 9), null);
  });
});
