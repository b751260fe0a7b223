import type { Claim } from '../../model/claim.ts';
import { classOf, columnOf } from './claimClass.ts';
import type { Evidence } from './evidence/evidenceList.ts';
import { type Feature, WEIGHTS } from './evidence/weights.ts';

/** One reason for or against two claims being about one fact. */
export interface Reason {
  readonly feature: Feature;
  /** The words that show it, lower case: names, places, words both sentences hold. */
  readonly words: readonly string[];
  /** What it adds to the log-odds; negative where it speaks against. */
  readonly weight: number;
}

/** Evidence that weighs less is not worth a reader's time. */
const LEAST_WEIGHT = 0.15;

/** What the evidence on a claim comes to, the weightiest first. */
export function reasonsOf(evidence: readonly Evidence[], claim: Claim): Reason[] {
  const column = columnOf(classOf(claim));
  return evidence
    .map(({ feature, value, words }) => ({ feature, words, weight: WEIGHTS[feature][column] * value }))
    .filter(({ feature, weight }) => Math.abs(weight) >= LEAST_WEIGHT && feature !== 'any pair')
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}
