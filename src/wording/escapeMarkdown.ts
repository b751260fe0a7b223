import { plainText } from './displayText.ts';

/**
 * Every ASCII punctuation mark that can begin or end markup, a link, HTML, an entity, an icon or a command: in Markdown
 * a backslash disarms it. Full stop, colon and at-sign are among them because GitHub's flavour turns bare addresses
 * ("www.", "http:", "a@b.c") into links, the equals sign because a line of them makes the line above a heading.
 */
const MARKS = /[\\`*_{}[\]()<>#+\-.!|~&:@$=^/]/gu;

/** Article text as inert Markdown that reads exactly like the text. One line. */
export function escapeMarkdown(text: string): string {
  return plainText(text).replace(MARKS, '\\$&');
}
