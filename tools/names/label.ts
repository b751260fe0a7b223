/**
 * Marks the names of unmarked news texts with a model, for a next model to learn from with little weight.
 *
 *     node tools/names/label.ts MODEL UNLABELLED.jsonl SENTENCES.jsonl ANNOTATED.jsonl OUT.jsonl
 *
 * UNLABELLED holds documents; SENTENCES single sentences in the order of their stories, of which only the text is read.
 * Documents of ANNOTATED are left out. The texts are a fixed sample.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { splitSentences } from '../../src/engine/article/sentences.ts';
import { tokenise } from '../../src/engine/article/tokens.ts';
import { loadNameModel } from '../../src/engine/index.ts';
import { recogniseNames } from '../../src/engine/names/recogniseNames.ts';
import { readArticle } from '../../src/formats/readContent.ts';
import { LABEL_TYPES } from './trainingText.ts';

const TYPES = ['person', 'organization', 'place', 'other'];
/** Every how many-th press release is taken, and how many neighbouring sentences make a text. */
const RELEASE_STEP = 9;
const SENTENCES_A_TEXT = 12;
const TEXT_STEP = 1;

const [modelPath = '', unlabelled = '', sentences = '', annotated = '', out = ''] = process.argv.slice(2);
const model = loadNameModel(readFileSync(modelPath));

interface Text {
  readonly id: string;
  readonly text: string;
}

function lines(path: string): Text[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Text);
}

const known = new Set(lines(annotated).map(({ id }) => id));
const texts: Text[] = [];
for (const [index, { id, text }] of lines(unlabelled).entries()) {
  if (!known.has(id) && (id.startsWith('wikinews') || index % RELEASE_STEP === 0)) texts.push({ id, text });
}
const single = lines(sentences);
for (let at = 0; at < single.length; at += SENTENCES_A_TEXT * TEXT_STEP) {
  const some = single.slice(at, at + SENTENCES_A_TEXT);
  texts.push({ id: `text-${some[0]?.id}`, text: some.map(({ text }) => text).join(' ') });
}
const rows: string[] = [];
for (const { id, text } of texts) {
  if (/[\uD800-\uDFFF]/.test(text)) continue;
  const article = readArticle(text, 'plain');
  const spans = recogniseNames(article, tokenise(article, splitSentences), model).map(
    ({ start, end, type }) => [start, end, LABEL_TYPES[TYPES.indexOf(type)]] as const,
  );
  rows.push(JSON.stringify({ id, text, spans }));
}
writeFileSync(out, `${rows.join('\n')}\n`);
console.log(`${rows.length} texts`);
