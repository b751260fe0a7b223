import { decodeReferences } from '../formats/characterReferences.ts';
import { raiseDigits } from '../formats/raisedDigits.ts';

/** An ellipsis, as one character. */
const ELLIPSIS = '…';

/**
 * Article text made safe to show in a message: one line, as a page shows it (`&amp;` is a reference), without control
 * characters, direction marks (they could make one figure read as another), invisible fillers or unpaired surrogates.
 */
export function plainText(text: string): string {
  return decodeReferences(text)
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[\s\u0085\u2028\u2029]+/gu, ' ')
    .replace(INVISIBLE, '')
    .replace(/ +/gu, ' ')
    .trim();
}

/**
 * What was found in an article (a figure, a name), or a message that holds it, made safe as `plainText` does. It may go
 * on into an element, whose tag is in it: "31 km<sup>2".
 */
export function foundText(text: string): string {
  if (!text.includes('<')) return plainText(text);
  return plainText(text.replace(RAISED, (_, digits: string) => raiseDigits(digits)).replace(TAG, ''));
}

const RAISED = /<sup>(\d{1,4})(?:<\/sup>)?/giu;
const TAG = /<\/?[a-z][^<>]{0,500}>/giu;

/** Joiners (U+200C, U+200D) stay: several languages and many emoji need them. */
const INVISIBLE = /[\p{Cc}\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/gu;

/** At most the first `length` UTF-16 code units, cut between characters, and at the end of a word if one is near. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - ELLIPSIS.length).replace(/[\uD800-\uDBFF]$/u, '');
  const space = cut.lastIndexOf(' ');
  return (space > length / 2 ? cut.slice(0, space) : cut) + ELLIPSIS;
}

/**
 * At most the last `length` UTF-16 code units, cut between characters, and at the beginning of a word if one is near.
 */
export function lastWords(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(text.length - length + ELLIPSIS.length).replace(/^[\uDC00-\uDFFF]/u, '');
  const space = cut.indexOf(' ');
  return ELLIPSIS + (space >= 0 && space < length / 2 ? cut.slice(space + 1) : cut);
}
