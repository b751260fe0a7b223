import { numberInWords } from './numberInWords.ts';

/** How a numeral is written, so that another value can be written in its place. */
export interface NumeralStyle {
  /** Whole numbers up to this are spelled out; 0 where all are in digits. */
  readonly wordsUpTo: number;
  /** The thousands separator. */
  readonly separator: string;
  /** Words or letters for large numbers, the largest first; null where all digits are written out. */
  readonly scales: readonly Scale[] | null;
  /** What separates digits from their scale. */
  readonly gap: string;
}

type Scale = readonly [word: string, value: number];

const WORDS: readonly Scale[] = [
  ['trillion', 1e12],
  ['billion', 1e9],
  ['million', 1e6],
];

/** Newsrooms keep to one of these; the first that has the scale in question is used. */
const FAMILIES: readonly (readonly Scale[])[] = [
  WORDS,
  [...WORDS, ['thousand', 1e3]],
  [
    ['tn', 1e12],
    ['bn', 1e9],
    ['m', 1e6],
  ],
  [
    ['t', 1e12],
    ['b', 1e9],
    ['m', 1e6],
  ],
  [
    ['tn', 1e12],
    ['bn', 1e9],
    ['mn', 1e6],
  ],
  [
    ['trn', 1e12],
    ['bln', 1e9],
    ['mln', 1e6],
  ],
  [
    ['bn', 1e9],
    ['m', 1e6],
    ['k', 1e3],
  ],
  [
    ['crore', 1e7],
    ['lakh', 1e5],
  ],
];

/** From this value on, a number in digits gets a word for its scale. */
const LARGE = 1e6;
/** With more decimals than this, the digits are written out. */
const MOST_DECIMALS = 3;

/**
 * The style of a numeral ("46", "Forty-six", "1.2bn", "1 240"); `wordsUpTo` is the largest number that the article
 * spells out. `value` is what the numeral stands for.
 */
export function numeralStyle(numeral: string, value: number, wordsUpTo: number): NumeralStyle {
  const letters = numeral.match(/\p{L}+/gu) ?? [];
  const isDigits = /\d/u.test(numeral);
  const scale = letters.at(-1) ?? '';
  const family = isDigits || letters.length > 1 ? familyOf(scale) : null;
  const gap = /\d(\s*)\p{L}+$/u.exec(numeral)?.[1] ?? ' ';
  return {
    wordsUpTo,
    separator:
      /\d([,\u00a0\u202f\u2009 ’'])\d{3}/u.exec(numeral)?.[1] ?? (value >= 1000 && isPlain(numeral) ? '' : ','),
    scales: family ?? (value >= LARGE && isDigits ? null : WORDS),
    gap: family === null ? ' ' : gap,
  };
}

function isPlain(numeral: string): boolean {
  return /^\d{4,}$/u.test(numeral);
}

function familyOf(scale: string): readonly Scale[] | null {
  const lower = scale.toLowerCase();
  const family = FAMILIES.find((scales) => scales.some(([word]) => word === lower || `${word}s` === lower));
  if (family === undefined) return null;
  const isUpper = scale === scale.toUpperCase();
  return isUpper ? family.map(([word, value]) => [word.toUpperCase(), value] as const) : family;
}

/** A non-negative value in this style. */
export function writeNumeral(value: number, style: NumeralStyle): string {
  const words = value <= style.wordsUpTo ? numberInWords(value) : null;
  if (words !== null) return words;
  for (const [word, size] of style.scales ?? []) {
    if (value < size) continue;
    const digits = decimal(value / size);
    if (decimalsOf(digits) <= MOST_DECIMALS) return `${digits}${style.gap}${word}`;
  }
  return grouped(decimal(value), style.separator);
}

/** Without rounding errors of binary fractions. */
function decimal(value: number): string {
  const rounded = Number(value.toPrecision(12));
  return Math.abs(rounded) < 1e21
    ? rounded.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 9 })
    : String(rounded);
}

function decimalsOf(digits: string): number {
  const point = digits.indexOf('.');
  return point === -1 ? 0 : digits.length - point - 1;
}

function grouped(digits: string, separator: string): string {
  const [whole = '', fraction] = digits.split('.');
  const groups: string[] = [];
  for (let end = whole.length; end > 0; end -= 3) groups.unshift(whole.slice(Math.max(0, end - 3), end));
  const joined = groups.join(separator);
  return fraction === undefined ? joined : `${joined}.${fraction}`;
}
