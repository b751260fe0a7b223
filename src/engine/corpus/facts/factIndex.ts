import type { ArticleFacts } from '../../facts.ts';
import { type CountElsewhere, NOTHING_ELSEWHERE } from '../elsewhere.ts';
import type { ArticleNumbers } from '../storage/articleNumbers.ts';
import { ByArticle } from '../storage/byArticle.ts';
import type { PackedHashes } from '../storage/packedHashes.ts';
import { SmallMap } from '../storage/smallMap.ts';
import type { Interruptible, SnapshotReader, SnapshotWriter } from '../storage/snapshot.ts';
import type { EventRef } from './anchorIndex.ts';
import { AnchorIndex } from './anchorIndex.ts';
import { ArticleInContext } from './articleInContext.ts';
import { ArticleMeanings } from './articleMeanings.ts';
import type { ClaimInContext } from './claimInContext.ts';
import { clustersOf } from './cluster.ts';
import { CompactEdge } from './compactEdge.ts';
import { eachOfOneSort } from './eachOfOneSort.ts';
import { EventPair } from './eventPair.ts';
import type { Edge, Judgement } from './judge.ts';
import { judgeOpenly } from './judge.ts';
import { type JudgedLeftOver, judgeLeftOver } from './judgeLeftOver.ts';
import { judgeMeanings } from './judgeMeanings.ts';
import { areKindred } from './kindred.ts';
import { FEWEST_SHARED, numbersRetold, numbersShared, numbersTold } from './numbersTold.ts';
import { PackedStatements } from './packedStatements.ts';
import { restoreEdges, saveEdges } from './savedFactIndex.ts';
import { surestJudgement } from './surestJudgement.ts';
import { areComparable } from './vetoes/vetoes.ts';

/** A claim, named by its article and its place in the article's facts: `uri#3`. */
export type ClaimKey = string;

/** What joins a statement with others. */
type Edges = Pick<ReadonlyMap<ClaimKey, CompactEdge>, 'get'> & Iterable<readonly [ClaimKey, CompactEdge]>;

/** An event of one article and an event of another, or of the same. */
interface Pair {
  readonly uri: string;
  readonly own: ArticleInContext;
  readonly otherUri: string;
  readonly other: ArticleInContext;
  readonly events: EventPair;
}

/** What the corpus makes of two claims. */
export interface PairAccount {
  readonly judgement: Judgement;
  /** False where their events share too little to be compared at all. */
  readonly met: boolean;
  /** What joins the statements they belong to; null where nothing does. */
  readonly edge: Edge | null;
  /** True where one article says the same twice. */
  readonly oneStatement: boolean;
  /** True where both are taken to be about one fact, be it through others. */
  readonly oneFact: boolean;
}

/**
 * Articles kept as placed, those asked for last: those of one edit. All others are placed again when they are needed.
 */
const MOST_PLACED = 128;

/** While many articles wait to be compared, as each is needed several times. */
const MOST_PLACED_IN_BULK = 1024;

/** So many figures open a story. */
const OPENING_FIGURES = 2;

/**
 * Which claims of the corpus are about one fact, kept up to date article by article. Claims of one article that say the
 * same of the same are one statement; an edge joins two statements, and what holds together by edges is one fact.
 * Statements go by the key of their first claim.
 */
export class FactIndex {
  readonly #facts: ByArticle<ArticleFacts>;
  /** Of each article its statements as `PackedStatements` has them, and its `numbersTold`. */
  readonly #compared: ByArticle<string>;
  readonly #numbers: ByArticle<PackedHashes>;
  /** The `partsOfTolls` of those that have some. */
  readonly #parts = new Map<string, ReadonlySet<number>>();
  readonly #placed = new Map<string, ArticleInContext>();
  readonly #anchors: AnchorIndex;
  readonly #meanings: ArticleMeanings;
  readonly #edges = new Map<ClaimKey, SmallMap<ClaimKey, CompactEdge>>();
  /** By article its statements that have been joined by elimination or by meaning: some are joined in no other way. */
  readonly #leftOver = new Map<string, Set<ClaimKey>>();
  /** Facts, by each of their statements, as they were asked for. */
  readonly #clusters = new Map<ClaimKey, readonly ClaimKey[]>();
  /** Articles that are still to be compared with the others, or to be compared again. */
  readonly #due = new Set<string>();
  #lastJoined: string | null = null;

