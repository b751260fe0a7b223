import { type AliasRules, NO_ALIAS_RULES } from '../decisions/aliasFile.ts';
import type { EntityName, EntitySummary } from '../engine.ts';
import type { ArticleFacts } from '../facts.ts';
import type { LocalEntity, NameType } from '../names/name.ts';
import { nameWords } from '../names/normaliseName.ts';
import { isCourtesy } from '../names/titles.ts';
import { isWellKnownPlace } from '../names/wellKnownNames.ts';
import { Aliases } from './aliases.ts';
import { Change, type EntityChange } from './entityChange.ts';
import { Work } from './entityWork.ts';
import { flat } from './flat.ts';
import {
  bestName,
  clusterOf,
  companyOf,
  descendants,
  hasMembers,
  type IndexedArticle,
  idOf,
  type NameNode,
  type Part,
  partsUnder,
  rootOf,
  type ShortName,
} from './nameNode.ts';
import { NearSpellings } from './nearSpellings.ts';
import { nodeId, shortNames } from './shortNames.ts';
import { SmallSet } from './smallSet.ts';
import { Tally } from './tally.ts';

/** A local entity as a member of an entity. */
export interface Member {
  readonly uri: string;
  /** Index into `ArticleFacts.entities`. */
  readonly local: number;
  /** Indices into `LocalEntity.spellings` of what belongs here; null for all. */
  readonly spellings: readonly number[] | null;
}

/** Contexts kept of an article, the most mentioned first: more would tell less of what it is about. */
const MOST_CONTEXTS = 16;
/** Shared contexts that make a short name somebody where several bear it (a shared role counts as this many) … */
const ENOUGH_SHARED = 2;
/** … and where all articles know only one. */
const ENOUGH_SHARED_BY_ONE = 1;
/** A name is taken for a slip in its type where another type has it this many times as often. */
const SLIP_RATIO = 20;

const TYPES: readonly NameType[] = ['person', 'organization', 'place', 'other'];

/**
 * One entity for each person, organization, place and other named thing of many articles. Changes by one article at a
 * time, at the cost of the names that article holds. The order of changes never shows in an answer; an article removed
 * leaves no trace.
 */
export class EntityIndex {
  readonly #articles = new Map<string, IndexedArticle>();
  readonly #nodes = new Map<string, NameNode>();
  /** Short name (node id) → the fuller names registered under it. */
  readonly #fuller = new Map<string, SmallSet<NameNode>>();
  readonly #near = new NearSpellings();
  #aliases: Aliases;

  constructor(rules: AliasRules = NO_ALIAS_RULES) {
    this.#aliases = new Aliases(rules);
  }

  get size(): number {
    return this.#articles.size;
  }

  /**
   * Takes other rules, from the workspace's alias file, at the cost of the articles that hold a name the old or new ones
   * speak of. `factsOf` gives the facts the articles were put with.
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
    this.#aliases = aliases;
    for (const uri of uris) this.#add(uri, factsOf(uri)?.entities ?? [], change, work);
    this.#settle(work, change);
    return change.result();
  }

  /** Adds the article, or replaces what was known of it. */
  put(uri: string, facts: ArticleFacts): EntityChange {
    const change = new Change();
    const work = new Work();
    this.#take(uri, change, work);
    this.#add(uri, facts.entities, change, work);
    this.#settle(work, change);
    return change.result();
  }

  /** As `put` one after the other, but settling what depends on several articles only once: for a folder being opened. */
  putAll(articles: Iterable<readonly [string, ArticleFacts]>): EntityChange {
    const change = new Change();
    const work = new Work();
    for (const [uri, facts] of articles) {
      this.#take(uri, change, work);
      this.#add(uri, facts.entities, change, work);
    }
    this.#settle(work, change);
    return change.result();
  }

  remove(uri: string): EntityChange {
    const change = new Change();
    const work = new Work();
    this.#take(uri, change, work);
    this.#settle(work, change);
    return change.result();
  }

  /** The entity's id, or null where the local entity is no name by the alias file. `spelling` matters only where the file splits it. */
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
    for (const node of this.#nodes.values()) if (node.parent === null && hasMembers(node)) ids.push(idOf(node));
    return ids.sort(order);
  }

