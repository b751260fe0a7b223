/**
 * How much is found of `samples/events`: two reports each of one event, invented, in which every figure is marked with
 * the number of the fact it is about.
 *
 *     node tools/conflicts/events.ts [--domain NAME] [--half odd|even|unseen] [--list] [--once] [--folder FOLDER]
 *
 * Events with odd numbers may be read while rules are written; those with even numbers are only counted. Those whose
 * number five divides (`unseen`) are in no training of the encoder. `--once` leaves the second look out.
 */
import { parseArgs } from 'node:util';
import { compare } from '../../src/engine/corpus/facts/compareValues.ts';
import { analyse, type Claim, type Conflict, createCorpus, type Side } from '../../src/engine/index.ts';
import { readText } from '../../src/formats/readContent.ts';
import { loadEngineAssets, loadFigureEncoder } from '../../src/workspace/engineAssets.ts';
import { type MarkedEvent, type MarkedFigure, type MarkedReport, readEvents } from './markedEvents.ts';

/** In the order of the table. */
const NOTHING = {
  events: 0,
  /** Figures that are marked, and those of them that are read. */
  figures: 0,
  read: 0,
  /** Facts on which the reports give values that cannot both hold, and how many of them are told. */
  differ: 0,
  found: 0,
  warned: 0,
  /** Entries on figures of which no two are of one fact. */
  wrong: 0,
  wrongWarnings: 0,
};
type Sums = { [name in keyof typeof NOTHING]: number };

type Place = 'a.md' | 'b.md';

const { values } = parseArgs({
  options: {
    domain: { type: 'string' },
    half: { type: 'string' },
    folder: { type: 'string' },
    list: { type: 'boolean', default: false },
    once: { type: 'boolean', default: false },
  },
});
const figures = values.once ? null : loadFigureEncoder();
const assets = figures === null ? loadEngineAssets() : { ...loadEngineAssets(), figures };
const sums = new Map<string, Sums>();

for (const event of readEvents(values.folder)) {
  if (values.domain !== undefined && event.domain !== values.domain) continue;
  if (values.half === undefined || isInHalf(event, values.half)) count(event);
}
console.table(Object.fromEntries(sums));

function count(event: MarkedEvent): void {
  const claims = { 'a.md': claimsOf(event.a), 'b.md': claimsOf(event.b) };
  const told = conflictsIn(event);
  const differing = differingFacts(claims);
  const found = new Map<number, Conflict[]>();
  const right = new Set<Conflict>();
  for (const conflict of told)
    for (const fact of factsOf(conflict, event)) {
      right.add(conflict);
      found.set(fact, [...(found.get(fact) ?? []), conflict]);
    }
  const wrong = told.filter((conflict) => !right.has(conflict));
  const isWarning = ({ severity }: Conflict): boolean => severity === 'warning';
  const figures = event.a.figures.length + event.b.figures.length;
  for (const name of [event.domain, 'all']) {
    const sum = sums.get(name) ?? { ...NOTHING };
    sums.set(name, sum);
    sum.events++;
    sum.figures += figures;
    sum.read += claims['a.md'].size + claims['b.md'].size;
    sum.differ += differing.size;
    for (const fact of differing.keys()) {
      if (found.has(fact)) sum.found++;
      if (found.get(fact)?.some(isWarning) === true) sum.warned++;
    }
    sum.wrong += wrong.length;
    sum.wrongWarnings += wrong.filter(isWarning).length;
  }
  if (!values.list || event.number % 2 === 0) return;
  for (const [fact, [a, b]] of differing)
    if (!found.has(fact)) console.log(`missed ${event.id}: ${shown(event.a, a)} | ${shown(event.b, b)}`);
  for (const { rule, severity, sides } of wrong)
    console.log(
      `wrong  ${event.id}: ${severity} ${rule} ${sides.map((side) => shown(side.uri === 'a.md' ? event.a : event.b, side)).join(' | ')}`,
    );
  for (const [report, read] of [
    [event.a, claims['a.md']],
    [event.b, claims['b.md']],
  ] as const)
    for (const figure of report.figures)
      if (!read.has(figure)) console.log(`unread ${event.id}: ${shown(report, figure)}`);
}

function isInHalf({ number }: MarkedEvent, half: string): boolean {
  return half === 'unseen' ? number % 5 === 0 : (half === 'odd') === (number % 2 === 1);
}

function conflictsIn({ a, b }: MarkedEvent): Conflict[] {
  const corpus = createCorpus();
  const documents = new Map([
    ['a.md', readText(a.text, 'markdown')],
    ['b.md', readText(b.text, 'markdown')],
  ]);
  for (const [file, document] of documents) corpus.put(file, analyse(document, assets));
  for (const file of figures === null ? [] : corpus.wantsSecondLook()) {
    const document = documents.get(file);
    if (document !== undefined) corpus.put(file, analyse(document, assets, 'twice'));
  }
  return corpus.conflicts().filter(({ rule }) => rule.startsWith('figure-'));
}

/** The claim that stands at each marked figure that is read. */
function claimsOf(report: MarkedReport): Map<MarkedFigure, Claim> {
  const { claims } = analyse(readText(report.text, 'markdown'), assets);
  const found = new Map<MarkedFigure, Claim>();
  for (const figure of report.figures) {
    const claim = claims.find(({ numeral, start, end }) =>
      numeral.end > numeral.start ? meet(numeral, figure) : meet({ start, end }, figure),
    );
    if (claim !== undefined) found.set(figure, claim);
  }
  return found;
}

/** Facts of which no two values of the two reports agree, each with the figures it stands with first. */
function differingFacts(
  claims: Readonly<Record<Place, ReadonlyMap<MarkedFigure, Claim>>>,
): Map<number, readonly [MarkedFigure, MarkedFigure]> {
  const differing = new Map<number, readonly [MarkedFigure, MarkedFigure]>();
  const agreeing = new Set<number>();
  for (const [a, one] of claims['a.md'])
    for (const [b, other] of claims['b.md']) {
      if (a.fact !== b.fact) continue;
      const verdict = compare(one.quantity, other.quantity, 0);
      if (verdict === 'agree') agreeing.add(a.fact);
      else if (verdict === 'disagree' && !differing.has(a.fact)) differing.set(a.fact, [a, b]);
    }
  for (const fact of agreeing) differing.delete(fact);
  return differing;
}

/** The facts on which the entry sets two figures against each other. */
function factsOf({ sides, pairs }: Conflict, event: MarkedEvent): Set<number> {
  const found = new Set<number>();
  for (const [one, other] of pairs) {
    const [a, b] = [factsAt(sides[one], event), factsAt(sides[other], event)];
    for (const fact of a) if (b.has(fact)) found.add(fact);
  }
  return found;
}

function factsAt(side: Side | undefined, { a, b }: MarkedEvent): Set<number> {
  if (side === undefined) return new Set();
  const { figures } = side.uri === 'a.md' ? a : b;
  return new Set(figures.filter((figure) => meet(figure, side)).map(({ fact }) => fact));
}

function meet(one: { readonly start: number; readonly end: number }, other: typeof one): boolean {
  return one.start < other.end && other.start < one.end;
}

function shown({ text }: MarkedReport, { start, end }: { readonly start: number; readonly end: number }): string {
  const around = `${text.slice(Math.max(0, start - 50), start)}[${text.slice(start, end)}]${text.slice(end, end + 40)}`;
  return around.replace(/\s+/gu, ' ');
}
