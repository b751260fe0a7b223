/**
 * How much is found of `samples/retold`: pairs of reports that tell one thing in words of their own. In two of three
 * they contradict each other once; in the others something only looks so.
 *
 *     node tools/conflicts/retold.ts [--half odd|even] [--list]
 *
 * Cases with odd numbers may be read while rules are written; those with even numbers are only counted.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { analyse, type Conflict, createCorpus, type Side } from '../../src/engine/index.ts';
import { readText } from '../../src/formats/readContent.ts';
import { loadEngineAssets } from '../../src/workspace/engineAssets.ts';

interface Place {
  readonly file: string;
  readonly text: string;
}

interface Pair {
  readonly a: Place;
  readonly b: Place;
}

interface Case {
  readonly id: string;
  readonly kind: string;
  /** Empty where nothing may be told. */
  readonly expect: readonly Pair[];
  /** The same contradiction with a third report. */
  readonly also?: readonly Pair[];
}

const folder = new URL('../../samples/retold/', import.meta.url);
const { values } = parseArgs({ options: { half: { type: 'string' }, list: { type: 'boolean', default: false } } });
const assets = loadEngineAssets();
const cases = readFileSync(new URL('cases.jsonl', folder), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Case)
  .filter(({ id }) => values.half === undefined || (values.half === 'odd') === isOdd(id));

const counts = { contradictions: 0, found: 0, warned: 0, traps: 0, fellFor: 0, falseWarnings: 0, falseNotes: 0 };
for (const each of cases) count(each);
console.log(counts);

function isOdd(id: string): boolean {
  return Number(id) % 2 === 1;
}

function count(each: Case): void {
  const texts = textsOf(each.id);
  const told = conflictsIn(texts);
  const pairs = [...each.expect, ...(each.also ?? [])];
  const right = told.filter((conflict) => pairs.some((pair) => isOn(conflict, pair, texts)));
  const wrong = told.filter((conflict) => !right.includes(conflict));
  if (each.expect.length === 0) {
    counts.traps++;
    if (wrong.length > 0) counts.fellFor++;
  } else {
    counts.contradictions++;
    if (right.length > 0) counts.found++;
    if (right.some(({ severity }) => severity === 'warning')) counts.warned++;
  }
  for (const { severity } of wrong) counts[severity === 'warning' ? 'falseWarnings' : 'falseNotes']++;
  if (!values.list || !isOdd(each.id)) return;
  if (each.expect.length > 0 && right.length === 0)
    console.log(`missed ${each.id} ${each.kind}: ${inWords(each.expect)}`);
  for (const { rule, sides } of wrong)
    console.log(`wrong  ${each.id} ${each.kind}: ${rule} ${sides.map(({ text }) => text).join(' | ')}`);
}

function inWords(pairs: readonly Pair[]): string {
  return pairs.map(({ a, b }) => `${a.text} | ${b.text}`).join('; ');
}

function textsOf(id: string): Map<string, string> {
  const own = new URL(`${id}/`, folder);
  return new Map(readdirSync(own).map((file) => [file, readFileSync(new URL(file, own), 'utf8')]));
}

function conflictsIn(texts: ReadonlyMap<string, string>): readonly Conflict[] {
  const corpus = createCorpus();
  for (const [file, text] of texts) corpus.put(file, analyse(readText(text, 'markdown'), assets));
  return corpus.conflicts();
}

/** One side is enough of a sum within one report, and of a weekday: the other is reckoned. */
function isOn({ rule, sides }: Conflict, { a, b }: Pair, texts: ReadonlyMap<string, string>): boolean {
  const [one, other] = [a, b].map((place) => sides.some((side) => isAt(side, place, texts)));
  return a.file === b.file || rule === 'date-conflict/weekday'
    ? one === true || other === true
    : one === true && other === true;
}

function isAt({ uri, start, end }: Side, { file, text }: Place, texts: ReadonlyMap<string, string>): boolean {
  const at = texts.get(file)?.indexOf(text) ?? -1;
  return uri === file && at >= 0 && start < at + text.length && at < end;
}