  /** How many entities there are. */
  get count(): number {
    let count = 0;
    for (const node of this.#nodes.values()) if (node.parent === null && hasMembers(node)) count++;
    return count;
  }

  /** The entities that an article calls by a name of which `isAsked` says yes, whether its fullest one or another. */
  called(isAsked: (name: string) => boolean): Set<string> {
    const found = new Set<string>();
    for (const node of this.#nodes.values()) {
      if (node.parent !== null || !hasMembers(node)) continue;
      if (partsUnder(node).some(({ shown, aliases }) => isAsked(shown) || aliases.some(isAsked))) found.add(idOf(node));
    }
    return found;
  }

  /** What a list shows of each entity, sorted by id. */
  summaries(): EntitySummary[] {
    const found: EntitySummary[] = [];
    for (const node of this.#nodes.values()) {
      if (node.parent !== null || !hasMembers(node)) continue;
      const parts = partsUnder(node);
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

  /** Entities whose names are almost spelled like this one's and that no article has beside it: perhaps the same. Sorted. */
  nearSpellings(id: string): string[] {
    const root = this.#root(id);
    if (root === null) return [];
    const own = new Set(partsUnder(root).map(({ article }) => article.uri));
    const found = new Set<string>();
    for (const node of [root, ...descendants(root)]) {
      for (const near of this.#near.of(node)) {
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
    const node = this.#nodes.get(nodeId(type, canonical));
    return node !== undefined && node.parent === null && hasMembers(node) && idOf(node) === id ? node : null;
  }

  #add(uri: string, entities: readonly LocalEntity[], change: Change, work: Work): void {
    const article: IndexedArticle = { uri, parts: [], context: [], whole: true };
    const parts: Part[] = [];
    const weight = new Map<string, number>();
    for (const [local, entity] of entities.entries()) {
      const roles = rolesOf(entity);
      const shares = this.#aliases.shares(entity);
      if (shares.length !== 1 || shares[0]?.spellings !== null) article.whole = false;
      for (const share of shares) {
        const canonical = this.#aliases.canonical(entity.type, share.name);
        if (canonical === '' || canonical === '=') continue;
        const node = this.#node(entity.type, canonical);
        parts.push({
          article,
          local,
          spellings: share.spellings,
          mentions: countMentions(entity, share.spellings),
          node,
          shown: share.name,
          roles,
          aliases: share.aliases.length === 0 ? NONE : share.aliases,
          target: null,
        });
        if (tellsTheContext(entity)) weight.set(node.id, (weight.get(node.id) ?? 0) + entity.mentions.length);
      }
    }
    // A list that was added to keeps room for more.
    article.parts = parts.slice();
    article.context = [...weight]
      .sort(([one, many], [other, few]) => few - many || order(one, other))
      .slice(0, MOST_CONTEXTS)
      .map(([id]) => id);
    this.#articles.set(uri, article);
    for (const context of article.context) {
      const node = this.#nodes.get(context);
      if (node !== undefined) node.writing = (node.writing ?? new SmallSet<IndexedArticle>()).add(article);
    }
    for (const part of article.parts) this.#count(part, 1, change, work);
  }

  #take(uri: string, change: Change, work: Work): void {
    const article = this.#articles.get(uri);
    if (article === undefined) return;
    for (const part of article.parts) this.#count(part, -1, change, work);
    for (const context of article.context) {
      const node = this.#nodes.get(context);
      node?.writing?.delete(article);
      if (node?.writing?.size === 0) node.writing = null;
    }
    this.#articles.delete(uri);
  }

  /** Adds one part to everything that is counted by name, or takes it away. */
  #count(part: Part, sign: 1 | -1, change: Change, work: Work): void {
    const { node } = part;
    change.touch(clusterOf(part));
    if (sign === 1) node.parts.add(part);
    else {
      node.parts.delete(part);
      detach(part);
    }
    node.shown.add(part.shown, sign);
    // Only what is known of a name decides whom its short names mean, not how often it is known.
    if (part.roles.length > 0) node.roles ??= new Tally();
    for (const role of part.roles) {
      if (node.roles?.add(role, sign) === true) this.#reconsiderRole(node, role, work);
    }
    if (node.roles?.size === 0) node.roles = null;
    for (const context of node.company === null ? [] : part.article.context) {
      if (node.company?.add(context, sign) === true) this.#reconsiderContext(node, context, work);
    }
    const cameOrWent = node.parts.size === (sign === 1 ? 1 : 0);
    if (cameOrWent) for (const short of node.shorts) work.parts.add(short.id);
    for (const { id, strong } of this.#shortNames(part)) if (this.#register(node, id, strong, sign)) work.parts.add(id);
    for (const type of TYPES) work.names.add(nodeId(type, node.canonical));
    if (sign === 1) work.decide(part);
    if (node.parts.size === 0) change.empty(node);
  }

  #shortNames({ node, shown, aliases }: Part): ShortName[] {
    return this.#aliases.isSettled(node.canonical) ? [] : shortNames(node.type, shown, aliases);
  }

  /** The short names of articles that have the context are to be decided again where they can mean the node. */
  #reconsiderContext(node: NameNode, context: string, work: Work): void {
    const writing = this.#nodes.get(context)?.writing ?? null;
    if (writing === null) return;
    for (const short of node.shorts) {
      const bearers = this.#nodes.get(short.id)?.parts;
      if (bearers === undefined) continue;
      // The shorter way round: popular contexts stand in more articles than the short name.
      if (bearers.size < writing.size) {
        for (const part of bearers) if (writing.has(part.article)) work.decide(part);
        continue;
      }
      for (const { parts } of writing) for (const part of parts) if (part.node.id === short.id) work.decide(part);
    }
  }

  #reconsiderRole(node: NameNode, role: string, work: Work): void {
    for (const short of node.shorts) {
      for (const part of this.#nodes.get(short.id)?.parts ?? []) if (part.roles.includes(role)) work.decide(part);
    }
  }

  /** True where the name is newly a candidate for the short name, or no longer one, or is one with other right. */
  #register(node: NameNode, short: string, strong: boolean, sign: 1 | -1): boolean {
    const evidence = node.shorts.find(({ id }) => id === short) ?? { id: flat(short), parts: 0, strong: 0 };
    const before = { ...evidence };
    evidence.parts += sign;
    if (strong) evidence.strong += sign;
    if (before.parts === 0 && evidence.parts > 0) node.shorts = [...node.shorts, evidence];
    if (evidence.parts <= 0)
      node.shorts = node.shorts.length === 1 ? NO_SHORTS : node.shorts.filter(({ id }) => id !== short);
    if (evidence.parts > 0 === before.parts > 0) return evidence.strong > 0 !== before.strong > 0;
    const fuller = this.#fuller.get(short) ?? new SmallSet<NameNode>();
    if (evidence.parts > 0) fuller.add(node);
    else fuller.delete(node);
    if (fuller.size > 0) this.#fuller.set(evidence.id, fuller);
    else this.#fuller.delete(short);
    return true;
  }

