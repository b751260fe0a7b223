import type { EntityCard } from '../engine.ts';
import type { ArticleFacts } from '../facts.ts';
import type { EntityMention, LocalEntity } from '../names/name.ts';
import { nameKey } from '../names/normaliseName.ts';
import type { EntityIndex, Member } from './entityIndex.ts';

/**
 * What is known of one entity, without the figures said of it; null for an id that is not in use. `factsOf` gives the facts an article
 * was put with; `order` sorts articles (by date, as a rule).
 */
export function buildEntityCard(
  index: EntityIndex,
  id: string,
  factsOf: (uri: string) => ArticleFacts | null,
  order: (uri: string, other: string) => number,
): Omit<EntityCard, 'figures'> | null {
  const name = index.name(id);
  const type = index.type(id);
  if (name === null || type === null) return null;
  const members = index.members(id).sort((a, b) => order(a.uri, b.uri));
  const mentions: EntityCard['mentions'][number][] = [];
  const descriptions = new Map<string, EntityCard['descriptions'][number]>();
  const names = new Map<string, Map<string, number>>();
  for (const member of members) {
    const entity = factsOf(member.uri)?.entities[member.local];
    if (entity === undefined) continue;
    for (const mention of mentionsOf(entity, member)) {
      const text = entity.spellings[mention.spelling] ?? '';
      mentions.push({ uri: member.uri, start: mention.start, end: mention.end, text });
      countName(names, shownAs(entity, text));
    }
    for (const { text, start, end } of member.spellings === null ? entity.descriptions : []) {
      const key = text.toLowerCase();
      if (!descriptions.has(key)) descriptions.set(key, { uri: member.uri, start, end, text });
    }
  }
  mentions.sort((a, b) => order(a.uri, b.uri) || a.start - b.start);
  return { id, type, name, aliases: otherNames(names, name), descriptions: [...descriptions.values()], mentions };
}

function mentionsOf(entity: LocalEntity, member: Member): readonly EntityMention[] {
  const { spellings } = member;
  return spellings === null ? entity.mentions : entity.mentions.filter(({ spelling }) => spellings.includes(spelling));
}

/** The spelling as a reader would write it, which the article's entity tells. */
function shownAs(entity: LocalEntity, text: string): string {
  const key = nameKey(text);
  return [entity.name, ...entity.aliases].find((name) => nameKey(name) === key) ?? text;
}

/** Counts by what is written, whatever the case and the hyphens. */
function countName(names: Map<string, Map<string, number>>, shown: string): void {
  const key = nameKey(shown);
  const forms = names.get(key) ?? new Map<string, number>();
  forms.set(shown, (forms.get(shown) ?? 0) + 1);
  names.set(key, forms);
}

/** Each other name once, in its most frequent form, the most frequent first. */
function otherNames(names: ReadonlyMap<string, ReadonlyMap<string, number>>, name: string): EntityCard['aliases'] {
  const own = nameKey(name);
  const found: { name: string; count: number }[] = [];
  for (const [key, forms] of names) {
    if (key === own) continue;
    const [usual] = [...forms].sort(mostFrequent);
    const count = [...forms.values()].reduce((sum, times) => sum + times, 0);
    if (usual !== undefined) found.push({ name: usual[0], count });
  }
  return found.sort((a, b) => mostFrequent([a.name, a.count], [b.name, b.count]));
}

function mostFrequent([one, many]: readonly [string, number], [other, few]: readonly [string, number]): number {
  return few - many || (one < other ? -1 : one > other ? 1 : 0);
}
