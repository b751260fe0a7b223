import { plainText } from '../wording/displayText.ts';

/** Marks that are markup, a mention or a formula wherever they stand. */
const ANYWHERE = new Set('\\`*_{}[]<>|~&@$^');
const MARK = /[\\`*_{}[\]<>|~&@$^#+=\-.):/]/gu;
/** Nobody sees it: it keeps an address from being a link. */
const JOINER = '\u2060';

/**
 * Article text as inert Markdown, in one line that also reads like the text where it is seen as it is written: what is
 * markup only at the beginning of a line or in an address is escaped there alone. Some readers make links of bare
 * addresses after they have undone the escapes, which a word joiner prevents.
 */
export function inertMarkdown(text: string): string {
  const words = plainText(text);
  return words.replace(MARK, (mark, at: number) => {
    if (!isMarkup(words, mark, at)) return mark;
    const isOfAddress = mark === '@' || (mark === ':' && words[at + 1] === '/');
    return `${isAfterWww(words, mark, at) ? JOINER : ''}\\${mark}${isOfAddress ? JOINER : ''}`;
  });
}

function isMarkup(words: string, mark: string, at: number): boolean {
  if (ANYWHERE.has(mark)) return true;
  const before = words.slice(0, at);
  switch (mark) {
    case '.':
      return isAfterWww(words, mark, at) || isNumber(before);
    case ')':
      return isNumber(before);
    case ':':
      return /^[/\p{L}]/u.test(words.slice(at + 1, at + 3)) || /^[|:\s-]*$/u.test(before);
    case '/':
      return before.endsWith(':');
    default:
      // A list, a heading, a line.
      return /^[-+=#\s]*$/u.test(before);
  }
}

/** "1." and "1)" at the beginning open a list. */
function isNumber(before: string): boolean {
  return /^\d{1,9}$/u.test(before);
}

function isAfterWww(words: string, mark: string, at: number): boolean {
  return mark === '.' && /www$/iu.test(words.slice(Math.max(0, at - 3), at));
}
