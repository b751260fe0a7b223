import type { ArticleFacts } from '../facts.ts';
import { AnchorIndex } from './anchorIndex.ts';
import type { PlacedEvent } from './eventEvidence.ts';
import { EventPair } from './eventEvidence.ts';
import { placeArticle } from './placeClaims.ts';
import type { Edge, PlacedClaim } from './sameFact.ts';
import { comparable, judge } from './sameFact.ts';
import type { Statements } from './statements.ts';
import { gatherStatements } from './statements.ts';

/** A claim, named by its article and its place in the article's facts: `uri#3`. */
export type ClaimKey = string;

interface Placed {
  readonly events: readonly PlacedEvent[];
  readonly claims: readonly PlacedClaim[];
  readonly statements: Statements;
}

/** Of the claims that say one thing in one article, so many are tried against another statement. */
const TRIED = 4;

/**
 * Which claims of the corpus are about one fact, kept up to date article by article. Claims of one article that say the
 * same of the same are one statement; an edge joins two statements, and what hangs together by edges is one fact.
 * Statements go by the key of their first claim.
 */
export class FactIndex {
  readonly #articles = new Map<string, Placed>();
  readonly #anchors = new AnchorIndex();
  readonly #edges = new Map<ClaimKey, Map<ClaimKey, Edge>>();

  /** Puts or replaces an article. Returns the statements (of any article) whose fact is no longer what it was. */
  put(uri: string, facts: ArticleFacts): Set<ClaimKey> {
    return this.#replace(uri, facts);
  }

  remove(uri: string): Set<ClaimKey> {
    return this.#replace(uri, null);
  }

  claim(key: ClaimKey): PlacedClaim | null {
    return this.#articles.get(uriOf(key))?.claims[indexOf(key)] ?? null;
  }

  /** The statement a claim belongs to. */
  statement(key: ClaimKey): ClaimKey {
    const first = this.#articles.get(uriOf(key))?.statements.firstOf[indexOf(key)];
    return first === undefined ? key : keyOf(uriOf(key), first);
  }

  /** The claims that make a statement, in order. */
  claims(statement: ClaimKey): ClaimKey[] {
    const uri = uriOf(statement);
    return (this.#articles.get(uri)?.statements.members.get(indexOf(statement)) ?? []).map((index) =>
      keyOf(uri, index),
    );
  }

  /** The article's statements that share a fact with another. */
  joined(uri: string): ClaimKey[] {
    const firsts = this.#articles.get(uri)?.statements.members.keys() ?? [];
    return [...firsts].map((index) => keyOf(uri, index)).filter((key) => this.#edges.has(key));
  }

  edges(statement: ClaimKey): ReadonlyMap<ClaimKey, Edge> {
    return this.#edges.get(statement) ?? NONE;
  }

  /** All statements that hang together with this one, itself included. */
  fact(statement: ClaimKey): Set<ClaimKey> {
    const found = new Set([statement]);
    for (const member of found) for (const other of this.edges(member).keys()) found.add(other);
    return found;
  }

  #replace(uri: string, facts: ArticleFacts | null): Set<ClaimKey> {
    const touched = new Set<ClaimKey>();
    this.#cut(uri, touched);
    if (facts === null) this.#articles.delete(uri);
    else this.#articles.set(uri, place(uri, facts));
    const shifted = this.#anchors.replace(uri, facts);
    shifted.delete(uri);
    this.#join(uri);
    for (const other of shifted) {
      this.#cut(other, touched);
      this.#join(other);
    }
    for (const changed of [uri, ...shifted]) this.#noteFacts(changed, touched);
    return touched;
  }

  /** Removes the article's edges; the whole facts they belonged to are touched. */
  #cut(uri: string, touched: Set<ClaimKey>): void {
    this.#noteFacts(uri, touched);
    for (const key of this.joined(uri)) {
      for (const other of this.edges(key).keys()) {
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
      for (const member of this.fact(key)) {
        seen.add(member);
        touched.add(member);
      }
    }
  }

  #join(uri: string): void {
    const own = this.#articles.get(uri);
    if (own === undefined) return;
    for (const [event, statements] of own.statements.byEvent) {
      for (const near of [{ uri, event }, ...this.#anchors.candidates(uri, event)]) {
        const other = this.#articles.get(near.uri);
        const theirs = other?.statements.byEvent.get(near.event);
        if (other === undefined || theirs === undefined) continue;
        const inOrder = uri < near.uri || (uri === near.uri && event <= near.event);
        const events = inOrder
          ? new EventPair(own.events[event], other.events[near.event])
          : new EventPair(other.events[near.event], own.events[event]);
        for (const second of theirs) {
          for (const first of statements) {
            if (near.uri !== uri || first !== second) this.#connect(uri, own, first, near.uri, other, second, events);
          }
        }
      }
    }
  }

  #connect(
    uri: string,
    own: Placed,
    first: number,
    otherUri: string,
    other: Placed,
    second: number,
    events: EventPair,
  ): void {
    const a = own.claims[first];
    const b = other.claims[second];
    if (a === undefined || b === undefined || !comparable(a, b)) return;
    const key = keyOf(uri, first);
    const otherKey = keyOf(otherUri, second);
    if (this.#edges.get(key)?.has(otherKey)) return;
    const edge = key < otherKey ? best(own, first, other, second, events) : best(other, second, own, first, events);
    if (edge === null) return;
    this.#edge(key, otherKey, edge);
    this.#edge(otherKey, key, edge);
  }

  #edge(from: ClaimKey, to: ClaimKey, edge: Edge): void {
    let edges = this.#edges.get(from);
    if (edges === undefined) {
      edges = new Map();
      this.#edges.set(from, edges);
    }
    edges.set(to, edge);
  }
}

/** The surest judgement any two of their claims allow; statements are compared through their first claims. */
function best(own: Placed, first: number, other: Placed, second: number, events: EventPair): Edge | null {
  let found: Edge | null = null;
  for (const one of own.statements.members.get(first)?.slice(0, TRIED) ?? []) {
    for (const two of other.statements.members.get(second)?.slice(0, TRIED) ?? []) {
      const a = own.claims[one];
      const b = other.claims[two];
      const edge = a === undefined || b === undefined ? null : judge(a, b, events);
      if (edge !== null && edge.likelihood > (found?.likelihood ?? 0)) found = edge;
    }
  }
  return found;
}

const NONE: ReadonlyMap<ClaimKey, Edge> = new Map();

export function keyOf(uri: string, index: number): ClaimKey {
  return `${uri}#${index}`;
}

export function uriOf(key: ClaimKey): string {
  return key.slice(0, key.lastIndexOf('#'));
}

function indexOf(key: ClaimKey): number {
  return Number(key.slice(key.lastIndexOf('#') + 1));
}

function place(uri: string, facts: ArticleFacts): Placed {
  const { events, claims } = placeArticle(uri, facts);
  return { events, claims, statements: gatherStatements(claims) };
}
