import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Tokens } from '../article/tokens.ts';
import { tokenAt, tokenText, touchesPrevious } from '../article/tokens.ts';
import type { Mention } from './name.ts';

const { begunWithOf: BEFORE_OF, landforms: LANDFORMS } = LEXICON.places;
/** What "sub-" stands before and makes a part of the world with: "sub-Saharan Africa". */
const BELOW = new Set(['Antarctic', 'Himalayan', 'Saharan']);

/**
 * The places of which a recogniser found a part, or somebody: "Sector | Quebrada Alta", "Puerto Vela", "Gulf of Orlin",
 * "sub-Saharan Africa". Other mentions are as they were; `before` is the mention before.
 */
export function withWholePlace(tokens: Tokens, mention: Mention, before: Mention | undefined): Mention {
  if (mention.type === 'organization') return mention;
  const first = tokenAt(tokens, mention.start);
  const start = beginning(tokens, first, tokenAt(tokens, mention.end), mention.type);
  if (start === null || (before !== undefined && before.end > start)) return mention;
  return { ...mention, start, type: 'place' };
}

function beginning(tokens: Tokens, first: number, next: number, type: Mention['type']): number | null {
  const text = tokenText(tokens, first);
  if (type === 'place' && BELOW.has(text) && touchesPrevious(tokens, first) && tokenText(tokens, first - 1) === '-')
    return /^sub$/i.test(tokenText(tokens, first - 2)) ? (tokens.start[first - 2] ?? null) : null;
  const lead = tokenText(tokens, first - 1);
  const isLed = (type === 'person' || type === 'place') && isCapitalised(lead) && LANDFORMS.has(lead.toLowerCase());
  if (isLed && tokens.prose.slice(tokens.end[first - 1], tokens.start[first]) === ' ')
    return tokens.start[first - 1] ?? null;
  if (isCapitalised(text) && LANDFORMS.has(text.toLowerCase()) && next > first + 1 && type === 'person')
    return tokens.start[first] ?? null;
  if (
    isCapitalised(text) &&
    BEFORE_OF.has(text.toLowerCase()) &&
    tokenText(tokens, first + 1) === 'of' &&
    next > first + 2
  )
    return type === 'other' ? (tokens.start[first] ?? null) : null;
  return null;
}

function isCapitalised(text: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(text);
}
