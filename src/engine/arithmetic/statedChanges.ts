import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Tokens } from '../article/tokens.ts';
import { tokenAt, tokenText } from '../article/tokens.ts';
import type { Claim } from '../model/claim.ts';
import { areInOneSentence, between, inOrder, type Placed, wordAt } from './numbersInARow.ts';
import { meet, type Rounded, roundedValue } from './rounded.ts';

/** A rise or fall in per cent that does not fit its two numbers. Indices into the article's claims. */
export interface WrongChange {
  readonly percent: number;
  readonly from: number;
  readonly to: number;
  /** The percentage that the two numbers give, to as many digits as are certain. */
  readonly right: number;
}

/** How many tokens may come between one number and the next: "to a record 3.4 million dollars from". */
const MOST_BETWEEN = 4;

/** The changes in per cent in an article that do not fit the numbers next to them: "rose 20 per cent to 60 from 40". */
export function wrongChanges(tokens: Tokens, claims: readonly Claim[]): WrongChange[] {
  const order = inOrder(claims);
  const found: WrongChange[] = [];
  for (let at = 0; at + 2 < order.length; at++) {
    const three = order.slice(at, at + 3);
    const wrong = wrongChangeOf(tokens, three);
    if (wrong !== null) found.push(wrong);
  }
  return found;
}

function wrongChangeOf(tokens: Tokens, three: readonly Placed[]): WrongChange | null {
  const [a, b, c] = three;
  if (a === undefined || b === undefined || c === undefined) return null;
  const read = readThree(tokens, a, b, c);
  if (read === null) return null;
  const { percent, from, to } = read;
  const [trend, stated] = [percent.claim.quantity.trend, roundedValue(percent.claim.quantity)];
  const [start, end] = [roundedValue(from.claim.quantity), roundedValue(to.claim.quantity)];
  if (trend === null || stated === null || start === null || end === null || start.low <= 0 || end.low <= 0)
    return null;
  if (
    from.claim.quantity.kind !== to.claim.quantity.kind ||
    from.claim.quantity.unit !== to.claim.quantity.unit ||
    from.claim.quantity.kind === 'percent'
  )
    return null;
  if (hasOtherWords(tokens, a.claim.start, c.claim.end)) return null;
  const sign = trend === 'up' ? 1 : -1;
  const change = changeOf(start, end, sign);
  if (meet(change, slack(stated))) return null;
  return { percent: percent.index, from: from.index, to: to.index, right: (change.low + change.high) / 2 };
}

/** Percentages are calculated from unrounded accounts: a difference this small is no mistake. */
function slack({ low, high }: Rounded): Rounded {
  const open = Math.max(0.5, 0.05 * high);
  return { low: low - open, high: high + open };
}

/** The change in per cent, in the direction stated: negative if it went the other way. */
function changeOf(from: Rounded, to: Rounded, sign: number): Rounded {
  const [least, most] = [to.low / from.high - 1, to.high / from.low - 1];
  return sign > 0 ? { low: 100 * least, high: 100 * most } : { low: -100 * most, high: -100 * least };
}

/**
 * Which of three numbers in a row is which: "P to B from A", "from A to B, up P", "to B, up P from A"; null for
 * anything else.
 */
function readThree(
  tokens: Tokens,
  a: Placed,
  b: Placed,
  c: Placed,
): { percent: Placed; from: Placed; to: Placed } | null {
  if (!areInOneSentence(tokens, a, c)) return null;
  const first = between(tokens, a, b, MOST_BETWEEN);
  const second = between(tokens, b, c, MOST_BETWEEN);
  if (first === null || second === null) return null;
  if (isPercent(a) && !isPercent(b) && !isPercent(c)) {
    if (first[0] === 'to' && leads(second, 'from')) return { percent: a, to: b, from: c };
    if (first[0] === 'from' && leads(second, 'to')) return { percent: a, from: b, to: c };
  }
  if (isPercent(c) && !isPercent(a) && !isPercent(b) && leads(first, 'to') && second[0] === ',') {
    if (wordAt(tokens, a.claim.start, -1) === 'from') return { percent: c, from: a, to: b };
  }
  if (isPercent(b) && !isPercent(a) && !isPercent(c) && first[0] === ',' && second[0] === 'from') {
    return { percent: b, to: a, from: c };
  }
  return null;
}

function isPercent({ claim }: Placed): boolean {
  return claim.quantity.kind === 'percent';
}

/** Whether a word comes right after the number, its noun or a comma: "48,000 books from", "$3 million, from". */
function leads(words: readonly string[], word: string): boolean {
  const at = words.indexOf(word);
  return at === 0 || (at === 1 && words[0] !== 'and' && words[0] !== 'or');
}

/** From a little before the first number to a little after the last. */
function hasOtherWords(tokens: Tokens, from: number, to: number): boolean {
  for (let at = Math.max(0, tokenAt(tokens, from) - 8); at < Math.min(tokens.count, tokenAt(tokens, to) + 8); at++)
    if (LEXICON.calculation.otherwise.has(tokenText(tokens, at).toLowerCase())) return true;
  return false;
}
