/**
 * How much of the published test items of other quantity extractors the figure grammar reads, model by model.
 *
 *   node test/bench/figuresCoverage.ts            a table in Markdown
 *   node test/bench/figuresCoverage.ts Currency   the items of one model that are missed
 *
 * The items are read from ../shared/data beside the project and are not part of it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { splitSentences } from '../../src/engine/article/sentences.ts';
import { tokenise } from '../../src/engine/article/tokens.ts';
import { recogniseFigures } from '../../src/engine/figures/recogniseFigures.ts';
import { type Figure, type FigureKind, toBaseUnit } from '../../src/engine/index.ts';
import { readArticle } from '../../src/formats/readContent.ts';

const DATA = '../shared/data';

/** One thing an item must give. */
interface Expected {
  readonly text: string;
  readonly low: number | null;
  readonly high: number | null;
}

interface Item {
  readonly text: string;
  readonly expected: readonly Expected[];
}

interface Model {
  readonly name: string;
  readonly items: readonly Item[];
  /** Kinds that count as found by this model when they are not asked for. */
  readonly kinds: ReadonlySet<FigureKind>;
  readonly isRange: boolean;
}

const MEASURES: readonly FigureKind[] = ['length', 'area', 'volume', 'mass', 'speed', 'number'];

function models(): Model[] {
  return [
    recognizers('Number', ['count', 'ratio', 'number', 'multiple']),
    recognizers('NumberRange', ['count', 'ratio', 'number', 'money', 'percent'], true),
    recognizers('Percent', ['percent']),
    recognizers('Currency', ['money']),
    recognizers('Age', ['age']),
    recognizers('Dimension', MEASURES),
    recognizers('Temperature', ['temperature']),
    recognizers('Ordinal', ['ordinal']),
    quantulum('quantities'),
    quantulum('quantities.ambiguity'),
    duckling('Numeral', ['count', 'number', 'ratio']),
    duckling('AmountOfMoney', ['money']),
    duckling('Distance', ['length']),
    duckling('Quantity', ['mass', 'volume']),
    duckling('Duration', ['duration']),
    duckling('Ordinal', ['ordinal']),
  ];
}

interface RecognizersSpec {
  readonly Input: string;
  readonly Results: readonly {
    readonly Text: string;
    readonly Resolution?: { readonly value?: string | null } | null;
  }[];
}

function recognizers(name: string, kinds: readonly FigureKind[], isRange = false): Model {
  const specs = JSON.parse(readFileSync(`${DATA}/recognizers_text/${name}Model.json`, 'utf8')) as RecognizersSpec[];
  const items = specs.map((spec) => ({
    text: spec.Input,
    expected: spec.Results.map((result) => ({ text: result.Text, ...interval(result.Resolution?.value ?? null) })),
  }));
  return { name: `Recognizers ${name}`, items, kinds: new Set(kinds), isRange };
}

/** "12", "12%", "[10,15)", "(,5]" */
function interval(value: string | null): { low: number | null; high: number | null } {
  const range = /^[[(](.*),(.*)[\])]$/.exec(value ?? '');
  const number = (text: string | undefined): number | null => (text === undefined || text === '' ? null : Number(text));
  if (range !== null) return { low: number(range[1]), high: number(range[2]) };
  const single = Number((value ?? '').replace('%', ''));
  return value === null || Number.isNaN(single) ? { low: null, high: null } : { low: single, high: single };
}

interface QuantulumItem {
  readonly req: string;
  readonly res: readonly { readonly value: number; readonly surface: string; readonly uncertainty?: number }[];
}

function quantulum(file: string): Model {
  const items = (JSON.parse(readFileSync(`${DATA}/quantulum3/${file}.json`, 'utf8')) as QuantulumItem[]).map(
    (item) => ({
      text: item.req,
      expected: item.res.map(({ value, surface, uncertainty }) =>
        uncertainty === undefined
          ? { text: surface, low: value, high: value }
          : { text: surface, low: value - uncertainty, high: value + uncertainty },
      ),
    }),
  );
  return { name: `quantulum3 ${file}`, items, kinds: new Set(), isRange: false };
}

interface DucklingItem {
  readonly dim: string;
  readonly set: string;
  readonly text: string;
  readonly expect: readonly unknown[] | null;
}

