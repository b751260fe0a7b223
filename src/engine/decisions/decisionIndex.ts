import { compare } from '../corpus/facts/compareValues.ts';
import { describeClaim } from '../corpus/facts/explain.ts';
import { isOfItsEvent, ruleOf } from '../corpus/facts/factGroups.ts';
import type { ClaimAt } from '../engine.ts';
import { claimValue } from './claimValue.ts';
import type { DecidedClaim, Decision } from './decision.ts';
import { decisionKey } from './decision.ts';

/** Claims of one fact, and which of them disagree. */
export interface DecidedFact<Pair extends PairOfClaims = PairOfClaims> {
  readonly claims: readonly ClaimAt[];
  readonly pairs: readonly Pair[];
}

/** Indices of two claims that disagree. */
export interface PairOfClaims {
  readonly a: number;
  readonly b: number;
}

/** The events of which a claim's article says the same as the claim does: the claim's own, and perhaps others. */
export type EventsAlike = (claim: ClaimAt) => { has(event: string): boolean };

/** A fact in parts: what is still open, and what a decision has put to rest. */
export interface Judged<Pair extends PairOfClaims> {
  /** Null where nothing is. */
  readonly open: DecidedFact<Pair> | null;
  readonly settled: readonly { readonly decision: Decision; readonly fact: DecidedFact<Pair> }[];
  /** The decision that had settled what is open, before values came up that it did not know; null where there was none. */
  readonly overtaken: Decision | null;
}

/** An editor's decisions, ready to be asked about a fact. */
export class DecisionIndex {
  /** By rule and article, and by rule and event. */
  readonly #byPlace = new Map<string, Decision[]>();
  /** By `decisionKey`; of two that judge the same the later one. */
  readonly #all: ReadonlyMap<string, Decision>;

  constructor(decisions: readonly Decision[]) {
    this.#all = new Map([...decisions].sort(inOrder).map((decision) => [decisionKey(decision), decision]));
    for (const decision of this.#all.values()) {
      for (const key of new Set(keysOf(decision))) {
        const known = this.#byPlace.get(key);
        if (known === undefined) this.#byPlace.set(key, [decision]);
        else known.push(decision);
      }
    }
  }