  /**
   * Decides again what the names at work stand for. Longer names first, as a short name's decision looks at what its fuller
   * names have become.
   */
  #settle(work: Work, change: Change): void {
    const byLength = new Map<number, Set<NameNode>>();
    let longest = 0;
    const enqueue = (id: string): void => {
      const node = this.#nodes.get(id);
      if (node === undefined) return;
      const length = node.canonical.length;
      longest = Math.max(longest, length);
      byLength.set(length, (byLength.get(length) ?? new Set()).add(node));
    };
    for (const id of work.names) enqueue(id);
    for (const id of work.parts) enqueue(id);
    for (let length = longest; length > 0; length--) {
      const nodes = [...(byLength.get(length) ?? [])];
      const moves = nodes
        .map((node) => ({ node, parent: this.#parentOf(node) }))
        .filter(({ node, parent }) => parent !== node.parent);
      // All are let go before any is hung anew: namesakes may change places, and must not hang on each other meanwhile.
      for (const { node } of moves) this.#hang(node, null, change);
      for (const { node, parent } of moves) {
        if (parent !== null) this.#hang(node, parent, change);
        work.parts.add(node.id);
        for (const one of [node, ...descendants(node)]) {
          for (const { id } of one.shorts) {
            work.parts.add(id);
            if ((this.#nodes.get(id)?.canonical.length ?? length) < length) enqueue(id);
          }
        }
      }
      for (const node of nodes) this.#decideParts(node, work.of(node), change);
    }
    change.close((node) => {
      if (node.parts.size > 0) return;
      this.#nodes.delete(node.id);
      this.#near.remove(node);
      leave(node);
    });
  }

  /** The name that the whole of this one is another name of: the only one that articles declare it to be short for; else the same name under the type it usually has. */
  #parentOf(node: NameNode): NameNode | null {
    if (node.parts.size === 0) return null;
    const declared = this.#candidates(node).filter((full) =>
      full.shorts.some(({ id, strong }) => id === node.id && strong > 0),
    );
    if (new Set(declared.map(rootOf)).size === 1) return declared.sort(byId)[0] ?? null;
    const settled = this.#aliases.isSettled(node.canonical);
    let usual: NameNode | null = null;
    for (const type of TYPES) {
      const namesake = this.#nodes.get(nodeId(type, node.canonical));
      if (namesake === undefined || namesake === node) continue;
      const enough = settled ? isUsual(namesake, node) : namesake.parts.size >= SLIP_RATIO * node.parts.size;
      if (enough && (usual === null || isUsual(namesake, usual))) usual = namesake;
    }
    return usual;
  }

  /** Fuller names that this one may be short for. */
  #candidates(node: NameNode): NameNode[] {
    const found: NameNode[] = [];
    for (const full of this.#fuller.get(node.id) ?? []) {
      if (full.parts.size > 0 && full.canonical.length > node.canonical.length) found.push(full);
    }
    return found;
  }

  #hang(node: NameNode, parent: NameNode | null, change: Change): void {
    change.touch(rootOf(node));
    for (const { article } of partsUnder(node)) change.uris.add(article.uri);
    leave(node);
    node.parent = parent;
    if (parent !== null) parent.children = (parent.children ?? new SmallSet<NameNode>()).add(node);
    change.touch(rootOf(node));
  }

