import type { Conflict } from '../../engine/index.ts';

type Pair = Conflict['pairs'][number];

/** Kept with the conflict: of a hundred articles that all contradict each other, each asks for its own pairs. */
const known = new WeakMap<Conflict, ReadonlyMap<string, readonly Pair[]>>();

/** The pairs of a conflict that the article takes part in, in the conflict's order. */
export function pairsOfArticle(conflict: Conflict, uri: string): readonly Pair[] {
  let byArticle = known.get(conflict);
  if (byArticle === undefined) {
    byArticle = pairsByArticle(conflict);
    known.set(conflict, byArticle);
  }
  return byArticle.get(uri) ?? [];
}

function pairsByArticle({ sides, pairs }: Conflict): ReadonlyMap<string, readonly Pair[]> {
  const found = new Map<string, Pair[]>();
  for (const pair of pairs) {
    for (const uri of new Set(pair.map((index) => sides[index]?.uri ?? ''))) {
      const own = found.get(uri);
      if (own === undefined) found.set(uri, [pair]);
      else own.push(pair);
    }
  }
  return found;
}
