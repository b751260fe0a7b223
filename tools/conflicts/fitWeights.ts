import type { Feature } from '../../src/engine/index.ts';
import type { Sample } from './samples.ts';

const STEPS = 3000;

/** One column of the table of weights. */
export type WeightOf = Readonly<Record<Feature, number>>;

/**
 * Weights by logistic regression, which starts at `prior` and is drawn back to it: few pairs, many kinds of evidence.
 * `pull` says how strongly; a kind of evidence that no sample shows keeps its weight.
 */
export function fitWeights(samples: readonly Sample[], prior: WeightOf, pull: number): WeightOf {
  const features = Object.keys(prior) as Feature[];
  const place = new Map(features.map((feature, index) => [feature, index]));
  const start = Float64Array.from(features, (feature) => prior[feature]);
  const rows = samples.map(({ evidence, same, weight }) => ({
    at: Uint8Array.from(evidence, ({ feature }) => place.get(feature) ?? 0),
    values: Float64Array.from(evidence, ({ value }) => value),
    same: same ? 1 : 0,
    weight,
  }));
  // No step may be longer than the steepest curve allows, or the descent swings instead of settling.
  const steepest = rows.reduce((sum, { values, weight }) => sum + (weight * values.reduce(squares, 0)) / 4, pull);
  let weights = start.slice();
  let ahead = weights;
  for (let step = 0; step < STEPS; step++) {
    const slope = ahead.map((weight, index) => -pull * (weight - (start[index] ?? 0)));
    for (const { at, values, same, weight } of rows) {
      let sum = 0;
      for (let index = 0; index < at.length; index++) sum += (ahead[at[index] ?? 0] ?? 0) * (values[index] ?? 0);
      const error = weight * (same - 1 / (1 + Math.exp(-sum)));
      for (let index = 0; index < at.length; index++) {
        const feature = at[index] ?? 0;
        slope[feature] = (slope[feature] ?? 0) + error * (values[index] ?? 0);
      }
    }
    const next = ahead.map((weight, index) => weight + (slope[index] ?? 0) / steepest);
    // Nesterov's momentum: as many steps as this would not do without it.
    const momentum = step / (step + 3);
    ahead = next.map((weight, index) => weight + momentum * (weight - (weights[index] ?? 0)));
    weights = next;
  }
  return Object.fromEntries(features.map((feature, index) => [feature, weights[index] ?? 0])) as Record<
    Feature,
    number
  >;
}

function squares(sum: number, value: number): number {
  return sum + value * value;
}
