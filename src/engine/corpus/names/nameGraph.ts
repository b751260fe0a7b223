import { nameKey, slug } from '../../names/normaliseName.ts';
import { isWellKnown } from '../../names/wellKnownNames.ts';
import { keyOfNumber, Postings } from '../storage/postings.ts';
import type { SnapshotReader, SnapshotWriter } from '../storage/snapshot.ts';
import type { Vocabulary } from '../storage/vocabulary.ts';
import { isSettled } from './aliases.ts';
import type { Change } from './entityChange.ts';
import type { NameNode } from './nameNode.ts';
import { NameParts, type Part } from './nameParts.ts';
import { NameRecord, type ShortNames } from './nameRecord.ts';
import { NameTable } from './nameTable.ts';
import { NearSpellings } from './nearSpellings.ts';
import type { Work } from './pendingDecisions.ts';
import { WrittenArticles } from './writtenArticles.ts';

/** Shared contexts that resolve a short name where several entities have it (a shared role counts as this many) … */
const ENOUGH_SHARED = 2;
/** … and where all articles know only one. */
const ENOUGH_SHARED_BY_ONE = 1;
/** A type counts as a mistake where another type has the same name this many times as often. */
const SLIP_RATIO = 20;

/** Of the few names that more parts have, what they say is kept; of others it is put together when it is asked for. */
const MOST_ASKED = 32;

/** The names of all articles and which of them stand for which, updated as parts are added and removed. */
export class NameGraph {
  readonly names: NameTable;
  readonly articles = new WrittenArticles();
  /** By short name the fuller names registered under it: twice the number, and one more where it is strong. */
  readonly #fuller = new Postings();
  readonly #near: NearSpellings;
  readonly #records = new Map<NameNode, NameRecord>();

  /** `texts` are those that names are written in. */
  constructor(texts: Vocabulary) {
    this.names = new NameTable(new NameParts(texts));
    this.#near = new NearSpellings(this.names);
  }

  /** What all articles say of a name. */
  record(node: NameNode): NameRecord {
    const known = this.#records.get(node);
    if (known !== undefined) return known;
    const record = new NameRecord(node, this.names, (article) => this.articles.contextsOf(article));
    if (this.names.countOf(node) > MOST_ASKED) this.#records.set(node, record);
    return record;
  }

  /** Made from type and best name, so that it survives edits: "person/ann-lee". Unique, as names of roots differ. */
  entityId(root: NameNode): string {
    return `${this.names.typeOf(root)}/${slug(nameKey(this.record(root).bestName))}`;
  }

  /** Names of the same type spelled almost like the node's. */
  near(node: NameNode): NameNode[] {
    return this.#near.of(node);
  }

  save(to: SnapshotWriter): void {
    this.names.save(to);
    this.articles.save(to);
    this.#fuller.save(to);
  }

  /** Takes in what was saved, where nothing has been put yet; `articles` is above the numbers of all articles. */
  restore(from: SnapshotReader, articles: number): void {
    this.names.restore(from);
    this.articles.restore(from, articles, this.names.size);
    this.#fuller.restore(from, this.names.size * 2);
  }

  /** Adds one part to all counts by name, or subtracts it. */
  count(part: Part, sign: 1 | -1, change: Change, work: Work): void {
    const { parts } = this.names;
    const node = parts.nodeOf(part);
    change.touch(this.names.clusterOf(part));
    const record = this.record(node);
    const news = record.count(part, sign, (shorts) => this.#haveBearers(shorts));
    if (sign === 1) this.names.add(part);
    else this.names.take(part);
    // Short names depend on what is known about a name, not on how often it occurs.
    for (const role of news.roles) this.#reconsiderRole(record.shorts, role, work);
    for (const context of news.contexts) this.#reconsiderContext(record.shorts, context, work);
    if (news.shorts !== null) this.#register(node, news.shorts, work);
    for (const namesake of this.names.namesakes(node)) work.names.add(namesake);
    if (sign === 1) work.decide(part, node);
    if (sign === 1 && this.names.countOf(node) === 1) this.#near.add(node);
    if (!this.names.isHad(node)) {
      this.#records.delete(node);
      this.#near.remove(node);
    }
  }

  #haveBearers(shorts: ShortNames): boolean {
    for (const short of shorts.keys()) if (this.names.isHad(short)) return true;
    return false;
  }

