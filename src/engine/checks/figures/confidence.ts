import { sizeOf } from '../../corpus/facts/claimValues.ts';
import { isOfItsEvent } from '../../corpus/facts/factGroups.ts';
import { type Contradiction, type Disagreement, type Side, surestOf } from '../contradiction.ts';
import { canBothHold } from './canBothHold.ts';

/**
 * Learned by `tools/conflicts/confidence.ts` from entries that were read one by one: those of the open half of the
 * development groups and of a newsroom's worth of other reports. How likely single pairs are one fact adds nothing once
 * an entry is found. `tools/conflicts/README.md` has the table for entries it was not learned from.
 */
const ANY = -0.79;
/** Each time as many reports (in natural logarithms) give a figure on the fact. */
const AS_MANY_REPORTS = 1.1;
/** Each of the two figures that its story gives among its first. */
const OPENS = 0.28;
/** One of the two is a list of people that nobody has numbered. */
const LISTED = -1.54;
/** The later report gives more: what was found out in between is no contradiction. */
const UPDATE = -1.11;

/**
 * Of figures that are no toll: articles that have no other figure in common, and values that lie far apart. Series of a
 * central bank, and firms told of in one sentence, are so; two reports of one matter hardly ever. Set by hand, each as
 * large as it takes to make a pair of reports information.
 */
const ALONE = -0.5;
const FAR = -0.5;
/** Values of one thing hardly lie further apart, but for a digit too many. */
const NEAR = 1.25;
const DIGITS = [10, 100, 1000];

/** Below this a conflict is information, not a warning. */
export const WARNED = 0.53;
/** Below this it is not worth telling. */
export const TOLD = 0.24;

/** The probability that a conflict of figures is right, 0 to 1. */
export function confidenceOf({ sides, pairs }: Contradiction): number {
  const reports = new Set(sides.map(({ uri }) => uri)).size;
  const both = pairs.map((pair) => sidesOf(sides, pair));
  const opening = Math.max(...both.map((two) => two.filter(({ opens }) => opens === true).length));
  const sum =
    ANY +
    AS_MANY_REPORTS * Math.log(reports) +
    OPENS * opening +
    (both.every((two) => two.some(isListed)) ? LISTED : 0) +
    (pairs.every(({ relation }) => relation === 'update') ? UPDATE : 0) +
    (isMeasured(sides) && pairs.every(({ alone }) => alone === true) ? ALONE : 0) +
    (isMeasured(sides) && both.every(areFar) ? FAR : 0);
  const sure = Math.min(surestOf(pairs), 1 / (1 + Math.exp(-sum)));
  return sure > AS_OFTEN_AS_NOT && isEachItsOwn(sides) ? AS_OFTEN_AS_NOT : sure;
}

/**
 * So many reports that each give a figure of their own tell of as many things: grants to one town after the other, the
 * reserves of one day after the other. A toll rises from report to report.
 */
const REPORTS_OF_SERIES = 3;
const OWN_FIGURES = 0.75;
const MOSTLY_FAR = 0.5;

function isSeries({ sides, pairs }: Contradiction): boolean {
  if (!isMeasured(sides)) return false;
  const far = pairs.filter((pair) => areFar(sidesOf(sides, pair))).length;
  if (far < pairs.length * MOSTLY_FAR) return false;
  const reports = new Set(sides.map(({ uri }) => uri)).size;
  const values = new Set(sides.map(({ value }) => value)).size;
  return reports >= REPORTS_OF_SERIES && values >= OWN_FIGURES * reports;
}

/**
 * So many reports of which hardly two agree are a series as often as not, however near the values lie: awards of one
 * office, the rate of each day. Of one matter some agree, if only in round numbers.
 */
const HARDLY_TWO = 0.9;
const AS_OFTEN_AS_NOT = 0.5;

/** Of more, the first are enough to see it. */
const MOST_REPORTS = 12;

function isEachItsOwn(sides: readonly Side[]): boolean {
  if (!isMeasured(sides)) return false;
  const reports = [...new Set(sides.map(({ uri }) => uri))].slice(0, MOST_REPORTS);
  if (reports.length < REPORTS_OF_SERIES) return false;
  const figures = reports.map((uri) => sides.filter((side) => side.uri === uri));
  const pairs = figures.flatMap((one, index) => figures.slice(index + 1).map((other) => [one, other] as const));
  const apart = pairs.filter(([one, other]) => !one.some((side) => other.some((each) => canBothHold(side, each))));
  return apart.length >= HARDLY_TWO * pairs.length;
}

/** The same contradiction as graver or lighter as it is sure; null where it is not worth telling. */
export function asSure(contradiction: Contradiction): Contradiction | null {
  if (isSeries(contradiction)) return null;
  const told = contradiction.pairs.filter(({ toldAlike }) => toldAlike !== true);
  if (told.length < contradiction.pairs.length)
    return told.length === 0 ? null : asSure({ ...contradiction, pairs: told });
  const confidence = confidenceOf(contradiction);
  if (confidence >= WARNED) return contradiction;
  return confidence < TOLD ? null : { ...contradiction, pairs: contradiction.pairs.map(asInformation) };
}

function asInformation(pair: Disagreement): Disagreement {
  return {
    a: pair.a,
    b: pair.b,
    relation: pair.relation,
    severity: 'information',
    likelihood: pair.likelihood,
    ...(pair.alone === undefined ? {} : { alone: pair.alone }),
    // Made when asked for, as those of the pair itself are.
    get explanation() {
      return pair.explanation;
    },
    get evidence() {
      return pair.evidence;
    },
  };
}

/**
 * True for what an event does not have by itself, and what no match has only one of. Words that two reports quote alike
 * are of one matter, whatever the number in them.
 */
function isMeasured([side]: readonly Side[]): boolean {
  const figure = side?.figure ?? null;
  return figure !== null && !isOfItsEvent(figure) && figure.quantity.kind !== 'score' && !figure.quoted;
}

/** True for two figures that lie further apart than reports of one thing do. */
function areFar(two: readonly Side[]): boolean {
  const [one, other] = two.flatMap(({ figure }) => (figure === null ? [] : [Math.abs(sizeOf(figure))]));
  if (one === undefined || other === undefined) return false;
  const ratio = Math.max(one, other) / Math.min(one, other);
  return !(ratio <= NEAR || DIGITS.some((digits) => Math.abs(ratio / digits - 1) < 1e-6));
}

function sidesOf(sides: readonly Side[], { a, b }: Disagreement): Side[] {
  return [sides[a], sides[b]].filter((side) => side !== undefined);
}

function isListed({ figure }: Side): boolean {
  return figure !== null && figure.counted.sum !== null;
}
