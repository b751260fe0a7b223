import type { Span } from '../model/span.ts';
import { foldLetters } from '../names/normaliseName.ts';
import type { Quotation } from './quotation.ts';

/** Replaces a word where the article marks words as omitted or inserted: an ellipsis, brackets, "f***". */
export const CUT = '…';

/** A word of a quotation, at raw UTF-16 offsets into its article. */
export interface QuotedWord extends Span {
  /** In lower case and without accents, or `CUT`. */
  readonly text: string;
}

/**
 * What counts in a quotation, in the order of being tried: a word whose first letter was made large or small
 * ("[T]he"), which is the word; an insertion in brackets; an ellipsis; a number ("1,500", "6:41"); letters with full
 * stops ("U.S."); a word that speech shortens at its beginning ("'em"); a word with what an apostrophe joins to it,
 * which in token streams put together again may have white space around it; a sign that is read as a word. No part of
 * it can match one text in two ways.
 */
const PIECE =
  /\[\p{L}\][\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|[[(][^\])]{0,200}[\])]|…|(?<![\p{L}\p{M}])['’‘](?:cause|em|til)(?![\p{L}\p{M}])|\.(?:\s?\.)+|\d+(?:[.,:]\d+)*|\p{L}(?:\.\p{L}(?![\p{L}\p{M}]))+|[\p{L}\p{M}\u2060\u00ad]+(?:['’‘ʼ`][\p{L}\p{M}]+|\s?['’]\s?(?:s|t|re|ve|ll|d|m)(?![\p{L}\p{M}]))*(?:\*+[\p{L}\p{M}]*)?|[%&]/gu;

/** The words of a quotation in order: "don't", "1,500" and "U.S." are one each, punctuation is none. */
export function quotedWords({ start, text, prose }: Quotation): QuotedWord[] {
  const found: QuotedWord[] = [];
  for (const match of (prose ?? text).matchAll(PIECE)) {
    const begin = start + match.index;
    const word = wordOf(match[0]);
    if (word !== '') found.push({ start: begin, end: begin + match[0].length, text: word });
  }
  return found;
}

function wordOf(piece: string): string {
  if (/^\[\p{L}\]\p{L}/u.test(piece)) return foldLetters(piece.replace(/[[\]]/g, '').replace(/’/g, "'"));
  if (/^[[(.…]|\*/.test(piece)) return CUT;
  if (piece === '%') return 'percent';
  if (piece === '&') return 'and';
  return foldLetters(piece.replace(/[\s\u00ad]/gu, '').replace(/[’‘ʼ`]/gu, "'"));
}
