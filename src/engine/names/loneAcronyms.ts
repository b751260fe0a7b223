import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Tokens } from '../article/tokens.ts';
import { tokenAt, tokenText, touchesPrevious, WORD } from '../article/tokens.ts';
import { acronymsOf } from './acronym.ts';
import { isLowerAscii } from './lowerAscii.ts';
import type { Mention } from './name.ts';
import { nameWords } from './normaliseName.ts';

const NO_NAMES = LEXICON.nameForms.commonAcronyms;
const SHORTEST = 3;
const LONGEST = 7;

/**
 * Adds the acronyms that an article uses for its organizations where recognisers passed them over ("the BoB" of a Bank
 * of Brennholm), and makes organizations of those they took for something else. Both are in order of appearance.
 */
export function withLoneAcronyms(tokens: Tokens, mentions: readonly Mention[]): Mention[] {
  const full = new Set<string>();
  for (const { type, start, end } of mentions) {
    if (type !== 'organization' || tokenAt(tokens, end) - tokenAt(tokens, start) < 2) continue;
    for (const acronym of acronymsOf(nameWords(tokens.prose.slice(start, end)))) full.add(acronym);
  }
  if (full.size === 0) return [...mentions];
  const found: Mention[] = [];
  let next = 0;
  for (let at = 0; at < tokens.count; at++) {
    const start = tokens.start[at] ?? 0;
    while (next < mentions.length && (mentions[next]?.start ?? 0) < start) {
      const mention = mentions[next++];
      if (mention !== undefined) found.push(mention);
    }
    const mention = mentions[next];
    const isHere = mention !== undefined && mention.start === start;
    if (tokens.kind[at] !== WORD || !isAcronym(tokens, at) || !full.has(tokenText(tokens, at).toLowerCase())) continue;
    const end = tokens.end[at] ?? start;
    const covered = (found.at(-1)?.end ?? 0) > start || (isHere && mention.end !== end);
    if (covered) continue;
    if (isHere) next++;
    found.push({ start, end, type: 'organization' });
  }
  found.push(...mentions.slice(next));
  return found;
}

/** Capitals, perhaps with small letters among them: "GFIS", "BoG". */
function isAcronym(tokens: Tokens, at: number): boolean {
  const text = tokenText(tokens, at);
  if (text.length < SHORTEST || text.length > LONGEST || isLowerAscii(text.charCodeAt(text.length - 1))) return false;
  if (NO_NAMES.has(text) || !/^\p{Lu}\p{L}*\p{Lu}$/u.test(text)) return false;
  return !touchesPrevious(tokens, at) || tokenText(tokens, at - 1) === '(';
}
