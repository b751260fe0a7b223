/**
 * Learns how much each kind of evidence counts (src/engine/corpus/weights.ts) from pairs of figures judged by hand, by
 * logistic regression drawn towards the weights that stand there. Prints the cross-validated result, groups left out in
 * turn, and the weights; `--write` writes them.
 *
 *     node tools/conflicts/fit.ts [--write]
 *
 * The pairs are in ../shared/data/conflicts; nothing of their texts reaches the weights but counts of agreement.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Feature } from '../../src/engine/corpus/evidence.ts';
import type { Weights } from '../../src/engine/corpus/weights.ts';
import { likelihood, OTHER_WEIGHTS, TOLL_WEIGHTS } from '../../src/engine/corpus/weights.ts';
import type { Sample } from './samples.ts';
import { readSamples } from './samples.ts';

const STEPS = 1500;
const RATE = 0.02;
/** How strongly a weight is drawn back to where it stood: few pairs, many kinds of evidence. */
const PULL = 0.6;

const { samples, unread } = readSamples();
console.log(
  `${samples.filter(({ label }) => label !== '').length} judged pairs are comparable; ${unread.length} pairs about one fact are not:`,
);
for (const label of unread) console.log(`  ${label}`);

for (const [name, prior, part] of [
  ['tolls', TOLL_WEIGHTS, samples.filter(({ toll }) => toll)],
  ['other figures', OTHER_WEIGHTS, samples.filter(({ toll }) => !toll)],
] as const) {
  const groups = [...new Set(part.map(({ group }) => group))];
  const folds = groups.map((_, index) => index % 10);
  const guesses = new Map<Sample, number>();
  for (let fold = 0; fold < 10; fold++) {
    const held = new Set(groups.filter((_, index) => folds[index] === fold));
    const weights = fitWeights(
      part.filter(({ group }) => !held.has(group)),
      prior,
    );
    for (const sample of part) if (held.has(sample.group)) guesses.set(sample, likelihood(sample.evidence, weights));
  }
  const weights = fitWeights(part, prior);
  report(`${name}, as the weights stand`, part, (sample) => likelihood(sample.evidence, prior));
  report(`${name}, fitted`, part, (sample) => likelihood(sample.evidence, weights));
  report(`${name}, groups left out in turn`, part, (sample) => guesses.get(sample) ?? 0);
  if (process.argv.includes('--errors')) {
    for (const sample of part) {
      const guess = guesses.get(sample) ?? 0;
      if (sample.label !== '' && guess >= 0.5 !== sample.same)
        console.log(
          `  ${guess.toFixed(2)} ${sample.label}\n      ${sample.evidence.map(({ feature, value, words }) => `${feature} ${value.toFixed(1)}${words.length > 0 ? ` (${words.join(', ')})` : ''}`).join('; ')}`,
        );
    }
  }
  if (process.argv.includes('--write')) write(name === 'tolls' ? 'TOLL_WEIGHTS' : 'OTHER_WEIGHTS', weights);
}

function fitWeights(part: readonly Sample[], prior: Weights): Weights {
  const weights: Record<Feature, number> = { ...prior };
  const features = Object.keys(prior) as Feature[];
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Map<Feature, number>();
    for (const sample of part) {
      const error = (sample.same ? 1 : 0) - likelihood(sample.evidence, weights);
      for (const { feature, value } of sample.evidence)
        gradient.set(feature, (gradient.get(feature) ?? 0) + sample.weight * error * value);
    }
    for (const feature of features)
      weights[feature] += RATE * ((gradient.get(feature) ?? 0) - PULL * (weights[feature] - prior[feature]));
  }
  return weights;
}

function report(title: string, part: readonly Sample[], guess: (sample: Sample) => number): void {
  const judged = part.filter(({ label }) => label !== '');
  const strangers = part.filter(({ label }) => label === '');
  const taken = judged.filter((sample) => guess(sample) >= 0.5);
  const right = taken.filter(({ same }) => same).length;
  const all = judged.filter(({ same }) => same).length;
  const stray = strangers.filter((sample) => guess(sample) >= 0.5).length;
  console.log(
    `${title}: one fact ${right}/${all} found, ${taken.length - right} of ${judged.length - all} others taken for one, ${stray} of ${strangers.length} pairs of strangers`,
  );
}

function write(constant: string, weights: Weights): void {
  const file = new URL('../../src/engine/corpus/weights.ts', import.meta.url);
  const text = readFileSync(file, 'utf8');
  const start = text.indexOf(`export const ${constant}`);
  const end = text.indexOf('};', start);
  const lines = Object.entries(weights).map(
    ([feature, weight]) => `  '${feature}': ${Math.round(weight * 100) / 100},`,
  );
  writeFileSync(
    file,
    `${text.slice(0, start)}export const ${constant}: Weights = {\n${lines.join('\n')}\n${text.slice(end)}`,
  );
}
