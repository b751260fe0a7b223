import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Tokens } from '../article/tokens.ts';
import { tokenAt, tokenText, touchesPrevious, WORD } from '../article/tokens.ts';
import type { Mention } from './name.ts';

/** Last words of names that are organizations whatever stands before them: "Northvale Herald", "Ardun Institute". */
const SURE_HEADS = LEXICON.organizations.sureHeads;
/** Those that are surnames or parts of places as well: "Margaret Court", "the West Bank". */
const UNSURE_HEADS = LEXICON.organizations.unsureHeads;
/** Last words of what was found as an organization and is none: "Harbour Act", "Orlin Wildlife Reserve". */
const { events: EVENTS, works: WORKS, grounds: GROUNDS, reserves: RESERVES, preserved: PRESERVED } = LEXICON.names;

/** A name of several words whose last word says what it is, where the recogniser found another type. */
export function namedByHead(tokens: Tokens, mention: Mention): Mention {
  const first = tokenAt(tokens, mention.start);
  const last = tokenAt(tokens, mention.end) - 1;
  if (last === first && mention.type === 'organization' && isPlaceByArticle(tokens, first))
    return { ...mention, type: 'place' };
  if (last <= first || !isCapitalised(tokenText(tokens, last))) return mention;
  const head = tokenText(tokens, last).toLowerCase();
  const before = tokenText(tokens, last - 1);
  if (mention.type === 'organization') {
    const link = tokenText(tokens, first + 1);
    const isWritten = LEXICON.names.worksFirst.has(tokenText(tokens, first).toLowerCase()) && WRITTEN.has(link);
    if (WORKS.has(head) || EVENTS.has(head) || isWritten) return { ...mention, type: 'other' };
    const isGround = GROUNDS.has(head) || (RESERVES.has(head) && PRESERVED.has(before.toLowerCase()));
    return isGround ? { ...mention, type: 'place' } : mention;
  }
  if (SURE_HEADS.has(head) && isCapitalised(before)) return { ...mention, type: 'organization' };
  const isPlaced =
    mention.type === 'place' && UNSURE_HEADS.has(head) && !LEXICON.places.quarters.has(before.toLowerCase());
  return isPlaced ? { ...mention, type: 'organization' } : mention;
}

const WRITTEN = new Set(['of', 'on', 'for', 'against']);

/** "the Amazon", and no longer name: the river, not the company. */
function isPlaceByArticle(tokens: Tokens, at: number): boolean {
  return (
    LEXICON.places.withArticle.has(tokenText(tokens, at)) &&
    tokenText(tokens, at - 1).toLowerCase() === 'the' &&
    !isCapitalised(tokenText(tokens, at + 1))
  );
}

function isCapitalised(text: string): boolean {
  return /^\p{Lu}/u.test(text);
}

/** What ministries and departments are for: "Education", "Tourism". */
const PORTFOLIOS = LEXICON.organizations.portfolios;
const OFFICES = LEXICON.organizations.withPortfolios;
const LONGEST = 20;

/**
 * "Ministry of Education, Science and Technology": one body, of which recognisers often find several. The mention with
 * the rest of its portfolios; what they found in the rest is left out by whoever goes on behind it.
 */
export function withPortfolios(tokens: Tokens, mention: Mention): Mention {
  const first = tokenAt(tokens, mention.start);
  const end = tokenAt(tokens, mention.end);
  const link = tokenText(tokens, first + 1);
  if (!OFFICES.has(tokenText(tokens, first).toLowerCase()) || (link !== 'of' && link !== 'for')) return mention;
  let whole = end;
  let isOpen = false;
  for (let at = end; at < first + LONGEST; ) {
    const comma = tokenText(tokens, at) === ',' ? at + 1 : at;
    const and = tokenText(tokens, comma) === 'and' || tokenText(tokens, comma) === '&';
    const from = and ? comma + 1 : comma;
    if (from === at || touchesPrevious(tokens, from) || tokens.kind[from] !== WORD) break;
    let next = from;
    while (PORTFOLIOS.has(tokenText(tokens, next).toLowerCase()) && isCapitalised(tokenText(tokens, next))) next++;
    if (next === from) break;
    at = next;
    isOpen = !and;
    if (and) {
      whole = next;
      break;
    }
  }
  return isOpen || whole === end
    ? mention
    : { ...mention, type: 'organization', end: tokens.end[whole - 1] ?? mention.end };
}
