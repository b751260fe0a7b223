import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Line } from '../article/line.ts';
import { isMoneyLetters, isTransliteratedPound } from './currencies.ts';
import { FRACTION_GLYPHS, SCALE_SUFFIXES, SCALES } from './numberWords.ts';
import type { ContinentalDigits, Numeral } from './numeral.ts';

/** Denominators newsrooms set with a slash; others ("9/11") are dates, codes and scores. */
const SLASH_DENOMINATORS = new Set(['2', '3', '4', '5', '8', '10', '16', '32']);

const THIN_SPACES = new Set(['\u00A0', '\u2009', '\u202F']);

/** Numbers beyond this many digits are codes, not quantities. */
const MOST_DIGITS = 15;

/** Reads "1,234.5", "1.2 million", "50k", "2½", "1 1/2", ".5", "2.9×10^8". */
export function readDigitNumeral(line: Line, index: number, continental: ContinentalDigits): Numeral | null {
  const plain = readPlainNumber(line, index, continental);
  if (plain === null) return null;
  let { value, step } = plain;
  let end = plain.end;
  let form: Numeral['form'] = plain.isFraction ? 'fraction' : 'digits';
  if (plain.isWhole) {
    const fraction = readAddedFraction(line, end);
    if (fraction !== null) {
      value += fraction.value;
      step = fraction.value;
      end = fraction.end;
    }
  }
  const raised = plain.isWhole && value === 10 ? readRaised(line, end) : null;
  if (raised !== null) {
    const whole = 10 ** raised.value;
    return { first: index, end: raised.end, min: whole, max: whole, scale: 1, step: whole, form };
  }
  const power = readPowerOfTen(line, end);
  if (power !== null) {
    const whole = value * power.value;
    return { first: index, end: power.end, min: whole, max: whole, scale: 1, step: step * power.value, form };
  }
  const scale = readScale(line, end);
  step = scale.value > 1 ? Math.min(1, step) * scale.value : step;
  if (scale.value > 1) form = 'digits';
  value = product(value, scale.value);
  if (scale.value >= 1000 && line.reads(scale.end, ['and', 'a', 'half'])) {
    const halved = value + scale.value / 2;
    step = scale.value / 2;
    return { first: index, end: scale.end + 3, min: halved, max: halved, scale: scale.value, step, form };
  }
  return { first: index, end: scale.end, min: value, max: value, scale: scale.value, step, form };
}

interface PlainNumber {
  readonly value: number;
  readonly step: number;
  readonly end: number;
  readonly isWhole: boolean;
  readonly isFraction: boolean;
}

function readPlainNumber(line: Line, index: number, continental: ContinentalDigits): PlainNumber | null {
  const glyph = FRACTION_GLYPHS.get(line.at(index));
  if (glyph !== undefined) return { value: glyph, step: 1, end: index + 1, isWhole: false, isFraction: true };
  if (line.at(index) === '.' && line.isDigits(index + 1) && line.isGlued(index + 1) && !line.isGlued(index)) {
    const decimals = line.at(index + 1);
    const step = 10 ** -decimals.length;
    return { value: Number(`0.${decimals}`), step, end: index + 2, isWhole: false, isFraction: false };
  }
  if (!line.isDigits(index)) return null;
  const whole = readGroups(line, index, continental);
  if (whole.digits.length > MOST_DIGITS) return null;
  const slash = readSlashFraction(line, index);
  if (slash !== null) return { ...slash, step: 1, isWhole: false, isFraction: true };
  const point = line.at(whole.end);
  const isPoint = point === '.' || point === '·' || (point === ',' && continental);
  if (isPoint && line.isGlued(whole.end) && line.isDigits(whole.end + 1) && line.isGlued(whole.end + 1)) {
    const decimals = line.at(whole.end + 1);
    const value = Number(`${whole.digits}.${decimals}`);
    return { value, step: 10 ** -decimals.length, end: whole.end + 2, isWhole: false, isFraction: false };
  }
  const step = stepOfWhole(whole.digits);
  return { value: Number(whole.digits), step, end: whole.end, isWhole: true, isFraction: false };
}

/** A whole number that ends in three zeros or more is taken to be rounded; "40" is not. */
function stepOfWhole(digits: string): number {
  const zeros = digits.length - digits.replace(/0+$/, '').length;
  return zeros >= LEAST_ROUNDED && zeros < digits.length ? 10 ** zeros : 1;
}

const LEAST_ROUNDED = 3;

