import type { Claim } from '../model/claim.ts';
import type { Quantity } from '../model/figure.ts';
import type { Span } from '../model/span.ts';

/** A number in a calculation: where it stands, and what it is a number of. Plain data. */
export interface WrittenNumber extends Span {
  readonly text: string;
  /** The numeral alone, without modifier and unit. */
  readonly numeral: Span;
  readonly sentence: Span;
  /** Who says so, where the sentence names a source. */
  readonly source: string | null;
  readonly quantity: Quantity;
  /** The noun counted, singular, lower case; empty where there is none. */
  readonly counted: string;
}

/** The figures of an article in order of place, without those that represent a list or are inside another. */
export function inOrder(claims: readonly Claim[]): WrittenNumber[] {
  const all = claims.filter(({ counted }) => counted.sum === null);
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return all.flatMap((claim) => {
    const within = claim.start < end;
    end = Math.max(end, claim.end);
    return within ? [] : (endsOf(claim) ?? [writtenNumber(claim)]);
  });
}

function writtenNumber({ start, end, text, numeral, sentence, source, quantity, counted }: Claim): WrittenNumber {
  const by = source?.name ?? null;
  return { start, end, text, numeral, sentence, source: by, quantity, counted: counted.head?.toLowerCase() ?? '' };
}

/** What a written numeral may be multiplied by: "2.5 million". */
const SCALES = [0, 2, 3, 6, 9, 12];
const BOTH_ENDS = /^(from\s+)(.*\d.*?)(\s+to\s+)(.*\d.*)$/is;

/** The two ends of "from 40 to 60", which are one range as a figure; null for anything else. */
function endsOf(claim: Claim): readonly WrittenNumber[] | null {
  const { min, max, modifier } = claim.quantity;
  const parts = modifier === 'range' ? BOTH_ENDS.exec(claim.text) : null;
  const [, from = '', first = '', to = '', second = ''] = parts ?? [];
  if (parts === null || min === null || max === null) return null;
  const rises = scaleOf(first, min) !== null && scaleOf(second, max) !== null;
  const falls = scaleOf(first, max) !== null && scaleOf(second, min) !== null;
  if (rises === falls) return null;
  const start = claim.start + from.length;
  const other = start + first.length + to.length;
  const whole = writtenNumber(claim);
  return [
    {
      ...whole,
      start,
      end: start + first.length,
      text: first,
      numeral: numeralIn(first, start),
      quantity: single(claim, first, rises ? min : max),
    },
    {
      ...whole,
      start: other,
      text: second,
      numeral: numeralIn(second, other),
      quantity: single(claim, second, rises ? max : min),
    },
  ];
}

/** Where the digits of a text are that begins at `offset`. */
function numeralIn(text: string, offset: number): Span {
  const start = offset + text.search(/\d/);
  return { start, end: start + numeralOf(text).length };
}

function single({ quantity }: Claim, text: string, value: number): Quantity {
  return { ...quantity, min: value, max: value, modifier: 'exact', step: stepOf(text, scaleOf(text, value) ?? 0) };
}

/** The power of ten that makes the digits of a text the value; null where none does. */
function scaleOf(text: string, value: number): number | null {
  const digits = Number(digitsOf(text));
  return SCALES.find((scale) => Math.abs(digits * 10 ** scale - value) < 1e-9 * Math.abs(value)) ?? null;
}

/** As for any numeral: a whole number that ends in three zeros or more is taken to be rounded. */
function stepOf(text: string, scale: number): number {
  const digits = digitsOf(text);
  const decimals = digits.split('.')[1]?.length ?? 0;
  const zeros = decimals > 0 ? 0 : (/0{3,}$/.exec(digits)?.[0].length ?? 0);
  return 10 ** (scale - decimals + zeros);
}

function digitsOf(text: string): string {
  return numeralOf(text).replaceAll(',', '');
}

function numeralOf(text: string): string {
  return /\d[\d,]*(?:\.\d+)?/.exec(text)?.[0] ?? '';
}
