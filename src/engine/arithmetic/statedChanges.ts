import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Tokens } from '../article/tokens.ts';
import { tokenAt, tokenText } from '../article/tokens.ts';
import type { Miscalculation } from './miscalculation.ts';
import { between, wordAt } from './numbersInARow.ts';
import { meet, type Rounded, roundedValue } from './rounded.ts';
import type { WrittenNumber } from './writtenNumber.ts';

/** A change, and the two numbers it is the change between. */
interface StatedChange {
  readonly change: WrittenNumber;
  readonly from: WrittenNumber;
  readonly to: WrittenNumber;
}

/** How many tokens may come between one number and the next: "to a record 3.4 million dollars from". */
const MOST_BETWEEN = 4;

const { rise: RISE, fall: FALL } = LEXICON.change;

/** The changes in an article that do not fit the numbers next to them: "rose 20 per cent to 60 from 40". */
export function wrongChanges(tokens: Tokens, order: readonly WrittenNumber[]): Miscalculation[] {
  const found: Miscalculation[] = [];
  for (let at = 0; at + 2 < order.length; at++) {
    const stated = readThree(tokens, order.slice(at, at + 3)) ?? readMultiple(tokens, order.slice(at, at + 3));
    const wrong = stated === null ? null : judge(tokens, stated);
    if (wrong !== null) found.push(wrong);
  }
  return found;
}

function judge(tokens: Tokens, stated: StatedChange): Miscalculation | null {
  const { change, from, to } = stated;
  if (hasOtherWords(tokens, stated) || !areOfOneKind(from, to) || from.quantity.kind === 'percent') return null;
  const [start, end] = [roundedValue(from.quantity), roundedValue(to.quantity)];
  if (start === null || end === null || start.low <= 0 || end.low <= 0) return null;
  if (change.quantity.kind === 'percent') return wrongPercentage(tokens, stated, start, end);
  if (change.quantity.kind === 'multiple') return wrongMultiple(stated);
  return areOfOneKind(change, to) ? wrongDifference(tokens, stated, start, end) : null;
}

function wrongPercentage(
  tokens: Tokens,
  { change, from, to }: StatedChange,
  start: Rounded,
  end: Rounded,
): Miscalculation | null {
  const stated = roundedValue(change.quantity);
  if (stated === null) return null;
  const sign = signOf(tokens, change) ?? (midOf(to) < midOf(from) ? -1 : 1);
  const [least, most] = [100 * (end.low / start.high - 1), 100 * (end.high / start.low - 1)];
  const right = sign >= 0 ? { low: least, high: most } : { low: -most, high: -least };
  // Percentages are calculated from unrounded accounts: a difference this small is no mistake.
  if (meet(right, widened(stated, Math.max(0.5, 0.05 * stated.high)))) return null;
  const plain = sign * 100 * (midOf(to) / midOf(from) - 1);
  return { kind: 'change', how: 'change', result: change, operands: [from, to], right: plain };
}

function wrongDifference(
  tokens: Tokens,
  { change, from, to }: StatedChange,
  start: Rounded,
  end: Rounded,
): Miscalculation | null {
  const stated = roundedValue(change.quantity);
  const sign = signOf(tokens, change);
  if (stated === null || sign === null) return null;
  const right =
    sign > 0
      ? { low: end.low - start.high, high: end.high - start.low }
      : { low: start.low - end.high, high: start.high - end.low };
  const step = Math.max(change.quantity.step, from.quantity.step, to.quantity.step);
  if (meet(right, widened(stated, Math.max(step, 0.05 * stated.high)))) return null;
  const plain = Math.abs(midOf(to) - midOf(from));
  return { kind: 'change', how: 'difference', result: change, operands: [from, to], right: plain };
}

/** What "doubled" is used for: a little less than twice, and up to what would be two and a half times. */
const [LOOSE_LOW, LOOSE_HIGH] = [0.88, 1.25];

function wrongMultiple({ change, from, to }: StatedChange): Miscalculation | null {
  const { min, max, approximate, minOpen } = change.quantity;
  const times = min ?? max ?? 0;
  if (times < 2) return null;
  const right = midOf(to) / midOf(from);
  const low = approximate ? LOOSE_LOW * LOOSE_LOW : LOOSE_LOW;
  const stated = { low: times * low, high: max === null || minOpen ? 2 * times : times * LOOSE_HIGH };
  if (meet({ low: right, high: right }, stated)) return null;
  return { kind: 'change', how: 'multiple', result: change, operands: [from, to], right };
}

function midOf({ quantity: { min, max } }: WrittenNumber): number {
  return ((min ?? 0) + (max ?? 0)) / 2;
}

function widened({ low, high }: Rounded, open: number): Rounded {
  return { low: low - open, high: high + open };
}

function areOfOneKind(one: WrittenNumber, other: WrittenNumber): boolean {
  return one.quantity.kind === other.quantity.kind && one.quantity.unit === other.quantity.unit;
}

