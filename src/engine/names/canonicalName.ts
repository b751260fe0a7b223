import { LEXICON } from '../../lexicon/lexicon.ts';
import { remembered } from '../article/remembered.ts';
import type { NameType } from './name.ts';
import { nameWords } from './normaliseName.ts';
import { isInitial, suffixOf, withoutSuffix } from './personName.ts';
import { wellKnownCard } from './wellKnownNames.ts';

/** What a company's name ends in and is left out as often as not. */
const COMPANY_ENDINGS = LEXICON.organizations.companyEndings;

const DIRECTIONS: ReadonlyMap<string, string> = new Map([
  ['n', 'north'],
  ['s', 'south'],
  ['e', 'east'],
  ['w', 'west'],
]);
const PLACE_SHORT_FORMS: ReadonlyMap<string, string> = new Map([
  ['st', 'saint'],
  ['mt', 'mount'],
  ['ft', 'fort'],
  ['pt', 'point'],
]);

/**
 * One string for all spellings that are the same name whatever the article: over case, diacritics, hyphens and spaces,
 * company endings, middle initials, "St." and "S.", well-known short forms. Comparable within one type only. Empty
 * where the name has no letter or digit.
 */
export function canonicalName(type: NameType, name: string): string {
  return CANONICAL[type](name);
}

const MOST_NAMES = 512;

const CANONICAL: Readonly<Record<NameType, (name: string) => string>> = {
  person: remembered((name) => canonical('person', name), MOST_NAMES),
  organization: remembered((name) => canonical('organization', name), MOST_NAMES),
  place: remembered((name) => canonical('place', name), MOST_NAMES),
  other: remembered((name) => canonical('other', name), MOST_NAMES),
};

function canonical(type: NameType, name: string): string {
  const words = nameWords(name);
  const known = wellKnownCard(type, words.join(' '));
  if (known !== null) return known.replaceAll(' ', '');
  const kept = essential(type, words);
  return (wellKnownCard(type, kept.join(' ')) ?? kept.join('')).replaceAll(' ', '');
}

function essential(type: NameType, words: readonly string[]): readonly string[] {
  switch (type) {
    case 'person':
      return withoutMiddleInitials(withoutJunior(words));
    case 'organization':
      return plainlySpelled(departmentLast(withoutCompanyEnding(words)));
    case 'place':
      return plainlySpelled(placeWritten(words));
    case 'other':
      return plainlySpelled(singular(placeWritten(words)));
  }
}

/** The son often goes without his suffix; the father has one only to distinguish him from the son. */
function withoutJunior(words: readonly string[]): readonly string[] {
  const rest = withoutSuffix(words);
  return suffixOf(words) === 'sr' ? [...rest, 'sr'] : rest;
}

function withoutMiddleInitials(words: readonly string[]): readonly string[] {
  return words.filter((word, index) => index === 0 || index === words.length - 1 || !isInitial(word));
}

/** The words of an organization's name without "Inc." and the like, where more remains. */
export function withoutCompanyEnding(words: readonly string[]): readonly string[] {
  let end = words.length;
  while (end > 1 && COMPANY_ENDINGS.has(words[end - 1] ?? '')) end--;
  if (end > 1 && end < words.length && words[end - 1] === 'and') end--;
  return words.slice(0, end);
}

/** "Department of Health" is the "Health Department", and so with ministries. */
function departmentLast(words: readonly string[]): readonly string[] {
  for (const head of ['department', 'ministry']) {
    const at = words.indexOf(head);
    if (at === -1 || words[at + 1] !== 'of' || at + 2 >= words.length) continue;
    const from = words[at + 2] === 'the' ? at + 3 : at + 2;
    return [...words.slice(0, at), ...words.slice(from), head];
  }
  return words;
}

function placeWritten(words: readonly string[]): readonly string[] {
  const [first = '', ...rest] = words;
  if (rest.length === 0) return words;
  return [DIRECTIONS.get(first) ?? PLACE_SHORT_FORMS.get(first) ?? first, ...rest];
}

/** Peoples and the like are one whether there is one of them or many. */
function singular(words: readonly string[]): readonly string[] {
  const last = words.at(-1);
  if (last === undefined || last.length < 5 || !last.endsWith('s') || last.endsWith('ss')) return words;
  return [...words.slice(0, -1), last.slice(0, -1)];
}

const AMERICAN = LEXICON.names.american;

/** Without the small word that comes and goes, and alike in British and American spelling. */
function plainlySpelled(words: readonly string[]): readonly string[] {
  const kept = words.filter((word) => word !== 'the');
  return (kept.length === 0 ? words : kept).map(
    (word) => AMERICAN.get(word) ?? word.replace(/isation(s?)$/, 'ization$1'),
  );
}