/** "1,234,567", "1,00,000" (Indian), "1 234 567", and "1.234.567". */
function readGroups(line: Line, index: number, continental: ContinentalDigits): { digits: string; end: number } {
  const head = line.at(index);
  if (head.length > 3 || head === '0') return { digits: head, end: index + 1 };
  return (
    gluedGroups(line, index, continental ? '.' : ',', 1) ??
    spacedGroups(line, index) ?? { digits: head, end: index + 1 }
  );
}

function gluedGroups(line: Line, index: number, separator: string, atLeast: number) {
  const groups: string[] = [];
  let end = index + 1;
  while (
    line.at(end) === separator &&
    line.isGlued(end) &&
    line.isDigits(end + 1) &&
    line.isGlued(end + 1) &&
    (line.at(end + 1).length === 3 || line.at(end + 1).length === 2) &&
    groups.length < 6
  ) {
    groups.push(line.at(end + 1));
    end += 2;
  }
  while (groups.length > 0 && groups.at(-1)?.length !== 3) {
    groups.pop();
    end -= 2;
  }
  const inThrees = groups.every((group) => group.length === 3);
  const indian =
    line.at(index).length <= 2 && groups.every((group, at) => group.length === (at + 1 < groups.length ? 2 : 3));
  if (groups.length < atLeast || !(inThrees || indian)) return null;
  return { digits: line.at(index) + groups.join(''), end };
}

/** Spaces between groups are a separator where they are thin or unbreakable, or where the grouping leaves no doubt. */
function spacedGroups(line: Line, index: number) {
  if (LEXICON.calendar.months.has(line.at(index - 1)) || line.isGlued(index)) return null;
  let digits = line.at(index);
  let end = index + 1;
  let thin = true;
  while (
    line.isDigits(end) &&
    line.at(end).length === 3 &&
    line.gapBefore(end).length === 1 &&
    digits.length < MOST_DIGITS
  ) {
    if (!THIN_SPACES.has(line.gapBefore(end))) thin = false;
    digits += line.at(end);
    end++;
  }
  const groups = end - index - 1;
  if (groups === 0 || line.isGlued(end)) return null;
  const isWordNext = line.isWord(end) && !line.isCapital(end);
  const isLabelled = line.isCapital(index - 1);
  return thin || groups > 1 || (isWordNext && !isLabelled) ? { digits, end } : null;
}

export function readSlashFraction(line: Line, index: number): { value: number; end: number } | null {
  if (line.at(index + 1) !== '/' || !line.isGlued(index + 1) || !line.isGlued(index + 2)) return null;
  const below = line.at(index + 2);
  const above = line.at(index);
  if (!SLASH_DENOMINATORS.has(below) || above.length > 2 || Number(above) >= Number(below)) return null;
  if (line.at(index + 3) === '/' && line.isGlued(index + 3)) return null;
  return { value: Number(above) / Number(below), end: index + 3 };
}

