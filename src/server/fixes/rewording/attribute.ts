import type { ClaimAt } from '../../../engine/index.ts';
import type { TextChange } from './textChange.ts';

/** Marks that may follow a sentence's last word: its full stop, and what closes a quotation or markup. */
const ENDS = new Set('.!?…');
const CLOSERS = new Set('"”’\'»)]*_');

/** Nouns for a source that are plural or take no article. */
const WITHOUT_ARTICLE = /(?:s|police|people|staff|press)$/iu;

/**
 * Puts ", according to …" at the end of the figure's sentence. Null inside quotation marks, where no words may be
 * added, and where the sentence already names its source.
 */
export function attribute(prose: string, claim: ClaimAt, source: string): TextChange | null {
  if (claim.quoted || claim.source !== null) return null;
  const place = lastWordEnd(prose, claim);
  return place === null ? null : { start: place, end: place, text: `, according to ${source}` };
}

/** After the last word of the sentence; null where the words would fall inside a quotation that ends it. */
function lastWordEnd(prose: string, { sentence, end }: ClaimAt): number | null {
  let place = sentence.end;
  while (place > end && isSpace(prose[place - 1])) place--;
  let closed = place;
  while (closed > end && (CLOSERS.has(prose[closed - 1] ?? '') || isSpace(prose[closed - 1]))) closed--;
  if (!ENDS.has(prose[closed - 1] ?? '')) return place;
  if (closed < place && /["”’»]/u.test(prose.slice(closed, place))) return null;
  while (closed > end && ENDS.has(prose[closed - 1] ?? '')) closed--;
  return closed;
}

function isSpace(character: string | undefined): boolean {
  return character !== undefined && /\s|\u2060/u.test(character);
}

/** A source as it appears in a sentence: "the fire brigade", "police", "Meridian Wire". */
export function sourceInSentence(name: string): string {
  const isName = /^\p{Lu}|^\d/u.test(name);
  return isName || WITHOUT_ARTICLE.test(name) || /^(?:an?|the) /iu.test(name) ? name : `the ${name}`;
}
