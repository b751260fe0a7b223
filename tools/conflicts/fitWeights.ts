import type { Feature } from '../../src/engine/corpus/evidence.ts';
import type { Weights } from '../../src/engine/corpus/weights.ts';
import type { Sample } from './samples.ts';

const STEPS = 1500;
const RATE = 0.02;

/**
 * Weights by logistic regression, which starts at `prior` and is drawn back to it: few pairs, many kinds of evidence. `pull`
 * says how strongly; a kind of evidence that no sample shows keeps its weight.
 */
export function fitWeights(samples: readonly Sample[], prior: Weights, pull: number): Weights {
  const features = Object.keys(prior) as Feature[];
  const place = new Map(features.map((feature, index) => [feature, index]));
  const start = Float64Array.from(features, (feature) => prior[feature]);
  const rows = samples.map(({ evidence, same, weight }) => ({
    at: Uint8Array.from(evidence, ({ feature }) => place.get(feature) ?? 0),
    values: Float64Array.from(evidence, ({ value }) => value),
    same: same ? 1 : 0,
    weight,
  }));
  const weights = start.slice();
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight, index) => -pull * (weight - (start[index] ?? 0)));
    for (const { at, values, same, weight } of rows) {
      let sum = 0;
      for (let index = 0; index < at.length; index++) sum += (weights[at[index] ?? 0] ?? 0) * (values[index] ?? 0);
      const error = weight * (same - 1 / (1 + Math.exp(-sum)));
      for (let index = 0; index < at.length; index++) {
        const feature = at[index] ?? 0;
        gradient[feature] = (gradient[feature] ?? 0) + error * (values[index] ?? 0);
      }
    }
    const rate = RATE / Math.max(1, RATE * pull);
    for (const [index, slope] of gradient.entries()) weights[index] = (weights[index] ?? 0) + rate * slope;
  }
  return Object.fromEntries(features.map((feature, index) => [feature, weights[index] ?? 0])) as Record<
    Feature,
    number
  >;
}
