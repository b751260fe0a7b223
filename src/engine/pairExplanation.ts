import type { ClaimAt } from './claims/claimAt.ts';
import type { Reason } from './corpus/facts/reasons.ts';
import type { Message } from './model/message.ts';

/**
 * How two claims were judged: `oneStatement` if an article says the same twice, `conflict` and `agree` if they are
 * treated as one fact, `throughOthers` if only other claims join them, `unsure` if they disagree but may not be about
 * one fact, `parted` if they are similar but the other claims on the fact speak against it, `twoFacts` if the evidence
 * is against it, `notCompared` if something rules it out, `neverMet` if their events have too little in common to be
 * compared.
 */
export type PairOutcome =
  | 'oneStatement'
  | 'conflict'
  | 'agree'
  | 'throughOthers'
  | 'unsure'
  | 'parted'
  | 'twoFacts'
  | 'notCompared'
  | 'neverMet';

/** Why two claims are or are not treated as one fact. */
export interface PairExplanation {
  readonly claims: readonly [ClaimAt, ClaimAt];
  readonly outcome: PairOutcome;
  /** What rules it out; empty where nothing does. */
  readonly obstacles: readonly Message[];
  /** The evidence for and against, the weightiest first. */
  readonly evidence: readonly Reason[];
  /** The probability, by the evidence, that they are about one fact, 0 to 1. */
  readonly likelihood: number;
}
