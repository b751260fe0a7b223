import { LEXICON } from '../../lexicon/lexicon.ts';
import { acronymsOf } from './acronym.ts';
import { withoutCompanyEnding } from './canonicalName.ts';
import type { NameGroup } from './nameGroups.ts';
import { looksLikeAcronym } from './normaliseName.ts';
import { wellKnownCard } from './wellKnownNames.ts';

/** Bodies whose parts are named after them: "Senate" is not short for "Senate Finance Committee". */
const HAVE_PARTS = LEXICON.organizations.haveParts;
const MOST_CANDIDATES = 24;

/** Pairs of groups (indices) that are one organization within the article: acronyms, and names cut short. */
export function joinOrganizations(groups: readonly NameGroup[]): [number, number][] {
  const byAcronym = new Map<string, number[]>();
  const byLastWord = new Map<string, number[]>();
  const byFirstWord = new Map<string, number[]>();
  for (const [index, group] of groups.entries()) {
    if (group.type === 'person' || group.words.length < 2) continue;
    for (const acronym of acronymsOf(withoutCompanyEnding(group.words))) put(byAcronym, acronym, index);
    if (group.type !== 'organization') continue;
    put(byLastWord, withoutCompanyEnding(group.words).at(-1) ?? '', index);
    const [first = '', second = ''] = group.words;
    put(byFirstWord, first, index);
    if (OF_COUNTRIES.has(first)) put(byFirstWord, second, index);
  }
  const pairs: [number, number][] = [...singulars(groups), ...ships(groups)];
  for (const [index, group] of groups.entries()) {
    if (group.type === 'person') continue;
    const known = wellKnownCard(group.type, group.words.join(' '));
    const full =
      expansion(groups, index, byAcronym) ??
      (group.type === 'organization' && known === null
        ? (longerEnd(groups, index, byLastWord) ?? longerStart(groups, index, byFirstWord))
        : null);
    if (full !== null) pairs.push([index, full]);
  }
  return pairs;
}

/** "a White Hawk" is one of the "White Hawks". */
function singulars(groups: readonly NameGroup[]): [number, number][] {
  const teams = new Map<string, number[]>();
  for (const [index, { type, words }] of groups.entries()) {
    const last = words.at(-1) ?? '';
    if (type === 'organization' && last.endsWith('s')) put(teams, last.slice(0, -1), index);
  }
  const pairs: [number, number][] = [];
  if (teams.size === 0) return pairs;
  for (const [index, { type, words }] of groups.entries()) {
    if (type !== 'organization' && type !== 'other') continue;
    const team = teams.get(words.at(-1) ?? '')?.find((other) => beginAlike(words, groups[other]?.words ?? []));
    if (team !== undefined) pairs.push([index, team]);
  }
  return pairs;
}

/** True for names of as many words that differ in the last at most. */
function beginAlike(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((word, at) => at === one.length - 1 || word === other[at]);
}

/** "the Corrin" for "the MV Corrin": a ship, with and without what its kind is called by. */
function ships(groups: readonly NameGroup[]): [number, number][] {
  const named = new Map<string, number>();
  const pairs: [number, number][] = [];
  for (const [index, group] of groups.entries()) {
    const { type, words } = group;
    if (type === 'person' || words.length < 2 || !SHIPS.has(words[0] ?? '')) continue;
    group.type = 'other';
    named.set(words.slice(1).join(' '), index);
  }
  if (named.size === 0) return pairs;
  for (const [index, group] of groups.entries()) {
    const ship = named.get(group.words.join(' '));
    if (ship === undefined) continue;
    group.type = 'other';
    pairs.push([index, ship]);
  }
  return pairs;
}

const SHIPS = LEXICON.names.beforeShips;

