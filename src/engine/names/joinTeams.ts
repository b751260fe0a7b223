import { LEXICON } from '../../lexicon/lexicon.ts';
import { readable } from '../article/article.ts';
import type { Sentence, Tokens } from '../article/tokens.ts';
import { sentenceAt, tokenAt, tokenText } from '../article/tokens.ts';
import { isClub } from './joinOrganizations.ts';
import type { Mention } from './name.ts';
import type { NameGroup } from './nameGroups.ts';
import { nameKey } from './normaliseName.ts';

/** What national teams are called, each with its country. */
const COUNTRY_OF: ReadonlyMap<string, string> = new Map(
  LEXICON.sports.nationalTeams.flatMap(([country = '', ...names]) => names.map((name) => [name, country] as const)),
);

/** The first words of these names: a group that begins otherwise is none of them. */
const FIRST_WORDS = new Set([...COUNTRY_OF.keys()].map((name) => name.split(' ')[0] ?? ''));

/** Pairs of groups (indices) that are one team within the article: a nickname, and the place that it plays for. */
export function joinTeams(
  tokens: Tokens,
  mentions: readonly Mention[],
  groups: readonly NameGroup[],
): [number, number][] {
  return [...nationalTeams(groups), ...homeTeams(tokens, mentions, groups)];
}

/** "the All Blacks" for New Zealand, where the article has it as a team. */
function nationalTeams(groups: readonly NameGroup[]): [number, number][] {
  const pairs: [number, number][] = [];
  for (const [index, group] of groups.entries()) {
    if (!FIRST_WORDS.has(group.words[0] ?? '') || group.type === 'person') continue;
    const country = COUNTRY_OF.get(group.words.join(' '));
    if (country === undefined) continue;
    if (group.type === 'place') group.type = 'organization';
    const team = teamOf(groups, country.split(' '));
    if (group.type === 'organization' && team !== -1) pairs.push([index, team]);
  }
  return pairs;
}

function teamOf(groups: readonly NameGroup[], place: readonly string[]): number {
  return groups.findIndex(
    ({ type, words }) =>
      type === 'organization' && words.length === place.length && words.every((word, at) => word === place[at]),
  );
}

/**
 * "In Astor, … as the Herons beat the Corland Miners": where a report begins with the place, the home team goes without
 * it. Only where the article also calls a team by that place, and no other in the sentence goes by its nickname alone.
 */
function homeTeams(tokens: Tokens, mentions: readonly Mention[], groups: readonly NameGroup[]): [number, number][] {
  const pairs: [number, number][] = [];
  const nicknames = nicknamesOf(groups);
  if (nicknames.size === 0) return pairs;
  const teams = new Map(
    [...groups.entries()].flatMap(([index, { type, words }]) =>
      type === 'organization' ? [[words.join(' '), index] as const] : [],
    ),
  );
  for (const [index, place] of mentions.entries()) {
    if (place.type !== 'place' && place.type !== 'organization') continue;
    const sentence = openedWith(tokens, place);
    const bare = sentence === null ? [] : nicknamesIn(mentions, nicknames, index + 1, sentence.end);
    // "the Herons and the Miners": which of them is at home is left open.
    const [nickname] = bare;
    if (nickname === undefined || bare.length > 1) continue;
    const team = teams.get(nameKey(readable(tokens.prose.slice(place.start, place.end))));
    if (team !== undefined) pairs.push([nickname, team]);
  }
  return pairs;
}

/** The groups that are clubs by their nicknames, by the index of each mention. */
function nicknamesOf(groups: readonly NameGroup[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const ends = new Set<string>();
  for (const { type, words } of groups) if (type === 'organization' && words.length > 1) ends.add(words.at(-1) ?? '');
  for (const [group, { type, words, occurrences }] of groups.entries()) {
    const name = words[0] ?? '';
    if (type !== 'organization' || words.length > 1 || !name.endsWith('s')) continue;
    // "Herons" of "Astor Herons" are named in full.
    if (ends.has(name) || !isClub(['', name], 1)) continue;
    for (const { index } of occurrences) found.set(index, group);
  }
  return found;
}

/** The groups of the nicknames from mention `from` up to offset `end`, each once. */
function nicknamesIn(
  mentions: readonly Mention[],
  nicknames: ReadonlyMap<number, number>,
  from: number,
  end: number,
): number[] {
  const found = new Set<number>();
  for (let at = from; (mentions[at]?.start ?? end) < end; at++) {
    const group = nicknames.get(at);
    if (group !== undefined) found.add(group);
  }
  return [...found];
}

/** The sentence that begins with "In Astor," or "At Astor,", or null. */
function openedWith(tokens: Tokens, { start, end }: Mention): Sentence | null {
  const at = tokenAt(tokens, start);
  const before = tokenText(tokens, at - 1);
  if ((before !== 'In' && before !== 'At') || tokenText(tokens, tokenAt(tokens, end)) !== ',') return null;
  const sentence = sentenceAt(tokens, start);
  return sentence !== null && sentence.firstToken === at - 1 ? sentence : null;
}
