import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Line } from '../article/line.ts';
import { MONTHS } from './dates.ts';
import { product } from './digitNumeral.ts';
import type { ContinentalDigits } from './numeral.ts';
import type { Quantity } from './quantity.ts';
import { readQuantity } from './readQuantity.ts';
import { isChangeWord } from './trend.ts';
import { isWaypoint } from './waypoint.ts';

/** Two quantities read as the ends of one: "20-30", "between 5% and 6%", "$10-12 million", "five or six". */
export interface Range {
  readonly first: number;
  readonly end: number;
  readonly low: number;
  readonly high: number;
  /** What the ends share: the unit and the kind. */
  readonly shared: Quantity;
  readonly numeralEnd: number;
  readonly kind: 'range' | 'score';
}

const TRAVELLING = new Set(['from', 'ranging', 'range', 'ranges', 'ranged']);

/** Reads on from `low` over a connector and a second quantity; null where the two are not one range. */
export function readRange(
  line: Line,
  low: Quantity,
  limit: number,
  continental: ContinentalDigits,
  isRise: boolean,
): Range | null {
  if (low.numeral.form === 'vague') return null;
  const opener = openerBefore(line, low.first, limit);
  const connector = readConnector(line, low, opener);
  if (connector === null || isWaypoint(line, low.first)) return null;
  const second = readUpperEnd(line, connector, opener !== null, continental);
  if (second === null || second.numeral.form === 'vague' || second.max === null || low.max === null) return null;
  // "the quarter to 31 March": a period, and the day on which it ends.
  if (low.numeral.form === 'fraction' && (MONTHS.has(line.at(second.end)) || MONTHS.has(line.at(connector.end))))
    return null;
  if (low.unit !== null && second.unit !== null && low.unit !== second.unit) {
    if (low.unit !== 'USD' || second.kind !== 'money') return null;
  }
  if (low.unit !== null && second.unit === null && low.kind !== 'money' && low.end !== low.numeralEnd && !opener)
    return null;
  const scale = second.numeral.scale > 1 ? second.numeral.scale : (second.numeral.smallScale ?? 1);
  const isScaled = low.numeral.scale > 1 || low.numeral.smallScale !== undefined;
  const shares = !isScaled && scale > 1 && low.min < second.min / scale;
  const a = shares ? product(low.min, scale) : low.min;
  const b = second.min;
  const shared =
    low.unit === null
      ? second
      : { ...second, unit: low.unit === 'USD' && second.unit !== null ? second.unit : low.unit, kind: low.kind };
  const base = {
    first: opener ? opener.first : low.first,
    end: second.end,
    low: Math.min(a, b),
    high: Math.max(a, b),
    shared,
    numeralEnd: second.numeralEnd,
  };
  if (connector.kind === 'or') {
    return shared.unit === low.unit || low.unit === null
      ? b > a && b <= a * 2 + 1
        ? { ...base, kind: 'range' }
        : null
      : null;
  }
  if (connector.kind === 'votes') return low.unit === null && second.unit === null ? { ...base, kind: 'score' } : null;
  if (connector.kind === 'hyphen' && isScore(line, low, second)) return { ...base, kind: 'score' };
  if (connector.kind === 'to' && opener === null && isVote(line, low, second)) return { ...base, kind: 'score' };
  if (opener?.word === 'from' && isChange(line, opener.first, low, second)) return null;
  if (opener) return { ...base, kind: 'range' };
  // "gained 3/4 to 15 7/8", "rose 12 to 340": by how much, and where to.
  if (isRise && connector.kind === 'to' && (low.unit !== null || b > a * MOST_TIMES)) return null;
  if (a < b) return { ...base, kind: 'range' };
  if (
    connector.kind === 'hyphen' &&
    a >= b &&
    low.unit === null &&
    b < 200 &&
    shared.kind === 'count' &&
    !shared.attributive
  ) {
    return { ...base, kind: 'score' };
  }
  return null;
}

/** "between", "from", "ranging from": with one of them before it, a descending pair is a range too. */
function openerBefore(line: Line, index: number, limit: number): { first: number; word: string } | null {
  let at = index - 1;
  if (line.at(at) === 'of' && (line.at(at - 1) === 'ages' || line.at(at - 1) === 'age'))
    at -= line.at(at - 2) === 'the' ? 3 : 2;
  if (at < limit) return null;
  const word = line.at(at);
  if (word === 'between') return { first: at, word };
  if (!TRAVELLING.has(word)) return null;
  return { first: at, word: 'from' };
}

const TOLLS = LEXICON.harm.tollNouns;

/**
 * "cut from 35 percent to 25 percent", "the toll rose from 12 to 46": an old value and a new one, each with its unit,
 * or a count of people. Where the ends share one unit ("raised from 13.5 to 14 mm") newsrooms mean the span of the
 * change.
 */
