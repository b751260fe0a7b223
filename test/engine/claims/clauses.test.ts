import assert from 'node:assert/strict';
import { splitClauses } from '../../../src/engine/claims/clauses.ts';
import { wordsOf } from './wordsOf.ts';

/** The words that open the clauses of one sentence. */
function openings(text: string): string[] {
  const words = wordsOf(text);
  const [sentence] = words.tokens.sentences;
  return sentence === undefined ? [] : splitClauses(words, sentence).map(({ opening }) => opening);
}

describe('the clauses of a sentence', () => {
  it('are one where nothing parts them', () => {
    assert.deepEqual(openings('A ferry sank in the bay.'), ['a']);
  });

  it('begin at a connective', () => {
    assert.deepEqual(openings('A ferry sank after it hit a barge.'), ['a', 'after']);
  });

  it('begin after a comma at a relative', () => {
    assert.deepEqual(openings('A ferry sank, which shocked the town.'), ['a', 'which']);
  });

  it('do not begin at a relative without a comma', () => {
    assert.deepEqual(openings('The ferry which sank was old.'), ['the']);
  });

  it('begin after a semicolon', () => {
    assert.deepEqual(openings('A ferry sank; nobody died.'), ['a', 'nobody']);
  });

  it('do not begin inside a list of figures', () => {
    assert.deepEqual(openings('It hired 12, and 14 left.'), ['it']);
  });
});
