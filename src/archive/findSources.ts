import type { SearchedStory, SearchItem } from '../engine/index.ts';
import type { ArchiveStore, ArticleNumber } from './archiveStore.ts';

/** What an archive has that the corpus would compare with the articles at hand. */
export interface SourcesFound {
  /** Those most alike first. */
  readonly numbers: readonly ArticleNumber[];
  /**
   * The articles under each key that was asked for, as far as they were counted: where there are `MOST_COUNTED`, there
   * may be more.
   */
  readonly articlesWith: ReadonlyMap<number, readonly ArticleNumber[]>;
}

/** A key that more articles have is too common for any kind of item. */
export const MOST_COUNTED = 161;

/** Finds the articles that share enough with these items of articles at hand. */
export async function findSources(store: ArchiveStore, items: readonly SearchItem[]): Promise<SourcesFound> {
  const keys = new Set<number>();
  for (const { strong, weak, alike } of items) {
    for (const key of strong) keys.add(key);
    for (const key of weak) keys.add(key);
    if (alike !== null) keys.add(alike);
  }
  const articlesWith = await store.articlesWith([...keys], MOST_COUNTED);
  const stories = new Map<SearchedStory, ReadonlySet<ArticleNumber>>();
  const scores = new Map<ArticleNumber, number>();
  for (const item of items) {
    const { story } = item;
    if (story !== null && !stories.has(story)) stories.set(story, ofOneStory(story, articlesWith));
    const sameStory = story === null ? null : (stories.get(story) ?? null);
    for (const [number, score] of near(item, articlesWith, sameStory))
      scores.set(number, (scores.get(number) ?? 0) + score);
  }
  const numbers = [...scores].sort(([one, a], [other, b]) => b - a || one - other).map(([number]) => number);
  return { numbers, articlesWith };
}

type ArticlesWith = SourcesFound['articlesWith'];

const ENOUGH = 2;

/** The articles worth a look because of an item, and how much they have in common with it: more for what is rarer. */
function near(
  item: SearchItem,
  articlesWith: ArticlesWith,
  sameStory: ReadonlySet<ArticleNumber> | null,
): Map<ArticleNumber, number> {
  const alike = new Set(item.alike === null ? [] : articlesWith.get(item.alike));
  const met = new Map<ArticleNumber, { weight: number; score: number }>();
  const meet = (numbers: readonly ArticleNumber[], weight: number): void => {
    for (const number of numbers) {
      if (alike.has(number)) continue;
      const known = met.get(number) ?? { weight: 0, score: 0 };
      met.set(number, { weight: known.weight + weight, score: known.score + 1 / Math.log2(1 + numbers.length) });
    }
  };
  for (const key of item.strong) {
    const numbers = articlesWith.get(key) ?? [];
    meet(numbers.length > item.common ? numbers.slice(0, item.pillars) : numbers, ENOUGH);
  }
  for (const key of item.weak) {
    const numbers = articlesWith.get(key) ?? [];
    // The item itself has the key, too.
    if (numbers.length <= item.common) meet(numbers, numbers.length < item.rare ? ENOUGH : 1);
  }
  const found = new Map<ArticleNumber, number>();
  for (const [number, { weight, score }] of met) {
    const isOfStory = sameStory?.has(number) ?? true;
    if (item.strong.length > 0 ? weight >= ENOUGH && isOfStory : weight + (sameStory && isOfStory ? 1 : 0) >= ENOUGH)
      found.set(number, score);
  }
  return found;
}

function ofOneStory({ full, single }: SearchedStory, articlesWith: ArticlesWith): ReadonlySet<ArticleNumber> {
  const shared = new Map<ArticleNumber, number>();
  const share = (keys: readonly number[], weight: number): void => {
    for (const key of keys)
      for (const number of articlesWith.get(key) ?? []) shared.set(number, (shared.get(number) ?? 0) + weight);
  };
  share(full, ENOUGH);
  share(single, 1);
  return new Set([...shared].filter(([, weight]) => weight >= ENOUGH).map(([number]) => number));
}
