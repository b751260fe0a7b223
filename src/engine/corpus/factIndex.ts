import type { Span } from '../article/article.ts';
import type { ArticleFacts } from '../facts.ts';
import { AnchorIndex } from './anchorIndex.ts';
import { isToll } from './rules.ts';
import type { Edge, PlacedClaim } from './sameFact.ts';
import { comparable, judge } from './sameFact.ts';

/** A claim, named by its article and its place in the article's facts: `uri#3`. */
export type ClaimKey = string;

/**
 * Which claims of the corpus are about one fact, kept up to date article by article. An edge joins two claims; what hangs
 * together by edges is one fact.
 */
export class FactIndex {
  readonly #articles = new Map<string, readonly PlacedClaim[]>();
  readonly #anchors = new AnchorIndex();
  readonly #edges = new Map<ClaimKey, Map<ClaimKey, Edge>>();

  /** Puts or replaces an article. Returns the claims (of any article) whose fact is no longer what it was. */
  put(uri: string, facts: ArticleFacts): Set<ClaimKey> {
    return this.#replace(uri, facts);
  }

  remove(uri: string): Set<ClaimKey> {
    return this.#replace(uri, null);
  }

  claim(key: ClaimKey): PlacedClaim | null {
    const at = key.lastIndexOf('#');
    return this.#articles.get(key.slice(0, at))?.[Number(key.slice(at + 1))] ?? null;
  }

  /** The article's claims that share a fact with another claim. */
  joined(uri: string): ClaimKey[] {
    const claims = this.#articles.get(uri) ?? [];
    return claims.map((_, index) => keyOf(uri, index)).filter((key) => this.#edges.has(key));
  }

  edges(key: ClaimKey): ReadonlyMap<ClaimKey, Edge> {
    return this.#edges.get(key) ?? NONE;
  }

  /** All claims that hang together with this one, itself included. */
  fact(key: ClaimKey): Set<ClaimKey> {
    const found = new Set([key]);
    for (const member of found) for (const other of this.edges(member).keys()) found.add(other);
    return found;
  }

  #replace(uri: string, facts: ArticleFacts | null): Set<ClaimKey> {
    const touched = new Set<ClaimKey>();
    this.#cut(uri, touched);
    if (facts === null) this.#articles.delete(uri);
    else this.#articles.set(uri, placeClaims(uri, facts));
    const shifted = this.#anchors.replace(uri, facts);
    this.#join(uri, touched);
    shifted.delete(uri);
    for (const other of shifted) {
      this.#cut(other, touched);
      this.#join(other, touched);
    }
    return touched;
  }

  /** Removes the article's edges; the whole facts they belonged to are touched. */
  #cut(uri: string, touched: Set<ClaimKey>): void {
    const claims = this.#articles.get(uri) ?? [];
    for (const index of claims.keys()) {
      const key = keyOf(uri, index);
      const edges = this.#edges.get(key);
      if (edges === undefined) continue;
      if (!touched.has(key)) for (const member of this.fact(key)) touched.add(member);
      for (const other of edges.keys()) {
        const back = this.#edges.get(other);
        back?.delete(key);
        if (back?.size === 0) this.#edges.delete(other);
      }
      this.#edges.delete(key);
    }
  }

  #join(uri: string, touched: Set<ClaimKey>): void {
    const claims = this.#articles.get(uri) ?? [];
    const near = this.#nearEvents(uri, claims);
    for (const [index, claim] of claims.entries()) {
      for (const { uri: otherUri, event } of near.get(claim.eventIndex ?? -1) ?? []) {
        const others = this.#articles.get(otherUri) ?? [];
        for (const [otherIndex, other] of others.entries()) {
          if (other.eventIndex !== event || other === claim || !comparable(claim, other)) continue;
          this.#connect(keyOf(uri, index), claim, keyOf(otherUri, otherIndex), other, touched);
        }
      }
    }
  }

  #nearEvents(uri: string, claims: readonly PlacedClaim[]): Map<number, { uri: string; event: number }[]> {
    const found = new Map<number, { uri: string; event: number }[]>();
    for (const { eventIndex } of claims) {
      if (eventIndex === null || found.has(eventIndex)) continue;
      found.set(eventIndex, [{ uri, event: eventIndex }, ...this.#anchors.candidates(uri, eventIndex)]);
    }
    return found;
  }

  #connect(key: ClaimKey, claim: PlacedClaim, otherKey: ClaimKey, other: PlacedClaim, touched: Set<ClaimKey>): void {
    if (this.#edges.get(key)?.has(otherKey)) return;
    const first = key < otherKey;
    const edge = first ? judge(claim, other) : judge(other, claim);
    if (edge === null) return;
    this.#edge(key, otherKey, edge);
    this.#edge(otherKey, key, edge);
    touched.add(key);
    for (const member of this.fact(otherKey)) touched.add(member);
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

const NONE: ReadonlyMap<ClaimKey, Edge> = new Map();

export function keyOf(uri: string, index: number): ClaimKey {
  return `${uri}#${index}`;
}

export function uriOf(key: ClaimKey): string {
  return key.slice(0, key.lastIndexOf('#'));
}

/** An article's claims with what the article adds to each. */
export function placeClaims(uri: string, facts: ArticleFacts): PlacedClaim[] {
  const year = yearOf(facts);
  const events = facts.events.map((anchor) => ({
    anchor,
    date: facts.meta.date,
    context: facts.contexts[anchor.story] ?? [],
    year,
  }));
  return facts.claims.map((claim, index) => ({
    claim,
    uri,
    event: claim.event === null ? null : (events[claim.event] ?? null),
    eventIndex: claim.event,
    part: claim.partOf !== null || (isToll(claim) && isOneOfSeveral(facts, index)),
  }));
}

function yearOf(facts: ArticleFacts): number | null {
  if (facts.meta.date !== null) return Number(facts.meta.date.slice(0, 4));
  let latest: number | null = null;
  for (const { times } of facts.events) {
    for (const cue of times) {
      const year = Number(/^(?:year|date|month):(\d{4})/.exec(cue)?.[1] ?? 0);
      if (year > (latest ?? 0)) latest = year;
    }
  }
  return latest;
}

/** "12 soldiers and 90 civilians were killed": neither is the toll. */
function isOneOfSeveral(facts: ArticleFacts, index: number): boolean {
  const claim = facts.claims[index];
  if (claim === undefined || claim.head === null) return false;
  for (const other of [facts.claims[index - 1], facts.claims[index + 1]]) {
    if (
      other === undefined ||
      other.sentence.start !== claim.sentence.start ||
      other.measure !== claim.measure ||
      other.kind !== claim.kind
    )
      continue;
    if (standsBetween(claim.predicate, claim, other)) continue;
    if (other.head !== null && other.head.toLowerCase() !== claim.head.toLowerCase() && other.partOf === null)
      return true;
  }
  return false;
}

/** "One shooter hurt 15 people": the predicate between two figures makes them two roles, not two parts. */
function standsBetween(predicate: Span | null, a: Span, b: Span): boolean {
  if (predicate === null) return false;
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  return predicate.start >= first.end && predicate.end <= second.start;
}
