import { SCALES, TENS, UNITS } from '../figures/numberWords.ts';
import type { QuotedWord } from './quotedWords.ts';

/** A number that one or more words of a quotation write. */
export interface WrittenNumber {
  /** In digits, without separators. */
  readonly text: string;
  /** How many words write it. */
  readonly length: number;
}

const HUNDRED = 100;
/** "5,000" and "1,250,000", not "6,41". */
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const PLAIN = /^\d+(?:\.\d+)?$/;

/**
 * The number that begins at a word, so that "five thousand", "5 thousand" and "5,000" are compared as one; null where
 * there is none, or where it is written in digits anyway. "One" alone is a pronoun as often as not. Words with a mark
 * other than a hyphen between them are numbers of their own: "six, seven".
 */
export function writtenNumber(words: readonly QuotedWord[], at: number): WrittenNumber | null {
  const first = words[at]?.text ?? '';
  if (first === 'a' || first === 'an') return multiplied(words, at, 1, at + 1);
  const digits = GROUPED.test(first) ? Number(first.replaceAll(',', '')) : PLAIN.test(first) ? Number(first) : null;
  if (digits !== null) return multiplied(words, at, digits, at + 1) ?? grouped(first, digits);
  const small = belowHundred(words, at);
  if (small === null) return null;
  const scaled = multiplied(words, at, small.value, at + small.length);
  if (scaled !== null) return scaled;
  return first === 'one' ? null : { text: String(small.value), length: small.length };
}

function grouped(written: string, value: number): WrittenNumber | null {
  return written.includes(',') ? { text: String(value), length: 1 } : null;
}

/** A number below a hundred in words: "seven", "forty", "forty-six". */
function belowHundred(words: readonly QuotedWord[], at: number): { value: number; length: number } | null {
  const word = words[at]?.text ?? '';
  const unit = UNITS.get(word);
  if (unit !== undefined) return { value: unit, length: 1 };
  const tens = TENS.get(word);
  if (tens === undefined) return null;
  const more = follows(words, at + 1) ? UNITS.get(words[at + 1]?.text ?? '') : undefined;
  return more !== undefined && more > 0 && more < 10 ? { value: tens + more, length: 2 } : { value: tens, length: 1 };
}

/** The number that goes on at `next` with a scale, or null where none does: "hundred and ten thousand". */
function multiplied(words: readonly QuotedWord[], first: number, value: number, next: number): WrittenNumber | null {
  let whole = 0;
  let part = value;
  let at = next;
  let scales = 0;
  for (;;) {
    const scale = follows(words, at) ? SCALES.get(words[at]?.text ?? '') : undefined;
    if (scale === undefined) break;
    scales++;
    at++;
    if (scale === HUNDRED) part *= scale;
    else {
      whole += part * scale;
      part = 0;
    }
    const and = follows(words, at) && words[at]?.text === 'and' ? at + 1 : at;
    const more = follows(words, and) ? belowHundred(words, and) : null;
    if (more === null) continue;
    part += more.value;
    at = and + more.length;
  }
  return scales === 0 ? null : { text: String(Math.round((whole + part) * 1000) / 1000), length: at - first };
}

/** True if nothing but a space or a hyphen parts a word from the one before. */
function follows(words: readonly QuotedWord[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  return before !== undefined && word !== undefined && word.start - before.end <= 1;
}
