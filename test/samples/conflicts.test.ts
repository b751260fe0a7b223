/**
 * Every conflict found in every folder of `samples/`, beside what was found when somebody last looked. A change of the engine
 * that tells more or less here shows as a difference of `test/samples/conflicts/`; `UPDATE_EXPECT=1` writes what is found now.
 */

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createCorpus } from '../../src/engine/index.ts';
import { formatOf } from '../../src/formats/formats.ts';
import { analyseText } from '../engine/engineUnderTest.ts';
import { tellConflicts } from './tellConflicts.ts';

const samples = new URL('../../samples/', import.meta.url);
const told = new URL('conflicts/', import.meta.url);

describe('the conflicts told in samples', () => {
  for (const folder of readdirSync(samples, { withFileTypes: true })) {
    if (!folder.isDirectory()) continue;
    it(`${folder.name} are those of its record`, () => {
      const found = conflictsIn(new URL(`${folder.name}/`, samples));
      const record = new URL(`${folder.name}.txt`, told);
      if (process.env.UPDATE_EXPECT === '1') writeFileSync(record, found);
      const expected = existsSync(record) ? readFileSync(record, 'utf8') : '';
      assert.equal(
        found,
        expected,
        'other conflicts are told than those on record; where that is right, UPDATE_EXPECT=1 writes the record anew',
      );
    });
  }
});

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
