import assert from 'node:assert/strict';
import { WordPieces } from '../../../src/engine/meaning/wordPieces.ts';

const PIECES = `[UNK] the ferry fer ##ries kill ##ed dead in sao paulo , . - ' $ ( ) 4 ##7 % a ##b c un ##wa ##nted men
  二 人 … cafe rescued`.split(/\s+/u);

const pieces = new WordPieces(PIECES);

/** The pieces of a text, with a space between them. */
function cut(text: string): string {
  return pieces
    .idsOf(text)
    .map((id) => PIECES[id])
    .join(' ');
}

// What is expected is what the tokenizers package of Python (0.23.3) makes of the same text with the same pieces.
describe('word pieces', () => {
  it('are the longest that are known, from the left', () => {
    assert.equal(cut('The ferries, killed.'), 'the fer ##ries , kill ##ed .');
  });

  it('part a word that no piece begins from those that are known', () => {
    assert.equal(cut('unwanted zebra'), 'un ##wa ##nted [UNK]');
  });

  it('have no capitals and no accents, composed or not', () => {
    assert.equal(cut('São Paulo cafe\u0301'), 'sao paulo cafe');
  });

  it('take every mark by itself', () => {
    assert.equal(cut('$47 (a café), 47%'), '$ 4 ##7 ( a cafe ) , 4 ##7 %');
    assert.equal(cut("47-men's…"), "4 ##7 - men ' [UNK] …");
  });

  it('do not see characters without a width', () => {
    assert.equal(cut('a\u200bb'), 'a ##b');
    assert.equal(cut('a\u0000b'), 'a ##b');
  });

  it('part words at any white space', () => {
    assert.equal(cut('men\tin\u00a0the\r\nferry'), 'men in the ferry');
  });

  it('take each Chinese character as a word', () => {
    assert.equal(cut('二人'), '二 人');
  });

  it('do not take apart what is too long for a word', () => {
    assert.equal(cut(`${'a'.repeat(101)} dead`), '[UNK] dead');
  });

  it('of nothing are none', () => {
    assert.equal(cut(' \n'), '');
  });

  it('need one for unknown words', () => {
    assert.throws(() => new WordPieces(['the']), /\[UNK\]/);
  });
});
