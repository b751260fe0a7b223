import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Line } from '../article/line.ts';
import { pluralScale, product, readScale } from './digitNumeral.ts';
import { DENOMINATORS, SCALES, TENS, UNITS } from './numberWords.ts';
import type { Numeral } from './numeral.ts';

/**
 * Reads "forty-six", "a hundred and one", "two and a half million", "half a dozen", "two-thirds", "three quarters of a
 * million".
 */
export function readWordNumeral(line: Line, index: number): Numeral | null {
  const word = line.at(index);
  if (word === 'half') return readHalf(line, index, index + 1);
  if (word === 'quarter') return readPartOfScale(line, index, index + 1, 0.25);
  if (word === 'a' || word === 'an') return readAfterArticle(line, index);
  if (!UNITS.has(word) && !TENS.has(word)) return null;
  return readFractionWords(line, index) ?? readCardinal(line, index);
}

/** "Two dozen" counts in dozens: of 23 as well. */
const DOZEN = 12;

function numeral(
  first: number,
  end: number,
  value: number,
  form: Numeral['form'],
  scale = 1,
  step = stepInWords(value),
): Numeral {
  return { first, end, min: value, max: value, scale, step, form };
}

/** "a hundred", "a dozen", "a half million", "a quarter of a million", "a third". */
function readAfterArticle(line: Line, index: number): Numeral | null {
  const word = line.at(index + 1);
  if (word === 'half') return readHalf(line, index, index + 2);
  if (word === 'quarter') return readPartOfScale(line, index, index + 2, 0.25);
  if (word === 'third' || word === 'fifth' || word === 'tenth' || word === 'quarter') {
    return line.at(index + 2) === 'of' || isLooseFraction(line, index)
      ? numeral(index, index + 2, 1 / (DENOMINATORS.get(word) ?? 1), 'fraction')
      : null;
  }
  if (word === 'score') return isTwenty(line, index) ? numeral(index, index + 2, 20, 'words') : null;
  if (!SCALES.has(word)) return null;
  return readCardinal(line, index);
}

/** "a score of protesters" against "a score of 72" and "a score of her own". */
function isTwenty(line: Line, index: number): boolean {
  const next = line.at(index + 3);
  return line.at(index + 2) === 'of' && (next.endsWith('s') || MANY.has(next)) && next.length > 3;
}

const MANY = new Set(['people', 'women', 'children', 'young', 'other', 'police']);

/** "jumped by a fifth", "more than a tenth": a fraction of what was named before, with no noun after it. */
function isLooseFraction(line: Line, index: number): boolean {
  const next = line.at(index + 2);
  return BEFORE_FRACTION.has(line.at(index - 1)) && (!line.isWord(index + 2) || AFTER_FRACTION.has(next));
}

const BEFORE_FRACTION = LEXICON.numberContext.beforeFraction;
const AFTER_FRACTION = LEXICON.numberContext.afterFraction;

/** After "half": "half a million", "half-dozen", "half a mile", "half of", "half the". */
function readHalf(line: Line, index: number, after: number): Numeral | null {
  let at = after;
  let hyphened = false;
  if (line.at(at) === '-' && line.isGlued(at) && line.isGlued(at + 1)) {
    hyphened = true;
    at++;
  }
  const article = line.at(at) === 'a' || line.at(at) === 'an';
  const scaleAt = article ? (line.at(at + 1) === '-' ? at + 2 : at + 1) : at;
  const scale = readScale(line, scaleAt);
  if (scale.value > 1 && scale.end > scaleAt) return numeral(index, scale.end, scale.value / 2, 'words', scale.value);
  if (hyphened) return null;
  if (article) return numeral(index, at + 1, 0.5, 'fraction');
  return numeral(index, after, 0.5, 'fraction');
}

/** "a quarter of a million", "two thirds of a million", "a quarter million", "a quarter of". */
function readPartOfScale(line: Line, index: number, after: number, value: number): Numeral {
  const of = line.reads(after, ['of', 'a']) ? after + 2 : after;
  const scale = readScale(line, of);
  if (scale.value >= (of === after ? 1000 : 1e5))
    return numeral(index, scale.end, product(value, scale.value), 'words', scale.value);
  return numeral(index, after, value, 'fraction');
}

/** "two-thirds", "three quarters", "one in" is not one. */
function readFractionWords(line: Line, index: number): Numeral | null {
  const above = UNITS.get(line.at(index));
  if (above === undefined || above === 0) return null;
  let at = index + 1;
  const hyphened = line.at(at) === '-' && line.isGlued(at) && line.isGlued(at + 1);
  if (hyphened) at++;
  const word = line.at(at);
  const below = DENOMINATORS.get(word);
  if (below === undefined || above >= below * 4) return null;
  const isPlural = word.endsWith('s') || word === 'halves';
  if (isPlural !== above > 1 && !(above > 1 && (hyphened || SCALES.has(line.at(at + 1))))) return null;
  // "two and three quarter million": the singular is a fraction before a scale.
  const ofScale = SCALES.has(line.at(at + 1));
  const sure =
    hyphened ||
    ofScale ||
    line.at(at + 1) === 'of' ||
    word.startsWith('third') ||
    (isPlural && !word.startsWith('quarter')) ||
    (!isPlural && !line.isWord(at + 1));
  if (!sure) return null;
  if (hyphened && line.at(at + 1) === '-' && line.isGlued(at + 1)) return null;
  return readPartOfScale(line, index, at + 1, word.startsWith('quarter') ? above / 4 : above / below);
}

/**
 * A cardinal number, left to right: `group` gathers what is below a thousand, `total` what scales have closed. Each
 * scale must be smaller than the one before; a larger one multiplies all of it ("a hundred thousand").
 */
