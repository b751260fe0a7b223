/**
 * How much is found of `samples/pairs`: two reports each, invented, that contradict each other, or only look so.
 *
 *     node tools/conflicts/pairs.ts SET [--half odd|even] [--list]
 *
 * SET is plain, told-briefly, briefs, reports, outlets, utterances or quotes.
 *
 * Cases with odd numbers may be read while rules are written; those with even numbers are only counted.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { analyse, type Conflict, createCorpus, type Side } from '../../src/engine/index.ts';
import { readText } from '../../src/formats/readContent.ts';
import { loadEngineAssets } from '../../src/workspace/engineAssets.ts';

interface Case {
  readonly id: number;
  readonly kind: string;
  readonly files: Readonly<Record<'a.md' | 'b.md', string>>;
  /** What the two give otherwise, each as it stands first in its report; empty where nothing may be told. */
  readonly expect: readonly { readonly a: string; readonly b: string }[];
}

const { values, positionals } = parseArgs({
  options: { half: { type: 'string' }, list: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [set = 'plain'] = positionals;
/** What else a set's reports happen to contradict each other on is not asked. */
const FAMILY = set === 'utterances' || set === 'quotes' ? 'quote-conflict/' : '';
const assets = loadEngineAssets();

const counts = new Map<
  string,
  { expected: number; found: number; warned: number; wrong: number; falseWarnings: number }
>();
for (const line of readFileSync(new URL(`../../samples/pairs/${set}.jsonl`, import.meta.url), 'utf8').split('\n')) {
  if (line === '') continue;
  const each = JSON.parse(line) as Case;
  if (values.half === undefined || (values.half === 'odd') === (each.id % 2 === 1)) count(each);
}
console.table(Object.fromEntries(counts));

function count(each: Case): void {
  const told = conflictsIn(each);
  const right = new Set(told.filter((conflict) => each.expect.some((pair) => isOn(conflict, pair, each))));
  for (const name of [each.kind, 'all']) {
    const sum = counts.get(name) ?? { expected: 0, found: 0, warned: 0, wrong: 0, falseWarnings: 0 };
    counts.set(name, sum);
    for (const pair of each.expect) {
      const found = told.filter((conflict) => isOn(conflict, pair, each));
      sum.expected++;
      if (found.length > 0) sum.found++;
      if (found.some(({ severity }) => severity === 'warning')) sum.warned++;
    }
    for (const conflict of told) {
      if (right.has(conflict)) continue;
      sum.wrong++;
      if (conflict.severity === 'warning') sum.falseWarnings++;
    }
  }
  if (!values.list || each.id % 2 === 0) return;
  for (const { a, b } of each.expect)
    if (!told.some((conflict) => isOn(conflict, { a, b }, each)))
      console.log(`missed ${each.id} ${each.kind}: ${a} | ${b}`);
  for (const conflict of told)
    if (!right.has(conflict))
      console.log(
        `wrong  ${each.id} ${each.kind}: ${conflict.rule} ${conflict.sides.map(({ text }) => text).join(' | ')}`,
      );
}

function conflictsIn({ files }: Case): readonly Conflict[] {
  const corpus = createCorpus();
  for (const [file, text] of Object.entries(files)) corpus.put(file, analyse(readText(text, 'markdown'), assets));
  return corpus.conflicts().filter(({ rule }) => rule.startsWith(FAMILY));
}

function isOn({ sides }: Conflict, { a, b }: Case['expect'][number], { files }: Case): boolean {
  const isAt = ({ uri, start, end }: Side, file: 'a.md' | 'b.md', text: string): boolean => {
    const at = files[file].indexOf(text);
    return uri === file && at >= 0 && start < at + text.length && at < end;
  };
  return sides.some((side) => isAt(side, 'a.md', a)) && sides.some((side) => isAt(side, 'b.md', b));
}
