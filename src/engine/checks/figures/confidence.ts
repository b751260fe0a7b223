import { type Contradiction, type Disagreement, type Side, surestOf } from '../contradiction.ts';

/**
 * Learned by `tools/conflicts/confidence.py` from entries that were read one by one: those of the open half of the
 * development groups and of a newsroom's worth of other reports. How likely single pairs are one fact adds nothing once
 * an entry is found. `tools/conflicts/README.md` has the table for entries it was not learned from.
 */
const ANY = -0.96;
/** Each time as many reports (in natural logarithms) give a figure on the fact. */
const AS_MANY_REPORTS = 1.04;
/** Each of the two figures that its story gives among its first. */
const OPENS = 0.47;
/** One of the two is a list of people that nobody has numbered. */
const LISTED = -1.35;
/** Reports of two days: what was found out in between is no contradiction. */
const ANOTHER_DAY = -0.7;

/** Below this a conflict is information, not a warning. */
export const WARNED = 0.45;
/** Below this it is not worth telling. */
export const TOLD = 0.28;

/** The probability that a conflict of figures is right, 0 to 1. */
export function confidenceOf({ sides, pairs }: Contradiction): number {
  const reports = new Set(sides.map(({ uri, figure }) => `${uri} ${figure?.story}`)).size;
  const both = pairs.map(({ a, b }) => [sides[a], sides[b]].filter((side) => side !== undefined));
  const opening = Math.max(...both.map((two) => two.filter(({ opens }) => opens === true).length));
  const sum =
    ANY +
    AS_MANY_REPORTS * Math.log(reports) +
    OPENS * opening +
    (both.every((two) => two.some(isListed)) ? LISTED : 0) +
    (both.every(areOfTwoDays) ? ANOTHER_DAY : 0);
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

function areOfTwoDays([one, other]: readonly Side[]): boolean {
  const [first, second] = [one?.date ?? null, other?.date ?? null];
  return first !== null && second !== null && first !== second;
}
