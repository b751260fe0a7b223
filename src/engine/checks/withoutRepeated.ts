import type { Contradiction } from './contradiction.ts';

/**
 * Without those whose pairs are all in another: a person's name of three words is compared by the first and the last,
 * and whole, and what the one tells, the other need not tell again. Of two that tell the same the first stays.
 */
export function withoutRepeated(contradictions: readonly Contradiction[]): readonly Contradiction[] {
  if (contradictions.length < 2) return contradictions;
  const told = contradictions.map((contradiction) => ({ contradiction, pairs: pairsByPlace(contradiction) }));
  const withPair = new Map<string, number[]>();
  for (const [index, { pairs }] of told.entries()) {
    for (const pair of pairs) {
      const known = withPair.get(pair);
      if (known === undefined) withPair.set(pair, [index]);
      else known.push(index);
    }
  }
  const isRepeated = (own: ReadonlySet<string>, index: number): boolean => {
    const [first = ''] = own;
    return (withPair.get(first) ?? []).some((at) => {
      const pairs = told[at]?.pairs ?? own;
      const isPreferred = pairs.size > own.size || (pairs.size === own.size && at < index);
      return isPreferred && [...own].every((pair) => pairs.has(pair));
    });
  };
  return told.filter(({ pairs }, index) => !isRepeated(pairs, index)).map(({ contradiction }) => contradiction);
}

function pairsByPlace({ sides, pairs }: Contradiction): ReadonlySet<string> {
  const place = (index: number): string => `${sides[index]?.start} ${sides[index]?.uri}`;
  return new Set(pairs.map(({ a, b }) => `${place(a)} ${place(b)}`));
}
