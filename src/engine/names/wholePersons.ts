import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Tokens } from '../article/tokens.ts';
import { tokenAt, tokenText, touchesPrevious, WORD } from '../article/tokens.ts';
import type { Mention } from './name.ts';
import { isRole } from './roleWords.ts';

const COURTESY = LEXICON.titles.courtesy;
const HANGING = LEXICON.names.hyphenedAfter;
const COMMON = LEXICON.commonWords.frequent;

/**
 * A person's mention as the persons it is: two where an "and" joins two full names, from behind the role that stands
 * in it ("Orlin host Mira Koval"), with what a title introduces ("Dr. Mira | Koval") and what a hyphen ties to it
 * ("Koval | -archa"). `before` is the mention before; other mentions are as they were.
 */
export function wholePersons(tokens: Tokens, mention: Mention, before: Mention | undefined): Mention[] {
  if (mention.type !== 'person') return [mention];
  const first = tokenAt(tokens, mention.start);
  const next = tokenAt(tokens, mention.end);
  for (let at = next - 2; at > first; at--) {
    const text = tokenText(tokens, at);
    if (text === 'and' && isName(tokens, first, at) && isName(tokens, at + 1, next))
      return [
        { ...mention, end: tokens.end[at - 1] ?? mention.end },
        { ...mention, start: tokens.start[at + 1] ?? mention.start },
      ];
    if (/^\p{Ll}/u.test(text) && !touchesPrevious(tokens, at) && isRole(text))
      return [{ ...mention, start: tokens.start[at + 1] ?? mention.start }];
  }
  const start = introduced(tokens, first);
  const isFree = start !== null && (before === undefined || before.end <= start);
  return [{ ...mention, start: isFree ? start : mention.start, end: hyphened(tokens, next) ?? mention.end }];
}

/** Two words with capitals, or more. */
function isName(tokens: Tokens, from: number, to: number): boolean {
  let words = 0;
  for (let at = from; at < to; at++) {
    if (tokens.kind[at] !== WORD) continue;
    if (touchesPrevious(tokens, at) && at > from) continue;
    if (!/^\p{Lu}/u.test(tokenText(tokens, at))) return false;
    words++;
  }
  return words > 1;
}

/** Where the word between a courtesy title and the mention begins; null where there is none. */
function introduced(tokens: Tokens, first: number): number | null {
  const word = first - 1;
  if (tokens.kind[word] !== WORD || !/^\p{Lu}\p{Ll}/u.test(tokenText(tokens, word))) return null;
  if (tokens.prose.slice(tokens.end[word], tokens.start[first]) !== ' ') return null;
  const title = tokenText(tokens, word - 1) === '.' ? word - 2 : word - 1;
  return COURTESY.has(tokenText(tokens, title).toLowerCase()) ? (tokens.start[word] ?? null) : null;
}

/** Where the small word ends that a hyphen ties to the name, unless it is a word of the language. */
function hyphened(tokens: Tokens, next: number): number | null {
  const tail = tokenText(tokens, next + 1);
  if (tokenText(tokens, next) !== '-' || !touchesPrevious(tokens, next) || !touchesPrevious(tokens, next + 1))
    return null;
  if (tokens.kind[next + 1] !== WORD || !/^\p{Ll}{3,}$/u.test(tail) || /(?:ed|er|era|ing|ish|ist|like)$/.test(tail))
    return null;
  return HANGING.has(tail) || COMMON.has(tail) ? null : (tokens.end[next + 1] ?? null);
}
