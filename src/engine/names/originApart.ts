import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Tokens } from '../article/tokens.ts';
import { tokenAt, tokenText } from '../article/tokens.ts';
import type { Mention } from './name.ts';
import { isPeople } from './peoples.ts';

const LAST_WORDS = LEXICON.places.lastOfAdjectives;
const SIDES = new Set(['East', 'North', 'South', 'West']);

/**
 * What was found as one name and is where somebody or something belongs, and the name: "Brennish Koval" where the
 * article has Mira Koval (`surnames` are the words of persons' full names), "Arab East Astor" where it has East Astor
 * (`places`), "S. African Zulus". Empty for a name that is whole.
 */
export function originApart(
  tokens: Tokens,
  { start, end, type }: Mention,
  surnames: ReadonlySet<string>,
  places: ReadonlySet<string>,
): Mention[] {
  if (type !== 'person' && type !== 'organization') return [];
  const first = tokenAt(tokens, start);
  const next = tokenAt(tokens, end);
  const from = /^[NSEW]$/.test(tokenText(tokens, first)) && tokenText(tokens, first + 1) === '.' ? first + 2 : first;
  const adjective = tokenText(tokens, from).toLowerCase();
  const name = from + 1;
  if (name >= next || !(from > first ? LAST_WORDS.has(adjective) : isPeople(adjective))) return [];
  const known = typeOf(tokens, name, next, surnames, places);
  // "Brennish Zulus" are found as one people, if they are found as a body.
  if (known === null || (known === 'other' && type !== 'person')) return [];
  return [
    { type: 'other', start, end: tokens.end[from] ?? end },
    { type: known, start: tokens.start[name] ?? start, end },
  ];
}

function typeOf(
  tokens: Tokens,
  from: number,
  next: number,
  surnames: ReadonlySet<string>,
  places: ReadonlySet<string>,
): Mention['type'] | null {
  const text = tokens.prose.slice(tokens.start[from], tokens.end[next - 1]);
  const isPart =
    SIDES.has(tokenText(tokens, from)) && places.has(tokens.prose.slice(tokens.start[from + 1], tokens.end[next - 1]));
  if (isPart || places.has(text)) return 'place';
  if (next > from + 1) return null;
  if (text.endsWith('s') && isPeople(text.toLowerCase())) return 'other';
  return surnames.has(text) ? 'person' : null;
}
