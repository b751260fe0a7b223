import type { ArticleFacts } from '../facts.ts';
import { canonicalName } from '../names/canonicalName.ts';
import type { NameType } from '../names/name.ts';
import { nameWords } from '../names/normaliseName.ts';
import { withoutSuffix } from '../names/personName.ts';
import { isWellKnown } from '../names/wellKnownNames.ts';
import { isWidePlace } from './facts/widePlaces.ts';
import { hashOf } from './storage/hashOf.ts';
import { type PackedHashes, packHashes, unpackHashes } from './storage/packedHashes.ts';

/** Hashes of the names that say what an article is about; the lowest bit marks a full name. */
export type StorySketch = PackedHashes;

const MOST_SKETCHED = 40;
/**
 * The least that two articles of one story share: a full name counts two, a single word one, and names found everywhere
 * (countries, large cities, parties) nothing.
 */
const LEAST_SHARED = 3;
const INITIALS = /(?<![\p{L}\p{M}])(\p{Lu})\.\s?(?=\p{Lu}\.)/gu;

export function sketchOf({ entities }: ArticleFacts): StorySketch {
  const found = new Set<number>();
  for (const { type, name, aliases } of entities) {
    if (type === 'other') continue;
    for (const each of [name, ...aliases]) {
      const key = nameInStory(type, each);
      if (key === '' || isWidePlace(key) || isWellKnown(type, canonicalName(type, each))) continue;
      found.add((hashOf(key) & ~1) | (key.includes(' ') ? 1 : 0));
    }
    if (found.size >= MOST_SKETCHED) break;
  }
  return packHashes(found);
}

/** `known` is what else speaks for one story, counted in the same way. */
export function areOneStory(one: StorySketch, other: StorySketch, known = 0): boolean {
  const names = unpackHashes(other);
  let shared = known;
  for (const name of unpackHashes(one)) if (names.includes(name)) shared += (name & 1) + 1;
  return shared >= LEAST_SHARED;
}

/** A name's words without the variable ones: for a person, the first and the last. */
export function nameInStory(type: NameType, name: string): string {
  const words = withoutSuffix(nameWords(name.replace(/['’]s(?=\s)/gi, '').replace(INITIALS, '$1')));
  return type !== 'person' || words.length < 3 ? words.join(' ') : `${words[0]} ${words.at(-1)}`;
}

const ALL_ALIKE = (_name: number): number => 1;

/** An article with fewer names says too little of what it is about. */
const ENOUGH_NAMES = 6;

/** Where they have no name in common: a full name in each, which reports of one matter would share. */
const ENOUGH_OF_STRANGERS = 2;

/** Two reports of one event share this much of the names of the shorter one; releases of one office share fewer. */
const NAMES_OF_REPORTS = 0.35;

/**
 * Whether two articles tell one story, share some of its names (`kin`), tell two stories (`other`), or name too little
 * to say which; `strange` where what little they name has nothing in common. A name counts as far as it is rare, from
 * 1 to 0.
 */
export function compareStories(
  one: StorySketch,
  other: StorySketch,
  rarity = ALL_ALIKE,
): 'one' | 'kin' | 'unknown' | 'strange' | 'other' {
  const [left, right] = [unpackHashes(one), unpackHashes(other)];
  const least = Math.min(weightOf(left, rarity), weightOf(right, rarity));
  const shared = weightOf(
    left.filter((name) => right.includes(name)),
    rarity,
  );
  if (shared >= LEAST_SHARED) return shared >= least * NAMES_OF_REPORTS ? 'one' : 'kin';
  const named = Math.min(weightOf(left), weightOf(right));
  if (named >= ENOUGH_NAMES) return 'other';
  return named >= ENOUGH_OF_STRANGERS && !left.some((name) => right.includes(name)) ? 'strange' : 'unknown';
}

function weightOf(names: readonly number[], rarity = ALL_ALIKE): number {
  return names.reduce((sum, name) => sum + ((name & 1) + 1) * rarity(name), 0);
}
