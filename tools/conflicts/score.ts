import type { FoundClaim, FoundConflict, FoundPair } from './foundConflict.ts';
import { pairsOf } from './foundConflict.ts';
import type { GoldGroup, GoldPair, Quote } from './goldGroups.ts';

/** How the conflicts found compare with the pairs that a reader has judged. */
export interface Score {
  /** Judged pairs that are in conflict, and how many of them are found. */
  readonly conflicts: number;
  readonly found: number;
  /** Judged pairs that are reported though they agree or are about two things. */
  readonly alarms: number;
  /** Pairs reported that nobody has judged. */
  readonly unlisted: number;
}

/** For all conflicts, or only the warnings: a judged pair is reported if a pair of claims overlaps its two quotes. */
export function scoreGroup({ pairs }: GoldGroup, conflicts: readonly FoundConflict[], warningsOnly: boolean): Score {
  const reported = [...pairsOf(conflicts.filter(({ severity }) => !warningsOnly || severity === 'warning')).values()];
  const isReported = (pair: GoldPair): boolean => reported.some((each) => isPair(each, pair));
  const judgedConflicts = pairs.filter(({ verdict }) => verdict === 'conflict');
  return {
    conflicts: judgedConflicts.length,
    found: judgedConflicts.filter(isReported).length,
    alarms: pairs.filter((pair) => pair.verdict !== 'conflict' && isReported(pair)).length,
    unlisted: reported.filter((each) => !pairs.some((pair) => isPair(each, pair))).length,
  };
}

export function isPair({ a, b }: FoundPair, pair: GoldPair): boolean {
  return (isAt(a, pair.a) && isAt(b, pair.b)) || (isAt(a, pair.b) && isAt(b, pair.a));
}

function isAt(claim: FoundClaim, quote: Quote): boolean {
  return claim.path === quote.file && claim.start < quote.end && quote.start < claim.end;
}

export function sumOf(scores: readonly Score[]): Score {
  const total = (of: (score: Score) => number): number => scores.reduce((sum, score) => sum + of(score), 0);
  return {
    conflicts: total(({ conflicts }) => conflicts),
    found: total(({ found }) => found),
    alarms: total(({ alarms }) => alarms),
    unlisted: total(({ unlisted }) => unlisted),
  };
}

/** 0 to 1. */
export function recallOf({ found, conflicts }: Score): number {
  return conflicts === 0 ? 1 : found / conflicts;
}

/** The share of the reported judged pairs that are in conflict: 0 to 1. */
export function precisionOf({ found, alarms }: Score): number {
  return found + alarms === 0 ? 1 : found / (found + alarms);
}

export function scoreWords(score: Score): string {
  const { found, conflicts, alarms, unlisted } = score;
  return (
    `recall ${percent(recallOf(score))} (${found}/${conflicts}), ` +
    `precision on listed pairs ${percent(precisionOf(score))} (${found}/${found + alarms}), ${unlisted} unlisted pairs`
  );
}

export function percent(share: number): string {
  return (100 * share).toFixed(1);
}
