/**
 * Says how well the weights of evidence (src/engine/corpus/facts/evidence/weights.ts) do on the development groups,
 * next to weights learned on the other groups: those of each tenth of the groups are learned without it, and the engine
 * then runs with them over it.
 *
 *     node tools/conflicts/fit.ts [--pull NUMBER...] [--blank] [--errors] [--unread] [--write] [--half open|closed]
 *
 * `--pull` (several may be given) says how strongly learned weights are drawn to those that stand; with `--blank` they
 * start at nothing and are drawn to it, so that no group they are tried on had a part in them. `--errors` lists the
 * judged pairs of the open half that learned weights get wrong, `--unread` those that are never compared; `--write`
 * writes the weights learned on all groups with the last pull. Nothing of the articles' texts reaches the weights but
 * counts of agreement.
 */
import { parseArgs } from 'node:util';
import type { Column, Feature, Weights } from '../../src/engine/corpus/facts/evidence/weights.ts';
import { WEIGHTS } from '../../src/engine/corpus/facts/evidence/weights.ts';
import { likelihood } from '../../src/engine/corpus/facts/likelihood.ts';
import { build, copyWorkingTree, findConflicts, workingTree } from './engineCopy.ts';
import { fitWeights, type WeightOf } from './fitWeights.ts';
import type { FoundByGroup } from './foundConflict.ts';
import type { GoldGroup } from './goldGroups.ts';
import { NO_GROUPS, readGroups } from './goldGroups.ts';
import { halfOf, readHalf } from './halves.ts';
import type { Sample } from './samples.ts';
import { readSamples } from './samples.ts';
import { scoreGroup, scoreWords, sumOf } from './score.ts';
import { spreadWords } from './spread.ts';
import { writeWeights } from './writeWeights.ts';

const FOLDS = 10;
const FEATURES = Object.keys(WEIGHTS) as Feature[];

const { values } = parseArgs({
  options: {
    pull: { type: 'string', multiple: true, default: ['10', '100'] },
    blank: { type: 'boolean', default: false },
    errors: { type: 'boolean', default: false },
    unread: { type: 'boolean', default: false },
    half: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const groups = readGroups('', readHalf(values.half));
if (groups === null) console.log(NO_GROUPS);
else await compareWeights(groups);

async function compareWeights(groups: readonly GoldGroup[]): Promise<void> {
  const { samples, unread } = readSamples(groups);
  const judged = samples.filter(({ label }) => label !== '');
  console.log(`${judged.length} pairs of claims judged, ${unread.length} judged pairs about one fact are not compared`);
  if (values.unread) for (const { group, label } of unread) if (halfOf(group) === 'open') console.log(`  ${label}`);

  const copy = copyWorkingTree();
  build(copy);
  const stands = await findConflicts(
    copy,
    groups.map(({ name }) => name),
  );
  console.log('\nweights as they stand');
  reportPairs(samples, () => WEIGHTS);
  reportConflicts(groups, stands, null);

  for (const pull of values.pull.map(Number)) {
    const folds = groups.map((_, index) => index % FOLDS);
    const weights = Array.from({ length: FOLDS }, (_, fold) => {
      const held = new Set(groups.filter((_, index) => folds[index] === fold).map(({ name }) => name));
      const seen = samples.filter(({ group }) => !held.has(group));
      return learned(seen, pull);
    });
    const ofGroup = new Map(groups.map(({ name }, index) => [name, weights[folds[index] ?? 0] ?? WEIGHTS]));
    const found: FoundByGroup = {};
    for (const [fold, foldWeights] of weights.entries()) {
      writeWeights(copy, foldWeights);
      build(copy);
      const names = groups.filter((_, index) => folds[index] === fold).map(({ name }) => name);
      Object.assign(found, await findConflicts(copy, names));
    }
    console.log(`\nweights learned on the other groups${values.blank ? ' from nothing' : ''}, pull ${pull}`);
    reportPairs(samples, ({ group }) => ofGroup.get(group) ?? WEIGHTS);
    reportConflicts(groups, found, stands);
  }
  const last = Number(values.pull.at(-1));
  if (values.write) writeWeights(workingTree, learned(samples, last));
}

function learned(samples: readonly Sample[], pull: number): Weights {
  const of = (column: Column): WeightOf => {
    const prior = everyFeature((feature) => (values.blank ? 0 : WEIGHTS[feature][column]));
    return fitWeights(
      samples.filter((sample) => columnOf(sample) === column),
      prior,
      pull,
    );
  };
  const [tolls, figures] = [of('toll'), of('figure')];
  return everyFeature((feature) => ({ toll: tolls[feature], figure: figures[feature] }));
}

function everyFeature<Value>(of: (feature: Feature) => Value): Readonly<Record<Feature, Value>> {
  return Object.fromEntries(FEATURES.map((feature) => [feature, of(feature)])) as Record<Feature, Value>;
}

function columnOf({ toll }: Sample): Column {
  return toll ? 'toll' : 'figure';
}

function reportPairs(samples: readonly Sample[], weightsOf: (sample: Sample) => Weights): void {
  for (const toll of [true, false]) {
    const part = samples.filter((sample) => sample.toll === toll);
    const guess = (sample: Sample): number => likelihood(sample.evidence, columnOf(sample), weightsOf(sample));
    const isTaken = (sample: Sample): boolean => guess(sample) >= 0.5;
    const judged = part.filter(({ label }) => label !== '');
    const strangers = part.filter(({ label }) => label === '');
    const same = judged.filter((sample) => sample.same);
    const others = judged.filter((sample) => !sample.same);
    console.log(
      `  ${toll ? 'tolls' : 'other figures'}: ${same.filter(isTaken).length} of ${same.length} pairs about one fact taken for one, ` +
        `${others.filter(isTaken).length} of ${others.length} about two, ${strangers.filter(isTaken).length} of ${strangers.length} of strangers`,
    );
    if (!values.errors) continue;
    for (const sample of judged.filter((each) => isTaken(each) !== each.same && halfOf(each.group) === 'open')) {
      const evidence = sample.evidence.map(({ feature, value, words }) => `${feature} ${value} ${words.join(', ')}`);
      console.log(`    ${guess(sample).toFixed(2)} ${sample.label}\n      ${evidence.join('; ')}`);
    }
  }
}

function reportConflicts(groups: readonly GoldGroup[], found: FoundByGroup, than: FoundByGroup | null): void {
  for (const warningsOnly of [false, true]) {
    const scores = (found: FoundByGroup) =>
      groups.map((group) => scoreGroup(group, found[group.name] ?? [], warningsOnly));
    console.log(`  ${warningsOnly ? 'warnings only' : 'all severities'}: ${scoreWords(sumOf(scores(found)))}`);
    console.log(`    90 % of draws of groups: ${spreadWords(scores(found))}`);
    if (than !== null) console.log(`    over the weights as they stand: ${spreadWords(scores(found), scores(than))}`);
  }
}
