import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Tokens } from '../article/tokens.ts';
import { tokenAt, tokenText, touchesPrevious, WORD } from '../article/tokens.ts';
import type { Mention } from './name.ts';
import { isRole } from './roleWords.ts';

/** Words that no person's name goes on with, though a headline gives them a capital: "Over", "Was". */
const NEVER_WITHIN = LEXICON.nameForms.neverWithinPersons;
const OPENING = new Set(['(', '[', '"', '“', '‘']);

/**
 * The mention up to where it stops being a name: "Mira Koval ‘A Shame’ Over" is Mira Koval, "Brennholm Police deputies"
 * is the police.
 */
export function withoutForeignParts(tokens: Tokens, mention: Mention): Mention {
  const first = tokenAt(tokens, mention.start);
  const end = tokenAt(tokens, mention.end);
  let stop = end;
  if (mention.type === 'person') {
    for (let at = first + 1; at < end; at++) {
      if (!endsPerson(tokens, at, end)) continue;
      stop = at;
      break;
    }
  }
  if (mention.type === 'organization') while (stop > first + 1 && isPlainRole(tokens, stop - 1)) stop--;
  return stop === end ? mention : { ...mention, end: tokens.end[stop - 1] ?? mention.end };
}

function endsPerson(tokens: Tokens, at: number, end: number): boolean {
  const text = tokenText(tokens, at);
  if (OPENING.has(text)) return !closesBefore(tokens, at, end);
  return NEVER_WITHIN.has(text.toLowerCase()) && !touchesPrevious(tokens, at) && !touchesPrevious(tokens, at + 1);
}

/** "James “Jim” Hong": what is opened is closed, and the name goes on behind it. */
function closesBefore(tokens: Tokens, open: number, end: number): boolean {
  for (let at = open + 2; at < end - 1; at++) {
    const text = tokenText(tokens, at);
    if (tokens.kind[at] === WORD || text === '.' || text === '-') continue;
    return tokens.kind[at + 1] === WORD && !NEVER_WITHIN.has(tokenText(tokens, at + 1).toLowerCase());
  }
  return false;
}

function isPlainRole(tokens: Tokens, at: number): boolean {
  const text = tokenText(tokens, at);
  if (tokens.kind[at] !== WORD || touchesPrevious(tokens, at) || !/^\p{Ll}/u.test(text)) return false;
  return isRole(text) || (text.endsWith('s') && isRole(text.slice(0, -1))) || text.endsWith('ies');
}
