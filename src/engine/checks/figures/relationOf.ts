import type { ClaimAt } from '../../claims/claimAt.ts';
import { isToll } from '../../corpus/facts/factGroups.ts';
import type { Relation } from '../contradiction.ts';

/** What kind of disagreement two claims on one fact are: a toll rises as the news goes on, and sources may differ. */
export function relationOf(a: ClaimAt, b: ClaimAt): Relation {
  if (isToll(a) && a.date !== null && b.date !== null && a.date !== b.date && a.uri !== b.uri) {
    const [earlier, later] = a.date < b.date ? [a, b] : [b, a];
    if ((later.quantity.min ?? later.quantity.max ?? 0) >= (earlier.quantity.min ?? earlier.quantity.max ?? 0))
      return 'update';
  }
  if (a.source !== null && b.source !== null && a.source.name.toLowerCase() !== b.source.name.toLowerCase())
    return 'disputed';
  return 'contradiction';
}
