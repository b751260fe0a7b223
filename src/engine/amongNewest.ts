import type { Contradiction } from './checks/contradiction.ts';
import type { VersionIndex } from './corpus/versionIndex.ts';

/** What is left of a contradiction among the articles that no later version overtakes; null where nothing is. */
export function amongNewest(contradiction: Contradiction, versions: VersionIndex): Contradiction | null {
  const { sides, pairs } = contradiction;
  const counts = sides.map(({ uri }) => versions.later(uri) === null);
  if (!counts.includes(false)) return contradiction;
  const left = pairs.filter(({ a, b }) => counts[a] === true && counts[b] === true);
  if (left.length === 0) return null;
  // A side that only contradicted an earlier version goes with it; one that supports another stays.
  const disagreeing = new Set(pairs.flatMap(({ a, b }) => [a, b]));
  const taking = new Set(left.flatMap(({ a, b }) => [a, b]));
  const kept = [...sides.keys()].filter((at) => counts[at] === true && (taking.has(at) || !disagreeing.has(at)));
  const places = new Map(kept.map((index, place) => [index, place]));
  return {
    sides: kept.flatMap((index) => sides[index] ?? []),
    pairs: left.map((pair) => ({ ...pair, a: places.get(pair.a) ?? 0, b: places.get(pair.b) ?? 0 })),
  };
}