/** The fraction after a whole number: "2½", "1 1/2", "2 and a half". */
function readAddedFraction(line: Line, index: number): { value: number; end: number } | null {
  const glyph = FRACTION_GLYPHS.get(line.at(index));
  if (glyph !== undefined) return { value: glyph, end: index + 1 };
  const set = readSetFraction(line, index);
  if (set !== null) return set;
  if (line.isDigits(index) && !line.isGlued(index)) return readSlashFraction(line, index);
  if (line.at(index) === '-' && line.isGlued(index) && line.isDigits(index + 1))
    return readSlashFraction(line, index + 1);
  if (line.reads(index, ['and', 'a', 'half'])) return { value: 0.5, end: index + 3 };
  if (line.reads(index, ['and', 'a', 'quarter'])) return { value: 0.25, end: index + 3 };
  return null;
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉';

/** The digits of `row` that follow without a gap: "⁶" after "10". */
function readRow(line: Line, index: number, row: string): { value: number; end: number } | null {
  let digits = '';
  let end = index;
  while (digits.length < 3 && line.isGlued(end) && line.isMark(end) && row.includes(line.at(end))) {
    digits += String(row.indexOf(line.at(end)));
    end++;
  }
  return digits === '' ? null : { value: Number(digits), end };
}

function readRaised(line: Line, index: number): { value: number; end: number } | null {
  return readRow(line, index, RAISED);
}

/** "¹/₂", as a fraction is set with raised and lowered digits. */
function readSetFraction(line: Line, index: number): { value: number; end: number } | null {
  const above = readRaised(line, index);
  if (above === null || (line.at(above.end) !== '/' && line.at(above.end) !== '⁄')) return null;
  const below = readRow(line, above.end + 1, LOWERED);
  return below === null || below.value <= above.value ? null : { value: above.value / below.value, end: below.end };
}

function readPowerOfTen(line: Line, index: number): { value: number; end: number } | null {
  const sign = line.at(index);
  if ((sign !== '×' && sign !== 'x' && sign !== '*') || line.at(index + 1) !== '10') return null;
  let at = index + 2;
  const raised = readRaised(line, at);
  if (raised !== null) return { value: 10 ** raised.value, end: raised.end };
  if (line.at(at) === '^' && line.isGlued(at)) at++;
  let negative = false;
  if (line.at(at) === '-' && line.isGlued(at)) {
    negative = true;
    at++;
  }
  if (at === index + 2 || !line.isDigits(at) || !line.isGlued(at)) return null;
  const exponent = Number(line.at(at)) * (negative ? -1 : 1);
  return Math.abs(exponent) > 300 ? null : { value: 10 ** exponent, end: at + 1 };
}

/**
 * The scale words after digits, "1.2 million", "5.4-billion", "50k", "10 lakh crore"; a value of 1 where there is none.
 */
export function readScale(line: Line, index: number): { value: number; end: number } {
  let value = 1;
  let end = index;
  for (let words = 0; words < 3; words++) {
    let at = end;
    if (line.at(at) === '-' && line.isGlued(at) && line.isGlued(at + 1)) at++;
    // "$550+ million"
    if (line.at(at) === '+' && line.isGlued(at) && SCALES.has(line.at(at + 1))) at++;
    const word = line.at(at);
    const scale = SCALES.get(word) ?? pluralScale(word);
    if (scale !== undefined && !(word === 'score' && at !== end)) {
      value *= scale;
      end = at + 1;
      continue;
    }
    const suffix = words === 0 && at === end ? SCALE_SUFFIXES.get(word) : undefined;
    if (
      suffix !== undefined &&
      (line.isGlued(at)
        ? isGluedScale(line, at)
        : word.length === 1
          ? isSpacedScale(line, at)
          : word !== 'mil' && word !== 'mill')
    ) {
      return { value: suffix, end: at + 1 };
    }
    break;
  }
  return { value, end };
}

/** "10 millions" is one number; "hundreds" and "scores" after a number are not. */
export function pluralScale(word: string): number | undefined {
  return word === 'dozens' || word === 'thousands' || word === 'millions' || word === 'billions' || word === 'trillions'
    ? SCALES.get(word.slice(0, -1))
    : undefined;
}

/**
 * One letter after digits is a scale or a unit: "$2m" and "2.7m viewers" against "the 100m final" and "50t of grain".
 * Money before the number decides, then the case, then what follows.
 */
function isGluedScale(line: Line, index: number): boolean {
  const letter = line.written(index);
  if (letter.length > 1) return true;
  if (letter === 'k' || letter === 'K') return true;
  if (letter === 'M' || letter === 'B') return true;
  if (hasMoneyBefore(line, index)) return letter !== 't' || line.isDigits(index - 1);
  if (letter === 'b') return true;
  if (letter !== 'm') return false;
  if (isMoneyLetters(line.written(index + 1))) return true;
  const next = line.at(index + 1);
  return (
    line.isWord(index + 1) &&
    !LENGTH_FOLLOWERS.has(next) &&
    next.length > 3 &&
    next.endsWith('s') &&
    !next.endsWith('ss')
  );
}

/** "$8 m", "8 B people": one letter behind a space is a scale for money, and in capitals before what is counted. */
function isSpacedScale(line: Line, index: number): boolean {
  const letter = line.written(index);
  if (!/^[bBmM]$/.test(letter) || !line.isDigits(index - 1)) return false;
  if (hasMoneyBefore(line, index - 1)) return true;
  return (letter === 'B' || letter === 'M') && line.isWord(index + 1) && COUNTED.test(line.written(index + 1));
}

/** Several of something, in small letters: "people", "users". */
const COUNTED = /^(?:people|\p{Ll}{3,}[^s]s)$/u;

const LENGTH_FOLLOWERS = LEXICON.numberContext.afterGluedMetres;

const MONEY_MARKS = LEXICON.currencies.beforeAmount;

/** Looks behind the digits and marks that touch one another: "$1,234.5m", "£(2.4)m". */
function hasMoneyBefore(line: Line, index: number): boolean {
  for (let back = 1; back <= MOST_MARKS; back++) {
    const at = index - back;
    if (MONEY_MARKS.has(line.at(at)) || isTransliteratedPound(line, at + 1)) return true;
    if (line.isWord(at) || !line.isGlued(at + 1)) return false;
  }
  return false;
}

/** Tokens of "£(1,234,567.5)" before its scale. */
const MOST_MARKS = 10;

/** 1.2 × 1,000,000 without the dust of binary fractions. */
export function product(value: number, scale: number): number {
  if (scale === 1) return value;
  const exact = value * scale;
  const rounded = Number(exact.toPrecision(15));
  return rounded;
}
