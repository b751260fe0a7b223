import { LEXICON } from '../../lexicon/lexicon.ts';
import { sentenceAt, type Tokens, tokenText } from '../article/tokens.ts';
import type { Quantity } from '../model/figure.ts';
import type { Miscalculation } from './miscalculation.ts';
import { between, wordAt } from './numbersInARow.ts';
import { meet, type Rounded, roundedValue } from './rounded.ts';
import type { WrittenNumber } from './writtenNumber.ts';

const OR = new Set(['or', ',', '(', '-', '–', '—', 'about', 'just', 'only', 'some']);
const MOST_BETWEEN = 4;

/** The shares of an article that do not fit: "12 of 40, or 25 per cent", "25 per cent, or 12 of the 40". */
export function wrongShares(tokens: Tokens, order: readonly WrittenNumber[]): Miscalculation[] {
  const found: Miscalculation[] = [];
  for (let at = 0; at + 1 < order.length; at++) {
    const [a, b, c] = order.slice(at, at + 3);
    if (a === undefined || b === undefined) continue;
    const wrong = (c === undefined ? null : wrongShare(tokens, a, b, c)) ?? moreThanAll(tokens, a, b);
    if (wrong !== null) found.push(wrong);
  }
  return found;
}

function wrongShare(tokens: Tokens, a: WrittenNumber, b: WrittenNumber, c: WrittenNumber): Miscalculation | null {
  const first = between(tokens, a, b, MOST_BETWEEN);
  const second = first === null ? null : between(tokens, b, c, MOST_BETWEEN);
  if (first === null || second === null) return null;
  const behind = c.quantity.kind === 'percent' && isOf(first) && isOr(second);
  const before = a.quantity.kind === 'percent' && first.includes('or') && isOr(first) && isOf(second);
  const [percent, part, whole] = behind ? [c, a, b] : before ? [a, b, c] : [null, null, null];
  if (percent === null || part.quantity.kind !== 'count' || whole.quantity.kind !== 'count') return null;
  const right = shareOf(part.quantity, whole.quantity);
  const stated = roundedValue(percent.quantity);
  if (right === null || stated === null || percent.quantity.trend !== null || meet(right, stated)) return null;
  return {
    kind: 'share',
    how: 'share',
    result: percent,
    operands: [part, whole],
    right: (100 * (part.quantity.min ?? 0)) / (whole.quantity.min ?? 1),
  };
}

function shareOf(part: Quantity, whole: Quantity): Rounded | null {
  const [few, all] = [roundedValue(part), roundedValue(whole)];
  if (few === null || all === null || all.low <= 0 || few.low < 0 || (part.min ?? 0) > (whole.min ?? 0)) return null;
  // Counts are whole numbers: only those with trailing zeros are rounded.
  const [x, y] = [part.step === 1 ? exact(part) : few, whole.step === 1 ? exact(whole) : all];
  return { low: (100 * x.low) / y.high, high: (100 * x.high) / y.low };
}

function exact({ min, max }: Quantity): Rounded {
  return { low: min ?? 0, high: max ?? 0 };
}

/** "12 of the 40", "12 people out of 40". */
function isOf(words: readonly string[]): boolean {
  const at = words.indexOf('of');
  return (
    at !== -1 &&
    at <= 2 &&
    words.slice(at).every((word) => LEXICON.calculation.ofTheWhole.has(word)) &&
    !words.includes(',')
  );
}

/** "40 seats, or 25 per cent", "40 (25 per cent)": only the thing counted may come before it. */
function isOr(words: readonly string[]): boolean {
  const at = words.findIndex((word) => word === 'or' || word === '(');
  return at !== -1 && at <= 2 && words.slice(at).every((word) => OR.has(word));
}

/** "won by 53 per cent to 49 per cent": the shares of two rivals in one vote. */
function moreThanAll(tokens: Tokens, a: WrittenNumber, b: WrittenNumber): Miscalculation | null {
  if (a.quantity.kind !== 'percent' || b.quantity.kind !== 'percent' || a.quantity.trend !== null) return null;
  const words = between(tokens, a, b, 1);
  if (words?.[0] !== 'to' || wordAt(tokens, a.start, -1) === 'from' || !isOfVote(tokens, a)) return null;
  const [one, other] = [roundedValue(a.quantity), roundedValue(b.quantity)];
  if (one === null || other === null || one.low + other.low <= 100) return null;
  const right = 100 - (a.quantity.min ?? 0);
  return { kind: 'share', how: 'hundred', result: b, operands: [a], right };
}

function isOfVote(tokens: Tokens, { start }: WrittenNumber): boolean {
  const { firstToken = 0, endToken = 0 } = sentenceAt(tokens, start) ?? {};
  for (let at = firstToken; at < endToken; at++)
    if (LEXICON.calculation.voting.has(tokenText(tokens, at).toLowerCase())) return true;
  return false;
}
