import type { Side } from '../checks/contradiction.ts';
import { eventKey, subjectKey } from '../checks/sideKeys.ts';
import type { DecidedSide, Decision } from './decision.ts';
import { decisionKey } from './decision.ts';
import { subjectInVersion1 } from './version1.ts';

/** What is decided about: sides, and which of them disagree. */
export interface Disputed<Pair extends PairOfSides = PairOfSides> {
  readonly sides: readonly Side[];
  readonly pairs: readonly Pair[];
}

/** Indices of two sides that disagree. */
export interface PairOfSides {
  readonly a: number;
  readonly b: number;
}

/** What the check that found a contradiction can answer. */
export interface CheckAnswers {
  /**
   * The events, as `eventKey` writes them, about which the side's article says the same: its own, and perhaps others.
   */
  alike(side: Side): { has(event: string): boolean };
  /** Whether both can hold. */
  agree(a: Side, b: Side): boolean;
}

/** A contradiction in parts: what is still open, and what a decision has settled. */
export interface Judged<Pair extends PairOfSides> {
  /** Null if nothing is open. */
  readonly open: Disputed<Pair> | null;
  readonly settled: readonly { readonly decision: Decision; readonly part: Disputed<Pair> }[];
  /**
   * The decision that settled what is open now, before new values came up; null if there was none.
   */
  readonly overtaken: Decision | null;
}

/** An editor's decisions, for look-up by contradiction. */
export class DecisionIndex {
  /** By rule and article, and by rule and event. */
  readonly #byPlace = new Map<string, Decision[]>();
  /** By `decisionKey`; of two that judge the same thing, the later. */
  readonly #all: ReadonlyMap<string, Decision>;

  constructor(decisions: readonly Decision[]) {
    this.#all = new Map([...decisions].sort(inOrder).map((each) => [decisionKey(each), withSidesInOrder(each)]));
    for (const decision of this.#all.values()) {
      for (const key of new Set(keysOf(decision))) {
        const known = this.#byPlace.get(key);
        if (known === undefined) this.#byPlace.set(key, [decision]);
        else known.push(decision);
      }
    }
  }

  /** Where decisions that only one of the two indexes has can matter, by the names of `placesOf`. */
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

  /** True if an editor decided that two sides are not about the same thing. */
  keepsApart(a: Side, b: Side, check: CheckAnswers): boolean {
    return this.#about([a, b]).some((decision) => decision.verdict === 'notTheSame' && isAbout(decision, a, b, check));
  }

  /** Removes from a contradiction what decisions have settled. */
  judge<Pair extends PairOfSides>(whole: Disputed<Pair>, check: CheckAnswers): Judged<Pair> {
    const decisions = this.#about(whole.sides);
    if (decisions.length === 0) return { open: whole, settled: [], overtaken: null };
    const apart = new Map<Decision, Pair[]>();
    const left: Pair[] = [];
    for (const pair of whole.pairs) {
      const [a, b] = sidesOf(whole, pair);
      const decision = decisions.find((each) => takesOut(each, a, b, check));
      if (decision === undefined) left.push(pair);
      else apart.set(decision, [...(apart.get(decision) ?? []), pair]);
    }
    const settled = [...apart].map(([decision, pairs]) => ({
      decision,
      part: withPairs(whole, pairs, decision.verdict === 'ignore'),
    }));
    if (left.length === 0) return { open: null, settled, overtaken: null };
    const rest = apart.size === 0 ? whole : withPairs(whole, left, true);
    const rulings = decisions
      .filter((each) => wasJudged(each, rest, check))
      .map((each) => new Ruling(each, rest, check));
    const decision = rulings[0]?.decision ?? null;
    if (decision === null || !areRuled(rest, rulings)) return { open: rest, settled, overtaken: decision };
    return { open: null, settled: [{ decision, part: rest }, ...settled], overtaken: null };
  }

  /** The decisions that may be about these sides, the latest first. */
  #about(sides: readonly Side[]): Decision[] {
    if (this.#all.size === 0) return [];
    const found = new Set<Decision>();
    for (const place of placesOf(sides)) for (const decision of this.#byPlace.get(place) ?? []) found.add(decision);
    return [...found].sort((a, b) => inOrder(b, a));
  }
}

/** The order of a decision's sides says nothing; a file and whoever has just decided may have two orders. */
function withSidesInOrder(decision: Decision): Decision {
  const keyed = decision.sides.map((side) => [JSON.stringify(side), side] as const);
  const sides = keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, side]) => side);
  return { ...decision, sides };
}

/** Where a decision about these sides would be found. */
export function placesOf(sides: readonly Side[]): ReadonlySet<string> {
  const places = new Set<string>();
  for (const side of sides) {
    const event = eventKey(side);
    places.add(articlePlace(side.rule, side.uri));
    if (event !== null) places.add(eventPlace(side.rule, event));
  }
  return places;
}

