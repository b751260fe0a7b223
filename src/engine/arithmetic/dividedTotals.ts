import { LEXICON } from '../../lexicon/lexicon.ts';
import { sentenceAt, type Tokens, tokenAt, tokenText } from '../article/tokens.ts';
import type { Miscalculation } from './miscalculation.ts';
import { meet, roundedValue } from './rounded.ts';
import type { WrittenNumber } from './writtenNumber.ts';

/** Fewer parts may be examples. */
const FEWEST_PARTS = 3;
/** A longer list is a table. */
const MOST_PARTS = 12;
/** Words behind a part: "in the old town hall". */
const LONGEST_PART = 6;
/** Words behind each part where nothing but these is alike: "7 gold, 6 silver". */
const LONGEST_NAME = 2;
/** Words between a total and the colon: "posts will go next year". */
const MOST_BEFORE = 10;
const COLON = new Set([':', '—', '–']);

/**
 * The totals in an article that are divided behind a colon into parts that do not add up to them: "Forty-two posts will
 * go: 18 in the libraries, 14 in parks and 12 in the town hall". The list takes up the rest of its sentence, its parts
 * are built alike, and nothing in the sentence calls them examples.
 */
export function wrongDivisions(tokens: Tokens, order: readonly WrittenNumber[]): Miscalculation[] {
  return order.flatMap((total, at) => {
    const parts = isWhole(total) ? partsBehind(tokens, order, at) : [];
    const all = total.quantity.min ?? 0;
    const right = parts.reduce((sum, { quantity }) => sum + (quantity.min ?? 0), 0);
    const divides = parts.length >= FEWEST_PARTS && parts.every(({ quantity }) => (quantity.min ?? 0) < all);
    return divides && !areEqual(total, parts)
      ? [{ kind: 'sum', how: 'sum', result: total, operands: parts, right }]
      : [];
  });
}

/** A whole number of something, or a sum of money. */
function isWhole({ quantity: { kind, min, max, modifier, approximate } }: WrittenNumber): boolean {
  if (min === null || min !== max || modifier !== 'exact' || approximate) return false;
  return kind === 'money' || (kind === 'count' && min % 1 === 0);
}

function isOfOneKind({ quantity: { kind, unit } }: WrittenNumber, { quantity: other }: WrittenNumber): boolean {
  return kind === other.kind && unit === other.unit;
}

/** Whether the parts make the total: of sums of money, where each is rounded, within what the rounding leaves open. */
function areEqual(total: WrittenNumber, parts: readonly WrittenNumber[]): boolean {
  if (total.quantity.kind === 'count')
    return parts.reduce((sum, { quantity }) => sum + (quantity.min ?? 0), 0) === total.quantity.min;
  const whole = roundedValue(total.quantity);
  const sum = { low: 0, high: 0 };
  for (const { quantity } of parts) {
    const part = roundedValue(quantity);
    if (part === null) return true;
    sum.low += part.low;
    sum.high += part.high;
  }
  return whole === null || meet(whole, sum);
}

/** The figures of the list that a colon after a total opens; none where it is not one list of all to the last word. */
function partsBehind(tokens: Tokens, order: readonly WrittenNumber[], at: number): readonly WrittenNumber[] {
  const total = order[at];
  const sentence = total === undefined ? null : sentenceAt(tokens, total.start);
  const next = order.slice(at + 1, at + 2 + MOST_PARTS);
  const within = next.filter(({ start }) => sentence !== null && start < sentence.end);
  // "£9 million over two years: £4 million …": a figure of something else before the colon is no part.
  const parts = total === undefined ? [] : within.slice(within.findIndex((each) => isOfOneKind(each, total)));
  const first = parts[0];
  if (total === undefined || first === undefined || sentence === null || parts.length > MOST_PARTS) return [];
  const opening = wordsFrom(tokens, tokenAt(tokens, total.end), tokenAt(tokens, first.start));
  if (
    !COLON.has(opening.at(-1) ?? '') ||
    opening.length > MOST_BEFORE ||
    !parts.every((part) => isWhole(part) && isOfOneKind(part, total))
  )
    return [];
  const words = wordsFrom(tokens, sentence.firstToken, sentence.endToken);
  if (words.some((word) => LEXICON.calculation.onlySome.has(word))) return [];
  const behind = parts.map(({ end }, index) => {
    const until = tokenAt(tokens, parts[index + 1]?.start ?? sentence.end);
    return withoutSeparator(wordsFrom(tokens, tokenAt(tokens, end), until), index - parts.length);
  });
  return areAlike(behind) ? parts : [];
}

/** What leads from a part to the next, by its place counted from the end: "," and "and", or the full stop. */
const SEPARATORS = new Map([
  [-1, /^[.!?]?$/],
  [-2, /^,? ?and$/],
]);
const COMMA = /^,$/;

/** The words that say what a part is of; null where something else leads to the next, or they are more than that. */
function withoutSeparator(words: readonly string[], place: number): readonly string[] | null {
  let end = words.length;
  while (end > 0 && /^(?:[,.!?]|and)$/.test(words[end - 1] ?? '')) end--;
  const separator = words.slice(end).join(' ');
  const own = words.slice(0, end);
  const isPlain = end > 0 && end <= LONGEST_PART && own.every((word) => /^[\p{L}'’-]/u.test(word));
  return isPlain && (SEPARATORS.get(place) ?? COMMA).test(separator) ? own : null;
}

/** "in the libraries", "in parks"; "gold", "silver". */
function areAlike(parts: readonly (readonly string[] | null)[]): boolean {
  const [first = ''] = parts[0] ?? [];
  if (LEXICON.calculation.beforePart.has(first)) return parts.every((words) => words?.[0] === first);
  return parts.every((words) => words !== null && words.length <= LONGEST_NAME);
}

function wordsFrom(tokens: Tokens, from: number, until: number): string[] {
  const found: string[] = [];
  for (let at = from; at < until; at++) found.push(tokenText(tokens, at).toLowerCase());
  return found;
}
