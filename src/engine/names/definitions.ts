import { LEXICON } from '../../lexicon/lexicon.ts';
import { readable } from '../article/article.ts';
import type { Mention } from './name.ts';
import { looksLikeAcronym, nameKey, nameWords } from './normaliseName.ts';
import { isWellKnownPlace } from './wellKnownNames.ts';

/** Longest stretch between two names that can define one by the other, in characters. */
const LONGEST_BETWEEN = 60;

const CALLED = LEXICON.names.called;

/** "the Spanish acronym for the": one name is declared to be short for the next. */
const STANDS_FOR = /^the (?:\p{L}+ ){0,2}(?:acronym|abbreviation|initials|short form|name|term) (?:for|of)$/u;

/**
 * True where the words between two neighbouring names, and the character after the second, say that both are names of
 * one thing: "X (Y)", "X, or Y,", "X, known as Y", "X, the Arabic acronym for Y".
 */
export function defines(prose: string, first: Mention, second: Mention): boolean {
  if (second.start - first.end > LONGEST_BETWEEN || second.start <= first.end) return false;
  const raw = prose.slice(first.end, second.start);
  if (/[\r\n]/.test(raw)) return false;
  const between = readable(raw).toLowerCase();
  const one = readable(prose.slice(first.start, first.end));
  const other = readable(prose.slice(second.start, second.end));
  if (/^\((?:the )?["“‘']?$/.test(between)) return closes(prose, second.end) && shortens(one, other, first, second);
  const words = between
    .replace(/^[,(–— ]+/, '')
    .replace(/["“‘']+$/, '')
    .replace(/ the$/, '')
    .trim();
  const setApart = between !== words && /^[,(–—]/.test(between);
  if (words === 'or') return setApart && shortens(one, other, first, second);
  if (!alike(first, second)) return false;
  if (STANDS_FOR.test(words)) return true;
  return CALLED.has(words) && (setApart || words.includes('known'));
}

/** One of two names is written like an acronym, the other is not: the pair can be name and short form. */
function shortens(one: string, other: string, first: Mention, second: Mention): boolean {
  if (first.type === 'person' || second.type === 'person') return false;
  const acronym = looksLikeAcronym(other) ? other : looksLikeAcronym(one) ? one : null;
  if (acronym === null || !alike(first, second)) return false;
  // "Astor Motors (USA)" is the branch there.
  if (isWellKnownPlace(nameKey(acronym))) return false;
  const full = acronym === other ? one : other;
  if (full.length <= acronym.length || looksLikeAcronym(full)) return false;
  const words = nameWords(full);
  const letters = nameWords(acronym).join('');
  // "PARIS (Reuters)" is a dateline: before a single word the acronym must come second, and be made of its letters.
  return words.length > 1 || (acronym === other && spells(letters, words[0] ?? ''));
}

/** The letters occur in the word, in order, from its first on: "Kds" in "Kommandos". */
function spells(letters: string, word: string): boolean {
  let at = 0;
  if (letters[0] !== word[0]) return false;
  for (const letter of word) if (letter === letters[at]) at++;
  return at === letters.length;
}

function alike(first: Mention, second: Mention): boolean {
  return first.type === second.type || (first.type !== 'person' && second.type !== 'person');
}

function closes(prose: string, at: number): boolean {
  const next = prose.slice(at, at + 2);
  return /^["”’']?\)/.test(next) || next[0] === ')' || next === '")' || next === ' )';
}
