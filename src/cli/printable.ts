/**
 * Text from an article or a path, made safe to print: no control characters reach the terminal, where they could move
 * the cursor, hide text or begin a line, and no marks change the direction of writing.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u061c\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ' ');
}
