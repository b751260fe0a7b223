import type { Tokens } from '../article/tokens.ts';
import { sentenceAt, tokenAt, tokenText } from '../article/tokens.ts';
import type { WrittenNumber } from './writtenNumber.ts';

export function areInOneSentence(tokens: Tokens, one: WrittenNumber, other: WrittenNumber): boolean {
  return sentenceAt(tokens, one.start) === sentenceAt(tokens, other.start);
}

/** The tokens between two figures, lower case; null if there are more than `most`, or they are of two sentences. */
export function between(tokens: Tokens, one: WrittenNumber, other: WrittenNumber, most: number): string[] | null {
  if (!areInOneSentence(tokens, one, other)) return null;
  const found: string[] = [];
  for (let at = tokenAt(tokens, one.end); (tokens.start[at] ?? other.start) < other.start; at++) {
    if (found.length >= most) return null;
    found.push(tokenText(tokens, at).toLowerCase());
  }
  return found;
}

/** The token right before (-1) or after (0) an offset, lower case; empty if there is none. */
export function wordAt(tokens: Tokens, offset: number, step: number): string {
  const at = tokenAt(tokens, offset) + step;
  return at < 0 || at >= tokens.count ? '' : tokenText(tokens, at).toLowerCase();
}
