import { TENS, UNITS } from '../engine/index.ts';
import type { Segment } from './pdfLines.ts';

/** Lines put together to one text, with the offsets of what might have been put together wrongly. */
export interface JoinedLines {
  words: string;
  doubtful: (readonly [number, number])[];
}

export function startOfLines(): JoinedLines {
  return { words: '', doubtful: [] };
}

/** Three digits after a space may be the end of a number, or another number. */
const SPACED_NUMBER = /\d+ \d{3}(?!\d)/gu;

/** Adds a line. A word that was divided at the end of the line before is put together; `known` are the file's words. */
export function joinedLine(lines: JoinedLines, { words, doubtful }: Segment, known: ReadonlySet<string>): void {
  const before = lines.words;
  const divided = before === '' ? null : dividedWord(before, words);
  if (divided !== null) {
    if (!keepsHyphen(divided, known)) lines.words = before.slice(0, -1);
  } else if (before !== '') lines.words = `${before} `;
  const start = lines.words.length;
  const number = /\d[\d.,]*[-–]?$/u.exec(before);
  if (number !== null && /^\d/u.test(words)) {
    const length = /^[\d.,]*/u.exec(words)?.[0].length ?? 0;
    lines.doubtful.push([number.index, start + length]);
  }
  for (const [from, to] of doubtful) lines.doubtful.push([start + from, start + to]);
  for (const match of words.matchAll(SPACED_NUMBER))
    lines.doubtful.push([start + match.index, start + match.index + match[0].length]);
  lines.words += words;
}

interface Divided {
  readonly mark: string;
  readonly first: string;
  readonly second: string;
}

/** What was divided by a mark at the end of a line; null where the line ends with a whole word. */
function dividedWord(before: string, after: string): Divided | null {
  const [, first, mark] = /([\p{L}\d]+)([-\u00ad\u2010])$/u.exec(before.slice(-60)) ?? [];
  const [second] = /^[\p{L}\d]+/u.exec(after) ?? [];
  return first === undefined || mark === undefined || second === undefined ? null : { mark, first, second };
}

/** A hyphen stays in "forty-one", "30-year", "Franco-German", and where the file writes the word with it elsewhere. */
function keepsHyphen({ mark, first, second }: Divided, known: ReadonlySet<string>): boolean {
  if (mark === '\u00ad') return false;
  if (!/^\p{Ll}/u.test(second)) return true;
  const [one, other] = [first.toLowerCase(), second.toLowerCase()];
  if (known.has(one + other)) return false;
  return /\d$/u.test(first) || isNumber(one) || isNumber(other) || known.has(`${one}-${other}`);
}

function isNumber(word: string): boolean {
  return TENS.has(word) || UNITS.has(word);
}
