import assert from 'node:assert/strict';
import { formatOf } from '../../src/formats/formatOf.ts';

describe('The format of a file', () => {
  for (const [name, format] of [
    ['flood.txt', 'plain'],
    ['flood.TEXT', 'plain'],
    ['wires/2024.03/flood', 'plain'],
    ['flood.md', 'markdown'],
    ['flood.markdown', 'markdown'],
    ['flood.html', 'html'],
    ['flood.htm', 'html'],
    ['flood.jpg', null],
  ] as const)
    it(`of ${name} is ${format}`, () => assert.equal(formatOf(name), format));

  it('is the one the editor says it shows', () => assert.equal(formatOf('flood.txt', 'markdown'), 'markdown'));
  it('is plain where the editor takes an unknown file for plain text', () =>
    assert.equal(formatOf('flood.wire', 'plaintext'), 'plain'));
  it('is none in a program', () => assert.equal(formatOf('flood.py', 'python'), null));
});
