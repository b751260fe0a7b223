import assert from 'node:assert/strict';
import { decodeText } from '../../src/formats/decodeText.ts';

const STORY = 'Café owner Zoë said: “46 people” 😀\r\nand left.';

function utf16(text: string, order: 'little' | 'big'): Buffer {
  const bytes = Buffer.from(text, 'utf16le');
  return order === 'big' ? bytes.swap16() : bytes;
}

describe('Decoding a file', () => {
  it('reads UTF-8', () => {
    assert.equal(decodeText(Buffer.from(STORY)), STORY);
  });

  it('does not count a byte-order mark as text', () => {
    assert.equal(decodeText(Buffer.from(`\ufeff${STORY}`)), STORY);
    assert.equal(decodeText(utf16(`\ufeff${STORY}`, 'little')), STORY);
    assert.equal(decodeText(utf16(`\ufeff${STORY}`, 'big')), STORY);
  });

  it('takes away one byte-order mark only', () => {
    assert.equal(decodeText(Buffer.from('\ufeff\ufeffx')), '\ufeffx');
  });

  it('knows UTF-16 without a mark by its zero bytes', () => {
    const long = `${STORY}\n${'Nobody was hurt. '.repeat(5)}`;
    assert.equal(decodeText(utf16(long, 'little')), long);
    assert.equal(decodeText(utf16(long, 'big')), long);
  });

  it('reads as windows-1252 what is no UTF-8, one unit for each byte', () => {
    const bytes = Buffer.from('Caf\xe9 owner: \x9346 people\x94 \x96 \x80 5', 'latin1');
    assert.equal(decodeText(bytes), 'Café owner: “46 people” – € 5');
    assert.equal(decodeText(bytes)?.length, bytes.length);
  });

  it('keeps UTF-8 with one broken character as UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from('Café, Zoë, naïve '), Buffer.from([0xe2, 0x80]), Buffer.from(' end')]);
    assert.equal(decodeText(bytes), 'Café, Zoë, naïve \ufffd end');
  });

  it('gives no text for an empty file but the empty one', () => {
    assert.equal(decodeText(Buffer.alloc(0)), '');
  });

  it('says of binary data that it looks like it', () => {
    const png = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01', 'latin1');
    assert.equal(decodeText(png), null);
  });

  it('calls data binary that has no zero byte but many control characters', () => {
    const bytes = Buffer.from(Array.from({ length: 3000 }, (_, i) => (i * 37) % 255 || 1));
    assert.equal(decodeText(bytes), null);
  });

  it('calls UTF-16 with a mark but no text in it binary', () => {
    assert.equal(decodeText(Buffer.from([0xff, 0xfe, 0, 0, 65, 0])), null);
  });

  it('lets a text keep tabs, form feeds and a stray control character', () => {
    const text = `One\ttwo\f${'three '.repeat(20)}\u0001`;
    assert.equal(decodeText(Buffer.from(text)), text);
  });
});
