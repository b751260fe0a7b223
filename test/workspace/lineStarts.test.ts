import assert from 'node:assert/strict';
import { lineStartsOf, positionAt } from '../../src/workspace/lineStarts.ts';

describe('Line and character', () => {
  it('are counted after LF, CRLF and a lone CR', () => {
    assert.deepEqual([...lineStartsOf('a\nb\r\nc\rd\n')], [0, 2, 5, 7, 9]);
  });

  it('are found for every offset, in UTF-16 code units', () => {
    const text = '😀é\r\n\nx';
    const places = Array.from({ length: text.length + 1 }, (_, offset) => positionAt(lineStartsOf(text), offset));
    assert.deepEqual(
      places.map(({ line, character }) => `${line}:${character}`),
      ['0:0', '0:1', '0:2', '0:3', '0:4', '1:0', '2:0', '2:1'],
    );
  });
});
