import type { Claim } from '../../model/claim.ts';
import type { EventInContext } from './eventInContext.ts';

/** A claim with what its article adds to it. */
export interface ClaimInContext {
  readonly claim: Claim;
  readonly uri: string;
  readonly event: EventInContext | null;
  /** Index of the event in its article. */
  readonly eventIndex: number | null;
  /** True where the claim counts one part of what its own story counts ("46 dead, 12 of them children"). */
  readonly part: boolean;
  /** The other figures of its sentence. */
  readonly beside: readonly Claim[];
  /** The words for what it is a figure of, singular, sorted. */
  readonly topic: readonly string[];
  /** How many its story says died in its event, each number once, in order. */
  readonly dead: readonly number[];
  /** How many figures its story gives before it; from eight on they are not counted. */
  readonly rank: number;
  /**
   * The other figures in its story with the same kind, unit, trend and group, with which a counterpart could be
   * compared.
   */
  readonly alike: readonly ClaimInContext[];
}

/** True for two claims of one story in one article. */
export function areInOneStory(a: ClaimInContext, b: ClaimInContext): boolean {
  return a.uri === b.uri && a.claim.story === b.claim.story;
}
