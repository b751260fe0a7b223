import type { Tokens } from '../article/tokens.ts';
import { tokenAt, tokenText } from '../article/tokens.ts';
import type { Mention } from './name.ts';

/** So often, at the least, an article that names somebody once in full goes on with the surname. */
const OFTEN = 2;

/**
 * "Mirako Astor" where the article goes on with Astor as a person: found as a body, and a person like any other.
 * `surnames` counts the persons of one word.
 */
export function typedBySurname(tokens: Tokens, mention: Mention, surnames: ReadonlyMap<string, number>): Mention {
  if (mention.type !== 'organization') return mention;
  const first = tokenAt(tokens, mention.start);
  const last = tokenAt(tokens, mention.end) - 1;
  if (last !== first + 1 || !/^\p{Lu}\p{Ll}/u.test(tokenText(tokens, first))) return mention;
  return (surnames.get(tokenText(tokens, last)) ?? 0) >= OFTEN ? { ...mention, type: 'person' } : mention;
}
