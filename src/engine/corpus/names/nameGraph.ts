import type { NameType } from '../../names/name.ts';
import { isWellKnown } from '../../names/wellKnownNames.ts';
import { flat } from '../storage/flatText.ts';
import { SmallSet } from '../storage/smallSet.ts';
import { isSettled } from './aliases.ts';
import type { Change } from './entityChange.ts';
import {
  clusterOf,
  companyOf,
  contextsOf,
  descendants,
  type IndexedArticle,
  type NameNode,
  type Part,
  partsUnder,
  rootOf,
  type ShortName,
} from './nameNode.ts';
import { NearSpellings } from './nearSpellings.ts';
import type { Work } from './pendingDecisions.ts';
import { nodeId, shortNames } from './shortNames.ts';
import { Tally } from './tally.ts';

/** Shared contexts that resolve a short name where several entities have it (a shared role counts as this many) … */
const ENOUGH_SHARED = 2;
/** … and where all articles know only one. */
const ENOUGH_SHARED_BY_ONE = 1;
/** A type counts as a mistake where another type has the same name this many times as often. */
const SLIP_RATIO = 20;

export const TYPES: readonly NameType[] = ['person', 'organization', 'place', 'other'];

/** The names of all articles and which of them stand for which, updated as parts are added and removed. */
export class NameGraph {
  readonly #nodes = new Map<string, NameNode>();
  /** Short name (node id) → the fuller names registered under it. */
  readonly #fuller = new Map<string, SmallSet<NameNode>>();
  readonly #near = new NearSpellings();

  /** Other name of an organization (node id) → the articles that use it for one they are about. */
  readonly #writing = new Map<string, SmallSet<IndexedArticle>>();

  get(id: string): NameNode | null {
    return this.#nodes.get(id) ?? null;
  }

  nodes(): Iterable<NameNode> {
    return this.#nodes.values();
  }

  /** Names of the same type spelled almost like the node's. */
  near(node: NameNode): NameNode[] {
    return this.#near.of(node, this.#nodes.values());
  }

  /** A node as it was saved, without what hangs on others; `write`, `restoreParent` and `restoreAttached` add that. */
  restored(type: NameType, id: string, known: Pick<NameNode, 'shown' | 'company' | 'roles' | 'shorts'>): NameNode {
    const node = { ...bareNode(type, id, id.slice(nodeId(type, '').length)), ...known };
    this.#nodes.set(id, node);
    this.#near.add(node);
    for (const short of node.shorts) {
      const fuller = this.#fuller.get(short.id) ?? new SmallSet<NameNode>();
      this.#fuller.set(short.id, fuller.add(node));
    }
    return node;
  }

  restoreParent(node: NameNode, parent: NameNode): void {
    node.parent = parent;
    parent.children = (parent.children ?? new SmallSet<NameNode>()).add(node);
  }

  restoreAttached(node: NameNode, parts: Part[]): void {
    node.attached = SmallSet.of(parts);
  }

  /** The name's node, created if there is none. */
  node(type: NameType, canonical: string): NameNode {
    const id = nodeId(type, canonical);
    const known = this.#nodes.get(id);
    if (known !== undefined) return known;
    const node = bareNode(type, flat(id), flat(canonical));
    this.#nodes.set(node.id, node);
    this.#near.add(node);
    return node;
  }

  /** From now on the article is known for what it is about. */
  write(article: IndexedArticle): void {
    for (const id of article.context) {
      const node = this.#nodes.get(id);
      if (node !== undefined) node.writing = (node.writing ?? new SmallSet<IndexedArticle>()).add(article);
    }
    for (const id of article.otherNames) {
      const same = this.#writing.get(id);
      if (same === undefined) this.#writing.set(flat(id), new SmallSet<IndexedArticle>().add(article));
      else same.add(article);
    }
  }

  unwrite(article: IndexedArticle): void {
    for (const id of article.context) {
      const node = this.#nodes.get(id);
      node?.writing?.delete(article);
      if (node?.writing?.size === 0) node.writing = null;
    }
    for (const id of article.otherNames) {
      const same = this.#writing.get(id);
      same?.delete(article);
      if (same?.size === 0) this.#writing.delete(id);
    }
  }

  /** Adds one part to all counts by name, or subtracts it. */
  count(part: Part, sign: 1 | -1, change: Change, work: Work): void {
    const { node } = part;
    change.touch(clusterOf(part));
    if (sign === 1) node.parts.add(part);
    else {
      node.parts.delete(part);
      detach(part);
    }
    node.shown.add(part.shown, sign);
    if (part.sure) node.sure += sign;
    // Short names depend on what is known about a name, not on how often it occurs.
    if (part.roles.length > 0) node.roles ??= new Tally();
    for (const role of part.roles) {
      if (node.roles?.add(role, sign) === true) this.#reconsiderRole(node, role, work);
    }
    if (node.roles?.size === 0) node.roles = null;
    for (const context of node.company === null ? [] : contextsOf(part.article)) {
      if (node.company?.add(context, sign) === true) this.#reconsiderContext(node, context, work);
    }
    const cameOrWent = node.parts.size === (sign === 1 ? 1 : 0);
    if (cameOrWent) for (const short of node.shorts) work.parts.add(short.id);
    for (const { id, strong } of shortNamesOf(part)) if (this.#register(node, id, strong, sign)) work.parts.add(id);
    for (const type of TYPES) work.names.add(nodeId(type, node.canonical));
    if (sign === 1) work.decide(part);
    if (node.parts.size === 0) change.empty(node);
  }

  /** Marks the short names of articles that have the context for a new decision where they can mean the node. */
  #reconsiderContext(node: NameNode, context: string, work: Work): void {
    const about = this.#nodes.get(context)?.writing;
    const naming = this.#writing.get(context);
    if (about !== undefined && about !== null) this.#reconsiderArticles(node, about, work);
    if (naming !== undefined) this.#reconsiderArticles(node, naming, work);
  }