  constructor(numbers: ArticleNumbers, elsewhere: CountElsewhere = NOTHING_ELSEWHERE) {
    this.#facts = new ByArticle(numbers);
    this.#compared = new ByArticle(numbers);
    this.#numbers = new ByArticle(numbers);
    this.#anchors = new AnchorIndex(numbers, elsewhere);
    this.#meanings = new ArticleMeanings(numbers);
  }

  /**
   * Puts or replaces an article, keeping its facts as given. Returns the statements (of any article) whose fact has
   * changed. `unfolded` are the same facts where they are at hand: what is read once need not be unfolded for it.
   */
  put(uri: string, facts: ArticleFacts, unfolded: ArticleFacts = facts): Set<ClaimKey> {
    return this.#replace(uri, facts, unfolded);
  }

  /**
   * The same for many articles in a row: each is compared with the others when `settle` reaches it. What is asked until
   * then is answered from those that are settled.
   */
  putLater(uri: string, facts: ArticleFacts, unfolded: ArticleFacts = facts): Set<ClaimKey> {
    const touched = new Set<ClaimKey>();
    for (const shifted of this.#exchange(uri, facts, unfolded, touched)) this.#due.add(shifted);
    return touched;
  }

  /** How many articles wait to be settled. */
  get due(): number {
    return this.#due.size;
  }

  /** The article that was compared last, or is being compared. */
  get lastJoined(): string | null {
    return this.#lastJoined;
  }

  /** Compares so many of the articles that wait. Returns the statements whose fact has changed. */
  settle(most: number): Set<ClaimKey> {
    const touched = new Set<ClaimKey>();
    let left = most;
    for (const uri of this.#due) {
      if (left-- <= 0) break;
      this.#rejoin(uri, touched);
    }
    return touched;
  }

  /** The articles with a kindred one that were not looked at twice since they were put. */
  wantsSecondLook(): readonly string[] {
    return this.#meanings.wanted;
  }

  remove(uri: string): Set<ClaimKey> {
    return this.#replace(uri, null, null);
  }

  /** The same for many articles in a row: what each was compared with is compared anew when `settle` reaches it. */
  removeLater(uri: string): Set<ClaimKey> {
    const touched = new Set<ClaimKey>();
    for (const shifted of this.#exchange(uri, null, null, touched)) if (shifted !== uri) this.#due.add(shifted);
    return touched;
  }

  claim(key: ClaimKey): ClaimInContext | null {
    return this.#place(uriOf(key))?.claim(indexOf(key)) ?? null;
  }

  /** True for one of the first figures of its story: those of its headline, or of its first sentence. */
  opensStory(key: ClaimKey): boolean {
    const story = this.claim(key)?.claim.story;
    let before = 0;
    for (let at = indexOf(key) - 1; at >= 0 && before < OPENING_FIGURES; at--) {
      const one = this.claim(keyOf(uriOf(key), at))?.claim;
      if (one?.story !== story) break;
      // "scored twice and has 14 goals": how often is seldom what a story is about.
      if (one?.quantity.kind !== 'multiple') before++;
    }
    return before < OPENING_FIGURES;
  }

  /** The statement a claim belongs to. */
  statement(key: ClaimKey): ClaimKey {
    const first = this.#place(uriOf(key))?.statements.firstOf[indexOf(key)];
    return first === undefined ? key : keyOf(uriOf(key), first);
  }

  /** The claims that make a statement, in order. */
  claims(statement: ClaimKey): ClaimKey[] {
    const uri = uriOf(statement);
    return (this.#place(uri)?.statements.members.get(indexOf(statement)) ?? []).map((index) => keyOf(uri, index));
  }

  /** The article's statements that share a fact with another. */
  joined(uri: string): ClaimKey[] {
    const compared = this.#statementsOf(uri);
    const keys = Array.from({ length: compared.length }, (_, index) => keyOf(uri, compared.firstOf(index)));
    const leftOver = [...(this.#leftOver.get(uri) ?? [])].filter((key) => !keys.includes(key));
    return [...keys, ...leftOver].filter((key) => this.#edges.has(key));
  }

  edges(statement: ClaimKey): Edges {
    return this.#edges.get(statement) ?? NONE;
  }

  /** All statements of the fact this one is about, itself included. */
  fact(statement: ClaimKey): readonly ClaimKey[] {
    const known = this.#clusters.get(statement);
    if (known !== undefined) return known;
    if (!this.#edges.has(statement)) return [statement];
    const members = [...this.#hangingTogether(statement)];
    const clusters = clustersOf({
      members,
      joins: (member) =>
        [...this.edges(member)].map(([other, { likelihood: sure, verdict, isMeant }]) => {
          return { other, sure, disagrees: verdict === 'disagree', isMeant };
        }),
      isSilent: (one, other) => uriOf(one) === uriOf(other),
    });
    for (const cluster of clusters) {
      const fact = cluster.slice();
      for (const member of fact) this.#clusters.set(member, fact);
    }
    return this.#clusters.get(statement) ?? [statement];
  }

  /** The articles whose statements hang together with one of this article. */
  linkedWith(uri: string): Set<string> {
    const found = new Set<string>();
    for (const key of this.joined(uri)) for (const other of this.#hangingTogether(key)) found.add(uriOf(other));
    return found;
  }

  /** How two claims of the corpus were judged, and what has become of it; null where one of them is not there. */
  account(one: ClaimKey, other: ClaimKey): PairAccount | null {
    const [own, theirs] = [this.#place(uriOf(one)), this.#place(uriOf(other))];
    const [a, b] = [this.claim(one), this.claim(other)];
    if (own === null || theirs === null || a === null || b === null) return null;
    const [first, second] = [this.statement(one), this.statement(other)];
    const edge = this.edges(first).get(second) ?? null;
    const events = new EventPair(
      a.event ?? undefined,
      b.event ?? undefined,
      () => own.events(),
      () => theirs.events(),
    );
    return {
      judgement: one < other ? judgeOpenly(a, b, events) : judgeOpenly(b, a, events),
      met: one === other || a.uri === b.uri || this.#haveMet(a, b),
      edge,
      oneStatement: first === second,
      oneFact: first === second || this.fact(first).includes(second),
    };
  }

  /** Where nothing waits to be compared. */
  *save(to: SnapshotWriter): Interruptible {
    to.whole(this.#facts.size);
    for (const [uri] of this.#facts) {
      to.text(uri);
      to.piece(this.#compared.get(uri) ?? '');
      to.piece(this.#numbers.get(uri) ?? '');
      to.wholes([...(this.#parts.get(uri) ?? [])]);
      this.#meanings.save(uri, to);
      if (to.hasWrittenMuch()) yield;
    }
    to.texts([...this.#leftOver.values()].flatMap((keys) => [...keys]));
    yield* this.#anchors.save(to);
    yield* saveEdges(this.#edges, to);
  }

  /** Takes in what was saved, where nothing has been put yet. */
  *restore(from: SnapshotReader, factsOf: (uri: string) => ArticleFacts | null): Interruptible {
    for (let left = from.whole(); left > 0; left--) {
      if (from.hasReadMuch()) yield;
      const uri = from.text();
      const facts = factsOf(uri);
      if (facts === null) throw new RangeError('the snapshot compares an article that it does not have');
      this.#facts.set(uri, facts);
      this.#compared.set(uri, from.piece());
      this.#numbers.set(uri, from.piece());
      this.#noteParts(uri, from.wholes());
      this.#meanings.restore(uri, from);
    }
    for (const key of from.texts()) this.#noteLeftOver(key);
    yield* this.#anchors.restore(from);
    yield* restoreEdges(this.#edges, from);
  }

  /** True where the events of two articles share enough to be looked at closer. */
  #haveMet(a: ClaimInContext, b: ClaimInContext): boolean {
    const facts = this.#facts.get(a.uri);
    if (facts === undefined || a.eventIndex === null) return false;
    const near = this.#anchors.candidates(a.uri, facts).get(a.eventIndex) ?? [];
    return near.some(({ uri, event }) => uri === b.uri && event === b.eventIndex);
  }

  /** All statements that this one is joined with, however far: what is known of them changes together. */
  #hangingTogether(statement: ClaimKey): Set<ClaimKey> {
    const found = new Set([statement]);
    for (const member of found) {
      for (const [other, { verdict }] of this.edges(member)) if (verdict !== 'unsure') found.add(other);
    }
    return found;
  }

  #replace(uri: string, facts: ArticleFacts | null, unfolded: ArticleFacts | null): Set<ClaimKey> {
    const touched = new Set<ClaimKey>();
    for (const changed of this.#exchange(uri, facts, unfolded, touched)) {
      // What waits is compared with this article when its turn comes.
      if (changed === uri || !this.#due.has(changed)) this.#rejoin(changed, touched);
    }
    return touched;
  }

  /** Replaces an article, and cuts its edges. Returns the articles to be joined anew, itself the first. */
  #exchange(
    uri: string,
    facts: ArticleFacts | null,
    unfolded: ArticleFacts | null,
    touched: Set<ClaimKey>,
  ): Set<string> {
    this.#cut(uri, touched);
    const was = this.#facts.get(uri) ?? null;
    this.#meanings.replace(uri, was, unfolded);
    this.#placed.delete(uri);
    this.#leftOver.delete(uri);
    if (facts === null || unfolded === null) {
      for (const kept of [this.#facts, this.#compared, this.#numbers, this.#parts]) kept.delete(uri);
      this.#due.delete(uri);
    } else {
      const placed = new ArticleInContext(uri, unfolded, null, this.#anchors.rarity);
      this.#keep(uri, placed);
      const { parts, statements } = placed;
      this.#facts.set(uri, facts);
      this.#compared.set(uri, PackedStatements.of(statements.compared).units);
      this.#numbers.set(uri, numbersTold(unfolded.claims));
      this.#noteParts(uri, [...parts]);
    }
    return new Set([uri, ...this.#anchors.replace(uri, was, unfolded)]);
  }

  /** Compares an article with all but those that wait: each pair is judged when the second of the two has its turn. */
  #rejoin(uri: string, touched: Set<ClaimKey>): void {
    this.#lastJoined = uri;
    this.#due.delete(uri);
    this.#cut(uri, touched);
    this.#join(uri);
    this.#noteFacts(uri, touched);
  }

  /** Removes the article's edges; the whole facts they belonged to are touched. */
  #cut(uri: string, touched: Set<ClaimKey>): void {
    this.#noteFacts(uri, touched);
    for (const key of this.joined(uri)) {
      for (const [other] of this.edges(key)) {
        const back = this.#edges.get(other);
        back?.delete(key);
        if (back?.size === 0) this.#edges.delete(other);
      }
      this.#edges.delete(key);
    }
  }

  #noteFacts(uri: string, touched: Set<ClaimKey>): void {
    const seen = new Set<ClaimKey>();
    for (const key of this.joined(uri)) {
      if (seen.has(key)) continue;
      for (const member of this.#hangingTogether(key)) {
        seen.add(member);
        touched.add(member);
        this.#clusters.delete(member);
      }
    }
  }

  #statementsOf(uri: string): PackedStatements {
    return new PackedStatements(this.#compared.get(uri) ?? '');
  }

  #noteParts(uri: string, parts: readonly number[]): void {
    if (parts.length > 0) this.#parts.set(uri, new Set(parts));
    else this.#parts.delete(uri);
  }

  #place(uri: string): ArticleInContext | null {
    const facts = this.#facts.get(uri);
    if (facts === undefined) return null;
    const parts = this.#parts.get(uri) ?? NO_PARTS;
    const placed = this.#placed.get(uri) ?? new ArticleInContext(uri, facts, parts, this.#anchors.rarity);
    this.#keep(uri, placed);
    return placed;
  }

  #keep(uri: string, placed: ArticleInContext): void {
    this.#placed.delete(uri);
    this.#placed.set(uri, placed);
    const most = this.#due.size > 0 ? MOST_PLACED_IN_BULK : MOST_PLACED;
    for (const oldest of this.#placed.keys()) {
      if (this.#placed.size <= most) break;
      this.#placed.delete(oldest);
    }
  }

  #join(uri: string): void {
    const facts = this.#facts.get(uri);
    if (facts === undefined) return;
    const compared = this.#statementsOf(uri);
    const candidates = this.#anchors.candidates(uri, facts);
    const met = new Set<string>();
    for (let begin = 0, end = 0; begin < compared.length; begin = end) {
      const event = compared.eventOf(begin);
      end = compared.firstOfEvent(event + 1);
      for (const near of [{ uri, event }, ...(candidates.get(event) ?? [])]) {
        // Of two events of one article, each finds the other.
        if (this.#due.has(near.uri) || (near.uri === uri && near.event < event)) continue;
        const others = near.uri === uri ? compared : this.#statementsOf(near.uri);
        met.add(near.uri);
        let pair: Pair | null = null;
        eachOfOneSort(compared, begin, end, others, near.event, (first, second) => {
          pair ??= this.#pair(uri, event, near);
          if (pair !== null) this.#connect(pair, compared, first, others, second);
        });
      }
    }
    met.delete(uri);
    const numbers = this.#numbers.get(uri) ?? '';
    for (const other of met) this.#joinStories(uri, other, numbers, this.#numbers.get(other) ?? '');
  }

  /**
   * Joins what two reports that tell of one matter mean by one thing, and what two that are told alike have left over:
   * each gives a figure that the other does not.
   */
  #joinStories(uri: string, otherUri: string, numbers: PackedHashes, otherNumbers: PackedHashes): void {
    if (numbersShared(numbers, otherNumbers) < FEWEST_SHARED) return;
    const [first, second] = uri < otherUri ? [uri, otherUri] : [otherUri, uri];
    const [one, other] = [this.#place(first), this.#place(second)];
    if (one === null || other === null) return;
    const retold = numbersRetold(numbers, otherNumbers);
    if (retold > 0) this.#joinOtherwise(first, second, judgeLeftOver(one, other, retold));
    if (!areKindred(one, other, this.#anchors.rarity)) return;
    const [meant, otherMeant] = [this.#meanings.want(first), this.#meanings.want(second)];
    if (meant === undefined || otherMeant === undefined) return;
    this.#joinOtherwise(first, second, judgeMeanings(one, meant, other, otherMeant));
  }

  #joinOtherwise(first: string, second: string, found: readonly JudgedLeftOver[]): void {
    for (const { a, b, judged } of found) {
      const [key, otherKey] = [this.statement(keyOf(first, a)), this.statement(keyOf(second, b))];
      const known = this.#edges.get(key)?.get(otherKey);
      if (known !== undefined && known.verdict !== 'unsure') continue;
      const otherwise = CompactEdge.of(judged);
      const edge = known !== undefined && otherwise.isMeant ? decided(known, judged) : otherwise;
      this.#edge(key, otherKey, edge);
      this.#edge(otherKey, key, edge);
      for (const each of [key, otherKey]) this.#noteLeftOver(each);
    }
  }

  #noteLeftOver(key: ClaimKey): void {
    const known = this.#leftOver.get(uriOf(key)) ?? new Set();
    this.#leftOver.set(uriOf(key), known.add(key));
  }

  /** Both articles in full, as few need to be. */
  #pair(uri: string, event: number, near: EventRef): Pair | null {
    const own = this.#place(uri);
    const other = this.#place(near.uri);
    if (own === null || other === null) return null;
    const a = own.event(event);
    const b = other.event(near.event);
    if (a === null || b === null) return null;
    const inOrder = uri < near.uri || (uri === near.uri && event <= near.event);
    const [ofA, ofB] = [() => own.events(), () => other.events()];
    const events = inOrder ? new EventPair(a, b, ofA, ofB) : new EventPair(b, a, ofB, ofA);
    return { uri, own, otherUri: near.uri, other, events };
  }

  #connect(
    { uri, own, otherUri, other, events }: Pair,
    compared: PackedStatements,
    index: number,
    others: PackedStatements,
    otherIndex: number,
  ): void {
    const [first, second] = [compared.firstOf(index), others.firstOf(otherIndex)];
    const a = own.claim(first);
    const b = other.claim(second);
    if (a === null || b === null || !areComparable(a, b)) return;
    const key = keyOf(uri, first);
    const otherKey = keyOf(otherUri, second);
    if (this.#edges.get(key)?.has(otherKey)) return;
    const [one, two] = [compared.triedOf(index), others.triedOf(otherIndex)];
    const found =
      key < otherKey ? surestJudgement(own, one, other, two, events) : surestJudgement(other, two, own, one, events);
    if (found === null) return;
    const edge = CompactEdge.of(found);
    this.#edge(key, otherKey, edge);
    this.#edge(otherKey, key, edge);
  }

  #edge(from: ClaimKey, to: ClaimKey, edge: CompactEdge): void {
    let edges = this.#edges.get(from);
    if (edges === undefined) {
      edges = new SmallMap();
      this.#edges.set(from, edges);
    }
    edges.set(to, edge);
  }
}

const NO_PARTS: ReadonlySet<number> = new Set();
const NONE: Edges = new Map();

/** What rules join without being sure, and meaning decides: with their reasons first, as it is they that join it. */
function decided(unsure: Edge, meant: Edge): CompactEdge {
  const more = meant.evidence.filter(({ feature }) => unsure.evidence.every((known) => known.feature !== feature));
  return CompactEdge.of({ ...meant, evidence: [...unsure.evidence, ...more] });
}

export function keyOf(uri: string, index: number): ClaimKey {
  return `${uri}#${index}`;
}

export function uriOf(key: ClaimKey): string {
  return key.slice(0, key.lastIndexOf('#'));
}

function indexOf(key: ClaimKey): number {
  return Number(key.slice(key.lastIndexOf('#') + 1));
}
