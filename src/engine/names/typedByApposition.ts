import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Tokens } from '../article/tokens.ts';
import { sentenceAt, tokenAt, tokenText, WORD } from '../article/tokens.ts';
import type { Mention } from './name.ts';

const { firms: FIRMS, personsAfter: PERSONS } = LEXICON.organizations;
const SETTLEMENTS = LEXICON.places.settlements;
/** Between "a" and the noun: "a Brandal-based software company". */
const REACH = 6;

/**
 * "Astor, a maker of looms,", "Astor is a software company": an organization by what it is said to be, whatever the
 * recogniser found; and "Astor, a fishing town,": a place.
 */
export function typedByApposition(tokens: Tokens, mention: Mention): Mention {
  // What was found as an organization may be called after a district that it serves.
  if (mention.type === 'organization') return mention;
  const next = tokenAt(tokens, mention.end);
  const link = tokenText(tokens, next);
  const article = tokenText(tokens, next + 1);
  if ((link !== ',' && link !== 'is' && link !== 'was') || !/^(?:an?|the)$/.test(article)) return mention;
  const limit = Math.min(sentenceAt(tokens, mention.start)?.endToken ?? next, next + 2 + REACH);
  for (let at = next + 2; at < limit; at++) {
    const word = tokenText(tokens, at).toLowerCase();
    const type = FIRMS.has(word) ? 'organization' : SETTLEMENTS.has(word) ? 'place' : null;
    if (type !== null) {
      const isCompound = tokens.kind[at + 1] === WORD && !ENDS.has(tokenText(tokens, at + 1));
      return type === mention.type || isCompound || PERSONS.has(tokenText(tokens, at - 1).toLowerCase())
        ? mention
        : { ...mention, type, sure: true };
    }
    if (tokens.kind[at] !== WORD && word !== '-') return mention;
    // "Astor, the Brennish Union": two names, not what one of them is.
    if (ENDS.has(word) || (article === 'the' && word !== tokenText(tokens, at))) return mention;
  }
  return mention;
}

/** What a noun phrase ends before: "a company that makes looms", but not "a company director". */
const ENDS = LEXICON.organizations.endsApposition;