  /** Marks the short names of articles that have the context for a new decision where they can mean the node. */
  #reconsiderContext(shorts: ShortNames, context: NameNode, work: Work): void {
    const writing = this.articles.countAbout(context);
    for (const short of shorts.keys()) {
      // From the smaller side: popular contexts occur in more articles than the short name.
      if (this.names.countOf(short) < writing) {
        for (const part of this.names.partsOf(short)) {
          if (this.articles.contextsOf(this.names.parts.articleOf(part)).includes(context)) work.decide(part, short);
        }
        continue;
      }
      for (const article of this.articles.about(context)) {
        for (const part of this.articles.partsOf(article))
          if (this.names.parts.nodeOf(part) === short) work.decide(part, short);
      }
    }
  }

  #reconsiderRole(shorts: ShortNames, role: number, work: Work): void {
    for (const short of shorts.keys()) {
      for (const part of this.names.partsOf(short))
        if (this.names.parts.rolesOf(part).includes(role)) work.decide(part, short);
    }
  }

  /** The name became, or ceased to be, a candidate for short names, or its strength changed. */
  #register(node: NameNode, { before, after }: { before: ShortNames; after: ShortNames }, work: Work): void {
    for (const [short, strong] of before) {
      if (after.get(short) === strong) continue;
      this.#fuller.delete(keyOfNumber(short), node * 2 + (strong ? 1 : 0));
      work.parts.add(short);
    }
    for (const [short, strong] of after) {
      if (before.get(short) === strong) continue;
      this.#fuller.add(keyOfNumber(short), node * 2 + (strong ? 1 : 0));
      work.parts.add(short);
    }
  }

  /**
   * Decides again what the pending names stand for. Longer names first, as the decision on a short name depends on its
   * fuller names.
   */
  settle(work: Work, change: Change): void {
    const byLength = new Map<number, Set<NameNode>>();
    let longest = 0;
    const enqueue = (node: NameNode): void => {
      // Of a name's four types most are had by nobody, and nothing is to be decided.
      if (!this.names.isHad(node) && this.names.parentOf(node) === null) return;
      const { length } = this.names.canonicalOf(node);
      longest = Math.max(longest, length);
      byLength.set(length, (byLength.get(length) ?? new Set()).add(node));
    };
    for (const node of work.names) enqueue(node);
    for (const node of work.parts) enqueue(node);
    for (let length = longest; length > 0; length--) {
      const nodes = [...(byLength.get(length) ?? [])];
      const moves = nodes
        .map((node) => ({ node, parent: this.#parentOf(node) }))
        .filter(({ node, parent }) => parent !== this.names.parentOf(node));
      // All are detached before any is attached again: namesakes may swap places and must not form a cycle in between.
      for (const { node } of moves) this.#hang(node, null, change);
      for (const { node, parent } of moves) {
        if (parent !== null) this.#hang(node, parent, change);
        work.parts.add(node);
        for (const one of this.names.withDescendants(node)) {
          for (const short of this.record(one).shorts.keys()) {
            work.parts.add(short);
            if (this.names.canonicalOf(short).length < length) enqueue(short);
          }
        }
      }
      for (const node of nodes) this.#decideParts(node, this.#pending(node, work), change);
    }
  }

  /** The name's parts to decide. */
  #pending(node: NameNode, work: Work): readonly Part[] {
    if (work.parts.has(node)) return this.names.partsOf(node);
    return work.of(node).filter((part) => this.names.parts.nodeOf(part) === node);
  }

  /**
   * The name that this one is entirely another name of: the only one that articles declare it short for, or else the
   * same name under its usual type.
   */
  #parentOf(node: NameNode): NameNode | null {
    if (!this.names.isHad(node)) return null;
    const declared = this.#candidates(node, true);
    if (new Set(declared.map((full) => this.names.rootOf(full))).size === 1) return this.#inOrder(declared)[0] ?? null;
    const settled = isSettled(this.names.canonicalOf(node));
    let usual: NameNode | null = null;
    for (const namesake of this.names.namesakes(node)) {
      if (namesake === node || !this.names.isHad(namesake)) continue;
      const enough = settled ? this.#isUsual(namesake, node) : this.#isSlip(node, namesake);
      if (enough && (usual === null || this.#isUsual(namesake, usual))) usual = namesake;
    }
    return usual;
  }

  #isSlip(node: NameNode, namesake: NameNode): boolean {
    if (this.names.countOf(namesake) < SLIP_RATIO * this.names.countOf(node)) return false;
    return !this.names.partsOf(node).some((part) => this.names.parts.isSure(part));
  }

  /** Of two namesakes of different types, the one in more articles, or else the first in the order of types. */
  #isUsual(one: NameNode, other: NameNode): boolean {
    const more = this.names.countOf(one) - this.names.countOf(other);
    return more !== 0 ? more > 0 : one < other;
  }

  /** Fuller names that this one may be short for, or that articles declare it short for. */
  #candidates(node: NameNode, declared: boolean): NameNode[] {
    const found: NameNode[] = [];
    const canonical = this.names.canonicalOf(node);
    if (isWellKnown(this.names.typeOf(node), canonical)) return found;
    this.#fuller.each(keyOfNumber(node), (registered) => {
      const full = registered >> 1;
      if (declared && (registered & 1) === 0) return;
      if (this.names.canonicalOf(full).length > canonical.length) found.push(full);
    });
    return found;
  }

  /** By canonical names, as their numbers are in the order they came in. */
  #inOrder(nodes: readonly NameNode[]): NameNode[] {
    if (nodes.length < 2) return [...nodes];
    const names = new Map(nodes.map((node) => [node, this.names.canonicalOf(node)]));
    return [...names].sort(([, one], [, other]) => (one < other ? -1 : 1)).map(([node]) => node);
  }

  #hang(node: NameNode, parent: NameNode | null, change: Change): void {
    change.touch(this.names.rootOf(node));
    for (const part of this.names.partsUnder(node)) change.articles.add(this.names.parts.articleOf(part));
    this.names.hang(node, parent);
    change.touch(this.names.rootOf(node));
  }

  /** For each article that has only this short name: whom it means there, if other articles leave no doubt. */
  #decideParts(node: NameNode, parts: readonly Part[], change: Change): void {
    if (parts.length === 0) return;
    const candidates = this.names.parentOf(node) === null ? this.#inOrder(this.#candidates(node, false)) : [];
    for (const part of parts) {
      const target = candidates.length === 0 ? null : this.#meant(part, candidates);
      if (target === this.names.parts.targetOf(part)) continue;
      change.touch(this.names.clusterOf(part));
      change.articles.add(this.names.parts.articleOf(part));
      this.names.attach(part, target);
      change.touch(this.names.clusterOf(part));
    }
  }

  #meant(part: Part, candidates: readonly NameNode[]): NameNode | null {
    const shares = new Map<NameNode, number>();
    let best: NameNode | null = null;
    let most = 0;
    for (const full of candidates) {
      // The article gives that name in full and distinguishes the short name from it: a relative, a namesake.
      if (candidates.length > 1 && this.#isBeside(part, full)) continue;
      const shared = this.#shared(part, full);
      const root = this.names.rootOf(full);
      shares.set(root, Math.max(shares.get(root) ?? 0, shared));
      if (shared > most) {
        most = shared;
        best = full;
      }
    }
    if (best === null || most < (shares.size === 1 ? ENOUGH_SHARED_BY_ONE : ENOUGH_SHARED)) return null;
    const root = this.names.rootOf(best);
    for (const [other, shared] of shares) if (other !== root && shared >= most) return null;
    return best;
  }

  /** How much the part's article has in common with what is known about the fuller name. */
  #shared(part: Part, full: NameNode): number {
    const { parts } = this.names;
    const own = parts.nodeOf(part);
    const record = this.record(full);
    let shared = 0;
    for (const context of this.articles.contextsOf(parts.articleOf(part)))
      if (context !== own && record.hasCompany(context)) shared++;
    if (parts.rolesOf(part).some((role) => record.hasRole(role))) shared += ENOUGH_SHARED;
    return shared > 0 && this.#isBeside(part, full) ? 0 : shared;
  }

  /** True if the part's article has the other name, too. */
  #isBeside(part: Part, other: NameNode): boolean {
    const { parts } = this.names;
    return this.articles.partsOf(parts.articleOf(part)).some((beside) => parts.nodeOf(beside) === other);
  }
}