function readCardinal(line: Line, index: number): Numeral | null {
  let total = 0;
  let group = 0;
  let lastScale = Number.POSITIVE_INFINITY;
  let topScale = 1;
  let end = index;
  let at = index;
  let small = true;
  let smallScale: number | undefined;
  if (line.at(at) === 'a' || line.at(at) === 'an') {
    group = 1;
    at++;
    small = false;
  }
  for (;;) {
    const joined = joinedAt(line, at, at > index, group === 0 || group % 100 === 0 ? total + group > 0 : false);
    const word = line.at(joined);
    const unit = UNITS.get(word);
    const tens = TENS.get(word);
    if (tens !== undefined && small && group % 100 === 0) {
      group += tens;
      end = at = joined + 1;
      const next = line.at(at) === '-' && line.isGlued(at) && line.isGlued(at + 1) ? at + 1 : at;
      const last = UNITS.get(line.at(next));
      if (last !== undefined && last > 0 && last < 10 && !isRangeAhead(line, next)) {
        group += last;
        end = at = next + 1;
      }
      small = false;
      continue;
    }
    if (unit !== undefined && small && group % 100 === 0 && (unit > 0 || end === index)) {
      group += unit;
      end = at = joined + 1;
      small = false;
      continue;
    }
    if (end === index && group === 0) return null;
    const half = end > index ? addedFraction(line, at) : null;
    if (half !== null) {
      if (group === 0 && total > 0) total += product(half.value, lastScale);
      else group += half.value;
      end = at = half.end;
      small = false;
      continue;
    }
    const scaleAt = line.at(at) === '-' && line.isGlued(at) && line.isGlued(at + 1) ? at + 1 : at;
    const scale = SCALES.get(line.at(scaleAt)) ?? pluralScale(line.at(scaleAt));
    if (scale === undefined || (group === 0 && scale === lastScale) || (line.at(scaleAt) === 'score' && scaleAt !== at))
      break;
    if (scale === 100) {
      if (group >= 100) break;
      group = product(group, 100);
      small = true;
    } else {
      if (group === 0) total = product(total, scale);
      else if (scale > lastScale) total = product(total + group, scale);
      else total += product(group, scale);
      group = 0;
      lastScale = scale;
      small = scale >= 1000;
    }
    topScale = Math.max(topScale, scale);
    end = at = scaleAt + 1;
    smallScale = scale < 1000 && scaleAt > index ? scale : undefined;
    if (scale === 12 || scale === 20) break;
  }
  if (end === index) return null;
  if (line.at(end - 1) !== line.at(at - 1) || !SCALES.has(line.at(end - 1))) smallScale = undefined;
  let value = total + group;
  const point = readPoint(line, end);
  if (point !== null) {
    value += point.value;
    end = point.end;
    const scale = readScale(line, end);
    if (scale.value > 1) {
      value = product(value, scale.value);
      topScale = scale.value;
      end = scale.end;
    }
  }
  const step = lastScale === DOZEN ? DOZEN : undefined;
  const found = numeral(index, end, value, 'words', topScale >= 1000 ? topScale : 1, step);
  return smallScale === undefined ? found : { ...found, smallScale };
}

/** Words are seldom exact beyond thousands: "two million" may stand for any number of thousands near it. */
export function stepInWords(value: number): number {
  return value >= 1000 && value % 1000 === 0 ? 1000 : 1;
}

/** Skips "and" or a hyphen before the next part of a number already begun. */
function joinedAt(line: Line, at: number, begun: boolean, mayFollow: boolean): number {
  if (!begun || !mayFollow) return at;
  if (line.at(at) === 'and' && line.at(at + 1) !== 'a' && (UNITS.has(line.at(at + 1)) || TENS.has(line.at(at + 1)))) {
    return at + 1;
  }
  if (line.at(at) === '-' && line.isGlued(at) && line.isGlued(at + 1)) return at + 1;
  return at;
}

/** "twenty one in" is read as 21; "twenty to thirty" never comes here. */
function isRangeAhead(line: Line, index: number): boolean {
  return line.at(index - 1) !== '-' && SCALES.has(line.at(index + 1)) && !line.isGlued(index);
}

/** "and a half", "and three-quarters" after a whole number. */
function addedFraction(line: Line, at: number): { value: number; end: number } | null {
  let from = at;
  if (line.at(from) === '-' && line.isGlued(from)) from++;
  if (line.at(from) !== 'and') return null;
  from++;
  if (line.at(from) === '-' && line.isGlued(from)) from++;
  if (line.at(from) === 'a') {
    const below = DENOMINATORS.get(line.at(from + 1) === '-' ? line.at(from + 2) : line.at(from + 1));
    const end = line.at(from + 1) === '-' ? from + 3 : from + 2;
    return below !== undefined && below < 10 ? { value: 1 / below, end } : null;
  }
  const fraction = readFractionWords(line, from);
  if (fraction === null) return null;
  // What a fraction multiplies is here the whole's, which reads it.
  if (fraction.form === 'words') return { value: fraction.min / fraction.scale, end: fraction.end - 1 };
  return fraction.min < 1 && fraction.form === 'fraction' ? { value: fraction.min, end: fraction.end } : null;
}

/** "point four five". */
function readPoint(line: Line, index: number): { value: number; end: number } | null {
  if (line.at(index) !== 'point') return null;
  let digits = '';
  let at = index + 1;
  for (; digits.length < 15; at++) {
    const digit = UNITS.get(line.at(at));
    if (digit === undefined || digit > 9) break;
    digits += String(digit);
  }
  return digits === '' ? null : { value: Number(`0.${digits}`), end: at };
}
