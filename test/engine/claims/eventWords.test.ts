import assert from 'node:assert/strict';
import { splitClauses } from '../../../src/engine/claims/clauses.ts';
import { readEventWord } from '../../../src/engine/claims/eventWords.ts';
import { wordsOf } from './wordsOf.ts';

/** The kind of happening that a word of a sentence names in its place, or null. */
function kindOf(text: string, word: string): string | null {
  const words = wordsOf(text);
  const [sentence] = words.tokens.sentences;
  const [clause] = sentence === undefined ? [] : splitClauses(words, sentence);
  for (let at = 0; clause !== undefined && at < words.count; at++)
    if (words.at(at) === word) return readEventWord(words, clause, at)?.kind ?? null;
  return null;
}

describe('a word for a happening in its place', () => {
  it('names it', () => assert.equal(kindOf('The fire spread.', 'fire'), 'fire'));
  it('is part of an office', () => assert.equal(kindOf('The fire chief spoke.', 'fire'), null));
  it('is shooting after "opened"', () => assert.equal(kindOf('A man opened fire.', 'fire'), 'shooting'));
  it('is a month with its capital', () => assert.equal(kindOf('It rained in March.', 'march'), null));
  it('is a meeting with the press', () => assert.equal(kindOf('He held a news conference.', 'conference'), null));
  it('is a verb after "to"', () => assert.equal(kindOf('They had to deal with it.', 'deal'), null));
});
