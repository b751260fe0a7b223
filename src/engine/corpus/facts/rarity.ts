/**
 * How much it says that two reports share a name or a word, from 1 where few articles of the corpus hold it down to 0:
 * an archive that tells of a war holds hundreds of reports with its cities, and most are about other attacks.
 */
export interface Rarity {
  name(name: string): number;
  word(word: string): number;
}

/** Where nothing is known of other articles. */
export const ALL_RARE: Rarity = { name: () => 1, word: () => 1 };

/**
 * One event is seldom told by more than some twenty articles. The steps were chosen on 3,400 short dispatches of a
 * broadcaster, nearly all about other events, put into one corpus with the development groups (tools/conflicts).
 */
const STEPS = [
  { articles: 24, rarity: 1 },
  { articles: 72, rarity: 0.5 },
  { articles: 216, rarity: 0.25 },
] as const;

/** The rarity of what so many articles hold. */
export function rarityAmong(articles: number): number {
  return STEPS.find((step) => articles <= step.articles)?.rarity ?? 0;
}
