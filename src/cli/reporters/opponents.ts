import type { ClaimAt, Conflict } from '../../engine/engine.ts';
import type { Findings } from '../findings.ts';

/** The claims of a conflict that one of them cannot hold beside. */
export function opponentsOf(conflict: Conflict, index: number): readonly ClaimAt[] {
  const opponents = conflict.pairs.flatMap(([a, b]) => (a === index ? [b] : b === index ? [a] : []));
  return opponents.flatMap((opponent) => conflict.claims[opponent] ?? []);
}

/** "46, AP": a claim in a few words. */
export function claimWords(claim: ClaimAt): string {
  return claim.sourceName === null ? claim.text : `${claim.text} (${claim.sourceName})`;
}

/** "more than 70 (AFP) in b.txt:12" */
export function claimWithPlace({ pathOf, placeOf }: Findings, claim: ClaimAt): string {
  return `${claimWords(claim)} in ${pathOf(claim.uri)}:${placeOf(claim.uri, claim.start).line}`;
}
