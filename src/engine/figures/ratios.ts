import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Line } from '../article/line.ts';
import { UNITS } from './numberWords.ts';
import type { Quantity } from './quantity.ts';
import { readQuantity } from './readQuantity.ts';

/** "one in five", "four out of ten", "1 in every 100": the part the two make, and the token after the second number. */
export function readPartOf(line: Line, part: Quantity): { readonly value: number; readonly end: number } | null {
  if (part.unit !== null || part.kind !== 'count' || !Number.isInteger(part.min) || part.numeral.form === 'vague')
    return null;
  let at = part.end;
  // "nine times out of ten"
  if (line.at(at) === 'times' && line.at(at + 1) === 'out') at++;
  const outOf = line.at(at) === 'out' && line.at(at + 1) === 'of';
  if (outOf) at += 2;
  else if (line.at(at) === 'in' || (line.at(at) === 'of' && line.at(at + 1) === 'every')) at++;
  else return null;
  const every = line.at(at) === 'every';
  if (every) at++;
  const whole = readQuantity(line, at, at, false);
  if (whole === null || whole.unit !== null || whole.max === null || whole.numeral.form === 'vague') return null;
  if (!(whole.min > part.min) || !Number.isInteger(whole.min) || (!outOf && !every && part.min > 9)) return null;
  const isMixed = line.isDigits(part.first) !== line.isDigits(whole.first);
  if (!outOf && !every && isMixed && part.min !== 1 && whole.min !== 10 && whole.min !== 100) return null;
  if (!outOf && whole.min >= 1500 && whole.min <= 2100 && line.isDigits(whole.first)) return null;
  return { value: part.min / whole.min, end: whole.end };
}

/** "doubled", "threefold", "sixfold": the factor, or null. */
export function readMultipleWord(
  word: string,
): { readonly value: number; readonly trend: 'up' | 'down' | null } | null {
  const known = LEXICON.numerals.multiples.get(word);
  if (known !== undefined) return { value: known, trend: known > 1 ? 'up' : 'down' };
  if (!word.endsWith('fold') || word.length < 7) return null;
  const value = UNITS.get(word.slice(0, -4)) ?? (word === 'hundredfold' ? 100 : undefined);
  return value === undefined ? null : { value, trend: null };
}

/** "twice as many", "twice the price": a factor; "he was twice arrested" is how often. */
export function readTwice(line: Line, index: number): { readonly value: number; readonly trend: null } | null {
  return COMPARED.has(line.at(index + 1)) ? { value: 2, trend: null } : null;
}

const COMPARED = new Set(['as', 'the', 'its', 'their', 'his', 'her', 'that', 'what']);

/** "twice", "thrice" as how often something happened; null in "twice a week", "twice-elected", "once or twice". */
export function readHowOften(line: Line, index: number): number | null {
  const value = OFTEN.get(line.at(index));
  if (value === undefined || COMPARED.has(line.at(index + 1)) || REPEATED.has(line.at(index + 1))) return null;
  return line.at(index - 1) === 'or' || line.at(index - 1) === 'think' ? null : value;
}

const OFTEN: ReadonlyMap<string, number> = new Map([
  ['twice', 2],
  ['thrice', 3],
]);
/** Words behind it that make it a rate, an adjective or a comparison. */
const REPEATED = LEXICON.numberContext.afterHowOften;

/** "five times", "3x", "10-fold", "two times as": the token after it, or -1. */
export function readTimes(line: Line, end: number): number {
  const word = line.at(end);
  if (word === 'times') return end + 1;
  if (word === 'x' && line.isGlued(end) && !line.isGlued(end + 1)) return end + 1;
  if (word === 'fold') return end + 1;
  if (word === '-' && line.isGlued(end) && (line.at(end + 1) === 'fold' || line.at(end + 1) === 'times'))
    return end + 2;
  return -1;
}

/** "a majority of", "the majority of them", "most of the": more than half. The token after it, or -1. */
export function readMajority(line: Line, index: number): number {
  const at = line.at(index) === 'a' || line.at(index) === 'the' ? index + 1 : index;
  if (line.at(at) === 'vast' || line.at(at) === 'overwhelming' || line.at(at) === 'large') {
    return line.reads(at + 1, ['majority', 'of']) ? at + 2 : -1;
  }
  return line.reads(at, ['majority', 'of']) ? at + 1 : -1;
}

const MANIFOLD: ReadonlyMap<string, number> = new Map([
  ['double', 2],
  ['triple', 3],
  ['quadruple', 4],
  ['quintuple', 5],
]);

const MANIFOLD_NOUNS = LEXICON.harm.manifoldCrimes;

/** "a double murder", "the triple shooting": how many it befell, or null. */
export function readManifold(line: Line, index: number): number | null {
  const at = line.at(index + 1) === '-' && line.isGlued(index + 1) ? index + 2 : index + 1;
  return MANIFOLD_NOUNS.has(line.at(at)) ? (MANIFOLD.get(line.at(index)) ?? null) : null;
}