/**
 * Which of three numbers in a row is which: "P to B from A", "P from A to B", "from A to B, up P", "to B from A, a P
 * rise", "B, up P from A"; null for anything else.
 */
function readThree(tokens: Tokens, [a, b, c]: readonly WrittenNumber[]): StatedChange | null {
  if (a === undefined || b === undefined || c === undefined) return null;
  const first = between(tokens, a, b, MOST_BETWEEN);
  const second = first === null ? null : between(tokens, b, c, 2 * MOST_BETWEEN);
  if (first === null || second === null) return null;
  if (isChange(a) && !isPercent(b) && !isPercent(c)) {
    const behind = wordAt(tokens, a.end, 0);
    const rest = RISE.has(behind) || FALL.has(behind) ? first.slice(1) : first;
    if (signOf(tokens, a) === null) return null;
    if (leads(rest, 'to') && leads(second, 'from')) return { change: a, to: b, from: c };
    if (leads(rest, 'from') && leads(second, 'to') && second.length <= MOST_BETWEEN)
      return { change: a, from: b, to: c };
  }
  if (isPercent(c) && !isPercent(a) && !isPercent(b) && endsAccount(tokens, c, second)) {
    const before = wordAt(tokens, a.start, -1);
    if (before === 'from' && leads(first, 'to')) return { change: c, from: a, to: b };
    if (before === 'to' && leads(first, 'from')) return { change: c, to: a, from: b };
  }
  if (isPercent(b) && !isPercent(a) && !isPercent(c) && first[0] === ',' && second[0] === 'from')
    return signOf(tokens, b) === null ? null : { change: b, to: a, from: c };
  return null;
}

/** "doubled from A to B", "doubled to B from A". */
function readMultiple(tokens: Tokens, [a, b, c]: readonly WrittenNumber[]): StatedChange | null {
  if (a === undefined || b === undefined || c === undefined || a.quantity.kind !== 'multiple') return null;
  const first = between(tokens, a, b, 2);
  const second = first === null ? null : between(tokens, b, c, MOST_BETWEEN);
  if (first === null || second === null || isPercent(b) || a.quantity.trend === 'down') return null;
  if (first[0] === 'from' && leads(second, 'to')) return { change: a, from: b, to: c };
  return first[0] === 'to' && leads(second, 'from') ? { change: a, to: b, from: c } : null;
}

function isPercent({ quantity }: WrittenNumber): boolean {
  return quantity.kind === 'percent';
}

/** A percentage, or an amount that the sentence calls a rise or a fall. */
function isChange({ quantity }: WrittenNumber): boolean {
  return quantity.kind === 'percent' || (quantity.trend !== null && quantity.kind !== 'multiple');
}

/** 1 for a rise, -1 for a fall: "up 20 per cent", "an increase of 20 per cent", "a 20 per cent drop"; else null. */
function signOf(tokens: Tokens, { start, end, quantity }: WrittenNumber): number | null {
  if (quantity.trend !== null) return quantity.trend === 'up' ? 1 : -1;
  const words = [wordAt(tokens, end, 0), wordAt(tokens, start, -1), wordAt(tokens, start, -2)];
  if (words.some((word) => RISE.has(word))) return 1;
  return words.some((word) => FALL.has(word)) ? -1 : null;
}

/** Before it is what the number is of, and when: "from 40 crowns a year earlier, up". */
const BREAKS = new Set([',', '(', '-', '–', '—', 'or']);

/** "from 40 to 60, an increase of 20 per cent", "(up 20 per cent)", "or 20 per cent": it is the change of these two. */
function endsAccount(tokens: Tokens, percent: WrittenNumber, words: readonly string[]): boolean {
  const { beforeChange, afterChange } = LEXICON.calculation;
  const at = words.findIndex((word) => BREAKS.has(word));
  const rest = words.slice(at);
  const sets = at !== -1 && rest.every((word) => beforeChange.has(word) || RISE.has(word) || FALL.has(word));
  const said = signOf(tokens, percent) !== null || words.includes('or');
  const behind = wordAt(tokens, percent.end, 0);
  const next = RISE.has(behind) || FALL.has(behind) ? wordAt(tokens, percent.end, 1) : behind;
  return sets && said && (next === '' || afterChange.has(next));
}

/** Whether a word comes right after the number, its noun or a comma: "48,000 books from", "$3 million, from". */
function leads(words: readonly string[], word: string): boolean {
  const at = words.indexOf(word);
  return at === 0 || (at === 1 && words[0] !== 'and' && words[0] !== 'or');
}

/** From a little before the first number to a little after the last. */
function hasOtherWords(tokens: Tokens, { change, from, to }: StatedChange): boolean {
  const start = tokenAt(tokens, Math.min(change.start, from.start, to.start)) - 8;
  const end = tokenAt(tokens, Math.max(change.start, from.start, to.start)) + 8;
  for (let at = Math.max(0, start); at < Math.min(tokens.count, end); at++)
    if (LEXICON.calculation.otherwise.has(tokenText(tokens, at).toLowerCase())) return true;
  return false;
}
