import { LEXICON } from '../../lexicon/lexicon.ts';
import { alternatives } from '../../lexicon/pattern.ts';
import type { Article } from '../article/article.ts';
import { isCapitals, type NameGroup, type Occurrence } from './nameGroups.ts';
import type { ShortForm } from './personName.ts';
import { shortFormOf, suffixOf, surnameStart, withoutSuffix } from './personName.ts';
import { isRelative } from './relatives.ts';
import { isWellKnownPlace, wellKnownType } from './wellKnownNames.ts';

/** More full names than this around one word and the word says nobody (squads, lists); it also bounds the work. */
const MOST_CANDIDATES = 24;

const ORDER: readonly ShortForm[] = ['surname', 'initials', 'variant', 'part', 'given'];

/**
 * Joins the persons' short names to their full names, by index into `groups`. A short name that two persons of one
 * story share goes to the one introduced before it, or stays apart: `groups` then grows by a group for what is split
 * off. Returns the pairs to join.
 */
export function joinPersons(article: Article, groups: NameGroup[]): [number, number][] {
  repairFullNames(groups);
  repairSurnames(article, groups);
  const fulls = new FullNames(groups);
  const pairs: [number, number][] = [];
  const count = groups.length;
  for (let index = 0; index < count; index++) {
    const group = groups[index];
    if (group === undefined || group.type !== 'person') continue;
    const candidates = fulls.candidates(index);
    if (candidates.length === 0) continue;
    if (group.words.length > 1) joinFuller(index, candidates, pairs);
    else joinShort(groups, index, withoutRelatives(article, groups, group, candidates), pairs);
  }
  return pairs;
}

interface Candidate {
  readonly index: number;
  readonly form: ShortForm;
}

/**
 * A surname alone hardly means somebody introduced as a relative: not if somebody else has it, and not if it was
 * before the relative did ("Varga signed … his daughter Mila Varga").
 */
function withoutRelatives(
  article: Article,
  groups: readonly NameGroup[],
  short: NameGroup,
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const [best] = candidates;
  const rivals = candidates.filter(({ form }) => form === best?.form);
  const first = (index: number): Occurrence | undefined => groups[index]?.occurrences[0];
  const relatives = new Set(
    rivals.filter(({ index }) => {
      const met = first(index);
      return met !== undefined && isRelative(article, met.mention.start, met.mention.end);
    }),
  );
  if (relatives.size === 0) return candidates;
  if (relatives.size < rivals.length) return rivals.filter((rival) => !relatives.has(rival));
  const met = short.occurrences[0]?.index ?? 0;
  return rivals.filter(({ index }) => (first(index)?.index ?? 0) < met);
}

/** A name of several words joins the one fuller name it can be short for. */
function joinFuller(index: number, candidates: readonly Candidate[], pairs: [number, number][]): void {
  const [best] = candidates;
  if (best === undefined || best.form === 'given') return;
  const rivals = candidates.filter((candidate) => candidate.form === best.form);
  if (rivals.length === 1) pairs.push([index, best.index]);
}

function joinShort(
  groups: NameGroup[],
  index: number,
  candidates: readonly Candidate[],
  pairs: [number, number][],
): void {
  const group = groups[index];
  const [best] = candidates;
  if (group === undefined || best === undefined) return;
  const rivals = candidates.filter((candidate) => candidate.form === best.form);
  if (rivals.length === 1) {
    pairs.push([index, best.index]);
    return;
  }
  const apart = new Map<number, Occurrence[]>();
  const left: Occurrence[] = [];
  const introduced = rivals.map(({ index: rival }) => ({ rival, stories: introductions(groups[rival]) }));
  for (const occurrence of group.occurrences) {
    const meant = personMeant(introduced, occurrence);
    if (meant === null) left.push(occurrence);
    else put(apart, meant, occurrence);
  }
  if (apart.size === 0) return;
  let first = true;
  for (const [meant, occurrences] of apart) {
    if (first && left.length === 0) {
      group.occurrences.splice(0, group.occurrences.length, ...occurrences);
      pairs.push([index, meant]);
    } else {
      pairs.push([groups.length, meant]);
      groups.push({ words: group.words, type: 'person', occurrences });
    }
    first = false;
  }
  if (left.length > 0) group.occurrences.splice(0, group.occurrences.length, ...left);
}

interface Introduced {
  readonly rival: number;
  /** Story → index of the first mention in it. */
  readonly stories: ReadonlyMap<number, number>;
}

function introductions(group: NameGroup | undefined): Map<number, number> {
  const first = new Map<number, number>();
  for (const { story, index } of group?.occurrences ?? []) if (!first.has(story)) first.set(story, index);
  return first;
}

/** Of several persons: the only one in the story, or the only one introduced before, or else nobody. */
function personMeant(rivals: readonly Introduced[], { story, index }: Occurrence): number | null {
  const here = rivals.filter(({ stories }) => stories.has(story));
  if (here.length === 1) return here[0]?.rival ?? null;
  const before = here.filter(({ stories }) => (stories.get(story) ?? index) < index);
  return before.length === 1 ? (before[0]?.rival ?? null) : null;
}

