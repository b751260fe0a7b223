import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Tokens } from '../article/tokens.ts';
import { tokenAt, tokenText, WORD } from '../article/tokens.ts';
import type { Mention } from './name.ts';

const OFFICERS = LEXICON.organizations.officers;
const BODIES = LEXICON.organizations.ofOfficers;

/**
 * "Brennholm County Sheriff's Office": recognisers end the name at the place or at the officer. The mention with the
 * rest of it, an organization; other mentions are as they were.
 */
export function withBodyOfOfficer(tokens: Tokens, mention: Mention): Mention {
  if (mention.type === 'other') return mention;
  let at = tokenAt(tokens, mention.end);
  if (!OFFICERS.has(lower(tokens, at - 1))) {
    let officer = at;
    while (officer < at + 2 && isCapitalised(tokens, officer) && !OFFICERS.has(lower(tokens, officer))) officer++;
    if (!OFFICERS.has(lower(tokens, officer)) || !isCapitalised(tokens, officer) || mention.type === 'person')
      return mention;
    at = officer + 1;
  }
  const isOwned = /^['’]$/u.test(tokenText(tokens, at)) && lower(tokens, at + 1) === 's';
  const body = isOwned ? at + 2 : at;
  if (!isOwned || !BODIES.has(lower(tokens, body)) || !isCapitalised(tokens, body)) return mention;
  return { ...mention, type: 'organization', end: tokens.end[body] ?? mention.end };
}

function lower(tokens: Tokens, at: number): string {
  return at >= 0 && at < tokens.count ? tokenText(tokens, at).toLowerCase() : '';
}

function isCapitalised(tokens: Tokens, at: number): boolean {
  return at < tokens.count && tokens.kind[at] === WORD && /^\p{Lu}/u.test(tokenText(tokens, at));
}
