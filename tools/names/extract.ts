/**
 * Turns the labelled texts into feature files for `train.cc`.
 *
 *     node tools/names/extract.ts DATA_FOLDER PACKAGES_FOLDER WORDS.bin OUT_FOLDER [--all] [SOURCE...]
 *
 * Without --all, held-out documents are left out. One file a source; augmented copies are a source of their own.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordTableOf } from '../../src/engine/names/nameModel.ts';
import { WordMemo } from '../../src/engine/names/nameWords.ts';
import { FeatureFile } from './extractFeatures.ts';
import { isHeldOut } from './heldOut.ts';
import { SOURCES } from './sources.ts';

const arguments_ = process.argv.slice(2);
const all = arguments_.includes('--all');
const [data = '', packages = '', wordsPath = '', out = '', ...chosen] = arguments_.filter(
  (argument) => !argument.startsWith('--'),
);
mkdirSync(out, { recursive: true });
const table = wordTableOf(readFileSync(wordsPath));
for (const [name, read] of Object.entries(SOURCES)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  const file = new FeatureFile();
  const words = new WordMemo(table);
  const texts = read(data, packages);
  let count = 0;
  for (const text of texts) {
    if (!all && isHeldOut(text.id)) continue;
    file.add(text, words);
    count++;
  }
  writeFileSync(join(out, `${name}.features`), file.bytes());
  console.log(`${name}: ${count} texts, ${file.stretches} stretches, ${file.tokens} tokens`);
}
