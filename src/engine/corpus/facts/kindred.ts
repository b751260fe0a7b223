import type { ArticleInContext } from './articleInContext.ts';
import { sharedNames } from './namesMeet.ts';
import type { Rarity } from './rarity.ts';
import { dayOf, daysMeet } from './timesMeet.ts';
import { weightOfNames } from './weightOfNames.ts';

/** What the names that both mention come to: one that few others have. */
const LEAST_NAMES = 1;
/** In days: what is told of again a week later is the next week's figure. */
const MOST_APART = 6;

/**
 * True for two articles that tell of one matter, as far as the names that they have in common and their days say. Asked
 * only of those that have numbers in common, too.
 */
export function areKindred(one: ArticleInContext, other: ArticleInContext, rarity: Rarity): boolean {
  const [day, otherDay] = [one.date, other.date];
  if (day !== null && otherDay !== null && !daysMeet(dayOf(day), dayOf(otherDay), MOST_APART)) return false;
  return weightOfNames(sharedNames(one.names, other.names), rarity) >= LEAST_NAMES;
}
