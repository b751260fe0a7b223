import { bonesOf, type NameInArticle } from '../corpus/names/spellingIndex.ts';
import { hashOf } from '../corpus/storage/hashOf.ts';
import type { ArticleFacts } from '../facts.ts';
import { hasCapitalInside } from '../names/capitalsInside.ts';
import { keysOf } from './namesByKey.ts';

/** A single word is rather a name for itself from this length on, and not the surname of anybody. */
const SHORTEST_ALONE = 9;
/** A name with more words is written through markup: each of its words is sought in every spelling. */
const MOST_WORDS = 48;
/**
 * Names of one article that are alike but for the rest of a word; of more it is a list, of which each would be compared
 * with all.
 */
const MOST_ALIKE = 32;

/** The kind of the keys that are a name's own. */
export const SPELLED = 'spelled';

/** For each name of an article its own key, and those of which similar names share one. */
export function spellingKeys(facts: ArticleFacts): SpellingKeys[] {
  return namesIn(facts).map(({ key }) => ({ own: hashOf(key), bones: [...bonesOf(key)], isFull: key.includes(' ') }));
}

export interface SpellingKeys {
  readonly own: number;
  readonly bones: readonly number[];
  /** False for a single word. */
  readonly isFull: boolean;
}

/**
 * The names in full that an article has, each spelling once; a person's surname alone, or that of a people, is none.
 */
export function namesIn({ entities }: ArticleFacts): readonly NameInArticle[] {
  const found = new Map<string, { person: boolean; capitals: boolean }>();
  for (const { type, spellings: written } of entities) {
    for (const spelling of written) {
      for (const key of keysOf(type, spelling)) {
        const words = key.split(' ').length;
        if (key === '' || words > MOST_WORDS) continue;
        if (words === 1 && (type === 'other' || (type === 'person' && key.length < SHORTEST_ALONE))) continue;
        const known = found.get(key);
        const person = type === 'person' || (known?.person ?? false);
        found.set(key, { person, capitals: (known?.capitals ?? false) || hasCapitalInside(spelling) });
      }
    }
  }
  return withoutLists([...found].map(([key, how]) => ({ key, ...how })));
}

function withoutLists(names: readonly NameInArticle[]): readonly NameInArticle[] {
  if (names.length <= MOST_ALIKE) return names;
  const bones = names.map(({ key }) => [...bonesOf(key)]);
  const alike = new Map<number, number>();
  for (const bone of bones.flat()) alike.set(bone, (alike.get(bone) ?? 0) + 1);
  return names.filter((_, at) => bones[at]?.every((bone) => (alike.get(bone) ?? 0) <= MOST_ALIKE));
}
