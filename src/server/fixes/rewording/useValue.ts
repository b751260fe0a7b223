import type { ClaimAt, FigureKind } from '../../../engine/index.ts';
import { agreement, inNumber } from './agreement.ts';
import { type FigureParts, partsOf } from './figureParts.ts';
import { type NumeralStyle, numeralStyle, writeNumeral } from './numeralStyle.ts';
import type { TextChange } from './textChange.ts';

/** Kinds that are spelled out where the article spells out its numbers; a price or a percentage stays in digits. */
const SPELLED: ReadonlySet<FigureKind> = new Set(['count', 'duration']);

/** Kinds whose words say more than their value: they are copied from the other article. */
const VERBATIM: ReadonlySet<FigureKind> = new Set(['date', 'time', 'ordinal', 'score', 'ratio', 'multiple']);

/** Words for an unspecified number that need "of" before what is counted: "dozens of people". */
const WANTS_OF = /(?:tens|dozens|scores|hundreds|thousands|millions|billions|lakhs|crores|handful|number|couple)$/iu;

const BOUND_WORDS = {
  'at least': 'at least',
  'more than': 'more than',
  'at most': 'at most',
  'less than': 'less than',
  about: 'about',
} as const;

/** The article in which a figure is changed. */
export interface Draft {
  readonly text: string;
  /** As long as the text, without markup. */
  readonly prose: string;
  /** The largest count that it spells out. */
  readonly spelledUpTo: number;
}

/**
 * The changes that make a figure say what another claim says, in the style of its own sentence: the figure itself
 * first, then what must agree with it. Null where that cannot be done safely: markup inside the figure, a "nobody", a
 * sign.
 */
export function useValue(draft: Draft, own: ClaimAt, other: ClaimAt): readonly TextChange[] | null {
  if (own.text !== draft.prose.slice(own.start, own.end)) return null;
  // A numeral that was recognised only in part ("15 000" as 15) would turn into another number.
  if (/^[ ,.]?\d/u.test(draft.prose.slice(own.end, own.end + 2))) return null;
  if (isNone(own) || isNone(other) || isNegative(own) || isNegative(other)) return null;
  return isVerbatim(own, other) ? inOtherWords(draft, own, other) : inOwnStyle(draft, own, other);
}

function isNone(claim: ClaimAt): boolean {
  return claim.quantity.max === 0 && claim.quantity.min === 0 && !/\d/u.test(claim.text);
}

function isNegative({ quantity: { min, max } }: ClaimAt): boolean {
  return (min ?? max ?? 0) < 0;
}

function isVerbatim(own: ClaimAt, other: ClaimAt): boolean {
  return (
    VERBATIM.has(own.quantity.kind) ||
    VERBATIM.has(other.quantity.kind) ||
    other.quantity.modifier === 'vague' ||
    own.quantity.kind !== other.quantity.kind
  );
}

