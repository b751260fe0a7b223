import type { ArticleInContext } from './articleInContext.ts';
import type { EventPair } from './eventPair.ts';
import { type Edge, judge } from './judge.ts';
import { areComparable } from './vetoes/vetoes.ts';

/** The surest judgement any two of their claims allow; statements are compared through their first claims. */
export function surestJudgement(
  own: ArticleInContext,
  first: readonly number[],
  other: ArticleInContext,
  second: readonly number[],
  events: EventPair,
): Edge | null {
  let found: Edge | null = null;
  for (const one of first) {
    for (const two of second) {
      const a = own.claim(one);
      const b = other.claim(two);
      // Their first claims are known to be comparable.
      const isFirst = one === first[0] && two === second[0];
      const edge = a === null || b === null || !(isFirst || areComparable(a, b)) ? null : judge(a, b, events);
      if (edge !== null && edge.likelihood > (found?.likelihood ?? 0)) found = edge;
    }
  }
  return found;
}
