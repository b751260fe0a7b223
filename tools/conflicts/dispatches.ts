/**
 * Writes a folder of some 6,800 short dispatches of a broadcaster, as an archive of one desk holds them: many attacks
 * of the same wars in the same words, without dates. Nearly all that is told across two of them is wrong.
 *
 *     node tools/conflicts/dispatches.ts FOLDER
 *
 * They come from ../shared/data/names_train/gmb_sample.jsonl, where sentence follows sentence and nothing says where a
 * dispatch ends: a new one is taken to begin with a sentence that takes up neither a word nor a name of those before
 * it. Half of them, in `FOLDER/a`, may be read; those in `FOLDER/b` are only counted.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const source = new URL('../../../shared/data/names_train/gmb_sample.jsonl', import.meta.url);

const NAMES = /\b[A-Z][A-Za-z.'-]{2,}/g;
const WORDS = /\b[a-z]{4,}/g;
/** Words of any dispatch. */
const COMMON = new Set(
  (
    'said says that with from have been their were they will which this also after about than other more when would ' +
    'into some over last could there officials government people country'
  ).split(' '),
);
/** Openings that go on with what was told. */
const GOES_ON =
  /^(?:He|She|They|It|But|The [a-z]|Mr\.|Ms\.|Mrs\.|In a|Meanwhile|Also|Earlier|His|Her|Their|This|That|Those|These|No |Both|Another)/;
const FEWEST_SENTENCES = 3;
const MOST_SENTENCES = 14;
/** A dispatch of so many sentences ends where but one word is taken up. */
const LONG = 5;

function wordsOf(sentence: string): string[] {
  const names = sentence.slice(1).match(NAMES) ?? [];
  const words = sentence.match(WORDS) ?? [];
  return [
    ...names.map((name) => name.toLowerCase().replace(/['s.]+$/, '')),
    ...words.filter((word) => !COMMON.has(word)),
  ];
}

function dispatchesOf(sentences: readonly string[]): string[][] {
  const dispatches: string[][] = [];
  let known = new Set<string>();
  for (const sentence of sentences) {
    const words = new Set(wordsOf(sentence));
    const shared = [...words].filter((word) => known.has(word)).length;
    const current = dispatches.at(-1);
    const goesOn = shared > (current !== undefined && current.length >= LONG ? 1 : 0) || GOES_ON.test(sentence);
    if (current === undefined || !goesOn || current.length >= MOST_SENTENCES) {
      dispatches.push([sentence]);
      known = words;
    } else {
      current.push(sentence);
      for (const word of words) known.add(word);
    }
  }
  return dispatches.filter(({ length }) => length >= FEWEST_SENTENCES);
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new RangeError('the folder to write to is missing');
if (!existsSync(source)) {
  console.log('../shared/data/names_train is not there, so there is nothing to write.');
} else {
  const sentences = readFileSync(source, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { readonly text: string }).text);
  for (const part of ['a', 'b']) mkdirSync(join(folder, part), { recursive: true });
  const dispatches = dispatchesOf(sentences);
  for (const [at, dispatch] of dispatches.entries()) {
    const part =
      (createHash('sha256')
        .update(dispatch[0] ?? '')
        .digest()[0] ?? 0) %
        2 ===
      1
        ? 'a'
        : 'b';
    writeFileSync(join(folder, part, `brief-${String(at).padStart(5, '0')}.txt`), `${dispatch.join(' ')}\n`);
  }
  console.log(`${dispatches.length} dispatches`);
}
