import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Tokens } from '../article/tokens.ts';
import { tokenAt, tokenText, WORD } from '../article/tokens.ts';
import { acronymsOf } from './acronym.ts';
import type { Mention } from './name.ts';
import { nameWords } from './normaliseName.ts';

/**
 * Adds the acronym in brackets after the name it is made of, "Bank of Brennholm (BoB)", where recognisers passed it
 * over, and gives it the name's type where they found another.
 */
export function withBracketedAcronyms(tokens: Tokens, mentions: readonly Mention[]): Mention[] {
  const found: Mention[] = [];
  for (let index = 0; index < mentions.length; index++) {
    const mention = mentions[index];
    if (mention === undefined) continue;
    const whole = acrossSmallWords(tokens, mention, mentions[index + 1]);
    if (whole !== null) index++;
    const name = whole ?? mention;
    found.push(name);
    const acronym = acronymBehind(tokens, name);
    if (acronym === null) continue;
    const next = mentions[index + 1];
    if (next !== undefined && next.start < acronym.end) {
      if (next.start !== acronym.start || next.end !== acronym.end) continue;
      index++;
    }
    found.push(acronym);
  }
  return found;
}

/** "Interim Force in Corland (IFIC)": two names that only together make the acronym behind them are one. */
function acrossSmallWords(tokens: Tokens, mention: Mention, next: Mention | undefined): Mention | null {
  if (next === undefined || mention.type === 'person' || next.start - mention.end > LONGEST_BETWEEN) return null;
  const between = nameWords(tokens.prose.slice(mention.end, next.start));
  if (between.length > 3 || !between.every((word) => SMALL.has(word))) return null;
  const whole: Mention = { ...mention, end: next.end, type: 'organization' };
  return acronymBehind(tokens, mention) === null &&
    acronymBehind(tokens, next) === null &&
    acronymBehind(tokens, whole) !== null
    ? whole
    : null;
}

const LONGEST_BETWEEN = 16;
const SMALL = LEXICON.names.passedOver;

function acronymBehind(tokens: Tokens, mention: Mention): Mention | null {
  if (mention.type === 'person') return null;
  const open = tokenAt(tokens, mention.end);
  const at = open + 1;
  if (tokenText(tokens, open) !== '(' || tokenText(tokens, at + 1) !== ')' || tokens.kind[at] !== WORD) return null;
  const text = tokenText(tokens, at);
  if (!/\p{Lu}.*\p{Lu}/u.test(text)) return null;
  const words = nameWords(tokens.prose.slice(mention.start, mention.end));
  if (!acronymsOf(words).has(text.toLowerCase())) return null;
  return { start: tokens.start[at] ?? 0, end: tokens.end[at] ?? 0, type: mention.type, sure: true };
}