  /** For each article that has only this short name: whom it means there, where other articles leave no doubt. */
  #decideParts(node: NameNode, parts: Iterable<Part>, change: Change): void {
    const candidates = node.parent === null ? this.#candidates(node).sort(byId) : [];
    for (const part of parts) {
      if (!node.parts.has(part)) continue;
      const target = candidates.length === 0 ? null : this.#meant(part, candidates);
      if (target === part.target) continue;
      change.touch(clusterOf(part));
      change.uris.add(part.article.uri);
      detach(part);
      part.target = target;
      if (target !== null) target.attached = (target.attached ?? new SmallSet<Part>()).add(part);
      change.touch(clusterOf(part));
    }
  }

  #meant(part: Part, candidates: readonly NameNode[]): NameNode | null {
    const shares = new Map<NameNode, number>();
    let best: NameNode | null = null;
    let most = 0;
    for (const full of candidates) {
      const shared = this.#shared(part, full);
      const root = rootOf(full);
      shares.set(root, Math.max(shares.get(root) ?? 0, shared));
      if (shared > most) {
        most = shared;
        best = full;
      }
    }
    if (best === null || most < (shares.size === 1 ? ENOUGH_SHARED_BY_ONE : ENOUGH_SHARED)) return null;
    const root = rootOf(best);
    for (const [other, shared] of shares) if (other !== root && shared >= most) return null;
    return best;
  }

  /** How much the part's article has in common with what is known of the fuller name. */
  #shared(part: Part, full: NameNode): number {
    const company = companyOf(full);
    let shared = 0;
    for (const context of part.article.context) if (company.has(context)) shared++;
    for (const role of part.roles) {
      if (full.roles?.has(role)) {
        shared += ENOUGH_SHARED;
        break;
      }
    }
    const apart = shared > 0 && part.article.parts.some(({ node }) => node === full);
    return apart ? 0 : shared;
  }

  #node(type: NameType, canonical: string): NameNode {
    const id = nodeId(type, canonical);
    const known = this.#nodes.get(id);
    if (known !== undefined) return known;
    const node: NameNode = {
      id: flat(id),
      type,
      canonical: flat(canonical),
      parts: new SmallSet(),
      attached: null,
      parent: null,
      children: null,
      shown: new Tally(),
      company: null,
      roles: null,
      shorts: NO_SHORTS,
      writing: null,
    };
    this.#nodes.set(node.id, node);
    this.#near.add(node);
    return node;
  }
}

const NONE: readonly string[] = [];
const NO_SHORTS: NameNode['shorts'] = [];

function countMentions(entity: LocalEntity, spellings: readonly number[] | null): number {
  if (spellings === null) return entity.mentions.length;
  return entity.mentions.filter(({ spelling }) => spellings.includes(spelling)).length;
}

function detach(part: Part): void {
  const { target } = part;
  target?.attached?.delete(part);
  if (target?.attached?.size === 0) target.attached = null;
}

function leave(node: NameNode): void {
  const { parent } = node;
  parent?.children?.delete(node);
  if (parent?.children?.size === 0) parent.children = null;
}

/** Bare surnames tell little of what an article is about, and countries everybody writes of still less. */
function tellsTheContext(entity: LocalEntity): boolean {
  const words = nameWords(entity.name);
  if (entity.type === 'person') return words.length > 1;
  return !isWellKnownPlace(words.join(' '));
}

function rolesOf(entity: LocalEntity): readonly string[] {
  if (entity.type !== 'person' || (entity.titles.length === 0 && entity.descriptions.length === 0)) return NONE;
  return [...entity.titles.filter((title) => !isCourtesy(title)), ...entity.descriptions.map(({ text }) => text)].map(
    (role) => role.toLowerCase(),
  );
}

/** Of two namesakes of different types the one with more articles, else the one first in the order of types. */
function isUsual(one: NameNode, other: NameNode): boolean {
  if (one.parts.size !== other.parts.size) return one.parts.size > other.parts.size;
  return TYPES.indexOf(one.type) < TYPES.indexOf(other.type);
}

function byId(one: NameNode, other: NameNode): number {
  return order(one.id, other.id);
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
