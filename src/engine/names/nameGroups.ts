import type { Article } from '../article/article.ts';
import { readable } from '../article/article.ts';
import type { Tokens } from '../article/tokens.ts';
import { sentenceAt } from '../article/tokens.ts';
import type { Mention, NameType } from './name.ts';
import { nameWords } from './normaliseName.ts';
import { wellKnownType } from './wellKnownNames.ts';

/** One mention with what joining needs to know of it. */
export interface Occurrence {
  /** Index into the article's mentions. */
  readonly index: number;
  readonly mention: Mention;
  /** As written in the text. */
  readonly raw: string;
  /** As a reader sees it. */
  readonly shown: string;
  readonly story: number;
  /** Index into the article's blocks; -1 outside them. */
  readonly block: number;
  /** How much its recognised type counts: headlines and capitals mislead. */
  readonly weight: number;
}

/** The mentions of one article that are written alike and are of one type. */
export interface NameGroup {
  readonly words: readonly string[];
  type: NameType;
  readonly occurrences: Occurrence[];
}

const TYPES: readonly NameType[] = ['person', 'organization', 'place', 'other'];
const HEADLINE_WEIGHT = 0.5;
/** A type that fewer of a spelling's mentions have counts as a mistake of the recogniser. */
const SLIP = 0.34;

/** Gathers the mentions by spelling, and repairs the types of isolated mentions by the others of their spelling. */
export function groupMentions(article: Article, tokens: Tokens, mentions: readonly Mention[]): NameGroup[] {
  const byKey = new Map<string, Occurrence[]>();
  for (const [index, mention] of mentions.entries()) {
    const raw = article.text.slice(mention.start, mention.end);
    const shown = readable(article.prose.slice(mention.start, mention.end));
    const key = nameWords(shown).join(' ');
    if (key === '') continue;
    const sentence = sentenceAt(tokens, mention.start);
    const block = sentence === null ? undefined : article.blocks[sentence.block];
    const running = block?.kind === 'paragraph' || block?.kind === 'list-item' || block?.kind === 'caption';
    const occurrence: Occurrence = {
      index,
      mention,
      raw,
      shown,
      story: block?.story ?? 0,
      block: sentence?.block ?? -1,
      weight: running && !isCapitals(shown) ? 1 : HEADLINE_WEIGHT,
    };
    const same = byKey.get(key);
    if (same === undefined) byKey.set(key, [occurrence]);
    else same.push(occurrence);
  }
  const groups: NameGroup[] = [];
  for (const [key, occurrences] of byKey) {
    const words = key.split(' ');
    const known = wellKnownType(key);
    if (known !== null && isKnownAs(known, occurrences)) {
      groups.push({ words, type: known, occurrences });
      continue;
    }
    for (const [type, members] of byType(occurrences)) groups.push({ words, type, occurrences: members });
  }
  return groups;
}

/** A country can be its team, which is an organization; what is known as an organization is never anything else. */
function isKnownAs(known: NameType, occurrences: readonly Occurrence[]): boolean {
  return known === 'organization' || occurrences.every(({ mention: { type } }) => type === 'other' || type === known);
}

function byType(occurrences: readonly Occurrence[]): Map<NameType, Occurrence[]> {
  const votes = typeVotes(occurrences);
  const all = occurrences.reduce((sum, occurrence) => sum + occurrence.weight, 0);
  const winner = heaviest(votes);
  // "NOVIDA, a chip maker,": whoever has the name in this article is no person.
  const isBody = occurrences.some(({ mention }) => mention.sure === true && mention.type === 'organization');
  const parts = new Map<NameType, Occurrence[]>();
  for (const occurrence of occurrences) {
    const own = occurrence.mention.type;
    const slip = occurrence.mention.sure !== true && (votes.get(own) ?? 0) < SLIP * all;
    const type = isBody && own === 'person' ? 'organization' : slip ? winner : own;
    const part = parts.get(type);
    if (part === undefined) parts.set(type, [occurrence]);
    else part.push(occurrence);
  }
  return parts;
}

/** The weight of each type among the mentions. */
function typeVotes(occurrences: readonly Occurrence[]): Map<NameType, number> {
  const votes = new Map<NameType, number>();
  for (const { mention, weight } of occurrences) votes.set(mention.type, (votes.get(mention.type) ?? 0) + weight);
  return votes;
}

/** The type with most weight; of equals the one first in the order person, organization, place, other. */
export function heaviest(votes: ReadonlyMap<NameType, number>): NameType {
  let winner: NameType = 'other';
  let most = 0;
  for (const type of TYPES) {
    const weight = votes.get(type) ?? 0;
    if (weight > most) {
      most = weight;
      winner = type;
    }
  }
  return winner;
}

export function isCapitals(text: string): boolean {
  return text.toUpperCase() === text && text.toLowerCase() !== text;
}
