/**
 * Learns how sure a conflict of figures is (`src/engine/checks/figures/confidence.ts`) from entries that were read, and
 * says how often entries of each confidence are right where it was not learned from them: by reports left out, and in
 * the closed half. What is not told is not seen: to learn anew, set `TOLD` to 0 first.
 *
 *     node tools/conflicts/confidence.ts
 */

import { claimValue } from '../../src/engine/corpus/facts/claimValue.ts';
import type { ArticleFacts, Conflict, Side } from '../../src/engine/index.ts';
import { createCorpus } from '../../src/engine/index.ts';
import { datedByPath } from '../../src/workspace/datedByPath.ts';
import type { GoldGroup } from './goldGroups.ts';
import { NO_GROUPS, readGroups } from './goldGroups.ts';
import { halfOf } from './halves.ts';
import { readFacts } from './readFacts.ts';
import { type ReadPair, readPairs } from './readPairs.ts';
import { shootings } from './shootings.ts';

const TERMS = ['any', 'times as many reports', 'opens', 'listed', 'update'] as const;
type Terms = readonly number[];

interface Entry {
  /** What is left out together. */
  readonly unit: string;
  readonly closed: boolean;
  readonly right: boolean;
  readonly terms: Terms;
}

/** Parts in which reports are left out. */
const PARTS = 8;
/** Where the table's rows begin. */
const STEPS = [0, 0.3, 0.45, 0.6, 0.7, 0.8];
/** How strongly each term but the first is drawn to nothing. */
const PULL = 1;
const ROUNDS = 4000;
const RATE = 0.02;

const groups = readGroups();
if (groups === null) console.log(NO_GROUPS);
else {
  const pairs = readPairs();
  const entries = [...groups, ...shootings(groups)].flatMap((group) => entriesOf(group, pairs));
  const learned = entries.filter(({ closed }) => !closed);
  const weights = learn(learned);
  console.log(TERMS.map((term, index) => `${term} ${(weights[index] ?? 0).toFixed(2)}`).join(', '));
  const units = [...new Set(learned.map(({ unit }) => unit))].sort();
  const leftOut = learned.map((entry) => {
    const part = units.indexOf(entry.unit) % PARTS;
    const others = learned.filter(({ unit }) => units.indexOf(unit) % PARTS !== part);
    return { entry, others, part };
  });
  const byPart = new Map(leftOut.map(({ part, others }) => [part, others] as const));
  const learnt = new Map([...byPart].map(([part, others]) => [part, learn(others)] as const));
  table(
    'reports left out',
    leftOut.map(({ entry, part }) => [entry, sure(learnt.get(part) ?? [], entry.terms)]),
  );
  const closed = entries.filter((entry) => entry.closed);
  table(
    'closed half',
    closed.map((entry) => [entry, sure(weights, entry.terms)]),
  );
}

/** The judged conflicts of figures among a group's articles. */
function entriesOf(group: GoldGroup, read: readonly ReadPair[]): Entry[] {
  const corpus = createCorpus();
  const facts = readFacts(group);
  for (const [uri, each] of facts) corpus.put(uri, datedByPath(each, uri));
  const values = valuesRead(facts, read);
  const closed = group.pairs.length > 0 && halfOf(group.name) === 'closed';
  const figures = corpus.conflicts().filter(({ rule }) => /^figure-conflict\/(?!age)/.test(rule));
  return figures.flatMap((conflict) => {
    const verdicts = conflict.pairs.flatMap(([one, other]) => {
      const [a, b] = [conflict.sides[one], conflict.sides[other]];
      return a === undefined || b === undefined ? [] : verdictsOn(a, b, group, values);
    });
    if (verdicts.length === 0) return [];
    return [
      { unit: unitOf(conflict.sides[0]?.uri ?? ''), closed, right: verdicts.includes(true), terms: termsOf(conflict) },
    ];
  });
}

/** Whether two values of an incident were wanted, as they were read: it does not matter in which of its sentences. */
function valuesRead(facts: ReadonlyMap<string, ArticleFacts>, read: readonly ReadPair[]): ReadonlyMap<string, boolean> {
  const uris = [...facts.keys()];
  const found = new Map<string, boolean>();
  for (const { one, other, verdict } of read) {
    const keys = [one, other].map(({ article, start }) => {
      const uri = uris.find((each) => each.endsWith(article));
      const claim = uri === undefined ? undefined : facts.get(uri)?.claims.find((each) => each.start === start);
      return uri === undefined || claim === undefined ? null : keyOf({ uri, value: claimValue(claim.quantity) });
    });
    if (keys.includes(null)) continue;
    const key = keys.sort().join('|');
    found.set(key, verdict === 'wanted' || found.get(key) === true);
  }
  return found;
}

function keyOf({ uri, value }: Pick<Side, 'uri' | 'value'>): string {
  return `${unitOf(uri)} ${value}`;
}

/** An article's incident, or its group. */
function unitOf(uri: string): string {
  const [folder = '', file = ''] = uri.split('/');
  return folder.startsWith('shootings') ? file.replace(/-.*/, '') : folder;
}

function verdictsOn(a: Side, b: Side, group: GoldGroup, read: ReadonlyMap<string, boolean>): boolean[] {
  const isAt = ({ uri, start, end }: Side, file: string, from: number, to: number): boolean =>
    uri.endsWith(file) && start < to && from < end;
  const listed = group.pairs
    .filter(
      ({ a: one, b: other }) =>
        (isAt(a, one.file, one.start, one.end) && isAt(b, other.file, other.start, other.end)) ||
        (isAt(b, one.file, one.start, one.end) && isAt(a, other.file, other.start, other.end)),
    )
    .map(({ verdict }) => verdict === 'conflict');
  const own = read.get([keyOf(a), keyOf(b)].sort().join('|'));
  return own === undefined ? listed : [...listed, own];
}

function termsOf({ sides, pairs, relation }: Conflict): Terms {
  const both = pairs.map(([one, other]) => [sides[one], sides[other]].filter((side) => side !== undefined));
  return [
    1,
    Math.log(new Set(sides.map(({ uri }) => uri)).size),
    Math.max(...both.map((two) => two.filter(({ opens }) => opens === true).length)),
    Number(both.every((two) => two.some(({ figure }) => figure !== null && figure.counted.sum !== null))),
    Number(relation === 'update'),
  ];
}

/** Logistic regression, drawn back to nothing. */
function learn(entries: readonly Entry[]): number[] {
  const weights = TERMS.map(() => 0);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = weights.map((weight, index) => (index === 0 ? 0 : -PULL * weight));
    for (const { terms, right } of entries) {
      const error = Number(right) - sure(weights, terms);
      for (const [index, term] of terms.entries()) slope[index] = (slope[index] ?? 0) + error * term;
    }
    for (const [index, each] of slope.entries()) weights[index] = (weights[index] ?? 0) + RATE * each;
  }
  return weights;
}

function sure(weights: readonly number[], terms: Terms): number {
  return 1 / (1 + Math.exp(-terms.reduce((sum, term, index) => sum + term * (weights[index] ?? 0), 0)));
}

function table(title: string, rated: readonly (readonly [Entry, number])[]): void {
  console.log(title);
  for (const [index, from] of STEPS.entries()) {
    const to = STEPS[index + 1] ?? Number.POSITIVE_INFINITY;
    const those = rated.filter(([, confidence]) => confidence >= from && confidence < to);
    console.log(`  from ${from}: ${those.filter(([{ right }]) => right).length} of ${those.length} right`);
  }
}