/** Whether a settling decision was made about this, even if new values have come up since. */
export function wasJudged(decision: Decision, disputed: Disputed, check: Pick<CheckAnswers, 'alike'>): boolean {
  if (decision.verdict !== 'settled' && decision.verdict !== 'baseline') return false;
  if (disputed.sides.some((side) => decision.sides.some((decided) => isInArticle(decided, side, check)))) return true;
  return disputed.pairs.some((pair) =>
    sidesOf(disputed, pair).every((side) => decision.sides.some((decided) => isOfEvent(decided, side))),
  );
}

/** Whether every pair of sides that disagree was known to one decision. */
function areRuled(disputed: Disputed, rulings: readonly Ruling[]): boolean {
  return disputed.pairs.every((pair) =>
    rulings.some((ruling) => sidesOf(disputed, pair).every((side) => ruling.knows(side))),
  );
}

/** What a settling decision covers: the values it was made about, and whatever agrees with the one that holds. */
class Ruling {
  readonly decision: Decision;
  readonly #check: CheckAnswers;
  readonly #values: ReadonlySet<string | null>;
  readonly #standing: readonly Side[];

  constructor(decision: Decision, { sides }: Disputed, check: CheckAnswers) {
    this.decision = decision;
    this.#check = check;
    this.#values = new Set(decision.sides.map(({ value }) => value));
    const { stands } = decision;
    const right = new Set(decision.sides.filter(({ text }) => text === stands).map(({ value }) => value));
    this.#standing = sides.filter(({ value }) => right.has(value));
  }

  knows(side: Side): boolean {
    return this.#values.has(side.value) || this.#standing.some((right) => this.#check.agree(side, right));
  }
}

function takesOut(decision: Decision, a: Side, b: Side, check: CheckAnswers): boolean {
  if (decision.verdict === 'notTheSame') return isAbout(decision, a, b, check);
  if (decision.verdict !== 'ignore') return false;
  return decision.sides.some((decided) =>
    [a, b].some((side) => (decided.value === null ? decided.uri === side.uri : isInArticle(decided, side, check))),
  );
}

function isAbout({ sides: [one, two] }: Decision, a: Side, b: Side, check: CheckAnswers): boolean {
  if (one === undefined || two === undefined) return false;
  return (isSaid(one, a, check) && isSaid(two, b, check)) || (isSaid(one, b, check) && isSaid(two, a, check));
}

function isSaid(decided: DecidedSide, side: Side, check: CheckAnswers): boolean {
  return isInArticle(decided, side, check) || isOfEvent(decided, side);
}

/**
 * Words of an event change with a headline; they count only if the article says exactly the same about another event.
 */
function isInArticle(decided: DecidedSide, side: Side, check: Pick<CheckAnswers, 'alike'>): boolean {
  if (decided.uri !== side.uri || !saysTheSame(decided, side)) return false;
  const event = decided.event?.toLowerCase() ?? null;
  return event === null || event === eventKey(side) || !check.alike(side).has(event);
}

function isOfEvent(decided: DecidedSide, side: Side): boolean {
  return decided.event !== null && decided.event.toLowerCase() === eventKey(side) && saysTheSame(decided, side);
}

function saysTheSame({ value, subject, what }: DecidedSide, side: Side): boolean {
  if (value !== side.value) return false;
  if (subject !== null) return subject === subjectKey(side);
  return side.subject.length === 0 || (side.figure !== null && what === subjectInVersion1(side.figure));
}

/**
 * With only some of the pairs. Sides that took part only in other pairs are left out; sides in no pair stay with
 * `withSupport`.
 */
function withPairs<Pair extends PairOfSides>(
  whole: Disputed<Pair>,
  pairs: readonly Pair[],
  withSupport: boolean,
): Disputed<Pair> {
  const taking = new Set(pairs.flatMap(({ a, b }) => [a, b]));
  const disagreeing = new Set(whole.pairs.flatMap(({ a, b }) => [a, b]));
  const kept = [...whole.sides.keys()].filter((index) => taking.has(index) || (withSupport && !disagreeing.has(index)));
  const places = new Map(kept.map((index, place) => [index, place]));
  return {
    sides: kept.flatMap((index) => whole.sides[index] ?? []),
    pairs: pairs.map((pair) => ({ ...pair, a: places.get(pair.a) ?? 0, b: places.get(pair.b) ?? 0 })),
  };
}

function sidesOf({ sides }: Disputed, { a, b }: PairOfSides): readonly [Side, Side] {
  const one = sides[a];
  const two = sides[b];
  if (one === undefined || two === undefined) throw new RangeError(`no sides ${a} and ${b}`);
  return [one, two];
}

function keysOf({ rule, sides }: Decision): string[] {
  return sides.flatMap(({ uri, event }) => [
    articlePlace(rule, uri),
    ...(event === null || event === '' ? [] : [eventPlace(rule, event.toLowerCase())]),
  ]);
}

function articlePlace(rule: string, uri: string): string {
  return `${rule}\narticle ${uri}`;
}

function eventPlace(rule: string, event: string): string {
  return `${rule}\nevent ${event}`;
}

/** The earlier first. */
function inOrder(a: Decision, b: Decision): number {
  return compareText(a.when ?? '', b.when ?? '') || compareText(JSON.stringify(a), JSON.stringify(b));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
