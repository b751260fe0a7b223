import type { ClaimAt } from '../../engine/engine.ts';

/** Of an article that says the same in its headline and in its text, the first saying. */
export function distinctClaims(claims: readonly ClaimAt[]): readonly ClaimAt[] {
  const seen = new Set<string>();
  return claims.filter((claim) => {
    const key = `${claim.min} ${claim.max} ${claim.minOpen} ${claim.maxOpen} ${claim.unit} ${claim.uri}`;
    return !seen.has(key) && seen.add(key);
  });
}
