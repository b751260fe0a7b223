/**
 * Every conflict found in `samples/newsroom`, `samples/desk` and each of `samples/collections/`, next to those on
 * record. A change to the engine that reports more or less here shows as a difference in `test/samples/conflicts/`;
 * `UPDATE_EXPECT=1` updates the record.
 */

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createCorpus } from '../../src/engine/index.ts';
import { formatOf } from '../../src/formats/formats.ts';
import { analyseText } from '../engine/engineUnderTest.ts';
import { tellConflicts } from './tellConflicts.ts';

const samples = new URL('../../samples/', import.meta.url);
const records = new URL('conflicts/', import.meta.url);

describe('the conflicts reported in samples', () => {
  for (const path of ['newsroom', 'desk', ...foldersIn('collections')]) {
    const name = path.replace(/.*\//, '');
    it(`${name} are those of its record`, () => {
      const found = conflictsIn(new URL(`${path}/`, samples));
      const record = new URL(`${name}.txt`, records);
      if (process.env.UPDATE_EXPECT === '1') writeFileSync(record, found);
      const expected = existsSync(record) ? readFileSync(record, 'utf8') : '';
      assert.equal(
        found,
        expected,
        'the conflicts reported differ from those on record; if they are right, UPDATE_EXPECT=1 updates the record',
      );
    });
  }
});

/** Each a corpus of its own. */
function foldersIn(parent: string): string[] {
  return readdirSync(new URL(`${parent}/`, samples), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${parent}/${name}`);
}

function conflictsIn(folder: URL): string {
  const corpus = createCorpus();
  const texts = new Map<string, string>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const format = /\.(txt|md|html)$/.test(file) ? formatOf(file) : null;
    if (format === null || file.endsWith('README.md')) continue;
    const uri = file.replaceAll('\\', '/');
    const text = readFileSync(new URL(uri, folder), 'utf8');
    texts.set(uri, text);
    corpus.put(uri, analyseText(text, format));
  }
  return tellConflicts(corpus.conflicts(), texts);
}
