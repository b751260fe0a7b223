import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Tokens } from '../article/tokens.ts';
import type { Miscalculation } from './miscalculation.ts';
import { between, wordAt } from './numbersInARow.ts';
import type { WrittenNumber } from './writtenNumber.ts';

const SORTS = LEXICON.calculation.sortsOfPeople;
const OPENS = new Set([',', ':', '(', '—', '–', '-']);
const CLOSES = new Set(['', '.', ',', ')', ';', '—', '–', '-']);
const ONLY_SOME = new Set(['including', 'among']);
const MOST_BETWEEN = 4;
/** "20 bodies had been recovered from the water, eleven women and eight men" */
const MOST_BEFORE = 8;
/** With them, the list may be of somebody else: "20 students met two members, a man and a woman". */
const OTHERS = new Set(['and', 'or', 'the', 'a', 'an', 'by', 'with', 'to']);

/**
 * The totals in an article that their parts do not add up to: "12 others, nine men and six women", "nine men and six
 * women, 12 in all"; or that only some of their parts exceed: "12 others, including nine men and six women".
 */
export function wrongSums(tokens: Tokens, order: readonly WrittenNumber[]): Miscalculation[] {
  const found: Miscalculation[] = [];
  for (const [at, total] of order.entries()) {
    if (!isExact(total) || total.quantity.kind !== 'count' || SORTS.has(total.counted)) continue;
    const { parts, onlySome } = partsAfter(tokens, order, at) ?? partsBefore(tokens, order, at) ?? NONE;
    const right = parts.reduce((sum, { quantity }) => sum + (quantity.min ?? 0), 0);
    const all = total.quantity.min ?? 0;
    if (parts.length > 1 && (onlySome ? right > all : right !== all))
      found.push({ kind: 'sum', how: 'sum', result: total, operands: parts, right });
  }
  return found;
}

interface Parts {
  readonly parts: readonly WrittenNumber[];
  /** True where the list is said to be of some of the whole alone. */
  readonly onlySome: boolean;
}

const NONE: Parts = { parts: [], onlySome: false };
const MOST_PARTS = 5;

/** The figures after a total that list it; null if the list is open or names anything else. */
function partsAfter(tokens: Tokens, order: readonly WrittenNumber[], at: number): Parts | null {
  const parts: WrittenNumber[] = [];
  let onlySome = false;
  let last = order[at];
  for (const part of order.slice(at + 1, at + 1 + MOST_PARTS)) {
    const opens = parts.length === 0;
    const words = last === undefined ? null : between(tokens, last, part, opens ? MOST_BEFORE : MOST_BETWEEN);
    if (words === null || !isSort(tokens, part)) break;
    if (opens && words.some((word) => ONLY_SOME.has(word))) onlySome = true;
    const leads = opens ? opensList(words, onlySome) : isListed(words);
    if (!leads) break;
    parts.push(part);
    last = part;
  }
  const end = last === undefined ? 0 : last.end;
  return parts.length > 1 && endsList(tokens, end) && areDisjoint(tokens, parts) ? { parts, onlySome } : null;
}

function opensList(words: readonly string[], onlySome: boolean): boolean {
  if (words.some((word) => OTHERS.has(word)) || words.slice(0, -2).some((word) => OPENS.has(word))) return false;
  return onlySome || OPENS.has(words.at(-1) ?? '');
}

/** "nine men and six women, 12 in all", "…, a total of 12 people". */
function partsBefore(tokens: Tokens, order: readonly WrittenNumber[], at: number): Parts | null {
  const total = order[at];
  const parts: WrittenNumber[] = [];
  let next = total;
  for (let back = at - 1; back >= 0 && back >= at - MOST_PARTS; back--) {
    const part = order[back];
    const words = part === undefined || next === undefined ? null : between(tokens, part, next, MOST_BETWEEN + 1);
    if (part === undefined || words === null || !isSort(tokens, part)) break;
    if (parts.length === 0 ? !leadsToTotal(tokens, total, words) : !isListed(words)) break;
    parts.unshift(part);
    next = part;
  }
  return parts.length > 1 && areDisjoint(tokens, parts) ? { parts, onlySome: false } : null;
}

function leadsToTotal(tokens: Tokens, total: WrittenNumber | undefined, words: readonly string[]): boolean {
  if (total === undefined || !OPENS.has(words[1] ?? '')) return false;
  const before = words.slice(2).join(' ');
  if (before === 'a total of' || before === 'in all' || before === 'altogether') return true;
  const behind = [0, 1, 2].map((step) => wordAt(tokens, total.end, step));
  return before === '' && (isInAll(behind.slice(0, 2)) || isInAll(behind.slice(1)));
}

function isInAll([first = '', second = '']: readonly string[]): boolean {
  return first === 'altogether' || (first === 'in' && (second === 'all' || second === 'total'));
}

function isExact({ quantity }: WrittenNumber): boolean {
  const { min, max, modifier, approximate } = quantity;
  return min !== null && min === max && modifier === 'exact' && !approximate;
}

function isSort(tokens: Tokens, part: WrittenNumber): boolean {
  return isExact(part) && SORTS.has(wordAt(tokens, part.end, 0));
}

/** Nobody is counted twice: of "four women and three girls" none, of "six children and three girls" some may be. */
function areDisjoint(tokens: Tokens, parts: readonly WrittenNumber[]): boolean {
  let met = 0;
  for (const part of parts) {
    const sort = SORTS.get(wordAt(tokens, part.end, 0)) ?? 0;
    if ((met & sort) !== 0) return false;
    met |= sort;
  }
  return true;
}

/** "men and", "men, ", "men, and". */
function isListed(words: readonly string[]): boolean {
  return (
    words.length < 4 && SORTS.has(words[0] ?? '') && words.slice(1).every((word) => word === 'and' || word === ',')
  );
}

function endsList(tokens: Tokens, end: number): boolean {
  return CLOSES.has(wordAt(tokens, end, 1)) && wordAt(tokens, end, 2) !== 'and';
}
