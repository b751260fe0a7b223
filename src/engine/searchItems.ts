import type { Check } from './checks/check.ts';
import { CHECKS } from './checks/checks.ts';
import { SPELLED, type SpellingKeys, spellingKeys } from './checks/spelledNames.ts';
import { EVENTS } from './corpus/articleIndex.ts';
import { keyOfKind } from './corpus/elsewhere.ts';
import { anchorsOfEvents, isStrong, PILLARS, RARE, TOO_COMMON } from './corpus/facts/anchorIndex.ts';
import { TOO_COMMON as COMMON_KEY } from './corpus/keyIndex.ts';
import { hashOf } from './corpus/storage/hashOf.ts';
import { keyOfStory } from './corpus/versionIndex.ts';
import type { ArticleFacts } from './facts.ts';

/**
 * A part of an article (an event, a quotation, a name) with the keys by which the corpus finds such parts of other
 * articles. Whoever holds more articles than the corpus looks there for those that it would find.
 */
export interface SearchItem {
  /** Whoever shares one of these is to be looked at … */
  readonly strong: readonly number[];
  /** … and whoever shares two of these, or one that no more than `rare` items have. */
  readonly weak: readonly number[];
  readonly rare: number;
  /** A key that more items have says nothing … */
  readonly common: number;
  /** … but a strong one leads to so many of its articles, those of the lowest rank. */
  readonly pillars: number;
  /** What tells whether another article is of one story with this one; null where that does not matter. */
  readonly story: SearchedStory | null;
  /** Whoever has this key has the item just so, and is left out. */
  readonly alike: number | null;
}

/**
 * Keys of an article's names: who shares one of those in full, or two single words, may tell the same story. Where all
 * keys of an item are weak, one of them is then enough; otherwise it is a condition.
 */
export interface SearchedStory {
  readonly full: readonly number[];
  readonly single: readonly number[];
}

/** The kind of the keys that the versions of a story have. */
const VERSIONS = 'versions';
/** The kind of the keys of which similar names share one. */
const SPELLINGS = 'spellings';
/** The kind of those that two names of one article have. */
const SPELT_TWICE = 'spelt twice';

/** What the articles that the corpus would compare with this one are found by. Costs what the article holds. */
export function searchItemsOf(facts: ArticleFacts): readonly SearchItem[] {
  const names = namesOf(facts);
  const story = storyOf(names);
  return [
    ...itemsOf(facts, names, story),
    // Who spells it alike may spell it otherwise as well.
    ...names.map(({ bones }) => ({
      ...ONE_IS_ENOUGH,
      strong: bones.map((bone) => keyOfKind(SPELT_TWICE, bone)),
      pillars: COMMON_KEY,
      story,
    })),
  ];
}

/** All keys that an article is found by, and how many of its items have each. */
export function searchKeysOf(facts: ArticleFacts): ReadonlyMap<number, number> {
  const names = namesOf(facts);
  const found = new Map<number, number>();
  for (const { strong, weak, alike } of itemsOf(facts, names, storyOf(names))) {
    for (const key of new Set([...strong, ...weak, ...(alike === null ? [] : [alike])]))
      found.set(key, (found.get(key) ?? 0) + 1);
  }
  for (const bone of new Set(names.flatMap(({ bones }) => bones)))
    if ((found.get(keyOfKind(SPELLINGS, bone)) ?? 0) > 1) found.set(keyOfKind(SPELT_TWICE, bone), 1);
  return found;
}

function itemsOf(facts: ArticleFacts, names: readonly SpellingKeys[], story: SearchedStory): SearchItem[] {
  const { version } = facts.meta;
  return [
    ...anchorsOfEvents(facts).map(itemOfEvent),
    ...ofChecks(facts, story),
    ...names.map(({ own, bones }) => ({
      ...ONE_IS_ENOUGH,
      strong: bones.map((bone) => keyOfKind(SPELLINGS, bone)),
      pillars: COMMON_KEY,
      story,
      alike: own,
    })),
    ...(version === null ? [] : [{ ...ONE_IS_ENOUGH, strong: [keyOfKind(VERSIONS, hashOf(keyOfStory(version)))] }]),
  ];
}

function namesOf(facts: ArticleFacts): SpellingKeys[] {
  return spellingKeys(facts).map((name) => ({ ...name, own: keyOfKind(SPELLED, name.own) }));
}

function storyOf(names: readonly SpellingKeys[]): SearchedStory {
  return {
    full: names.filter(({ isFull }) => isFull).map(({ own }) => own),
    single: names.filter(({ isFull }) => !isFull).map(({ own }) => own),
  };
}

const ONE_IS_ENOUGH = { weak: [], rare: 0, common: COMMON_KEY, pillars: 0, story: null, alike: null } as const;

function itemOfEvent(anchors: readonly number[]): SearchItem {
  return {
    strong: anchors.filter(isStrong).map((key) => keyOfKind(EVENTS, key)),
    weak: anchors.filter((anchor) => !isStrong(anchor)).map((key) => keyOfKind(EVENTS, key)),
    rare: RARE,
    common: TOO_COMMON,
    pillars: PILLARS,
    story: null,
    alike: null,
  };
}

function ofChecks(facts: ArticleFacts, story: SearchedStory): SearchItem[] {
  const checks: readonly Check[] = CHECKS;
  return checks.flatMap(({ id, keys, keysOccurByChance = false }) =>
    (keys?.(facts) ?? []).map((item) => {
      const own = [...new Set(item)].map((key) => keyOfKind(id, key));
      return keysOccurByChance ? { ...ONE_IS_ENOUGH, strong: [], weak: own, story } : { ...ONE_IS_ENOUGH, strong: own };
    }),
  );
}
