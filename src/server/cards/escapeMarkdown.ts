import { plainText } from '../text/displayText.ts';

/**
 * Every ASCII punctuation mark that can begin or end markup, a link, HTML, an entity, an icon or a command: in Markdown
 * a backslash takes that power from it. Full stop, colon and at-sign are among them as GitHub's flavour makes links of
 * bare addresses ("www.", "http:", "a@b.c"), the equals sign as a line of them makes a headline of the line above.
 */
const MARKS = /[\\`*_{}[\]()<>#+\-.!|~&:@$=^/]/gu;

/** Article text as Markdown that reads exactly as the text and does nothing. One line. */
export function escapeMarkdown(text: string): string {
  return plainText(text).replace(MARKS, '\\$&');
}
