import { LEXICON } from '../../lexicon/lexicon.ts';
import { sentenceAt, type Tokens, tokenAt, tokenText } from '../article/tokens.ts';
import type { Miscalculation } from './miscalculation.ts';
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
    return divides && right !== all ? [{ kind: 'sum', how: 'sum', result: total, operands: parts, right }] : [];
  });
}

function isWhole({ quantity: { kind, min, max, modifier, approximate } }: WrittenNumber): boolean {
  return kind === 'count' && min !== null && min === max && min % 1 === 0 && modifier === 'exact' && !approximate;
}

/** The figures of the list that a colon after a total opens; none where it is not one list of all to the last word. */
function partsBehind(tokens: Tokens, order: readonly WrittenNumber[], at: number): readonly WrittenNumber[] {
  const total = order[at];
  const sentence = total === undefined ? null : sentenceAt(tokens, total.start);
  const next = order.slice(at + 1, at + 2 + MOST_PARTS);
  const parts = next.filter(({ start }) => sentence !== null && start < sentence.end);
  const first = parts[0];
  if (total === undefined || first === undefined || sentence === null || parts.length > MOST_PARTS) return [];
  const opening = wordsFrom(tokens, tokenAt(tokens, total.end), tokenAt(tokens, first.start));
  if (!COLON.has(opening.at(-1) ?? '') || opening.length > MOST_BEFORE || !parts.every(isWhole)) return [];
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
