import type { ArticleFacts } from '../../facts.ts';
import type { LocalEntity } from '../../names/name.ts';
import { nameWords } from '../../names/normaliseName.ts';
import { isCourtesy } from '../../names/titles.ts';
import { isWellKnownPlace } from '../../names/wellKnownNames.ts';
import { ArticleNumbers } from '../storage/articleNumbers.ts';
import { hashOf } from '../storage/hashOf.ts';
import type { Interruptible, SnapshotReader, SnapshotWriter } from '../storage/snapshot.ts';
import { Vocabulary } from '../storage/vocabulary.ts';
import { Aliases } from './aliases.ts';
import { type AliasRules, NO_ALIAS_RULES } from './aliasRules.ts';
import type { EntityName, EntitySummary } from './entity.ts';
import { Change, type EntityChange } from './entityChange.ts';
import { NameGraph } from './nameGraph.ts';
import { type NameNode, TYPES } from './nameNode.ts';
import type { Part, SaidOfName } from './nameParts.ts';
import { Work } from './pendingDecisions.ts';

/** A local entity as a member of an entity. */
export interface Member {
  readonly uri: string;
  /** Index into `ArticleFacts.entities`. */
  readonly local: number;
  /** Indices into `LocalEntity.spellings` of those that belong here; null for all. */
  readonly spellings: readonly number[] | null;
}

/** Contexts kept for an article, the most mentioned first: more would say less about its subject. */
const MOST_CONTEXTS = 16;
/** Other names of its organizations kept as well. */
const MOST_OTHER_NAMES = 8;

/**
 * One entity for each person, organization, place and other named thing of many articles. Changes by one article at a
 * time, at the cost of that article's names. The order of changes never affects an answer; a removed article leaves no
 * trace.
 */
export class EntityIndex {
  readonly #numbers: ArticleNumbers;
  readonly #graph: NameGraph;
  #rules: AliasRules;
  #aliases: Aliases;

  /** `numbers` are those of the articles, `texts` hold names as they are written: those of the corpus it belongs to. */
  constructor(rules: AliasRules = NO_ALIAS_RULES, numbers = new ArticleNumbers(), texts = new Vocabulary()) {
    this.#rules = rules;
    this.#aliases = new Aliases(rules);
    this.#numbers = numbers;
    this.#graph = new NameGraph(texts);
  }