  #reconsiderArticles(node: NameNode, writing: SmallSet<IndexedArticle>, work: Work): void {
    for (const short of node.shorts) {
      const bearers = this.#nodes.get(short.id)?.parts;
      if (bearers === undefined) continue;
      // From the smaller side: popular contexts occur in more articles than the short name.
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

  /** True if the name became, or ceased to be, a candidate for the short name, or its strength changed. */
  #register(node: NameNode, short: string, strong: boolean, sign: 1 | -1): boolean {
    const evidence = node.shorts.find(({ id }) => id === short) ?? { id: flat(short), parts: 0, strong: 0 };
    const before = { ...evidence };
    evidence.parts += sign;
    if (strong) evidence.strong += sign;
    if (before.parts === 0 && evidence.parts > 0) node.shorts = node.shorts.concat([evidence]);
    if (evidence.parts <= 0)
      node.shorts = node.shorts.length === 1 ? NO_SHORTS : node.shorts.filter(({ id }) => id !== short).slice();
    if (evidence.parts > 0 === before.parts > 0) return evidence.strong > 0 !== before.strong > 0;
    const fuller = this.#fuller.get(short) ?? new SmallSet<NameNode>();
    if (evidence.parts > 0) fuller.add(node);
    else fuller.delete(node);
    if (fuller.size > 0) this.#fuller.set(evidence.id, fuller);
    else this.#fuller.delete(short);
    return true;
  }

  /**
   * Decides again what the pending names stand for. Longer names first, as the decision on a short name depends on its
   * fuller names.
   */
  settle(work: Work, change: Change): void {
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
      // All are detached before any is attached again: namesakes may swap places and must not form a cycle in between.
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

  /**
   * The name that this one is entirely another name of: the only one that articles declare it short for, or else the
   * same name under its usual type.
   */
  #parentOf(node: NameNode): NameNode | null {
    if (node.parts.size === 0) return null;
    const declared = this.#candidates(node).filter((full) =>
      full.shorts.some(({ id, strong }) => id === node.id && strong > 0),
    );
    if (new Set(declared.map(rootOf)).size === 1) return declared.sort(byId)[0] ?? null;
    const settled = isSettled(node.canonical);
    let usual: NameNode | null = null;
    for (const type of TYPES) {
      const namesake = this.#nodes.get(nodeId(type, node.canonical));
      if (namesake === undefined || namesake === node) continue;
      const slip = node.sure === 0 && namesake.parts.size >= SLIP_RATIO * node.parts.size;
      const enough = settled ? isUsual(namesake, node) : slip;
      if (enough && (usual === null || isUsual(namesake, usual))) usual = namesake;
    }
    return usual;
  }

  /** Fuller names that this one may be short for. */
  #candidates(node: NameNode): NameNode[] {
    const found: NameNode[] = [];
    if (isWellKnown(node.type, node.canonical)) return found;
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

  /** For each article that has only this short name: whom it means there, if other articles leave no doubt. */
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
      // The article gives that name in full and distinguishes the short name from it: a relative, a namesake.
      if (candidates.length > 1 && part.article.parts.some(({ node }) => node === full)) continue;
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

  /** How much the part's article has in common with what is known about the fuller name. */
  #shared(part: Part, full: NameNode): number {
    const company = companyOf(full);
    let shared = 0;
    for (const context of contextsOf(part.article)) if (context !== part.node.id && company.has(context)) shared++;
    for (const role of part.roles) {
      if (full.roles?.has(role)) {
        shared += ENOUGH_SHARED;
        break;
      }
    }
    const apart = shared > 0 && part.article.parts.some(({ node }) => node === full);
    return apart ? 0 : shared;
  }
}

const NO_SHORTS: NameNode['shorts'] = [];

function bareNode(type: NameType, id: string, canonical: string): NameNode {
  return {
    id,
    type,
    canonical,
    parts: new SmallSet(),
    sure: 0,
    attached: null,
    parent: null,
    children: null,
    shown: new Tally(),
    company: null,
    roles: null,
    shorts: NO_SHORTS,
    writing: null,
  };
}

function shortNamesOf({ node, shown, aliases }: Part): ShortName[] {
  return isSettled(node.canonical) ? [] : shortNames(node.type, shown, aliases);
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

/** Of two namesakes of different types, the one in more articles, or else the first in the order of types. */
function isUsual(one: NameNode, other: NameNode): boolean {
  if (one.parts.size !== other.parts.size) return one.parts.size > other.parts.size;
  return TYPES.indexOf(one.type) < TYPES.indexOf(other.type);
}

function byId(one: NameNode, other: NameNode): number {
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}
