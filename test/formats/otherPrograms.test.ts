import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
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

describe('An article that LibreOffice wrote', () => {
  for (const name of ['corran.docx', 'corran.pdf'])
    it(`is read from ${name} word for word, paragraph by paragraph`, async () => {
      const reading = await readContent(new Uint8Array(readFileSync(join(folder, name))), formatOf(name) ?? 'plain');
      assert(!('unreadable' in reading));
      assert.deepEqual(
        reading.parts.map(({ start, end }) => reading.text.slice(start, end)),
        WORDS,
      );
      assert.deepEqual(reading.doubtful ?? [], []);
    });
});
