import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Tokens } from '../article/tokens.ts';
import type { Claim } from '../model/claim.ts';
import { areInOneSentence, between, inOrder, type Placed, wordAt } from './numbersInARow.ts';

/** A number of people that its parts do not add up to. Indices into the article's claims. */
export interface WrongSum {
  readonly total: number;
  readonly parts: readonly number[];
  readonly right: number;
}

const SORTS = LEXICON.calculation.sortsOfPeople;
const OPENS = new Set([',', ':', '(', '—', '–', '-']);
const CLOSES = new Set(['', '.', ',', ')', ';', '—', '–', '-']);
const MOST_BETWEEN = 4;

/** The totals in an article that their parts do not add up to: "12 others, nine men and six women". */
export function wrongSums(tokens: Tokens, claims: readonly Claim[]): WrongSum[] {
  const order = inOrder(claims);
  const found: WrongSum[] = [];
  for (const [at, total] of order.entries()) {
    const parts = partsOf(tokens, order, at);
    const right = parts.reduce((sum, { claim }) => sum + (claim.quantity.min ?? 0), 0);
    if (parts.length > 1 && isExact(total.claim) && right !== total.claim.quantity.min)
      found.push({ total: total.index, parts: parts.map(({ index }) => index), right });
  }
  return found;
}

/** The figures after a total that list all of it; none if the list is open or names anything else. */
function partsOf(tokens: Tokens, order: readonly Placed[], at: number): readonly Placed[] {
  const total = order[at];
  const found: Placed[] = [];
  if (
    total === undefined ||
    total.claim.quantity.kind !== 'count' ||
    SORTS.has(total.claim.counted.head?.toLowerCase() ?? '')
  )
    return found;
  let last = total;
  for (const part of order.slice(at + 1, at + 6)) {
    const words = areInOneSentence(tokens, last, part) ? between(tokens, last, part, MOST_BETWEEN) : null;
    if (words === null || !isExact(part.claim) || !isSort(tokens, part)) break;
    const leads = found.length === 0 ? words.length < 4 && OPENS.has(words.at(-1) ?? '') : isListed(words);
    if (!leads) break;
    found.push(part);
    last = part;
  }
  return found.length > 1 && endsList(tokens, last) ? found : [];
}

function isExact({ quantity }: Claim): boolean {
  const { min, max, modifier, approximate } = quantity;
  return min !== null && min === max && modifier === 'exact' && !approximate;
}

function isSort(tokens: Tokens, { claim }: Placed): boolean {
  return SORTS.has(wordAt(tokens, claim.end, 0));
}

/** "men and", "men, ", "men, and". */
function isListed(words: readonly string[]): boolean {
  return (
    words.length < 4 && SORTS.has(words[0] ?? '') && words.slice(1).every((word) => word === 'and' || word === ',')
  );
}

function endsList(tokens: Tokens, { claim }: Placed): boolean {
  return CLOSES.has(wordAt(tokens, claim.end, 1)) && wordAt(tokens, claim.end, 2) !== 'and';
}
