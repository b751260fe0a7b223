import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Tokens } from '../article/tokens.ts';
import { sentenceAt, tokenAt, tokenText, WORD } from '../article/tokens.ts';
import type { Mention } from './name.ts';

const OPENING = new Set(['"', '“', '‘', "'"]);
const CLOSING = new Set(['"', '”', '’', "'"]);
const LONGEST = 3;

/** Makes one name of "Dwayne “The Rock” Ferrant", of which recognisers find pieces. */
export function withNicknames(tokens: Tokens, mentions: readonly Mention[]): Mention[] {
  const joined: Mention[] = [];
  for (let index = 0; index < mentions.length; index++) {
    const mention = mentions[index];
    if (mention === undefined) continue;
    const end = nicknamedEnd(tokens, mention);
    if (end === -1) {
      joined.push(mention);
      continue;
    }
    let stop = tokens.end[end - 1] ?? mention.end;
    while ((mentions[index + 1]?.start ?? Number.POSITIVE_INFINITY) < stop) {
      index++;
      // A surname of several words goes on where the recogniser found it to.
      stop = Math.max(stop, mentions[index]?.end ?? stop);
    }
    joined.push({ type: 'person', start: mention.start, end: stop });
  }
  return joined;
}

/** The token after the surname that comes after a nickname following the mention, or -1. */
function nicknamedEnd(tokens: Tokens, mention: Mention): number {
  if (mention.type === 'organization') return -1;
  const first = tokenAt(tokens, mention.start);
  const limit = sentenceAt(tokens, mention.start)?.endToken ?? first;
  let at = first;
  while (at < first + 3 && isCapitalised(tokens, at)) at++;
  if (at >= limit) return -1;
  if (at === first || !OPENING.has(tokenText(tokens, at))) return -1;
  const opening = at;
  at++;
  const nickname = at;
  while (at <= nickname + LONGEST && isCapitalised(tokens, at)) at++;
  if (
    at === nickname ||
    at > nickname + LONGEST ||
    !CLOSING.has(tokenText(tokens, at)) ||
    !isCapitalised(tokens, at + 1) ||
    // "Mira Koval ‘A Shame’ Over": a headline.
    LEXICON.nameForms.neverWithinPersons.has(tokenText(tokens, at + 1).toLowerCase())
  )
    return -1;
  // A quotation mark that touches the word on both sides is an apostrophe; names are parted by single spaces.
  if (tokens.prose.slice(tokens.end[opening - 1], tokens.start[opening]) !== ' ') return -1;
  return tokens.prose.slice(tokens.end[at], tokens.start[at + 1]) === ' ' ? at + 2 : -1;
}

function isCapitalised(tokens: Tokens, at: number): boolean {
  return tokens.kind[at] === WORD && /^\p{Lu}/u.test(tokenText(tokens, at));
}
