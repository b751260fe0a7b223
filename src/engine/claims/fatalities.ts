import type { Claim } from '../model/claim.ts';

/** Measures that count those struck, alive or dead. */
const STRUCK = new Set(['shot', 'stabbed']);

/**
 * Adds to those shot or stabbed how many of them died: "11 were shot, three fatally". The sentence takes precedence
 * over the story.
 */
export function withFatal(claims: Claim[]): Claim[] {
  const dead = new Map<string, number>();
  for (const claim of claims) {
    const key = `${claim.story} ${claim.event}`;
    if (isDead(claim) && !dead.has(key)) dead.set(key, claim.quantity.min ?? 0);
  }
  return claims.map((claim, index) => {
    if (claim.quantity.kind !== 'count' || claim.measure === null || !STRUCK.has(claim.measure)) return claim;
    const died = besideIt(claims, index) ?? dead.get(`${claim.story} ${claim.event}`) ?? 0;
    const fatal = died <= (claim.quantity.max ?? Number.POSITIVE_INFINITY) ? died : 0;
    return { ...claim, counted: { ...claim.counted, fatal } };
  });
}

function isDead(claim: Claim): boolean {
  return (
    claim.quantity.kind === 'count' &&
    claim.measure === 'killed' &&
    claim.quantity.min !== null &&
    claim.quantity.min === claim.quantity.max
  );
}

/** The dead counted in the same sentence. */
function besideIt(claims: readonly Claim[], index: number): number | null {
  const sentence = claims[index]?.sentence.start;
  for (const step of [1, -1]) {
    for (let at = index + step; claims[at]?.sentence.start === sentence; at += step) {
      const other = claims[at];
      if (other !== undefined && isDead(other)) return other.quantity.min;
    }
  }
  return null;
}
