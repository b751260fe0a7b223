import type { ArticleInContext } from './articleInContext.ts';
import { sharedNames } from './namesMeet.ts';
import type { Rarity } from './rarity.ts';
import { weightOfNames } from './weightOfNames.ts';

/** What the names that both mention come to: one that few others have. */
const LEAST_NAMES = 1;

/**
 * True for two articles that tell of one matter, as far as the names that they have in common say. Asked only of those
 * that have numbers in common, too.
 */
export function areKindred(one: ArticleInContext, other: ArticleInContext, rarity: Rarity): boolean {
  return weightOfNames(sharedNames(one.names, other.names), rarity) >= LEAST_NAMES;
}
