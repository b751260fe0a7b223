import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { splitSentences } from '../../../src/engine/article/sentences.ts';
import { tokenise } from '../../../src/engine/article/tokens.ts';
import { nameTokens } from '../../../src/engine/names/nameTokens.ts';
import { readArticle } from '../../../src/formats/readContent.ts';

function pieces(text: string): string {
  return nameTokens(tokenise(readArticle(text, 'plain'), splitSentences)).text.join(' | ');
}

describe('grouping tokens into pieces of names', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['abbreviations with their stops', 'He left the U.S. for good', 'He | left | the | U.S. | for | good'],
    ['initials with their stop', 'It was John F. Kennedy here', 'It | was | John | F. | Kennedy | here'],
    ['possessive endings by themselves', 'She read Ana’s letter', "She | read | Ana | 's | letter"],
    ['names with an apostrophe whole', 'We met O’Brien there', "We | met | O'Brien | there"],
    ['hyphens apart', 'The ABC-K group met', 'The | ABC | - | K | group | met'],
    ['letters joined by an ampersand whole', 'She joined AT&T then', 'She | joined | AT&T | then'],
    ['letters and digits together', 'The G7 met on the 4th floor', 'The | G7 | met | on | the | 4th | floor'],
    [
      'scores and dates as one number',
      'It ended 6-2 on 2020-03-04 there',
      'It | ended | 6-2 | on | 2020-03-04 | there',
    ],
  ];
  for (const [title, text, expected] of cases) {
    it(`takes ${title}`, () => assert.equal(pieces(text), expected));
  }

  it('gives offsets at which the text stands', () => {
    const text = 'Dr. Jo\u2060an Ng’s U.N. office (Geneva)…';
    const found = nameTokens(tokenise(readArticle(text, 'plain'), splitSentences));
    for (let at = 0; at < found.count; at++) {
      const raw = text.slice(found.start[at], found.end[at]).replaceAll('\u2060', '').replaceAll('’', "'");
      assert.equal(raw, found.text[at]);
    }
  });
});
