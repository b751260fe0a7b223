import { LEXICON } from '../../lexicon/lexicon.ts';
import { sentenceAt, type Tokens, tokenAt, tokenText } from '../article/tokens.ts';
import type { Miscalculation } from './miscalculation.ts';
import type { WrittenNumber } from './writtenNumber.ts';

/** Fewer parts may be examples. */
const FEWEST_PARTS = 3;
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
  const parts = order.slice(at + 1).filter(({ start }) => sentence !== null && start < sentence.end);
  const first = parts[0];
  if (total === undefined || first === undefined || sentence === null || !parts.every(isWhole)) return [];
  const opening = wordsFrom(tokens, tokenAt(tokens, total.end), tokenAt(tokens, first.start));
  if (!COLON.has(opening.at(-1) ?? '') || opening.length > MOST_BEFORE) return [];
  const words = wordsFrom(tokens, sentence.firstToken, sentence.endToken);
  if (words.some((word) => LEXICON.calculation.onlySome.has(word))) return [];
  const behind = parts.map(({ end }, index) =>
    partWords(
      tokens,
      tokenAt(tokens, end),
      tokenAt(tokens, parts[index + 1]?.start ?? sentence.end),
      index,
      parts.length,
    ),
  );
  return areAlike(behind) ? parts : [];
}

/** The words that say what a part is of, without what leads to the next; null where they are more than that. */
function partWords(tokens: Tokens, from: number, until: number, index: number, count: number): string[] | null {
  const words = wordsFrom(tokens, from, until);
  const isLast = index === count - 1;
  if (isLast && /^[.!?]$/.test(words.at(-1) ?? '')) words.pop();
  if (!isLast && words.at(-1) === 'and') words.pop();
  else if (index === count - 2) return null;
  if (!isLast && words.at(-1) === ',') words.pop();
  else if (index < count - 2) return null;
  const isPlain = words.length > 0 && words.length <= LONGEST_PART && words.every((word) => /^[\p{L}'’-]/u.test(word));
  return isPlain ? words : null;
}

/** "in the libraries", "in parks"; "gold", "silver". */
function areAlike(parts: readonly (readonly string[] | null)[]): boolean {
  const [first] = parts[0] ?? [];
  if (parts.some((words) => words === null)) return false;
  const byPreposition = LEXICON.calculation.beforePart.has(first ?? '') && parts.every((words) => words?.[0] === first);
  return byPreposition || parts.every((words) => words !== null && words.length <= LONGEST_NAME);
}

function wordsFrom(tokens: Tokens, from: number, until: number): string[] {
  const found: string[] = [];
  for (let at = from; at < until; at++) found.push(tokenText(tokens, at).toLowerCase());
  return found;
}
