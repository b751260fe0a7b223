/** A conflict as the command line prints it. */
export interface FoundConflict {
  readonly rule: string;
  readonly severity: string;
  readonly relation: string;
  readonly about: string;
  readonly claims: readonly FoundClaim[];
  /** Indices into `claims`. */
  readonly pairs: readonly (readonly [number, number])[];
}

/** The place of a claim: raw UTF-16 offsets. */
export interface FoundClaim {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

export type FoundByGroup = Record<string, readonly FoundConflict[]>;

/** Two claims that cannot both hold, the one that comes first in the group first, and the conflict that says so. */
export interface FoundPair {
  readonly a: FoundClaim;
  readonly b: FoundClaim;
  readonly conflict: FoundConflict;
}

/** The pairs of claims in conflict by their places, each once: the first conflict that has it says what it is. */
export function pairsOf(conflicts: readonly FoundConflict[]): Map<string, FoundPair> {
  const found = new Map<string, FoundPair>();
  for (const conflict of conflicts) {
    for (const [first, second] of conflict.pairs) {
      const [one, other] = [conflict.claims[first], conflict.claims[second]];
      if (one === undefined || other === undefined) continue;
      const [a, b] = placeOf(one) < placeOf(other) ? [one, other] : [other, one];
      const key = `${placeOf(a)} ${placeOf(b)}`;
      if (!found.has(key)) found.set(key, { a, b, conflict });
    }
  }
  return found;
}

function placeOf({ path, start, end }: FoundClaim): string {
  return `${path}:${String(start).padStart(8, '0')}-${end}`;
}
