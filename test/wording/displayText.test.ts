import assert from 'node:assert/strict';
import { foundText, lastWords, plainText, shortened } from '../../src/wording/displayText.ts';

describe('article text in messages', () => {
  it('is one line without marks that turn the reading direction', () => {
    assert.equal(plainText('46\r\n\u202Ekilled\u200B today'), '46 killed today');
  });

  it('reads as on a page, where a file has references, and decodes none twice', () => {
    assert.equal(plainText('£12.4&nbsp;million for Marks &amp; Hale'), '£12.4 million for Marks & Hale');
    assert.equal(plainText('&amp;amp; &lt;b&gt; &nonsense; a&b'), '&amp; <b> &nonsense; a&b');
    assert.equal(plainText('46&#8238;killed&#10;today'), '46killed today');
  });

  it('that was found has no tags, and raised digits where a page raises them', () => {
    assert.equal(foundText('31 km<sup>2</sup>'), '31 km²');
    assert.equal(foundText('31 km<sup>2'), '31 km²');
    assert.equal(foundText('£12 <b class="x">million'), '£12 million');
    assert.equal(foundText('5 < 6 > 4'), '5 < 6 > 4');
  });

  it('is cut at the end of a word', () => {
    assert.equal(shortened('the fire brigade said so', 14), 'the fire…');
  });

  it('is cut at the beginning of a word where its end is what matters', () => {
    assert.equal(lastWords('the fire brigade said so', 14), '…said so');
  });

  it('is never cut inside a character', () => {
    assert.equal(lastWords('🔥🔥🔥🔥', 6), '…🔥🔥');
  });

  it('stands as it is where it is short', () => {
    assert.equal(lastWords('said so', 14), 'said so');
  });
});
