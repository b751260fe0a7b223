import assert from 'node:assert/strict';
import { hashOf } from '../../../src/engine/corpus/storage/hashOf.ts';
import { comparableWords } from '../../../src/engine/quotations/comparableWords.ts';
import type { Quotation } from '../../../src/engine/quotations/quotation.ts';
import { quotedWords } from '../../../src/engine/quotations/quotedWords.ts';
import { haveInCommon, wordHashesOf } from '../../../src/engine/quotations/wordsInCommon.ts';

function share(one: string, other: string, words: number, content: number): boolean {
  const [a, b] = [one, other].map((text) => {
    const quotation: Quotation = { start: 0, end: text.length, text, speaker: null, story: 0 };
    return wordHashesOf(comparableWords(quotedWords(quotation)), hashOf);
  });
  assert.ok(a !== undefined && b !== undefined);
  return haveInCommon(a, b, words, content);
}

describe('two quotations have words in common', () => {
  it('in whatever order', () => {
    assert.ok(share('the bridge will open again', 'again will open the bridge', 5, 2));
  });

  it('not where they share fewer than are asked for', () => {
    assert.ok(!share('the bridge will open again', 'the bridge is gone', 3, 1));
  });

  it('not where those they share are words of grammar', () => {
    assert.ok(!share('it is in the bridge', 'it is in the harbour', 4, 1));
  });

  it('in two spellings of one word', () => {
    assert.ok(share('two harbours and their neighbours', '2 harbors and their neighbors', 5, 3));
  });
});