/** Full names by each of their words. */
class FullNames {
  readonly #byWord = new Map<string, number[]>();
  readonly #words = new Map<number, readonly string[]>();
  /** "jr" or "sr" where the name ends in one. */
  readonly #suffix = new Map<number, string | null>();

  constructor(groups: readonly NameGroup[]) {
    for (const [index, group] of groups.entries()) {
      if (group.type !== 'person') continue;
      const words = withoutSuffix(group.words);
      this.#words.set(index, words);
      this.#suffix.set(index, suffixOf(group.words));
      if (words.length < 2) continue;
      for (const word of new Set(words)) put(this.#byWord, word, index);
    }
  }

  /**
   * The fuller names that group `index` can be short for, the likeliest form first. Variants of one fuller name
   * ("Ann Lee", "Ann B. Lee") count once, as the fullest.
   */
  candidates(index: number): Candidate[] {
    const words = this.#words.get(index) ?? [];
    const named = this.#byWord.get(words.at(-1) ?? '') ?? [];
    if (named.length > MOST_CANDIDATES) return [];
    const found: Candidate[] = [];
    for (const other of named) {
      const full = this.#words.get(other) ?? [];
      if (other === index || full.length < words.length || !this.#maySuffix(index, other)) continue;
      if (full.length === words.length && !this.#fuller(full, words)) continue;
      const form = shortFormOf(words, full);
      if (form !== null) found.push({ index: other, form });
    }
    const fullest = found.filter(({ index: one }) => !found.some(({ index: other }) => this.#shortens(one, other)));
    return fullest.sort((a, b) => ORDER.indexOf(a.form) - ORDER.indexOf(b.form) || a.index - b.index);
  }

  /** Of two names of equal length one is the fuller, so that joining goes one way. */
  #fuller(full: readonly string[], words: readonly string[]): boolean {
    const one = full.join(' ');
    const other = words.join(' ');
    return one.length > other.length || (one.length === other.length && one > other);
  }

  /** A junior is not a senior. */
  #maySuffix(one: number, other: number): boolean {
    const suffix = this.#suffix.get(one) ?? null;
    const otherSuffix = this.#suffix.get(other) ?? null;
    return suffix === null || otherSuffix === null || suffix === otherSuffix;
  }

  #shortens(one: number, other: number): boolean {
    if (one === other) return false;
    const short = this.#words.get(one) ?? [];
    const full = this.#words.get(other) ?? [];
    if (full.length < short.length || !this.#fuller(full, short)) return false;
    const form = shortFormOf(short, full);
    return form === 'variant' || form === 'initials' || (form === 'part' && short.length > 1);
  }
}

/** What a place's name begins with though its last word may be somebody's. */
const BEGINS_A_PLACE = LEXICON.places.begin;

/**
 * A name of two or three words recognised as a place is a person where the article goes on with its last word as
 * somebody whom nothing else names in full.
 */
function repairFullNames(groups: readonly NameGroup[]): void {
  const lone = new Map<string, number>();
  const inFull = new Set<string>();
  for (const { type, words, occurrences } of groups) {
    if (type !== 'person') continue;
    if (words.length === 1) lone.set(words[0] ?? '', occurrences.at(-1)?.index ?? -1);
    else for (const word of words) inFull.add(word);
  }
  for (const group of groups) {
    const { type, words, occurrences } = group;
    if (type !== 'place' || words.length < 2 || words.length > 3) continue;
    const last = words.at(-1) ?? '';
    if (BEGINS_A_PLACE.has(words[0] ?? '') || inFull.has(last) || wellKnownType(words.join(' ')) !== null) continue;
    if ((lone.get(last) ?? -1) > (occurrences[0]?.index ?? Number.POSITIVE_INFINITY)) group.type = 'person';
  }
}

/** A lone word recognised as something else is a person if it is the surname of somebody the article names in full. */
function repairSurnames(article: Article, groups: readonly NameGroup[]): void {
  const surnames = new Map<string, NameGroup[]>();
  for (const group of groups) {
    if (group.type !== 'person' || group.words.length < 2) continue;
    const words = withoutSuffix(group.words);
    const surname = words.slice(surnameStart(words)).join(' ');
    put(surnames, surname, group);
  }
  for (const group of groups) {
    if (group.type === 'person' || group.type === 'other') continue;
    const key = group.words.join(' ');
    const persons = surnames.get(key);
    if (persons === undefined || isWellKnownPlace(key)) continue;
    const firstSeen = Math.min(...persons.map(({ occurrences }) => occurrences[0]?.index ?? Number.POSITIVE_INFINITY));
    const named = group.occurrences.every(
      (occurrence) =>
        (occurrence.index > firstSeen || occurrence.weight < 1) && !standsLikeAPlace(article.prose, occurrence),
    );
    if (named) group.type = 'person';
  }
}

const BEFORE_A_PLACE = new RegExp(`(?:^|[^\\p{L}])(?:${alternatives(LEXICON.places.beforeName)}) $`, 'iu');

function standsLikeAPlace(prose: string, occurrence: Occurrence): boolean {
  if (isCapitals(occurrence.shown)) return false;
  return BEFORE_A_PLACE.test(prose.slice(Math.max(0, occurrence.mention.start - 12), occurrence.mention.start));
}

function put<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
