/**
 * Text from an article or a path, made safe to print: no control character of it reaches the terminal, where it could
 * move the cursor or hide text, and nothing turns the direction of writing.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ' ');
}
