/** An ellipsis, as one character. */
const ELLIPSIS = '…';

/**
 * Article text made fit to stand in a message: one line, without control characters, without marks that turn the
 * reading direction round (they could make one figure read as another), without invisible fillers, without halves of
 * characters.
 */
export function plainText(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[\s\u0085\u2028\u2029]+/gu, ' ')
    .replace(INVISIBLE, '')
    .replace(/ +/gu, ' ')
    .trim();
}

/** Joiners (U+200C, U+200D) stay: words of several languages and many emoji are written with them. */
const INVISIBLE = /[\p{Cc}\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/gu;

/** At most `length` UTF-16 code units of it, cut between characters and at a word's end where one is near. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - ELLIPSIS.length).replace(/[\uD800-\uDBFF]$/u, '');
  const space = cut.lastIndexOf(' ');
  return (space > length / 2 ? cut.slice(0, space) : cut) + ELLIPSIS;
}

/**
 * The end of it, at most `length` UTF-16 code units, cut between characters and at a word's beginning where one is
 * near.
 */
export function lastWords(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(text.length - length + ELLIPSIS.length).replace(/^[\uDC00-\uDFFF]/u, '');
  const space = cut.indexOf(' ');
  return ELLIPSIS + (space >= 0 && space < length / 2 ? cut.slice(space + 1) : cut);
}
