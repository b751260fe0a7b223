import type { Tokens } from '../article/tokens.ts';
import { sentenceAt, tokenAt, tokenText } from '../article/tokens.ts';
import type { Claim } from '../model/claim.ts';

/** A written figure, with its index into the article's claims. */
export interface Placed {
  readonly claim: Claim;
  readonly index: number;
}

/** The figures of an article in order of place, without those that represent a list or are inside another. */
export function inOrder(claims: readonly Claim[]): Placed[] {
  const all = claims.map((claim, index) => ({ claim, index })).filter(({ claim }) => claim.counted.sum === null);
  all.sort((a, b) => a.claim.start - b.claim.start || b.claim.end - a.claim.end);
  let end = 0;
  return all.filter(({ claim }) => {
    const within = claim.start < end;
    end = Math.max(end, claim.end);
    return !within;
  });
}

export function areInOneSentence(tokens: Tokens, one: Placed, other: Placed): boolean {
  return sentenceAt(tokens, one.claim.start) === sentenceAt(tokens, other.claim.start);
}

/** The tokens between two figures, lower case; null if there are more than `most`. */
export function between(tokens: Tokens, one: Placed, other: Placed, most: number): string[] | null {
  const found: string[] = [];
  for (let at = tokenAt(tokens, one.claim.end); (tokens.start[at] ?? other.claim.start) < other.claim.start; at++) {
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
