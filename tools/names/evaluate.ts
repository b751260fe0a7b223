/**
 * Strict and untyped F1 of a model over labelled files, as in the recogniser's own pipeline.
 *
 *     node tools/names/evaluate.ts MODEL [--errors N] [--held-out] FILE.jsonl...
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { splitSentences } from '../../src/engine/article/sentences.ts';
import { tokenise } from '../../src/engine/article/tokens.ts';
import { loadNameModel } from '../../src/engine/index.ts';
import { recogniseNames } from '../../src/engine/names/recogniseNames.ts';
import { readArticle } from '../../src/formats/readContent.ts';
import { isHeldOut } from './heldOut.ts';
import { readLabelled } from './trainingText.ts';

const arguments_ = process.argv.slice(2);
const heldOut = arguments_.includes('--held-out');
const errorsAt = arguments_.indexOf('--errors');
const errors = errorsAt < 0 ? 0 : Number(arguments_[errorsAt + 1]);
const paths = arguments_.filter(
  (argument, index) => !argument.startsWith('--') && (errorsAt < 0 || index !== errorsAt + 1),
);
const model = loadNameModel(readFileSync(paths.shift() ?? ''));
const NAMES = ['PER', 'ORG', 'LOC'];
const TYPES = ['person', 'organization', 'place', 'other'];

for (const path of paths) {
  const texts = readLabelled(path, () => 1, true).filter((text) => !heldOut || isHeldOut(text.id));
  const gold = [0, 0, 0];
  const found = [0, 0, 0];
  const right = [0, 0, 0];
  let spans = 0;
  let length = 0;
  const shown: string[] = [];
  const started = performance.now();
  for (const { id, text, spans: wanted } of texts) {
    length += text.length;
    const article = readArticle(text, 'plain');
    const mentions = recogniseNames(article, tokenise(article, splitSentences), model);
    const goldSpans = new Map<string, number>();
    for (const [start, end, type] of wanted) {
      if (type > 2) continue;
      goldSpans.set(`${start}-${end}`, type);
      gold[type] = (gold[type] ?? 0) + 1;
    }
    for (const mention of mentions) {
      const type = TYPES.indexOf(mention.type);
      if (type > 2) continue;
      found[type] = (found[type] ?? 0) + 1;
      const key = `${mention.start}-${mention.end}`;
      const wantedType = goldSpans.get(key);
      if (wantedType !== undefined) spans++;
      if (wantedType === type) {
        right[type] = (right[type] ?? 0) + 1;
        goldSpans.delete(key);
      } else if (errors > 0) shown.push(`${id} + ${NAMES[type]} ${around(text, mention.start, mention.end)}`);
    }
    for (const [key, type] of goldSpans) {
      const [start = 0, end = 0] = key.split('-').map(Number);
      if (errors > 0) shown.push(`${id} - ${NAMES[type]} ${around(text, start, end)}`);
    }
  }
  const seconds = (performance.now() - started) / 1000;
  const row = NAMES.map((name, type) => `${name} ${score(right[type] ?? 0, found[type] ?? 0, gold[type] ?? 0)}`);
  const total = score(sum(right), sum(found), sum(gold));
  const untyped = score(spans, sum(found), sum(gold));
  console.log(
    `${basename(path).padEnd(24)} ${row.join(' | ')} | all ${total} | untyped ${untyped} | ${(length / 1e6 / seconds).toFixed(2)} MB/s`,
  );
  for (let index = 0; index < errors && shown.length > 0; index++) {
    console.log(`  ${shown[Math.floor((index * shown.length) / errors)]}`);
  }
}

function around(text: string, start: number, end: number): string {
  return `${text.slice(Math.max(0, start - 40), start)}[${text.slice(start, end)}]${text.slice(end, end + 30)}`.replaceAll(
    /\s+/g,
    ' ',
  );
}

function score(right: number, found: number, gold: number): string {
  const precision = right / Math.max(1, found);
  const recall = right / Math.max(1, gold);
  const f1 = (2 * precision * recall) / Math.max(1e-9, precision + recall);
  return `${percent(precision)}/${percent(recall)}/${percent(f1)}`;
}

function percent(value: number): string {
  return (100 * value).toFixed(1);
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
