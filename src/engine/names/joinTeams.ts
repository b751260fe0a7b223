import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Tokens } from '../article/tokens.ts';
import { sentenceAt, tokenAt, tokenText } from '../article/tokens.ts';
import { isClub } from './joinOrganizations.ts';
import type { Mention } from './name.ts';
import type { NameGroup } from './nameGroups.ts';

/** What national teams are called, each with its country. */
const COUNTRY_OF: ReadonlyMap<string, string> = new Map(
  LEXICON.sports.nationalTeams.flatMap(([country = '', ...names]) => names.map((name) => [name, country] as const)),
);

/** Pairs of groups (indices) that are one team within the article: a nickname, and the place that it plays for. */
export function joinTeams(
  tokens: Tokens,
  mentions: readonly Mention[],
  groups: readonly NameGroup[],
): [number, number][] {
  const teams = new Map<string, number>();
  const pairs: [number, number][] = [];
  for (const [index, group] of groups.entries()) {
    const name = group.words.join(' ');
    if (group.type === 'place' && COUNTRY_OF.has(name)) group.type = 'organization';
    if (group.type === 'organization') teams.set(name, index);
  }
  if (teams.size < 2) return pairs;
  for (const [name, index] of teams) {
    const country = teams.get(COUNTRY_OF.get(name) ?? '');
    if (country !== undefined) pairs.push([index, country]);
  }
  return [...pairs, ...homeTeams(tokens, mentions, groups, teams)];
}

/**
 * "In Astor, … as the Herons beat the Corland Miners": where a report begins with the place, the home team goes without
 * it. Only where the article also calls a team by that place, and no other in the sentence goes by its nickname alone.
 */
function homeTeams(
  tokens: Tokens,
  mentions: readonly Mention[],
  groups: readonly NameGroup[],
  teams: ReadonlyMap<string, number>,
): [number, number][] {
  const groupOf = new Map<number, number>();
  for (const [index, { occurrences }] of groups.entries())
    for (const occurrence of occurrences) groupOf.set(occurrence.index, index);
  const pairs: [number, number][] = [];
  for (const [index, place] of mentions.entries()) {
    const team = teams.get(groups[groupOf.get(index) ?? -1]?.words.join(' ') ?? '');
    const sentence = team === undefined ? null : sentenceAt(tokens, place.start);
    if (team === undefined || sentence === null || !opensWith(tokens, sentence.firstToken, place)) continue;
    const bare = new Set<number>();
    let isAlone = true;
    for (let at = index + 1; (mentions[at]?.start ?? sentence.end) < sentence.end; at++) {
      const group = groupOf.get(at) ?? -1;
      if (groups[group]?.type === 'organization' && isNickname(groups, group)) bare.add(group);
      // "the Herons and the Miners": which of them is at home is left open.
      isAlone &&= bare.size < 2;
    }
    const [nickname] = bare;
    if (nickname !== undefined && isAlone) pairs.push([nickname, team]);
  }
  return pairs;
}

/** "In Astor," or "At Astor,", as a sentence begins. */
function opensWith(tokens: Tokens, first: number, { start, end }: Mention): boolean {
  const before = tokenText(tokens, first);
  return (
    (before === 'In' || before === 'At') &&
    tokenAt(tokens, start) === first + 1 &&
    tokenText(tokens, tokenAt(tokens, end)) === ','
  );
}

/** "Herons": what a club is called behind its town, where the article has no longer name that ends so. */
function isNickname(groups: readonly NameGroup[], index: number): boolean {
  const [name = '', ...more] = groups[index]?.words ?? [];
  if (more.length > 0 || !isClub(['', name], 1)) return false;
  return !groups.some(({ type, words }) => type === 'organization' && words.length > 1 && words.at(-1) === name);
}