function inOtherWords(draft: Draft, own: ClaimAt, other: ClaimAt): readonly TextChange[] | null {
  const words = other.text.replace(/\s+/gu, ' ');
  if (/[<>*_[\]`&]/u.test(words)) return null;
  const isName = other.quantity.kind === 'date' || other.quantity.kind === 'time';
  const figure = inPlace(draft, own, isName ? words : words.slice(0, 1).toLowerCase() + words.slice(1));
  return [figure, ...agreement(draft.prose, own, isOneOf(other))];
}

function inOwnStyle(draft: Draft, own: ClaimAt, other: ClaimAt): readonly TextChange[] | null {
  const ownParts = partsOf(own);
  const otherParts = partsOf(other);
  const bound = boundOf(other, otherParts);
  const isOne = isOneOf(other);
  const isSameUnit = own.quantity.unit === other.quantity.unit;
  const currency = isSameUnit ? ownParts.currency : otherParts.currency;
  const unit = isSameUnit ? unitInNumber(ownParts.unit, own, isOne) : otherUnit(ownParts, otherParts, isOne);
  const style = numeralStyle(
    ownParts.numeral,
    own.quantity.max ?? own.quantity.min ?? 0,
    wordsUpTo(draft, own, bound, currency + unit),
  );
  const numeral = rangeNumeral(other, style, ownParts, currency);
  if (numeral === null) return null;
  const words = `${bound === '' ? '' : `${bound} `}${currency}${numeral}${unit}`;
  const changes = [inPlace(draft, own, words), ...agreement(draft.prose, own, isOne)];
  const article = bound === '' && ownParts.bound === '' ? articleBefore(draft.prose, own, numeral) : null;
  return article === null ? changes : [...changes, article];
}

/** The largest number spelled out at the beginning of a sentence. */
const FIRST = 100;

/** The largest number that the new numeral spells out; none next to a sign or an abbreviation ("%", "km"). */
function wordsUpTo(draft: Draft, own: ClaimAt, bound: string, unit: string): number {
  if (unit !== '' && !/^[\s-]\p{L}{3,}/u.test(unit)) return 0;
  const isSpelled = SPELLED.has(own.quantity.kind) || !/\d/u.test(own.text);
  const usual = isSpelled ? draft.spelledUpTo : 0;
  return bound === '' && isSentenceStart(draft, own) ? FIRST : usual;
}

/** In the words of the other article where they precede its number, or else in the plainest. */
function boundOf(other: ClaimAt, parts: FigureParts): string {
  if (other.quantity.modifier === 'exact' || (other.quantity.modifier === 'range' && !other.quantity.approximate))
    return '';
  if (other.quantity.modifier === 'range') return 'about';
  const isPlain = /^[\p{L} -]+$/u.test(parts.bound);
  if (isPlain && !parts.isBoundAfter) return parts.bound;
  const word = other.quantity.modifier === 'vague' ? '' : BOUND_WORDS[other.quantity.modifier];
  return other.quantity.approximate && word !== 'about' ? `${word} about` : word;
}

function rangeNumeral(other: ClaimAt, style: NumeralStyle, own: FigureParts, currency: string): string | null {
  const { min, max } = other.quantity;
  const value = min ?? max;
  if (value === null) return null;
  if (min === null || max === null || min === max) return writeNumeral(value, style);
  const hyphen = /\d([-–])\p{Sc}?\d/u.exec(own.numeral)?.[1];
  const [from, to] = [writeNumeral(min, style), writeNumeral(max, style)];
  return hyphen === undefined ? `${from} to ${currency}${to}` : `${from}${hyphen}${currency}${to}`;
}

/** True where the last number written is 1: "one person", "more than one person". */
function isOneOf({ quantity: { min, max } }: ClaimAt): boolean {
  return (min === null || max === null || min === max) && (min ?? max) === 1;
}

/** " years" after 1 becomes " year"; "-year-old" stays. */
function unitInNumber(unit: string, own: ClaimAt, isOne: boolean): string {
  const word = /^\s+(\p{L}{3,})/u.exec(unit)?.[1];
  if (word === undefined || isOne === isOneOf(own)) return unit;
  return unit.replace(word, inNumber(word, isOne));
}

/** The other figure's unit, joined to the number as in this article: "5.1 miles" against "8.2-kilometre". */
function otherUnit(own: FigureParts, other: FigureParts, isOne: boolean): string {
  if (own.unit.startsWith('-') === other.unit.startsWith('-')) return other.unit;
  const word = /^[\s-]*(\p{L}+)/u.exec(other.unit)?.[1];
  if (word === undefined) return other.unit;
  return own.unit.startsWith('-') ? `-${inNumber(word, true)}` : ` ${inNumber(word, isOne)}`;
}

/**
 * The figure's new words in place, with a capital at the beginning of a sentence, and with or without "of" as they
 * require.
 */
function inPlace(draft: Draft, own: ClaimAt, words: string): TextChange {
  const rest = draft.prose.slice(own.end, own.end + 4);
  const hasOf = /^\sof\s/u.test(rest);
  const wantedOf = WANTS_OF.test(own.text);
  const wantsOf = WANTS_OF.test(words);
  const dropsOf = hasOf && wantedOf && !wantsOf;
  const addsOf = wantsOf && !hasOf && own.counted.phrase !== null && own.counted.phrase.start === own.end + 1;
  const text = `${isSentenceStart(draft, own) ? capitalised(words) : words}${addsOf ? ' of' : ''}`;
  return { start: own.start, end: dropsOf ? own.end + 3 : own.end, text };
}

function isSentenceStart({ prose }: Draft, { start, sentence, text }: ClaimAt): boolean {
  const first = text.slice(0, 1);
  if (first !== first.toLowerCase()) return true;
  return !/[\p{L}\p{N}]/u.test(prose.slice(sentence.start, start));
}

function capitalised(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** "An 81-year-old", "a 58-year-old": the article before the figure, where the new number takes the other form. */
function articleBefore(prose: string, own: ClaimAt, numeral: string): TextChange | null {
  const article = /(?:^|[^\p{L}])(an?)\s$/iu.exec(prose.slice(Math.max(0, own.start - 4), own.start))?.[1];
  if (article === undefined) return null;
  const wanted = /^(?:8|1[18](?!\d)|eight|eleven)/iu.test(numeral) ? 'an' : 'a';
  if (article.toLowerCase() === wanted) return null;
  const start = own.start - 1 - article.length;
  const text = article.slice(0, 1) + wanted.slice(1);
  return { start, end: own.start - 1, text };
}
