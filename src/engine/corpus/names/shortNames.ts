import { LEXICON } from '../../../lexicon/lexicon.ts';
import { acronymsOf } from '../../names/acronym.ts';
import { canonicalName, withoutCompanyEnding } from '../../names/canonicalName.ts';
import { isClub } from '../../names/joinOrganizations.ts';
import type { NameType } from '../../names/name.ts';
import { looksLikeAcronym, nameWords } from '../../names/normaliseName.ts';
import { shortFormOf, surnameStart, withoutSuffix } from '../../names/personName.ts';

/** Two-letter acronyms are too ambiguous to be carried from one article to another without further evidence. */
const SHORTEST_SURE_ACRONYM = 3;

/** A name of the same type that another can be shortened to in other articles. */
export interface ShortName {
  readonly canonical: string;
  /** True if the short name alone means nothing else: a declared acronym, another full name. */
  readonly strong: boolean;
}

/**
 * The names a full name may be shortened to in other articles: those its own article uses (`aliases`), and those that
 * newsrooms derive from any such name (surname, initials, acronym).
 */
export function shortNames(type: NameType, name: string, aliases: readonly string[]): ShortName[] {
  const words = nameWords(name);
  const own = canonicalName(type, name);
  const found = new Map<string, boolean>();
  const add = (short: string, strong: boolean): void => {
    const canonical = canonicalName(type, short);
    if (canonical === '' || canonical.length >= own.length) return;
    found.set(canonical, (found.get(canonical) ?? false) || strong);
  };
  for (const alias of aliases) add(alias, isSure(type, alias, words));
  if (type === 'person') for (const [short, strong] of ofPerson(withoutSuffix(words))) add(short, strong);
  if (type === 'organization') {
    for (const acronym of acronymsOf(withoutCompanyEnding(words))) {
      if (acronym.length >= SHORTEST_SURE_ACRONYM) add(acronym, false);
    }
    // "Riverside", where it is an organization, for the Riverside Rovers.
    const [, party = '', kind = '', ...more] = words;
    // "Labour" for the "Corlish Labour Party".
    if (more.length === 0 && kind === 'party' && LEXICON.places.demonyms.has(words[0] ?? ''))
      for (const short of [`${party} ${kind}`, party]) add(short, false);
    for (let at = 1; at < words.length; at++) if (isClub(words, at)) add(words.slice(0, at).join(' '), false);
  }
  return [...found].map(([canonical, strong]) => ({ canonical, strong }));
}

/** True if the other name, alone in another article, means the same unless somebody else has it, too. */
function isSure(type: NameType, alias: string, words: readonly string[]): boolean {
  const short = nameWords(alias);
  if (type === 'person') return short.length > 1 && shortFormOf(short, withoutSuffix(words)) === null;
  if (looksLikeAcronym(alias)) return short.join('').length >= SHORTEST_SURE_ACRONYM;
  return !short.every((word) => words.includes(word));
}

function ofPerson(words: readonly string[]): [string, boolean][] {
  if (words.length < 2) return [];
  const start = surnameStart(words);
  const surname = words.slice(start).join(' ');
  const given = words[0] ?? '';
  const shorts: [string, boolean][] = [
    [surname, false],
    [`${given[0] ?? ''} ${surname}`, false],
  ];
  const last = words.at(-1) ?? '';
  if (last !== surname) shorts.push([last, false]);
  if (start > 1) shorts.push([`${given} ${surname}`, true]);
  return shorts;
}
