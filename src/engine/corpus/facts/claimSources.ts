import type { Claim } from '../../model/claim.ts';

/** "Police" and "state police" may be one; sources differ where their names share no word. */
export function haveDifferentSources({ source: one }: Claim, { source: other }: Claim): boolean {
  if (one === null || other === null) return false;
  const words = wordsOf(other.name);
  return !wordsOf(one.name).some((word) => words.includes(word));
}

function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1);
}
