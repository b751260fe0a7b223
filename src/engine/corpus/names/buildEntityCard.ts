import type { ClaimAt } from '../../claims/claimAt.ts';
import type { ArticleFacts } from '../../facts.ts';
import type { EntityMention, LocalEntity } from '../../names/name.ts';
import { nameKey } from '../../names/normaliseName.ts';
import { Companions } from './companions.ts';
import type { EntityCard } from './entity.ts';
import type { EntityIndex, Member } from './entityIndex.ts';

/** How many of the newest articles give figures, statements and companions: somebody is waiting for the card. */
const MOST_ARTICLES = 100;
const MOST_STATEMENTS = 40;

/** What a card is made from. */
export interface CardSources {
  readonly index: EntityIndex;
  /** The facts an article was put with. */
  factsOf(uri: string): ArticleFacts | null;
  /** Calendar date as YYYY-MM-DD; null where the article has none. */
  dateOf(uri: string): string | null;
  /** The article's figures in sentences that contain one of the names, which are in lower case. */
  figuresOf(uri: string, names: readonly string[]): readonly ClaimAt[];
}

/** What is known about one entity; null for an id that is not in use. */
export function buildEntityCard({ index, factsOf, dateOf, figuresOf }: CardSources, id: string): EntityCard | null {
  const named = index.named(id);
  if (named === null) return null;
  const byArticle = new Map<string, Member[]>();
  for (const member of index.members(id)) byArticle.set(member.uri, [...(byArticle.get(member.uri) ?? []), member]);
  const articles = [...byArticle]
    .map(([uri, members]) => ({ uri, members, date: dateOf(uri) }))
    .sort((a, b) => order(a.date ?? '', b.date ?? '') || order(a.uri, b.uri));
  const names = new Names();
  const mentions: EntityCard['mentions'][number][] = [];
  const descriptions = new Map<string, EntityCard['descriptions'][number]>();
  const titles = new Map<string, number>();
  const ages = new Map<number, EntityCard['ages'][number]>();
  const statements: EntityCard['statements'][number][] = [];
  const figures: ClaimAt[] = [];
  const companions = new Companions(index, id);
  for (const [at, { uri, members, date }] of articles.entries()) {
    const facts = factsOf(uri);
    const { entities = [] } = facts ?? {};
    const here: typeof mentions = [];
    for (const member of members) {
      const entity = entities[member.local];
      if (entity === undefined) continue;
      const counts = new Map<number, number>();
      for (const { start, end, spelling } of mentionsOf(entity, member)) {
        here.push({ uri, start, end, text: entity.spellings[spelling] ?? '' });
        counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
      }
      for (const [spelling, count] of counts) names.add(shownAs(entity, entity.spellings[spelling] ?? ''), count);
      // What the article says about a name that the alias file splits may be about the other.
      if (member.spellings !== null) continue;
      for (const { text, start, end } of entity.descriptions) {
        const key = text.toLowerCase();
        if (!descriptions.has(key)) descriptions.set(key, { uri, start, end, text });
      }
      for (const title of entity.titles) titles.set(title, (titles.get(title) ?? 0) + 1);
      if (entity.age !== null) {
        const { years, start, end } = entity.age;
        ages.delete(years);
        ages.set(years, { uri, years, start, end });
      }
    }
    mentions.push(...here.sort((a, b) => a.start - b.start));
    if (facts === null || articles.length - at > MOST_ARTICLES) continue;
    companions.add(uri, members, { entities });
    const written = members.map(({ local }) => entities[local]?.name.toLowerCase() ?? '');
    figures.unshift(...figuresOf(uri, written));
    const speakers = new Set(members.filter(({ spellings }) => spellings === null).map(({ local }) => local));
    const said = facts.statements.filter(({ speaker }) => speakers.has(speaker));
    statements.unshift(...said.map(({ start, end, quoted }) => ({ uri, start, end, date, quoted })));
    statements.splice(MOST_STATEMENTS);
  }
  return {
    ...named,
    aliases: names.others(named.name),
    descriptions: [...descriptions.values()],
    mentions,
    ages: [...ages.values()].reverse(),
    titles: [...titles].sort(mostFrequent).map(([name, count]) => ({ name, count })),
    statements,
    companions: companions.most(),
    nearSpellings: index
      .nearSpellings(id)
      .map((near) => index.named(near))
      .filter((near) => near !== null),
    figures,
  };
}

function mentionsOf(entity: LocalEntity, { spellings }: Member): readonly EntityMention[] {
  return spellings === null ? entity.mentions : entity.mentions.filter(({ spelling }) => spellings.includes(spelling));
}

/** The spelling as a reader would write it, known from the article's entity. */
function shownAs(entity: LocalEntity, text: string): string {
  const key = nameKey(text);
  return [entity.name, ...entity.aliases].find((name) => nameKey(name) === key) ?? text;
}

/** Counts names by spelling, ignoring case and hyphens. */
class Names {
  readonly #forms = new Map<string, Map<string, number>>();

  add(shown: string, count: number): void {
    const key = nameKey(shown);
    const forms = this.#forms.get(key) ?? new Map<string, number>();
    forms.set(shown, (forms.get(shown) ?? 0) + count);
    this.#forms.set(key, forms);
  }

  /** Each name other than `name` once, in its most frequent form, the most frequent first. */
  others(name: string): EntityCard['aliases'] {
    const own = nameKey(name);
    const found: { name: string; count: number }[] = [];
    for (const [key, forms] of this.#forms) {
      if (key === own) continue;
      const [usual] = [...forms].sort(mostFrequent);
      const count = [...forms.values()].reduce((sum, times) => sum + times, 0);
      if (usual !== undefined) found.push({ name: usual[0], count });
    }
    return found.sort((a, b) => mostFrequent([a.name, a.count], [b.name, b.count]));
  }
}

function mostFrequent([one, many]: readonly [string, number], [other, few]: readonly [string, number]): number {
  return few - many || order(one, other);
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
