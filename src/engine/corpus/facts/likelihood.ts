import type { Evidence } from './evidence/evidenceList.ts';
import { type Column, WEIGHTS, type Weights } from './evidence/weights.ts';

/** The log-odds that two claims are about one fact. */
export function logOdds(evidence: readonly Evidence[], column: Column, weights: Weights = WEIGHTS): number {
  let sum = 0;
  for (const { feature, value } of evidence) sum += weights[feature][column] * value;
  return sum;
}

/** The probability, 0 to 1, that two claims are about one fact. */
export function likelihood(evidence: readonly Evidence[], column: Column, weights: Weights = WEIGHTS): number {
  return 1 / (1 + Math.exp(-logOdds(evidence, column, weights)));
}