  /** Where the decisions that only one of both holds can matter, named as `placesOf` names them. */
  changedPlaces(other: DecisionIndex): ReadonlySet<string> {
    const changed = new Set<string>();
    for (const [one, two] of [[this, other] as const, [other, this] as const]) {
      for (const [key, decision] of one.#all) {
        if (JSON.stringify(decision) === JSON.stringify(two.#all.get(key))) continue;
        for (const place of keysOf(decision)) changed.add(place);
      }
    }
    return changed;
  }

  /** True where two claims are not about the same thing, as an editor said. */
  keepsApart(a: ClaimAt, b: ClaimAt, alike: EventsAlike): boolean {
    return this.#about([a, b]).some((decision) => decision.verdict === 'notTheSame' && isAbout(decision, a, b, alike));
  }

  /** Takes out of a fact what decisions have put to rest. */
  judge<Pair extends PairOfClaims>(fact: DecidedFact<Pair>, alike: EventsAlike): Judged<Pair> {
    const decisions = this.#about(fact.claims);
    if (decisions.length === 0) return { open: fact, settled: [], overtaken: null };
    const apart = new Map<Decision, Pair[]>();
    const left: Pair[] = [];
    for (const pair of fact.pairs) {
      const [a, b] = claimsOf(fact, pair);
      const decision = decisions.find((each) => takesOut(each, a, b, alike));
      if (decision === undefined) left.push(pair);
      else apart.set(decision, [...(apart.get(decision) ?? []), pair]);
    }
    const settled = [...apart].map(([decision, pairs]) => ({
      decision,
      fact: withPairs(fact, pairs, decision.verdict === 'ignore'),
    }));
    if (left.length === 0) return { open: null, settled, overtaken: null };
    const rest = apart.size === 0 ? fact : withPairs(fact, left, true);
    const judges = decisions.filter((each) => wasJudged(each, rest, alike)).map((each) => new Ruling(each, rest));
    const decision = judges[0]?.decision ?? null;
    if (decision === null || !areRuled(rest, judges)) return { open: rest, settled, overtaken: decision };
    return { open: null, settled: [{ decision, fact: rest }, ...settled], overtaken: null };
  }

  /** Those that may be about these claims, the latest first. */
  #about(claims: readonly ClaimAt[]): Decision[] {
    const first = claims[0];
    if (first === undefined || this.#all.size === 0) return [];
    const found = new Set<Decision>();
    for (const place of placesOf(claims)) for (const decision of this.#byPlace.get(place) ?? []) found.add(decision);
    return [...found].sort((a, b) => inOrder(b, a));
  }
}

/** Where a decision about these claims would be found. */
export function placesOf(claims: readonly ClaimAt[]): ReadonlySet<string> {
  const places = new Set<string>();
  for (const claim of claims) {
    places.add(articleKey(ruleOf(claim), claim.uri));
    if (claim.eventLabel) places.add(eventKey(ruleOf(claim), claim.eventLabel));
  }
  return places;
}

/** Whether a decision to settle was made about this fact, though new values may have come up since. */
export function wasJudged(decision: Decision, fact: DecidedFact, alike: EventsAlike): boolean {
  if (decision.verdict !== 'settled' && decision.verdict !== 'baseline') return false;
  if (fact.claims.some((claim) => decision.claims.some((decided) => isInArticle(decided, claim, alike)))) return true;
  return fact.pairs.some((pair) =>
    claimsOf(fact, pair).every((claim) => decision.claims.some((d) => isOfEvent(d, claim))),
  );
}

/** Whether each two claims that disagree were known to one decision. */
function areRuled(fact: DecidedFact, judges: readonly Ruling[]): boolean {
  return fact.pairs.every((pair) =>
    judges.some((ruling) => claimsOf(fact, pair).every((claim) => ruling.knows(claim))),
  );
}

/** What a decision to settle knows of a fact: the values it was made about, and what agrees with the one that stands. */
class Ruling {
  readonly decision: Decision;
  readonly #values: ReadonlySet<string | null>;
  readonly #standing: readonly ClaimAt[];

  constructor(decision: Decision, { claims }: DecidedFact) {
    this.decision = decision;
    this.#values = new Set(decision.claims.map(({ value }) => value));
    const { stands } = decision;
    const right = new Set(decision.claims.filter(({ text }) => text === stands).map(({ value }) => value));
    this.#standing = claims.filter((claim) => right.has(claimValue(claim)));
  }

  knows(claim: ClaimAt): boolean {
    return this.#values.has(claimValue(claim)) || this.#standing.some((right) => compare(claim, right, 0) === 'agree');
  }
}

function takesOut(decision: Decision, a: ClaimAt, b: ClaimAt, alike: EventsAlike): boolean {
  if (decision.verdict === 'notTheSame') return isAbout(decision, a, b, alike);
  if (decision.verdict !== 'ignore') return false;
  return decision.claims.some((decided) =>
    [a, b].some((claim) => (decided.value === null ? decided.uri === claim.uri : isInArticle(decided, claim, alike))),
  );
}

function isAbout({ claims: [one, two] }: Decision, a: ClaimAt, b: ClaimAt, alike: EventsAlike): boolean {
  if (one === undefined || two === undefined) return false;
  return (isSaid(one, a, alike) && isSaid(two, b, alike)) || (isSaid(one, b, alike) && isSaid(two, a, alike));
}

function isSaid(decided: DecidedClaim, claim: ClaimAt, alike: EventsAlike): boolean {
  return isInArticle(decided, claim, alike) || isOfEvent(decided, claim);
}

/** Words of an event change with a headline; they tell nothing but where the article counts another event just alike. */
function isInArticle(decided: DecidedClaim, claim: ClaimAt, alike: EventsAlike): boolean {
  if (decided.uri !== claim.uri || !saysTheSame(decided, claim)) return false;
  const { event } = decided;
  return event === null || event === claim.eventLabel || !alike(claim).has(event);
}

function isOfEvent(decided: DecidedClaim, claim: ClaimAt): boolean {
  return decided.event !== null && decided.event === claim.eventLabel && saysTheSame(decided, claim);
}

/** A happening has one death toll, so that "miners" and "people" killed are one; a count or an age is told apart by its thing. */
function saysTheSame(decided: DecidedClaim, claim: ClaimAt): boolean {
  return decided.value === claimValue(claim) && (isOfItsEvent(claim) || decided.what === describeClaim(claim));
}

/** The fact with only some of its pairs; claims that took part in others alone are left out, and those that agree where told. */
function withPairs<Pair extends PairOfClaims>(
  fact: DecidedFact<Pair>,
  pairs: readonly Pair[],
  withSupport: boolean,
): DecidedFact<Pair> {
  const taking = new Set(pairs.flatMap(({ a, b }) => [a, b]));
  const disagreeing = new Set(fact.pairs.flatMap(({ a, b }) => [a, b]));
  const kept = [...fact.claims.keys()].filter((index) => taking.has(index) || (withSupport && !disagreeing.has(index)));
  const places = new Map(kept.map((index, place) => [index, place]));
  return {
    claims: kept.flatMap((index) => fact.claims[index] ?? []),
    pairs: pairs.map((pair) => ({ ...pair, a: places.get(pair.a) ?? 0, b: places.get(pair.b) ?? 0 })),
  };
}

function claimsOf({ claims }: DecidedFact, { a, b }: PairOfClaims): readonly [ClaimAt, ClaimAt] {
  const one = claims[a];
  const two = claims[b];
  if (one === undefined || two === undefined) throw new RangeError(`no claims ${a} and ${b}`);
  return [one, two];
}

function keysOf({ rule, claims }: Decision): string[] {
  return claims.flatMap(({ uri, event }) => [
    articleKey(rule, uri),
    ...(event === null || event === '' ? [] : [eventKey(rule, event)]),
  ]);
}

function articleKey(rule: string, uri: string): string {
  return `${rule}\narticle ${uri}`;
}

function eventKey(rule: string, event: string): string {
  return `${rule}\nevent ${event}`;
}

/** The earlier first. */
function inOrder(a: Decision, b: Decision): number {
  return compareText(a.when ?? '', b.when ?? '') || compareText(JSON.stringify(a), JSON.stringify(b));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