function duckling(dim: string, kinds: readonly FigureKind[]): Model {
  const items = readFileSync(`${DATA}/duckling/duckling_en.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as DucklingItem)
    .filter((item) => item.dim === dim && item.set === 'allExamples')
    .map((item) => ({ text: item.text, expected: [{ text: item.text, ...ducklingValue(item.expect ?? []) }] }));
  return { name: `duckling ${dim}`, items, kinds: new Set(kinds), isRange: false };
}

function ducklingValue(expect: readonly unknown[]): { low: number | null; high: number | null } {
  const [head, second, third] = expect;
  if (head === 'between' && Array.isArray(third)) return { low: Number(third[0]), high: Number(third[1]) };
  const value = Number(head === 'NumeralValue' || head === 'OrdinalData' || head === 'DurationData' ? second : third);
  if (head === 'under') return { low: null, high: value };
  if (head === 'above') return { low: value, high: null };
  return { low: value, high: value };
}

function figuresOf(text: string): Figure[] {
  const article = readArticle(text, 'plain');
  return recogniseFigures(article, tokenise(article, splitSentences));
}

function near(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= 1e-8 + 1e-5 * Math.abs(b);
}

/** A single value is found as either bound ("more than 500 years old" is 500); a range must have both its ends. */
function matches(figure: Figure, expected: Expected, isRange: boolean): boolean {
  if (expected.low === null && expected.high === null) return false;
  if (isRange || !near(expected.low, expected.high))
    return near(figure.quantity.min, expected.low) && near(figure.quantity.max, expected.high);
  if (near(figure.quantity.min, expected.low) || near(figure.quantity.max, expected.low)) return true;
  const middle =
    figure.quantity.min !== null && figure.quantity.max !== null
      ? (figure.quantity.min + figure.quantity.max) / 2
      : null;
  return near(middle, expected.low) || near(toBaseUnit(figure.quantity.min, figure.quantity.unit), expected.low);
}

interface Score {
  items: number;
  whole: number;
  values: number;
  found: number;
  predicted: number;
  misses: string[];
}

function measure(model: Model): Score {
  const score: Score = { items: 0, whole: 0, values: 0, found: 0, predicted: 0, misses: [] };
  for (const item of model.items) {
    const figures = figuresOf(item.text);
    const left = [...figures];
    const missed: string[] = [];
    for (const expected of item.expected) {
      const at = left.findIndex((figure) => matches(figure, expected, model.isRange));
      if (at === -1) missed.push(expected.text);
      else left.splice(at, 1);
    }
    const spurious = item.expected.length === 0 && figures.some((figure) => model.kinds.has(figure.quantity.kind));
    score.items++;
    score.values += item.expected.length;
    score.found += item.expected.length - missed.length;
    score.predicted += figures.filter(
      ({ quantity: { kind } }) => kind !== 'date' && kind !== 'time' && (kind !== 'ordinal' || model.kinds.has(kind)),
    ).length;
    if (missed.length === 0 && !spurious) score.whole++;
    else
      score.misses.push(
        `${JSON.stringify(item.text)} wants ${missed.map((text) => JSON.stringify(text)).join(', ') || 'nothing'}; gives ${figures.map((figure) => `${JSON.stringify(item.text.slice(figure.start, figure.end))} ${figure.quantity.min}..${figure.quantity.max} ${figure.quantity.kind} ${figure.quantity.unit ?? ''}`).join(' | ')}`,
      );
  }
  return score;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : ((100 * part) / whole).toFixed(1);
}

if (!existsSync(DATA)) {
  console.log(`No ${DATA}: nothing to measure.`);
} else {
  const wanted = process.argv[2];
  if (wanted !== undefined) {
    for (const model of models().filter(({ name }) => name.endsWith(wanted)))
      for (const miss of measure(model).misses) console.log(miss);
  } else {
    console.log(
      '| Model | items | all values found | % | values found | % | value F1 |\n|---|---|---|---|---|---|---|',
    );
    for (const model of models()) {
      const score = measure(model);
      const precision = score.found / Math.max(1, score.predicted);
      const recall = score.found / Math.max(1, score.values);
      console.log(
        `| ${model.name} | ${score.items} | ${score.whole} | ${percent(score.whole, score.items)} | ${score.found}/${score.values} | ${percent(score.found, score.values)} | ${percent((2 * precision * recall) / Math.max(1e-9, precision + recall), 1)} |`,
      );
    }
  }
}
