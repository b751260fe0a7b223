/**
 * Says for every judged pair of a development group how far it came, and on what evidence: where a conflict was lost,
 * and what made a false alarm. Only groups of the open half are answered: those of the closed half are scored and never
 * read.
 *
 *     node tools/conflicts/why.ts GROUP... | --all [--round 1|2] [--verdict conflict|agree|unrelated] [--reported]
 *         [--summary]
 *
 * `--reported` leaves out what is not reported, `--summary` gives only numbers: how many pairs came how far, and the
 * first veto.
 */
import { parseArgs } from 'node:util';
import { classOf, columnOf } from '../../src/engine/corpus/facts/claimClass.ts';
import { WEIGHTS } from '../../src/engine/corpus/facts/evidence/weights.ts';
import type { PairAccount } from '../../src/engine/corpus/facts/factIndex.ts';
import { FactIndex, keyOf } from '../../src/engine/corpus/facts/factIndex.ts';
import { ONE_FACT } from '../../src/engine/corpus/facts/judge.ts';
import { ArticleNumbers } from '../../src/engine/corpus/storage/articleNumbers.ts';
import type { ArticleFacts } from '../../src/engine/index.ts';
import type { GoldGroup, GoldPair, Quote } from './goldGroups.ts';
import { NO_GROUPS, readGroups } from './goldGroups.ts';
import { halfOf } from './halves.ts';
import { readFacts } from './readFacts.ts';

/** How far a pair came: later ones are nearer to being reported. */
const STAGES = [
  'a figure is not read',
  'never met',
  'not compared',
  'weighed as two facts',
  'not one fact after all',
  'parted from the fact',
  'taken to agree',
  'reported',
] as const;
type Stage = (typeof STAGES)[number];

/** Evidence that weighs less is not shown. */
const LEAST_WEIGHT = 0.1;

const { values, positionals } = parseArgs({
  options: {
    all: { type: 'boolean', default: false },
    round: { type: 'string' },
    verdict: { type: 'string' },
    reported: { type: 'boolean', default: false },
    summary: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const groups = readGroups();
if (groups === null) {
  console.log(NO_GROUPS);
} else {
  const inRound = groups.filter(({ round }) => values.round === undefined || values.round === String(round));
  explainGroups(inRound.filter(({ name }) => values.all || positionals.includes(name)));
}

function explainGroups(asked: readonly GoldGroup[]): void {
  const counts = new Map<string, number>();
  for (const group of asked) {
    if (halfOf(group.name) === 'closed') {
      if (!values.all) console.error(`${group.name} is of the closed half, which is scored and never read.`);
      continue;
    }
    const lines = explainGroup(group, counts);
    if (!values.summary && lines.length > 0) console.log(`${group.name}\n${lines.join('\n')}\n`);
  }
  for (const [key, count] of [...counts].sort()) console.log(`${String(count).padStart(5)}  ${key}`);
}

function explainGroup(group: GoldGroup, counts: Map<string, number>): string[] {
  const index = new FactIndex(new ArticleNumbers());
  const facts = readFacts(group);
  for (const [uri, each] of facts) index.put(uri, each);
  const lines: string[] = [];
  for (const pair of group.pairs) {
    if (values.verdict !== undefined && pair.verdict !== values.verdict) continue;
    const best = furthest(index, group.name, facts, pair);
    const stage = best?.stage ?? STAGES[0];
    const vetoes = best === null || stage !== 'not compared' ? [] : best.account.judgement.vetoes.map(({ id }) => id);
    const key = [`${pair.verdict}: ${stage}`, ...vetoes.slice(0, 1)].join(', ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if (values.reported && stage !== 'reported') continue;
    lines.push(`  ${pair.verdict}/${pair.kind}: ${pair.about}`, `      ${pair.a.text} | ${pair.b.text}`);
    lines.push(`    ${[stage, ...vetoes].join(', ')}${best === null ? '' : `\n      ${evidenceWords(best)}`}`);
  }
  return lines;
}

interface Found {
  readonly account: PairAccount;
  readonly stage: Stage;
  readonly index: FactIndex;
  readonly key: string;
}

function furthest(
  index: FactIndex,
  group: string,
  facts: ReadonlyMap<string, ArticleFacts>,
  pair: GoldPair,
): Found | null {
  let best: Found | null = null;
  for (const one of keysIn(group, facts, pair.a)) {
    for (const other of keysIn(group, facts, pair.b)) {
      const account = one === other ? null : index.account(one, other);
      if (account === null) continue;
      const stage = stageOf(account);
      if (best === null || STAGES.indexOf(stage) > STAGES.indexOf(best.stage))
        best = { account, stage, index, key: one };
    }
  }
  return best;
}

function stageOf({ judgement, met, edge, oneFact }: PairAccount): Stage {
  if (edge !== null && !oneFact) return 'parted from the fact';
  if (edge !== null) return edge.verdict === 'agree' ? 'taken to agree' : 'reported';
  if (judgement.vetoes.length > 0) return 'not compared';
  if (!met) return 'never met';
  if (judgement.likelihood < ONE_FACT) return 'weighed as two facts';
  return 'not one fact after all';
}

function evidenceWords({ account: { judgement, edge }, index, key }: Found): string {
  const claim = index.claim(key)?.claim;
  const column = claim === undefined ? 'figure' : columnOf(classOf(claim));
  const said = judgement.evidence
    .map(({ feature, value, words }) => ({ feature, words, weight: WEIGHTS[feature][column] * value }))
    .filter(({ weight }) => Math.abs(weight) >= LEAST_WEIGHT)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .map(({ feature, words, weight }) => `${weight.toFixed(1)} ${feature}${words.length > 0 ? ` [${words}]` : ''}`);
  const objection = judgement.objection === null ? '' : `; objection ${judgement.objection.id}`;
  const verdict = edge?.verdict ?? judgement.verdict ?? 'incomparable';
  return `${judgement.likelihood.toFixed(2)} ${verdict}${objection}: ${said.join('; ')}`;
}

/** The claims within a quote that state the value it was chosen for. */
function keysIn(group: string, facts: ReadonlyMap<string, ArticleFacts>, { file, start, end, value }: Quote): string[] {
  const uri = `${group}/${file}`;
  const wanted = typeof value === 'string' ? [] : [value].flat();
  return (facts.get(uri)?.claims ?? []).flatMap((claim, at) =>
    claim.start < end &&
    start < claim.end &&
    (wanted.length === 0 || wanted.some((want) => isNear(claim.quantity.min, want) || isNear(claim.quantity.max, want)))
      ? [keyOf(uri, at)]
      : [],
  );
}

function isNear(value: number | null, want: number): boolean {
  return value !== null && Math.abs(value - want) <= 1e-6 * Math.max(1, Math.abs(want));
}
