import type { Article } from '../article/article.ts';
import { keptList } from '../article/keptList.ts';
import type { Tokens } from '../article/tokens.ts';
import { withBracketedAcronyms } from './bracketedAcronyms.ts';
import { canonicalName } from './canonicalName.ts';
import { withDatelinePlaces } from './datelinePlaces.ts';
import { defines } from './definitions.ts';
import { NameSurroundings } from './describeNames.ts';
import { joinOrganizations } from './joinOrganizations.ts';
import { joinPersons } from './joinPersons.ts';
import { joinTeams } from './joinTeams.ts';
import { withLoneAcronyms } from './loneAcronyms.ts';
import type { Age, Description, EntityMention, LocalEntity, Mention, NameType } from './name.ts';
import { groupMentions, heaviest, type NameGroup, type Occurrence } from './nameGroups.ts';
import { withPlaceAdjectives } from './placeAdjectives.ts';
import { repairMentions } from './repairMentions.ts';
import { withRepeats } from './repeatedNames.ts';
import { SameThings } from './sameThings.ts';
import { settleEdges } from './settleEdges.ts';
import { spellingsOf } from './spellings.ts';
import { withTeams } from './sportsTeams.ts';
import { withWholeBodies } from './wholeBodies.ts';

/**
 * Joins the mentions of one article into entities: full names and later surnames, acronyms and their expansions,
 * definitions, spellings that differ in nothing that matters. Linear in the article's length. Entities come in order of
 * their first mention. `recognised` must be in order of appearance and not overlap.
 */
export function joinMentions(article: Article, tokens: Tokens, recognised: readonly Mention[]): LocalEntity[] {
  const repaired = withWholeBodies(
    article,
    tokens,
    withPlaceAdjectives(
      tokens,
      repairMentions(article, tokens, withDatelinePlaces(article, settleEdges(article, tokens, recognised))),
    ),
  );
  const known = withLoneAcronyms(tokens, withBracketedAcronyms(tokens, repaired));
  const mentions = withTeams(article, tokens, withRepeats(article, tokens, known));
  const groups = groupMentions(article, tokens, mentions);
  const pairs = [...joinPersons(article, groups), ...joinTeams(tokens, mentions, groups), ...joinOrganizations(groups)];
  const same = new SameThings(groups.length);
  for (const [one, other] of pairs) same.join(one, other);
  joinWrittenAlike(groups, same);
  joinDefined(article, mentions, groups, same);
  const surroundings = new NameSurroundings(article, tokens, mentions);
  return together(groups, same).map((set) => toEntity(article, set, surroundings));
}

/** Spellings that are one name whatever the article: "U.S." and "United States", "St. Mary" and "Saint Mary". */
function joinWrittenAlike(groups: readonly NameGroup[], same: SameThings): void {
  const byName = new Map<string, number>();
  for (const [index, group] of groups.entries()) {
    // A surname that two persons share has several groups, and they were kept apart on purpose.
    if (group.type === 'person' && group.words.length < 2) continue;
    const name = `${group.type} ${canonicalName(group.type, group.words.join(' '))}`;
    const known = byName.get(name);
    if (known === undefined) byName.set(name, index);
    else same.join(index, known);
  }
}

function joinDefined(
  article: Article,
  mentions: readonly Mention[],
  groups: readonly NameGroup[],
  same: SameThings,
): void {
  const groupOf = new Map<number, number>();
  for (const [index, group] of groups.entries()) {
    for (const occurrence of group.occurrences) groupOf.set(occurrence.index, index);
  }
  for (let index = 0; index + 1 < mentions.length; index++) {
    const first = mentions[index];
    const second = mentions[index + 1];
    const one = groupOf.get(index);
    const other = groupOf.get(index + 1);
    if (first === undefined || second === undefined || one === undefined || other === undefined) continue;
    if (defines(article.prose, first, second)) same.join(one, other);
  }
}

/** The groups of each set, in order of the set's first mention. */
function together(groups: readonly NameGroup[], same: SameThings): NameGroup[][] {
  const sets = new Map<number, NameGroup[]>();
  for (const [index, group] of groups.entries()) {
    const root = same.find(index);
    const set = sets.get(root);
    if (set === undefined) sets.set(root, [group]);
    else set.push(group);
  }
  const firstOf = (set: readonly NameGroup[]): number =>
    set.reduce((first, { occurrences }) => Math.min(first, occurrences[0]?.index ?? first), Number.POSITIVE_INFINITY);
  return [...sets.values()]
    .map((set) => ({ set, first: firstOf(set) }))
    .sort((a, b) => a.first - b.first)
    .map(({ set }) => set);
}

function toEntity(article: Article, set: readonly NameGroup[], surroundings: NameSurroundings): LocalEntity {
  const occurrences = set.flatMap((group) => group.occurrences).sort((a, b) => a.index - b.index);
  const type = typeOf(set);
  const spellings = new Map<string, number>();
  const mentions: EntityMention[] = [];
  const descriptions = new Map<string, Description>();
  const titles = new Set<string>();
  let age: Age | null = null;
  for (const { index, mention, raw, block } of occurrences) {
    const spelling = spellings.get(raw) ?? spellings.size;
    spellings.set(raw, spelling);
    mentions.push({ start: mention.start, end: mention.end, type: mention.type, spelling, block });
    const found = surroundings.read(index, type);
    for (const description of found.descriptions) {
      const key = description.text.toLowerCase();
      if (!descriptions.has(key)) descriptions.set(key, description);
    }
    if (found.title !== null) titles.add(found.title);
    age ??= found.age;
  }
  const { name, aliases } = spellingsOf(article.prose, type, occurrences);
  return {
    type,
    sure: occurrences.some(({ mention }) => mention.sure === true && mention.type === type),
    name,
    aliases: keptList(aliases),
    spellings: [...spellings.keys()],
    mentions: keptList(mentions),
    descriptions: keptList([...descriptions.values()]),
    titles: keptList([...titles]),
    age,
  };
}

function typeOf(set: readonly NameGroup[]): NameType {
  const votes = new Map<NameType, number>();
  for (const { type, occurrences } of set) votes.set(type, (votes.get(type) ?? 0) + weightOf(occurrences));
  return heaviest(votes);
}

function weightOf(occurrences: readonly Occurrence[]): number {
  return occurrences.reduce((total, { weight }) => total + weight, 0);
}
