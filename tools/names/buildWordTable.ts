/**
 * Builds the table of known words: cluster, lists and habit of writing.
 *
 *     node tools/names/buildWordTable.ts VECTORS_FOLDER FINE PACKAGES_FOLDER OUT TEXTS.jsonl...
 *
 * TEXTS are unlabelled or labelled; only their words are counted, to learn which are written with a capital in prose.
 * OUT is the first section of the model (see README.md).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import nlp from 'compromise';
import { hashOf } from '../../src/engine/names/featureKeys.ts';
import { HABIT_BOTH, HABIT_CAPITAL, HABIT_LOWER, HABIT_UNKNOWN } from '../../src/engine/names/nameWords.ts';
import { planes, rising, uint32s } from './binary.ts';
import { wordLists } from './wordLists.ts';

const HASH_BITS = 24;
/** A word must be met this often before its habit is trusted. */
const HABIT_LEAST = 3;

const [folder = '', fineText = '2048', packages = '', out = '', ...texts] = process.argv.slice(2);
const fine = Number(fineText);
const words = readFileSync(join(folder, 'vectors.words'), 'utf8').split('\n');
const clusters = readFileSync(join(folder, 'clusters.bin'));
const lexicon = (nlp.model() as unknown as { one: { lexicon: Record<string, string> } }).one.lexicon;
const lists = await wordLists(packages, lexicon);

const counts = new Map<string, { lower: number; capital: number }>();
for (const path of texts) {
  for (const json of readFileSync(path, 'utf8').split('\n')) {
    if (json !== '') countCases((JSON.parse(json) as { text: string }).text);
  }
}

interface Entry {
  cluster: number;
  marks: number;
}
const table = new Map<number, Entry>();
const entry = (word: string): Entry => {
  const hash = hashOf(word) >>> (32 - HASH_BITS);
  const known = table.get(hash);
  if (known !== undefined) return known;
  const made = { cluster: 0, marks: 0 };
  table.set(hash, made);
  return made;
};
for (const [index, word] of words.entries()) {
  const found = entry(word);
  if (found.cluster === 0) {
    found.cluster = 1 + clusters.readUInt16LE(4 * fine + 2 * index);
  }
}
for (const [word, marks] of lists) entry(word).marks |= marks;
let habits = 0;
for (const [word, { lower, capital }] of counts) {
  const habit = habitOf(lower, capital);
  if (habit === HABIT_UNKNOWN) continue;
  const found = entry(word);
  found.marks = (found.marks & 255) | (habit << 8);
  habits++;
}

const hashes = [...table.keys()].sort((a, b) => a - b);
const rows = hashes.map((hash) => table.get(hash) as Entry);
writeFileSync(
  out,
  Buffer.concat([
    uint32s([HASH_BITS, fine, hashes.length]),
    planes(sixteens(0)),
    planes(sixteens(fine)),
    rising(hashes),
    planes(rows.map((row) => row.cluster)),
    planes(rows.map((row) => row.marks)),
  ]),
);
console.log(`${hashes.length} words: ${words.length} with clusters, ${lists.size} in lists, ${habits} with habits`);

/** The `fine` numbers of the cluster file from number `first` on. */
function sixteens(first: number): number[] {
  return Array.from({ length: fine }, (_, index) => clusters.readUInt16LE(2 * (first + index)));
}

function habitOf(lower: number, capital: number): number {
  const all = lower + capital;
  if (all < HABIT_LEAST) return HABIT_UNKNOWN;
  if (lower >= 0.85 * all) return HABIT_LOWER;
  return capital >= 0.85 * all ? HABIT_CAPITAL : HABIT_BOTH;
}

/** Counts words inside sentences of running prose: not the first, and not in a line of titles or capitals. */
function countCases(text: string): void {
  for (const line of text.split('\n')) {
    const found = line.match(/[\p{L}\p{M}]+(?:['’][\p{L}]+)?|[^\s]/gu) ?? [];
    const letters = found.filter((word) => /^\p{L}/u.test(word));
    const capitals = letters.filter((word) => /^\p{Lu}/u.test(word)).length;
    if (letters.length < 6 || capitals > 0.4 * letters.length) continue;
    for (const [index, word] of found.entries()) {
      const before = found[index - 1] ?? '.';
      if (!/^[\p{L},]/u.test(before) || !/^\p{L}/u.test(word)) continue;
      const lower = word.toLowerCase();
      const count = counts.get(lower) ?? { lower: 0, capital: 0 };
      if (lower === word) count.lower++;
      else count.capital++;
      counts.set(lower, count);
    }
  }
}
