import type { ClaimAt } from './claims/claimAt.ts';
import type { Reason } from './corpus/facts/reasons.ts';
import type { Message } from './model/message.ts';

/**
 * What has become of two claims: `oneStatement` where an article says the same twice, `conflict` and `agree` where they are
 * taken for one fact, `throughOthers` where only the other claims on it join them, `parted` where they are alike and the other claims on the fact speak against it, `twoFacts` where the
 * evidence weighs against it, `notCompared` where something rules it out, `neverMet` where their events share too little to
 * be looked at.
 */
export type PairOutcome =
  | 'oneStatement'
  | 'conflict'
  | 'agree'
  | 'throughOthers'
  | 'parted'
  | 'twoFacts'
  | 'notCompared'
  | 'neverMet';

/** Why two claims are, or are not, taken for one fact. */
export interface PairExplanation {
  readonly claims: readonly [ClaimAt, ClaimAt];
  readonly outcome: PairOutcome;
  /** What rules it out; empty where nothing does. */
  readonly obstacles: readonly Message[];
  /** What speaks for it and against it, the weightiest first. */
  readonly evidence: readonly Reason[];
  /** How likely the evidence makes it that they are about one fact, 0 to 1. */
  readonly likelihood: number;
}
