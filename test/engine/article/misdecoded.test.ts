import assert from 'node:assert/strict';
import { arrangeStories, readable } from '../../../src/engine/index.ts';
import { readText } from '../../../src/formats/readContent.ts';

function proseOf(text: string): string {
  const { prose } = arrangeStories(readText(`${text}\n`, 'plain'));
  assert.equal(prose.length, text.length + 1);
  return readable(prose);
}

/** As another program reads the bytes of UTF-8. */
function misread(text: string, encoding: string): string {
  return new TextDecoder(encoding).decode(new TextEncoder().encode(text));
}

describe('Text that was read in another encoding before it was saved', () => {
  const written = '“Petrik’s plan – a bad one… – costs £4m and 3½ weeks,” said José Núñez, ‘our’ chair';

  it('is read as it was written, from Windows-1252', () =>
    assert.equal(proseOf(misread(written, 'windows-1252')), written));

  it('is read as it was written, from Latin-1', () =>
    assert.equal(proseOf(Buffer.from(written, 'utf8').toString('latin1')), written));

  it('is read where the end of a quotation mark was lost', () =>
    assert.equal(proseOf('â€œWe agree,â€ he said'), '“We agree,” he said'));

  it('is read where only the first byte of an apostrophe is left', () =>
    assert.equal(proseOf('Petrikâs plan for the Senateâ'), 'Petrik’s plan for the Senate’'));

  it('leaves letters as they are that belong there', () => {
    for (const text of ['São Paulo, NÃO, Âncora', 'Brânză și pâine', 'Tân Châu']) assert.equal(proseOf(text), text);
  });
});
