import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Tokens } from '../article/tokens.ts';
import type { Miscalculation } from './miscalculation.ts';
import { between, wordAt } from './numbersInARow.ts';
import { meet, roundedValue } from './rounded.ts';
import type { WrittenNumber } from './writtenNumber.ts';

const MOST_BETWEEN = 6;
const SHARING = new Set(['between', 'among', 'amongst']);
/** "including four at £3,000 each": only some of the whole. */
const ONLY_SOME = new Set(['including', 'plus', 'another', 'first', 'up']);

/**
 * Amounts that, for so many, do not make the amount for all: "£12,000 between four winners, £4,000 each", "four winners
 * got £4,000 each, a total of £12,000".
 */
export function wrongAmountsEach(tokens: Tokens, order: readonly WrittenNumber[]): Miscalculation[] {
  const found: Miscalculation[] = [];
  for (let at = 0; at + 2 < order.length; at++) {
    const [a, b, c] = order.slice(at, at + 3);
    if (a === undefined || b === undefined || c === undefined) continue;
    const first = between(tokens, a, b, MOST_BETWEEN);
    const second = first === null ? null : between(tokens, b, c, MOST_BETWEEN);
    if (first === null || second === null || [...first, ...second].some((word) => ONLY_SOME.has(word))) continue;
    const divided = isForEach(tokens, c) && first.some((word) => SHARING.has(word));
    const added = isForEach(tokens, b) && isTotal(tokens, c, second);
    if (divided) found.push(...product(a, b, c));
    else if (added) found.push(...product(c, a, b));
  }
  return found;
}

function product(all: WrittenNumber, count: WrittenNumber, each: WrittenNumber): Miscalculation[] {
  const [total, times, one] = [roundedValue(all.quantity), roundedValue(count.quantity), roundedValue(each.quantity)];
  if (total === null || times === null || one === null || count.quantity.kind !== 'count') return [];
  if (count.quantity.step !== 1 || count.quantity.approximate || (count.quantity.min ?? 0) < 2) return [];
  if (all.quantity.kind !== 'money' || each.quantity.kind !== 'money' || all.quantity.unit !== each.quantity.unit)
    return [];
  const number = count.quantity.min ?? 0;
  if (meet({ low: number * one.low, high: number * one.high }, total)) return [];
  const right = number * (((each.quantity.min ?? 0) + (each.quantity.max ?? 0)) / 2);
  return [{ kind: 'sum', how: 'each', result: all, operands: [count, each], right }];
}

function isForEach(tokens: Tokens, { end }: WrittenNumber): boolean {
  const behind = wordAt(tokens, end, 0);
  return (
    LEXICON.calculation.forEach.has(behind) ||
    ((behind === 'a' || behind === 'per') && /^(?:head|person)$/.test(wordAt(tokens, end, 1)))
  );
}

function isTotal(tokens: Tokens, total: WrittenNumber, words: readonly string[]): boolean {
  if (words.slice(-3).join(' ') === 'total of' || words.slice(-2).join(' ') === 'total of') return true;
  const [first, second] = [wordAt(tokens, total.end, 0), wordAt(tokens, total.end, 1)];
  return first === 'altogether' || (first === 'in' && (second === 'all' || second === 'total'));
}
