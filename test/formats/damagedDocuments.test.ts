import assert from 'node:assert/strict';
import { formatOf } from '../../src/formats/formats.ts';
import { readContent } from '../../src/formats/readContent.ts';
import { damagedFile } from './documents/damagedFiles.ts';
import { isSound } from './soundReading.ts';

const FILES = 1000;

describe('A thousand damaged documents', () => {
  for (const [kind, name] of [
    ['PDF files', 'a.pdf'],
    ['mails', 'a.eml'],
    ['Word documents', 'a.docx'],
  ] as const)
    it(`of ${kind} are read, or left out with a reason`, async () => {
      for (let number = 0; number < FILES; number++) {
        const file = damagedFile(number);
        if (file.name !== name) continue;
        const reading = await readContent(file.bytes, formatOf(file.name) ?? 'plain');
        assert.ok(isSound(reading), `damaged file ${number}`);
      }
    });

  // In this PDF file, the library fails at something that it does not wait for itself.
  it('end no process by what fails aside', async () => {
    const { bytes } = damagedFile(6408);
    assert.ok(isSound(await readContent(bytes, 'pdf')));
    await new Promise((resolve) => setTimeout(resolve, 10));
  });
});