  /**
   * Replaces the rules, from the workspace's alias file, at the cost of the articles with a name in the old or new
   * rules. `factsOf` gives the facts the articles were put with.
   */
  setAliases(rules: AliasRules, factsOf: (uri: string) => ArticleFacts | null): EntityChange {
    const change = new Change(this.#graph.names, (root) => this.#graph.entityId(root));
    const work = new Work();
    const aliases = new Aliases(rules);
    const spokenOf = (name: string): boolean => this.#aliases.speakOf(name) || aliases.speakOf(name);
    const { articles, names } = this.#graph;
    const numbers = articles
      .all()
      .filter(
        (article) =>
          !articles.isWhole(article) || articles.partsOf(article).some((part) => names.parts.isCalled(part, spokenOf)),
      );
    for (const article of numbers) {
      this.#take(article, change, work);
      change.articles.add(article);
    }
    this.#rules = rules;
    this.#aliases = aliases;
    for (const article of numbers) this.#add(article, factsOf(this.#numbers.at(article))?.entities ?? [], change, work);
    return this.#settle(work, change);
  }

  *save(to: SnapshotWriter): Interruptible {
    to.plain(this.#rules);
    this.#graph.save(to);
    yield;
  }

  /** Takes in what was saved, where nothing has been put yet, and the rules it was saved under. */
  *restore(from: SnapshotReader): Interruptible {
    this.#rules = from.plain() as AliasRules;
    this.#aliases = new Aliases(this.#rules);
    this.#graph.restore(from, this.#numbers.end);
    yield;
  }

  /** The rules in force. */
  get rules(): AliasRules {
    return this.#rules;
  }

  /** Adds the article, or replaces its facts. */
  put(uri: string, facts: ArticleFacts): EntityChange {
    return this.putAll([[uri, facts]]);
  }

  /** Like repeated `put`, but decides what depends on several articles only once: for a folder being opened. */
  putAll(articles: Iterable<readonly [string, ArticleFacts]>): EntityChange {
    const change = new Change(this.#graph.names, (root) => this.#graph.entityId(root));
    const work = new Work();
    for (const [uri, facts] of articles) {
      const article = this.#numbers.enter(uri);
      this.#take(article, change, work);
      this.#add(article, facts.entities, change, work);
    }
    return this.#settle(work, change);
  }

  remove(uri: string): EntityChange {
    const change = new Change(this.#graph.names, (root) => this.#graph.entityId(root));
    const work = new Work();
    const article = this.#numbers.known(uri);
    if (article !== null) this.#take(article, change, work);
    return this.#settle(work, change);
  }

  /**
   * The entity's id, or null if the alias file says it is not a name. `spelling` matters only where the file splits it.
   */
  entityOf(uri: string, localIndex: number, spelling?: number): string | null {
    const { articles, names } = this.#graph;
    const article = this.#numbers.known(uri);
    const part = (article === null ? [] : articles.partsOf(article)).find((one) => {
      if (names.parts.localOf(one) !== localIndex) return false;
      const spellings = names.parts.spellingsOf(one);
      return spelling === undefined || spellings === null || spellings.includes(spelling);
    });
    return part === undefined ? null : this.#graph.entityId(names.clusterOf(part));
  }

  /** All entities, sorted. */
  ids(): string[] {
    return this.#roots()
      .map((root) => this.#graph.entityId(root))
      .sort(order);
  }

  /** How many entities there are. */
  get count(): number {
    return this.#roots().length;
  }

  /** The entities for which an article uses a name that `isAsked` accepts, whether the fullest or another. */
  called(isAsked: (name: string) => boolean): Set<string> {
    const { names } = this.#graph;
    const found = this.#roots().filter((root) =>
      names.partsUnder(root).some((part) => names.parts.isCalled(part, isAsked)),
    );
    return new Set(found.map((root) => this.#graph.entityId(root)));
  }

  /** What a list shows about each entity, sorted by id. */
  summaries(isCounted: (uri: string) => boolean): EntitySummary[] {
    const { names } = this.#graph;
    const found: EntitySummary[] = [];
    for (const root of this.#roots()) {
      const parts = names.partsUnder(root).filter((part) => isCounted(this.#uriOf(part)));
      if (parts.length === 0) continue;
      found.push({
        id: this.#graph.entityId(root),
        type: names.typeOf(root),
        name: this.#graph.record(root).bestName,
        mentions: parts.reduce((sum, part) => sum + names.parts.mentionsOf(part), 0),
        articles: new Set(parts.map((part) => names.parts.articleOf(part))).size,
      });
    }
    return found.sort((a, b) => order(a.id, b.id));
  }

  /** The local entities joined as `id`, sorted by article; none for an id that is not in use. */
  members(id: string): Member[] {
    const root = this.#root(id);
    if (root === null) return [];
    const { names } = this.#graph;
    return names
      .partsUnder(root)
      .map((part) => ({
        uri: this.#uriOf(part),
        local: names.parts.localOf(part),
        spellings: names.parts.spellingsOf(part),
      }))
      .sort((a, b) => order(a.uri, b.uri) || a.local - b.local || (a.spellings?.[0] ?? 0) - (b.spellings?.[0] ?? 0));
  }

  /** Null for an id that is not in use. */
  named(id: string): EntityName | null {
    const root = this.#root(id);
    if (root === null) return null;
    return { id, type: this.#graph.names.typeOf(root), name: this.#graph.record(root).bestName };
  }

  /**
   * Entities with almost the same spelling that no article mentions together with this one: perhaps the same. Sorted.
   */
  nearSpellings(id: string): string[] {
    const root = this.#root(id);
    if (root === null) return [];
    const { names } = this.#graph;
    const articlesOf = (one: NameNode): number[] => names.partsUnder(one).map((part) => names.parts.articleOf(part));
    const own = new Set(articlesOf(root));
    const found = new Set<string>();
    for (const node of names.withDescendants(root)) {
      for (const near of this.#graph.near(node)) {
        const other = names.rootOf(near);
        if (other === root || !names.hasMembers(other)) continue;
        if (!articlesOf(other).some((article) => own.has(article))) found.add(this.#graph.entityId(other));
      }
    }
    return [...found].sort(order);
  }

  #roots(): NameNode[] {
    const { names } = this.#graph;
    return names.nodes().filter((node) => names.parentOf(node) === null && names.hasMembers(node));
  }

  #root(id: string): NameNode | null {
    const slash = id.indexOf('/');
    const type = TYPES.find((one) => one === id.slice(0, slash));
    if (type === undefined) return null;
    const canonical = this.#aliases.canonical(type, id.slice(slash + 1).replaceAll('-', ' '));
    const { names } = this.#graph;
    const node = names.known(type, canonical);
    if (node === null || names.parentOf(node) !== null || !names.hasMembers(node)) return null;
    return this.#graph.entityId(node) === id ? node : null;
  }

  #uriOf(part: Part): string {
    return this.#numbers.at(this.#graph.names.parts.articleOf(part));
  }

  #settle(work: Work, change: Change): EntityChange {
    this.#graph.settle(work, change);
    return change.result((article) => this.#numbers.at(article));
  }

  #add(article: number, entities: readonly LocalEntity[], change: Change, work: Work): void {
    const { articles, names } = this.#graph;
    const said: SaidOfName[] = [];
    let whole = true;
    const weight = new Map<NameNode, number>();
    const otherWeight = new Map<NameNode, number>();
    for (const [local, entity] of entities.entries()) {
      const roles = rolesOf(entity).map(hashOf);
      const shares = this.#aliases.shares(entity);
      if (shares.length !== 1 || shares[0]?.spellings !== null) whole = false;
      for (const { name, spellings, aliases } of shares) {
        const canonical = this.#aliases.canonical(entity.type, name);
        if (canonical === '' || canonical === '=') continue;
        const mentions = countMentions(entity, spellings);
        const node = names.enter(entity.type, canonical);
        said.push({ article, local, spellings, mentions, node, sure: entity.sure, shown: name, roles, aliases });
        if (!tellsTheContext(entity)) continue;
        weight.set(node, (weight.get(node) ?? 0) + entity.mentions.length);
        if (entity.type !== 'organization') continue;
        for (const alias of aliases) {
          const other = names.enter(entity.type, this.#aliases.canonical(entity.type, alias));
          if (other !== node) otherWeight.set(other, (otherWeight.get(other) ?? 0) + entity.mentions.length);
        }
      }
    }
    const first = names.parts.enter(said);
    const heaviest = (of: ReadonlyMap<NameNode, number>, most: number): NameNode[] =>
      [...of]
        .map(([node, mentions]) => ({ node, mentions, id: `${names.typeOf(node)} ${names.canonicalOf(node)}` }))
        .sort((one, other) => other.mentions - one.mentions || order(one.id, other.id))
        .slice(0, most)
        .map(({ node }) => node);
    const contexts = new Set([...heaviest(weight, MOST_CONTEXTS), ...heaviest(otherWeight, MOST_OTHER_NAMES)]);
    articles.put(article, { first, count: said.length, contexts: [...contexts], whole });
    for (const part of articles.partsOf(article)) this.#graph.count(part, 1, change, work);
  }

  #take(article: number, change: Change, work: Work): void {
    const { articles, names } = this.#graph;
    const parts = articles.partsOf(article);
    for (const part of parts) this.#graph.count(part, -1, change, work);
    names.parts.leave(articles.firstOf(article), parts.length);
    articles.remove(article);
  }
}

const NONE: readonly string[] = [];

function countMentions(entity: LocalEntity, spellings: readonly number[] | null): number {
  if (spellings === null) return entity.mentions.length;
  return entity.mentions.filter(({ spelling }) => spellings.includes(spelling)).length;
}

/** Bare surnames say little about what an article is about, and countries that everybody mentions still less. */
function tellsTheContext(entity: LocalEntity): boolean {
  const words = nameWords(entity.name);
  if (entity.type === 'person') return words.length > 1;
  return !isWellKnownPlace(words.join(' '));
}

function rolesOf(entity: LocalEntity): readonly string[] {
  if (entity.type !== 'person' || (entity.titles.length === 0 && entity.descriptions.length === 0)) return NONE;
  const roles = [
    ...entity.titles.filter((title) => !isCourtesy(title)),
    ...entity.descriptions.map(({ text }) => text),
  ];
  return [...new Set(roles.map((role) => role.toLowerCase()).flatMap((role) => [role, officeIn(role)]))];
}

/** "the president of Norland" holds the office that is a title before a name: "president". */
function officeIn(role: string): string {
  return role.replace(/^(?:the|a|an) /, '').replace(/ (?:of|for|in|at) .*$/, '');
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
