import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatOf } from '../../src/formats/formats.ts';
import { readContent } from '../../src/formats/readContent.ts';

const folder = join(import.meta.dirname, '..', 'fixtures', 'documents');

const WORDS = [
  'Ferry Corran sinks off Port Ellen, killing 41',
  'By Ann Reed',
  'PORT ELLEN (Northwire) - Forty-one people died when the ferry Corran sank off Port Ellen on Tuesday, the coast guard said. The boat had carried 1\u00a0200 passengers, and well-known fishermen of the harbour helped with the search for survivors.',
  'At least 1,200 people were evacuated from the harbour, and the damage was put at $3.5 million, said Joan Ferris, the mayor of Port Ellen.',
  'The toll was 41 on Friday.',
];

/** What else stands between the words is white space of some kind. */
function plain(words: string): string {
  return words.replace(/\s/gu, ' ');
}

describe('An article that another program wrote', () => {
  for (const name of readdirSync(folder).filter((file) => file.startsWith('corran')))
    it(`is read from ${name} word for word, paragraph by paragraph`, async () => {
      const reading = await readContent(new Uint8Array(readFileSync(join(folder, name))), formatOf(name) ?? 'plain');
      assert(!('unreadable' in reading));
      assert.deepEqual(
        reading.parts.map(({ start, end }) => plain(reading.text.slice(start, end))),
        WORDS.map(plain),
      );
      const doubtful = reading.doubtful?.map(({ start, end }) => plain(reading.text.slice(start, end))) ?? [];
      assert.deepEqual(doubtful, name === 'corran-pdfkit.pdf' ? ['1 200'] : []);
    });
});