function isChange(line: Line, from: number, low: Quantity, second: Quantity): boolean {
  const isToll = low.kind === 'count' && second.kind === 'count';
  for (let at = from - 1; at >= 0 && at > from - 12; at--) {
    if (isToll ? TOLLS.has(line.at(at)) : isChangeWord(line.at(at))) {
      return (
        isToll ||
        (low.unit !== null && low.unit === second.unit && low.end - low.first > low.numeralEnd - low.numeral.first)
      );
    }
  }
  return false;
}

/** The ends of a range of rises are nearer to each other: "rose 10 to 15 points". */
const MOST_TIMES = 6;

interface Connector {
  /** `votes` is a "to" behind the votes of the one side: "31 votes to 14". */
  readonly kind: 'hyphen' | 'to' | 'or' | 'and' | 'votes';
  readonly end: number;
}

function readConnector(line: Line, low: Quantity, opener: { word: string } | null): Connector | null {
  const at = low.end;
  const word = line.at(at);
  if (word === '-' || word === '–' || word === '—' || word === '~') {
    const tight = line.isGlued(at) && line.isGlued(at + 1);
    if (line.reads(at + 1, ['to', '-'])) return { kind: 'to', end: at + 3 };
    if (line.isGlued(at) && !line.isGlued(at + 1) && (line.at(at + 1) === 'to' || line.at(at + 1) === 'or')) {
      return { kind: 'to', end: at + 2 };
    }
    const signed = low.kind === 'money' && line.isMark(at + 1) && line.isDigits(at + 2);
    const loose = (word === '–' || word === '-') && !line.isGlued(at) && (line.isDigits(at + 1) || signed);
    return tight || (loose && low.numeral.form === 'digits') ? { kind: 'hyphen', end: at + 1 } : null;
  }
  if (word === 'votes' && line.at(at + 1) === 'to' && line.isDigits(at + 2)) return { kind: 'votes', end: at + 2 };
  if (word === 'to' || word === 'through') return { kind: 'to', end: at + 1 };
  if (opener?.word === 'from' && word === 'up' && line.at(at + 1) === 'to') return { kind: 'to', end: at + 2 };
  if (word === 'and' && opener?.word === 'between') return { kind: 'and', end: at + 1 };
  if (word === 'or' && low.end === low.numeralEnd && low.kind !== 'money') return { kind: 'or', end: at + 1 };
  return null;
}

/** The upper end of a range; in "from 24 to 33-35 million" it is itself a range, and its own upper end counts. */
function readUpperEnd(
  line: Line,
  connector: Connector,
  isOpened: boolean,
  continental: ContinentalDigits,
): Quantity | null {
  const second = readSecond(line, connector.end, continental);
  const dash = second?.end ?? 0;
  const goesOn =
    isOpened && second?.unit === null && connector.kind === 'to' && (line.at(dash) === '-' || line.at(dash) === '–');
  if (second === null || !goesOn || !line.isGlued(dash) || !line.isGlued(dash + 1)) return second;
  const third = readSecond(line, dash + 1, continental);
  return third !== null && third.min > second.min ? third : second;
}

const SHADES = new Set(['about', 'around', 'roughly', 'approximately', 'nearly', 'almost', '~']);

/** The quantity after a connector, over a currency sign of its own and a word of doubt: "$62 and about $68". */
function readSecond(line: Line, from: number, continental: ContinentalDigits): Quantity | null {
  const index = SHADES.has(line.at(from)) ? from + 1 : from;
  for (let at = index; at < index + 5 && at < line.count; at++) {
    if (line.isDigits(at) || line.at(at) === '.' || (line.isWord(at) && at === index)) {
      const quantity = readQuantity(line, at, index, continental);
      if (quantity !== null) return quantity.first === index || at === index ? quantity : null;
    }
  }
  return null;
}

const CONTEST = LEXICON.contests.contest;

/** "passed 52 to 48", "voted 98 to 1": nothing is counted after it. */
function isVote(line: Line, low: Quantity, second: Quantity): boolean {
  if (!arePoints(low, second)) return false;
  if (line.isWord(second.end) && !AFTER_VOTE.has(line.at(second.end))) return false;
  for (let at = low.first - 3; at < low.first; at++) if (VOTING.has(line.at(at))) return true;
  return false;
}

/** Two small whole numbers without a unit. */
function arePoints(low: Quantity, second: Quantity): boolean {
  return [low, second].every(
    ({ unit, min, numeral }) => unit === null && numeral.scale === 1 && min < 1000 && Number.isInteger(min),
  );
}

const VOTING = LEXICON.contests.voting;
const AFTER_VOTE = LEXICON.contests.afterVote;

/** "a 9-2 lead", "voted 52-48", "won 3-1": two small numbers next to a word for a contest. */
function isScore(line: Line, low: Quantity, second: Quantity): boolean {
  if (!arePoints(low, second)) return false;
  for (let at = low.first - 3; at < second.end + 2; at++) if (CONTEST.has(line.at(at))) return true;
  return false;
}
