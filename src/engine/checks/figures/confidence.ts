import { type Contradiction, type Disagreement, type Side, surestOf } from '../contradiction.ts';

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

/** Below this a conflict is information, not a warning. */
export const WARNED = 0.53;
/** Below this it is not worth telling. */
export const TOLD = 0.24;

/** The probability that a conflict of figures is right, 0 to 1. */
export function confidenceOf({ sides, pairs }: Contradiction): number {
  const reports = new Set(sides.map(({ uri }) => uri)).size;
  const both = pairs.map(({ a, b }) => [sides[a], sides[b]].filter((side) => side !== undefined));
  const opening = Math.max(...both.map((two) => two.filter(({ opens }) => opens === true).length));
  const sum =
    ANY +
    AS_MANY_REPORTS * Math.log(reports) +
    OPENS * opening +
    (both.every((two) => two.some(isListed)) ? LISTED : 0) +
    (pairs.every(({ relation }) => relation === 'update') ? UPDATE : 0);
  return Math.min(surestOf(pairs), 1 / (1 + Math.exp(-sum)));
}

/** The same contradiction as graver or lighter as it is sure; null where it is not worth telling. */
export function asSure(contradiction: Contradiction): Contradiction | null {
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
    // Made when asked for, as those of the pair itself are.
    get explanation() {
      return pair.explanation;
    },
    get evidence() {
      return pair.evidence;
    },
  };
}

function isListed({ figure }: Side): boolean {
  return figure !== null && figure.counted.sum !== null;
}
