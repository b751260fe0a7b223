import type { ArticleFacts } from '../../facts.ts';
import type { LocalEntity } from '../../names/name.ts';
import { nameWords } from '../../names/normaliseName.ts';
import { isCourtesy } from '../../names/titles.ts';
import { isWellKnownPlace } from '../../names/wellKnownNames.ts';
import type { Interruptible, SnapshotReader, SnapshotWriter } from '../storage/snapshot.ts';
import { Aliases } from './aliases.ts';
import { type AliasRules, NO_ALIAS_RULES } from './aliasRules.ts';
import type { EntityName, EntitySummary } from './entity.ts';
import { Change, type EntityChange } from './entityChange.ts';
import { NameGraph, TYPES } from './nameGraph.ts';
import {
  bestName,
  clusterOf,
  descendants,
  hasMembers,
  type IndexedArticle,
  idOf,
  type NameNode,
  type Part,
  partsUnder,
  rootOf,
} from './nameNode.ts';
import { Work } from './pendingDecisions.ts';
import { restoreNames, saveNames } from './savedNames.ts';
import { nodeId } from './shortNames.ts';

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
  readonly #articles = new Map<string, IndexedArticle>();
  readonly #names = new NameGraph();
  #rules: AliasRules;
  #aliases: Aliases;

  constructor(rules: AliasRules = NO_ALIAS_RULES) {
    this.#rules = rules;
    this.#aliases = new Aliases(rules);
  }

  get size(): number {
    return this.#articles.size;
  }

  /**
   * Replaces the rules, from the workspace's alias file, at the cost of the articles with a name in the old or new
   * rules. `factsOf` gives the facts the articles were put with.
   */
  setAliases(rules: AliasRules, factsOf: (uri: string) => ArticleFacts | null): EntityChange {
    const change = new Change();
    const work = new Work();
    const aliases = new Aliases(rules);
    const uris: string[] = [];
    for (const [uri, { parts, whole }] of this.#articles) {
      const spokenOf = (name: string): boolean => this.#aliases.speakOf(name) || aliases.speakOf(name);
      if (!whole || parts.some((part) => spokenOf(part.shown) || part.aliases.some(spokenOf))) uris.push(uri);
    }
    for (const uri of uris) {
      this.#take(uri, change, work);
      change.uris.add(uri);
    }
    this.#rules = rules;
    this.#aliases = aliases;
    for (const uri of uris) this.#add(uri, factsOf(uri)?.entities ?? [], change, work);
    this.#names.settle(work, change);
    return change.result();
  }

  *save(to: SnapshotWriter): Interruptible {
    to.plain(this.#rules);
    yield* saveNames(this.#names, this.#articles, to);
  }

  /** Takes in what was saved, where nothing has been put yet, and the rules it was saved under. */
  *restore(from: SnapshotReader): Interruptible {
    this.#rules = from.plain() as AliasRules;
    this.#aliases = new Aliases(this.#rules);
    yield* restoreNames(this.#names, this.#articles, from);
  }

  /** The rules in force. */
  get rules(): AliasRules {
    return this.#rules;
  }

  /** Adds the article, or replaces its facts. */
  put(uri: string, facts: ArticleFacts): EntityChange {
    const change = new Change();
    const work = new Work();
    this.#take(uri, change, work);
    this.#add(uri, facts.entities, change, work);
    this.#names.settle(work, change);
    return change.result();
  }

  /** Like repeated `put`, but decides what depends on several articles only once: for a folder being opened. */
  putAll(articles: Iterable<readonly [string, ArticleFacts]>): EntityChange {
    const change = new Change();
    const work = new Work();
    for (const [uri, facts] of articles) {
      this.#take(uri, change, work);
      this.#add(uri, facts.entities, change, work);
    }
    this.#names.settle(work, change);
    return change.result();
  }

  remove(uri: string): EntityChange {
    const change = new Change();
    const work = new Work();
    this.#take(uri, change, work);
    this.#names.settle(work, change);
    return change.result();
  }

  /**
   * The entity's id, or null if the alias file says it is not a name. `spelling` matters only where the file splits it.
   */
  entityOf(uri: string, localIndex: number, spelling?: number): string | null {
    const part = this.#articles
      .get(uri)
      ?.parts.find(
        ({ local, spellings }) =>
          local === localIndex && (spelling === undefined || spellings === null || spellings.includes(spelling)),
      );
    return part === undefined ? null : idOf(clusterOf(part));
  }

  /** All entities, sorted. */
  ids(): string[] {
    const ids: string[] = [];
    for (const node of this.#names.nodes()) if (node.parent === null && hasMembers(node)) ids.push(idOf(node));
    return ids.sort(order);
  }

  /** How many entities there are. */
  get count(): number {
    let count = 0;
    for (const node of this.#names.nodes()) if (node.parent === null && hasMembers(node)) count++;
    return count;
  }

  /** The entities for which an article uses a name that `isAsked` accepts, whether the fullest or another. */
  called(isAsked: (name: string) => boolean): Set<string> {
    const found = new Set<string>();
    for (const node of this.#names.nodes()) {
      if (node.parent !== null || !hasMembers(node)) continue;
      if (partsUnder(node).some(({ shown, aliases }) => isAsked(shown) || aliases.some(isAsked))) found.add(idOf(node));
    }
    return found;
  }

  /** What a list shows about each entity, sorted by id. */
  summaries(isCounted: (uri: string) => boolean): EntitySummary[] {
    const found: EntitySummary[] = [];
    for (const node of this.#names.nodes()) {
      if (node.parent !== null || !hasMembers(node)) continue;
      const parts = partsUnder(node).filter(({ article }) => isCounted(article.uri));
      if (parts.length === 0) continue;
      found.push({
        id: idOf(node),
        type: node.type,
        name: bestName(node),
        mentions: parts.reduce((sum, { mentions }) => sum + mentions, 0),
        articles: new Set(parts.map(({ article }) => article)).size,
      });
    }
    return found.sort((a, b) => order(a.id, b.id));
  }

  /** The local entities joined as `id`, sorted by article; none for an id that is not in use. */
  members(id: string): Member[] {
    const root = this.#root(id);
    if (root === null) return [];
    return partsUnder(root)
      .map(({ article, local, spellings }) => ({ uri: article.uri, local, spellings }))
      .sort((a, b) => order(a.uri, b.uri) || a.local - b.local || (a.spellings?.[0] ?? 0) - (b.spellings?.[0] ?? 0));
  }

  /** Null for an id that is not in use. */
  named(id: string): EntityName | null {
    const root = this.#root(id);
    return root === null ? null : { id, type: root.type, name: bestName(root) };
  }

  /**
   * Entities with almost the same spelling that no article mentions together with this one: perhaps the same. Sorted.
   */
  nearSpellings(id: string): string[] {
    const root = this.#root(id);
    if (root === null) return [];
    const own = new Set(partsUnder(root).map(({ article }) => article.uri));
    const found = new Set<string>();
    for (const node of [root, ...descendants(root)]) {
      for (const near of this.#names.near(node)) {
        const other = rootOf(near);
        if (other === root || !hasMembers(other)) continue;
        if (!partsUnder(other).some(({ article }) => own.has(article.uri))) found.add(idOf(other));
      }
    }
    return [...found].sort(order);
  }

  #root(id: string): NameNode | null {
    const slash = id.indexOf('/');
    const type = TYPES.find((one) => one === id.slice(0, slash));
    if (type === undefined) return null;
    const canonical = this.#aliases.canonical(type, id.slice(slash + 1).replaceAll('-', ' '));
    const node = this.#names.get(nodeId(type, canonical));
    return node !== null && node.parent === null && hasMembers(node) && idOf(node) === id ? node : null;
  }

  #add(uri: string, entities: readonly LocalEntity[], change: Change, work: Work): void {
    const article: IndexedArticle = { uri, parts: [], context: [], otherNames: [], whole: true };
    const parts: Part[] = [];
    const weight = new Map<string, number>();
    const otherWeight = new Map<string, number>();
    for (const [local, entity] of entities.entries()) {
      const roles = rolesOf(entity);
      const shares = this.#aliases.shares(entity);
      if (shares.length !== 1 || shares[0]?.spellings !== null) article.whole = false;
      for (const share of shares) {
        const canonical = this.#aliases.canonical(entity.type, share.name);
        if (canonical === '' || canonical === '=') continue;
        const node = this.#names.node(entity.type, canonical);
        parts.push({
          article,
          local,
          spellings: share.spellings,
          mentions: countMentions(entity, share.spellings),
          node,
          sure: entity.sure,
          shown: node.shown.kept(share.name),
          roles,
          aliases: share.aliases.length === 0 ? NONE : share.aliases.slice(),
          target: null,
        });
        if (!tellsTheContext(entity)) continue;
        weight.set(node.id, (weight.get(node.id) ?? 0) + entity.mentions.length);
        if (entity.type !== 'organization') continue;
        for (const alias of share.aliases) {
          const other = nodeId(entity.type, this.#aliases.canonical(entity.type, alias));
          if (other !== node.id) otherWeight.set(other, (otherWeight.get(other) ?? 0) + entity.mentions.length);
        }
      }
    }
    // An array that has grown keeps spare capacity.
    article.parts = parts.slice();
    article.context = heaviest(weight, MOST_CONTEXTS);
    article.otherNames = heaviest(otherWeight, MOST_OTHER_NAMES);
    this.#articles.set(uri, article);
    this.#names.write(article);
    for (const part of article.parts) this.#names.count(part, 1, change, work);
  }

  #take(uri: string, change: Change, work: Work): void {
    const article = this.#articles.get(uri);
    if (article === undefined) return;
    for (const part of article.parts) this.#names.count(part, -1, change, work);
    this.#names.unwrite(article);
    this.#articles.delete(uri);
  }
}

const NONE: readonly string[] = [];

function heaviest(weights: ReadonlyMap<string, number>, most: number): readonly string[] {
  if (weights.size === 0) return NONE;
  return [...weights]
    .sort(([one, many], [other, few]) => few - many || order(one, other))
    .slice(0, most)
    .map(([id]) => id);
}

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
