import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Tokens } from '../article/tokens.ts';
import type { Claim } from '../model/claim.ts';
import type { Quantity } from '../model/figure.ts';
import { areInOneSentence, between, inOrder } from './numbersInARow.ts';
import { meet, roundedValue } from './rounded.ts';

/** A percentage that does not fit the part and the whole next to it. Indices into the article's claims. */
export interface WrongShare {
  readonly percent: number;
  readonly part: number;
  readonly whole: number;
  /** The percentage that the two numbers give. */
  readonly right: number;
}

const OR = new Set(['or', ',', '(', '-', '–', '—', 'about', 'just', 'only', 'some']);
const MOST_BETWEEN = 4;

/** The shares of an article that do not fit: "12 of 40, or 25 per cent", "25 per cent, or 12 of the 40". */
export function wrongShares(tokens: Tokens, claims: readonly Claim[]): WrongShare[] {
  const order = inOrder(claims);
  const found: WrongShare[] = [];
  for (let at = 0; at + 2 < order.length; at++) {
    const [a, b, c] = order.slice(at, at + 3);
    if (a === undefined || b === undefined || c === undefined) continue;
    if (!areInOneSentence(tokens, a, c)) continue;
    const first = between(tokens, a, b, MOST_BETWEEN);
    const second = between(tokens, b, c, MOST_BETWEEN);
    if (first === null || second === null) continue;
    const behind = c.claim.quantity.kind === 'percent' && isOf(first) && isOr(second);
    const before = a.claim.quantity.kind === 'percent' && first.includes('or') && isOr(first) && isOf(second);
    const [percent, part, whole] = behind ? [c, a, b] : before ? [a, b, c] : [null, null, null];
    if (percent === null || part.claim.quantity.kind !== 'count' || whole.claim.quantity.kind !== 'count') continue;
    const right = shareOf(part.claim.quantity, whole.claim.quantity);
    const stated = roundedValue(percent.claim.quantity);
    if (right === null || stated === null || percent.claim.quantity.trend !== null || meet(right, stated)) continue;
    found.push({ percent: percent.index, part: part.index, whole: whole.index, right: (right.low + right.high) / 2 });
  }
  return found;
}

function shareOf(part: Quantity, whole: Quantity): { low: number; high: number } | null {
  const [few, all] = [roundedValue(part), roundedValue(whole)];
  if (few === null || all === null || all.low <= 0 || few.low < 0 || (part.min ?? 0) > (whole.min ?? 0)) return null;
  // Counts are whole numbers: only those with trailing zeros are rounded.
  const [x, y] = [part.step === 1 ? exact(part) : few, whole.step === 1 ? exact(whole) : all];
  return { low: (100 * x.low) / y.high, high: (100 * x.high) / y.low };
}

function exact({ min, max }: Quantity): { low: number; high: number } {
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
