import type { ClaimAt } from '../../claims/claimAt.ts';
import { claimValue } from '../../corpus/facts/claimValue.ts';
import { isToldAlike } from '../../corpus/facts/evidence/toldAlike.ts';
import { isOfItsEvent, ruleOf } from '../../corpus/facts/factGroups.ts';
import type { ClaimKey } from '../../corpus/facts/factIndex.ts';
import { keyOf, uriOf } from '../../corpus/facts/factIndex.ts';
import type { Edge } from '../../corpus/facts/judge.ts';
import { reasonsOf } from '../../corpus/facts/reasons.ts';
import type { Claim } from '../../model/claim.ts';
import type { FigureKind } from '../../model/figure.ts';
import type { CheckedCorpus, CheckIndex } from '../check.ts';
import type { Contradiction, Disagreement, Side } from '../contradiction.ts';
import { explain } from '../explanation.ts';
import { eventKey } from '../sideKeys.ts';
import { asSure } from './confidence.ts';
import { figureSide } from './figureSide.ts';
import { relationOf } from './relationOf.ts';

/** What is less sure to be about one fact is information, not a warning. */
const SURE_WARNING = 0.75;
/** An article that repeats itself is quoted so many times. */
const MOST_QUOTED = 12;
/** The more articles there are on a fact, the fewer passages of each are quoted: each is paired with all others. */
const MOST_SIDES = 400;

/** The facts of a corpus on which figures disagree. */
export class FactContradictions implements CheckIndex {
  readonly saved = null;
  readonly #corpus: CheckedCorpus;
  /** By each of their statements; filled when asked for. Null where nothing disagrees. */
  readonly #known = new Map<ClaimKey, Contradiction | null>();

  constructor(corpus: CheckedCorpus) {
    this.#corpus = corpus;
  }

  put(): Iterable<string> {
    return [];
  }

  remove(): Iterable<string> {
    return [];
  }

  figuresChanged(statements: ReadonlySet<ClaimKey>): Iterable<string> {
    const uris = new Set<string>();
    for (const key of statements) {
      this.#known.delete(key);
      uris.add(uriOf(key));
    }
    return uris;
  }

  contradictions(uri: string): readonly Contradiction[] {
    const found = new Set<Contradiction>();
    for (const key of this.#corpus.figures.joined(uri)) {
      const contradiction = this.#ofFact(key);
      if (contradiction !== null) found.add(contradiction);
    }
    return [...found].filter(({ sides }) => sides.some((side) => side.uri === uri));
  }

  /** Asked seldom: of an article that a decision names together with an event the claim is not about. */
  eventsAlike({ uri, value, rule }: Side): ReadonlySet<string> {
    const events = new Set<string>();
    for (const [index, claim] of (this.#corpus.facts(uri)?.claims ?? []).entries()) {
      if (claimValue(claim.quantity) !== value || ruleOf(claim) !== rule) continue;
      const placed = this.#corpus.claimAt(keyOf(uri, index));
      events.add((placed === null ? null : eventKey(figureSide(placed))) ?? '');
    }
    return events;
  }

  #ofFact(key: ClaimKey): Contradiction | null {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const members = this.#corpus.figures.fact(key);
    const found = this.#disagreeing(members);
    for (const member of members) this.#known.set(member, found);
    return found;
  }

