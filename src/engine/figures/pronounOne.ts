import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Line } from '../article/line.ts';
import { ORDINALS } from './numberWords.ts';
import type { Quantity } from './quantity.ts';

/** Words after "one" with which it means somebody, or no number at all. */
const AFTER_PRONOUN = LEXICON.one.afterPronoun;

/** Words before "one" with the same effect. */
const BEFORE_PRONOUN = LEXICON.one.beforePronoun;

/** Around these "one" counts a person even without a noun: "killing one", "one dead". */
const HARM_BEFORE = LEXICON.one.harmBefore;
const HARM_AFTER = LEXICON.one.harmAfter;

/** After a participle these show that "one" stood alone: "one released this week", "one showed any". */
const DETERMINING = LEXICON.one.afterParticiple;

/** True where "one" counts nothing: "one of them", "the one who", "one day". */
export function isPronounOne(line: Line, quantity: Quantity): boolean {
  const { first, end, numeral } = quantity;
  if (quantity.min < 0 || numeral.end - numeral.first !== 1 || line.at(numeral.first) !== 'one') return false;
  // "at one point"
  if (quantity.unit === 'point' && line.at(first - 1) === 'at') return true;
  if (quantity.unit !== null)
    return line.at(end - 1) === 'day' && !line.isGlued(numeral.end) && line.at(first - 1) !== 'in';
  const after = line.at(end);
  if (HARM_AFTER.has(after)) return line.at(first - 1) === 'no';
  if (HARM_BEFORE.has(line.at(first - 1)) && after !== 'of') return false;
  if (line.isGlued(first) && line.at(first - 1) === '-') return true;
  if (after.endsWith('ed') && DETERMINING.has(line.at(end + 1))) return true;
  return !line.isWord(end) || AFTER_PRONOUN.has(after) || BEFORE_PRONOUN.has(line.at(first - 1));
}

const HALF_OF = LEXICON.numberContext.afterHalf;
const BEFORE_HALF = LEXICON.numberContext.beforeHalf;
const NOT_HALF = LEXICON.numberContext.namesHalf;

/** True where "half" or "a quarter" measures nothing: "the first half", "half-time", "a half brother". */
export function isBareHalf(line: Line, quantity: Quantity): boolean {
  const { first, end } = quantity;
  if (quantity.unit !== null || end - first > 2 || line.isMark(first) || line.isDigits(first)) return false;
  const half = line.at(end - 1);
  if (half !== 'half' && half !== 'quarter') return false;
  // "credits of $165,000 in quarter": the accounts'.
  if (half === 'quarter' && end - first === 1 && line.at(first - 1) === 'in') return true;
  if (NOT_HALF.has(line.at(first - 1)) || ORDINALS.has(line.at(first - 1))) return true;
  if (line.at(end) === '-' && line.isGlued(end)) return true;
  return !HALF_OF.has(line.at(end)) && !BEFORE_HALF.has(line.at(first - 1));
}

/** True where "zero" is not a count: "net zero", "zero-emission", "ground zero". */
export function isBareZero(line: Line, quantity: Quantity): boolean {
  if (line.at(quantity.first) !== 'zero') return false;
  const next = line.at(quantity.end);
  const counts = line.isWord(quantity.end) && next.endsWith('s') && !next.endsWith('ss');
  return !counts && line.at(quantity.first - 1) !== 'to' && line.at(quantity.first - 1) !== 'at';
}
