import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Line } from '../article/line.ts';
import { markOf } from '../article/wordMarks.ts';
import type { Total } from '../model/total.ts';

/** Words before "year", "month" or "week" that make it the period a figure sums over. */
const ADDING = new Set(['each', 'every', 'a', 'per']);

const SPANS: ReadonlyMap<string, 'week' | 'month' | 'year'> = new Map([
  ['week', 'week'],
  ['month', 'month'],
  ['year', 'year'],
]);

/** Without any of these, or right behind its end, a clause says of no figure that it is a total. */
const TOTALLING = markOf([
  ...SPANS.keys(),
  ...['annually', 'yearly', 'alone', 'citywide', 'nationwide', 'worldwide', 'apiece', 'each'],
]);
const SINCE = markOf(['since']);

/** What figures sum over, and the first token of the words that say so. */
export interface TotalMention {
  readonly total: Total;
  readonly token: number;
}

/**
 * What the clause of tokens `first` to `end` (exclusive) says its figures sum over.
 */
export function readTotals(line: Line, first: number, end: number): TotalMention[] {
  const found: TotalMention[] = [];
  if (!line.holds(TOTALLING, first, end + 2)) return found;
  for (let token = first; token < end; token++) {
    const total = totalAt(line, token);
    if (total !== null) found.push({ total, token });
  }
  return found;
}

/**
 * Those of a clause's totals that hold for the figure that ends before token `end`: "$455 million for the quarter and
 * $1.7 billion for the year" has the year for the second alone. `next` is the token of the figure after it.
 */
export function totalsFor(totals: readonly TotalMention[], end: number, next: number): Total[] {
  return totals
    .filter(({ total, token }) => total.kind !== 'over' || token < end || token < next)
    .map(({ total }) => total);
}

function totalAt(line: Line, index: number): Total | null {
  const word = line.at(index);
  if (word === 'annually' || word === 'yearly') return { kind: 'over', span: 'year' };
  if (word === 'alone' || word === 'citywide' || word === 'nationwide' || word === 'worldwide')
    return { kind: 'extent', extent: word };
  const span = SPANS.get(line.at(index + 1));
  if (span !== undefined && (ADDING.has(word) || (word === 'this' && line.at(index - 1) !== 'earlier')))
    return { kind: 'over', span };
  if (word === 'for' && line.at(index + 1) === 'the') {
    const whole = SPANS.get(line.at(index + 2));
    if (whole === 'year' || whole === 'month') return { kind: 'over', span: whole };
  }
  return word === 'apiece' || (word === 'each' && line.at(index + 1) !== 'other') ? { kind: 'each' } : null;
}

/**
 * "380 deaths since 2015" is a total of years, for every figure of the sentence; "the deadliest since 2011" compares.
 */
export function readSince(line: Line, first: number, end: number): Total[] {
  if (!line.holds(SINCE, first, end)) return [];
  for (let index = first; index + 1 < end; index++) {
    const word = line.at(index);
    if (SUPERLATIVE.test(word) || LEXICON.eventContext.superlatives.has(word)) return [];
    if (word === 'since' && YEAR.test(line.at(index + 1))) return [{ kind: 'since', year: Number(line.at(index + 1)) }];
  }
  return [];
}

const YEAR = /^(?:1[89]|20)\d\d$/;
const SUPERLATIVE = /^.{3,}est$/;

const { begun: BEGUN, campaigns: CAMPAIGNS } = LEXICON.eventContext;
const SPANS_OF_TIME = LEXICON.calendar.lapses;
/** How many words after "since" are read for what began. */
const CLAUSE = 9;
/** How many words may stand before a campaign's noun: "of the Norland offensive". */
const PHRASE = 4;

/**
 * The first token that makes a sentence's figures totals of a war or an offensive and not of one event in it: "since
 * the offensive began", "in two years of war", "in the conflict"; -1 where there is none.
 */
export function campaignAt(line: Line, first: number, end: number): number {
  if (!line.holds(SINCE | LASTING, first - 1, end + 2)) return -1;
  for (let index = first; index < end; index++) {
    const word = line.at(index);
    if (SUPERLATIVE.test(word) || LEXICON.eventContext.superlatives.has(word)) return -1;
    if (word === 'since' && reads(line, index + 1, Math.min(end, index + CLAUSE), BEGUN)) return index;
    if (word === 'of' && SPANS_OF_TIME.has(line.at(index - 1)) && isCampaign(line, index + 1, end)) return index;
    if (word === 'in' && line.at(index + 1) === 'the' && LONG.has(line.at(index + 2))) return index;
  }
  return -1;
}

/** Campaigns that are never a single event's name. */
const LONG = new Set(['conflict', 'war', 'insurgency', 'intifada', 'uprising']);
const LASTING = markOf([...LONG, ...SPANS_OF_TIME]);

function reads(line: Line, first: number, end: number, words: ReadonlySet<string>): boolean {
  for (let at = first; at < end && line.isWord(at); at++) if (words.has(line.at(at))) return true;
  return false;
}

function isCampaign(line: Line, first: number, end: number): boolean {
  return reads(line, first, Math.min(end, first + PHRASE), CAMPAIGNS);
}