  #disagreeing(members: readonly ClaimKey[]): Contradiction | null {
    const { figures } = this.#corpus;
    const disagree = (key: ClaimKey): boolean =>
      [...figures.edges(key)].some(([, { verdict }]) => verdict === 'disagree');
    if (!members.some(disagree)) return null;
    const most = Math.min(MOST_QUOTED, Math.max(1, Math.floor(MOST_SIDES / members.length)));
    const quoted = members.flatMap((statement) =>
      this.#quoted(statement, most).map((quote) => ({ statement, ...quote })),
    );
    quoted.sort((a, b) => byPlace(a.claim, b.claim));
    const sides = quoted.map(({ claim, opens }) => ({ ...figureSide(claim), opens }));
    const positions = new Map<ClaimKey, number[]>();
    for (const [index, { statement }] of quoted.entries()) {
      const others = positions.get(statement);
      if (others === undefined) positions.set(statement, [index]);
      else others.push(index);
    }
    const pairs: Disagreement[] = [];
    const meant: Disagreement[] = [];
    const areAlone = this.#areAlone();
    for (const statement of members) {
      for (const [other, edge] of figures.edges(statement)) {
        if (edge.verdict === 'agree' || statement > other || !positions.has(other)) continue;
        // Asked once, however often either is quoted: reasons take time to unfold.
        const toldAlike = isToldAlike(edge.evidence);
        for (const one of positions.get(statement) ?? []) {
          for (const two of positions.get(other) ?? [])
            (edge.isMeant ? meant : pairs).push(
              disagreement(sides, Math.min(one, two), Math.max(one, two), edge, toldAlike, areAlone),
            );
        }
      }
    }
    // A warning is no place for a guess.
    if (pairs.every(({ severity }) => severity !== 'warning')) pairs.push(...meant);
    if (pairs.length === 0) return null;
    pairs.sort((x, y) => x.a - y.a || x.b - y.b);
    const found = { sides, pairs };
    return sides.every(({ figure }) => figure?.quantity.kind === 'age') ? found : asSure(found);
  }

  /**
   * Whether the articles of two figures have figures enough to share one, and share none. An article's figures are
   * unfolded once for all pairs.
   */
  #areAlone(): (one: ClaimAt, two: ClaimAt) => boolean {
    const figures = new Map<string, ReadonlySet<string>>();
    const figuresOf = (uri: string): ReadonlySet<string> => {
      const known =
        figures.get(uri) ?? new Set((this.#corpus.facts(uri)?.claims ?? []).filter(isTelling).map(keyOfFigure));
      figures.set(uri, known);
      return known;
    };
    return (one, two) => {
      if (one.uri === two.uri || isOfItsEvent(one)) return false;
      const [ours, theirs] = [figuresOf(one.uri), figuresOf(two.uri)];
      return Math.min(ours.size, theirs.size) >= ENOUGH && !some(ours, (figure) => theirs.has(figure));
    };
  }

  #quoted(statement: ClaimKey, most: number): { readonly claim: ClaimAt; readonly opens: boolean }[] {
    const { figures } = this.#corpus;
    return figures
      .claims(statement)
      .slice(0, most)
      .flatMap((key) => {
        const claim = this.#corpus.claimAt(key);
        return claim === null ? [] : [{ claim, opens: figures.opensStory(key) }];
      });
  }
}

function disagreement(
  sides: readonly Side[],
  a: number,
  b: number,
  edge: Edge,
  toldAlike: boolean,
  areAlone: (one: ClaimAt, two: ClaimAt) => boolean,
): Disagreement {
  const one = sides[a];
  const two = sides[b];
  if (!one?.figure || !two?.figure) throw new RangeError(`no figures ${a} and ${b}`);
  const relation = relationOf(one.figure, two.figure);
  const { figure } = one;
  return {
    a,
    b,
    relation,
    severity: edge.likelihood >= SURE_WARNING ? 'warning' : 'information',
    likelihood: edge.likelihood,
    alone: areAlone(one.figure, two.figure),
    toldAlike,
    // Made when asked for: of the many pairs of a fact one is shown.
    get explanation() {
      return explain(one, two, relation);
    },
    get evidence() {
      return reasonsOf(edge.evidence, figure);
    },
  };
}

/** A figure that two articles hardly both give by chance: no date, and no small number. */
function isTelling({ quantity: { kind, min } }: Claim): boolean {
  return !CHANCE.has(kind) && min !== null && (Math.abs(min) >= SMALL || !Number.isInteger(min));
}

function keyOfFigure({ quantity: { kind, unit, min, max } }: Claim): string {
  return `${kind} ${unit} ${min} ${max}`;
}

function some<Value>(values: Iterable<Value>, holds: (value: Value) => boolean): boolean {
  for (const value of values) if (holds(value)) return true;
  return false;
}

const CHANCE: ReadonlySet<FigureKind> = new Set<FigureKind>(['date', 'time', 'ordinal', 'age']);
const SMALL = 13;
/** Of so many figures that are found in both articles, one would be expected to be the same. */
const ENOUGH = 3;

function byPlace(a: ClaimAt, b: ClaimAt): number {
  return a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : a.start - b.start;
}