/** The one name in the article that the group is the acronym of. */
function expansion(
  groups: readonly NameGroup[],
  index: number,
  byAcronym: ReadonlyMap<string, number[]>,
): number | null {
  const group = groups[index];
  const shown = group?.occurrences[0]?.shown ?? '';
  if (group === undefined || !(looksLikeAcronym(shown) || SMALL_LETTERS_WITHIN.test(shown))) return null;
  const found = (byAcronym.get(group.words.join('')) ?? []).filter((other) => compatible(group, groups[other]));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** "BoB", "DoJ": an acronym that keeps its small words small. */
const SMALL_LETTERS_WITHIN = /^\p{Lu}\p{L}{1,5}\p{Lu}$/u;

function compatible(short: NameGroup, full: NameGroup | undefined): boolean {
  if (full === undefined) return false;
  return short.type === full.type || (short.type !== 'place' && full.type !== 'place');
}

/** "Planning Board" for "Riverside Planning Board": the one longer name that ends alike. */
function longerEnd(
  groups: readonly NameGroup[],
  index: number,
  byLastWord: ReadonlyMap<string, number[]>,
): number | null {
  const words = withoutCompanyEnding(groups[index]?.words ?? []);
  const same = byLastWord.get(words.at(-1) ?? '') ?? [];
  if (same.length > MOST_CANDIDATES) return null;
  const found = same.filter((other) => {
    const full = withoutCompanyEnding(groups[other]?.words ?? []);
    const left = full.length - words.length;
    if (left <= 0 || (left === 1 && words.length === 1 && TELLS_APART.has(full[0] ?? ''))) return false;
    return words.every((word, at) => full[left + at] === word);
  });
  return onlyOrFullest(groups, found);
}

/** "Riverside" (recognised as an organization) for "Riverside Rovers": the club's town for the club. */
function longerStart(
  groups: readonly NameGroup[],
  index: number,
  byFirstWord: ReadonlyMap<string, number[]>,
): number | null {
  const words = groups[index]?.words ?? [];
  const same = byFirstWord.get(words[0] ?? '') ?? [];
  if (same.length > MOST_CANDIDATES || HAVE_PARTS.has(words.at(-1) ?? '')) return null;
  const found = same.filter((other) => {
    const whole = groups[other]?.words ?? [];
    // "Labour" for the "Corlish Labour Party".
    const full = whole[0] === words[0] ? whole : whole.slice(1);
    if (full.length <= words.length || !words.every((word, at) => full[at] === word)) return false;
    return (
      isClub(full, words.length) ||
      isClubsFirst(words) ||
      isSaidWithout(withoutCompanyEnding(full), words.length) ||
      isFirm(full, words)
    );
  });
  const [full, ...others] = found.length > 1 ? found.filter((other) => isInText(groups[other])) : found;
  return full !== undefined && others.length === 0 ? full : null;
}

/** True for a name that stands somewhere else than in headlines, where names end nobody knows where. */
function isInText(group: NameGroup | undefined): boolean {
  return group?.occurrences.some(({ weight }) => weight === 1) === true;
}

/** "Kestrel" for "Kestrel Analytica Inc": a legal form says that all before it names one company. */
function isFirm(full: readonly string[], words: readonly string[]): boolean {
  const own = withoutCompanyEnding(full).length;
  return own < full.length && own > words.length && own <= words.length + 2 && !TELLS_APART.has(words[0] ?? '');
}

/** Adjectives of countries, with which a body's name begins abroad. */
const OF_COUNTRIES = LEXICON.places.demonyms;

const CLUB_WORDS = LEXICON.sports.clubWords;

/**
 * True where the words from `start` on make a club of the town before them: "Riverside Rovers", "Riverside Red Sox".
 */
export function isClub(words: readonly string[], start: number): boolean {
  const last = words.at(-1) ?? '';
  return words.length - start <= 2 && words.length > start && (/[^s]s$|sox$/.test(last) || CLUB_WORDS.has(last));
}

/** True for what a club's name begins with and the club goes by: "Real" for "Real Astor". */
export function isClubsFirst(words: readonly string[]): boolean {
  return words.length === 1 && LEXICON.sports.clubsFirst.has(words[0] ?? '');
}

/** What a body's name ends in and is left out where it has been named. */
const KINDS = LEXICON.organizations.kinds;

/** True where the name's last word says only what kind of body it is: "Astor" for "Astor Group". */
export function isSaidWithout(words: readonly string[], start: number): boolean {
  return words.length === start + 1 && KINDS.has(words[start] ?? '');
}

/** "Stirling" is not short for "East Stirling". */
const TELLS_APART = LEXICON.organizations.distinguishing;

/** Where several longer names are left, all but one being shorter ends of it. */
function onlyOrFullest(groups: readonly NameGroup[], found: readonly number[]): number | null {
  let fullest: number | null = null;
  for (const index of found) {
    if (fullest === null || (groups[index]?.words.length ?? 0) > (groups[fullest]?.words.length ?? 0)) fullest = index;
  }
  if (fullest === null) return null;
  const words = groups[fullest]?.words.join(' ') ?? '';
  return found.every((index) => words.endsWith(groups[index]?.words.join(' ') ?? '')) ? fullest : null;
}

function put(map: Map<string, number[]>, key: string, index: number): void {
  const same = map.get(key);
  if (same === undefined) map.set(key, [index]);
  else same.push(index);
}
