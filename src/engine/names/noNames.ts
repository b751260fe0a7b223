import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Article } from '../article/article.ts';
import { readable } from '../article/article.ts';
import type { Tokens } from '../article/tokens.ts';
import { DIGITS, sentenceAt, tokenAt, tokenText } from '../article/tokens.ts';
import type { Mention } from './name.ts';

const { bracketed: BRACKETED, commonAcronyms: COMMON, loneTitles: TITLES, pageLabels: LABELS } = LEXICON.nameForms;

/** "DC-1", "R-2": the number of a point on an agenda. Longer numbers are models and flights. */
const CODE = /^\p{Lu}{1,3}-\d$/u;

/** Raw characters of the longest label, with room for markup in it. */
const LONGEST = 24;

/** True for what was recognised as a name and is a file's format, a page's label or a number on an agenda. */
export function isNoName({ prose }: Article, tokens: Tokens, { start, end, type }: Mention): boolean {
  if (isMoney(prose, start, end) || (type === 'organization' && isThings(prose, start, end))) return true;
  if (end - start > LONGEST) return false;
  const text = readable(prose.slice(start, end));
  if (type === 'other' && CODE.test(text)) return true;
  const word = text.toLowerCase();
  if (COMMON.has(text) || (type === 'person' && TITLES.has(word))) return true;
  if (
    type !== 'organization' &&
    RULERS.has(word) &&
    tokenText(tokens, tokenAt(tokens, start) - 1).toLowerCase() === 'the'
  )
    return true;
  if (type === 'person' && LEXICON.calendar.months.has(word) && tokens.kind[tokenAt(tokens, end)] === DIGITS)
    return true;
  if (type === 'person' && isFirstOfNoun(tokens, tokenAt(tokens, start), word)) return true;
  if (BRACKETED.has(word) && prose[start - 1] === '(' && prose[end] === ')') return true;
  if (!LABELS.has(word)) return false;
  const sentence = sentenceAt(tokens, start);
  return (
    sentence !== null && sentence.endToken - sentence.firstToken <= tokenAt(tokens, end) - tokenAt(tokens, start) + 1
  );
}

/** "Bill payers should", "Mark schemes are": a given name that is a word, where a sentence opens with things. */
function isFirstOfNoun(tokens: Tokens, at: number, word: string): boolean {
  if (!LEXICON.commonWords.frequent.has(word) || sentenceAt(tokens, tokens.start[at] ?? 0)?.firstToken !== at)
    return false;
  return (
    /^\p{Ll}{3,}s$/u.test(tokenText(tokens, at + 1)) && LEXICON.nameForms.afterPlurals.has(tokenText(tokens, at + 2))
  );
}

/** What a ruler is called instead of by the name: "The King said". */
const RULERS = new Set(['emir', 'king', 'prince', 'queen', 'sultan']);

/** The country of "US$24 billion", and the currency of "GHS22billion". */
function isMoney(prose: string, start: number, end: number): boolean {
  if (prose[end] === '$' && end - start <= LONGEST_COUNTRY) return true;
  return isDigit(prose[start + 3]) && LEXICON.currencies.codes.has(prose.slice(start, start + 3));
}

/** "US", "U.S.", "NZ". */
const LONGEST_COUNTRY = 4;

function isDigit(letter: string | undefined): boolean {
  return letter !== undefined && letter >= '0' && letter <= '9';
}

/** "Orlin ATMs", "the Brennish NGO": things of a kind, whoever or wherever they are. */
function isThings(prose: string, start: number, end: number): boolean {
  const isPlural = prose[end - 1] === 's';
  if (!isCapital(prose[isPlural ? end - 2 : end - 1])) return false;
  const first = prose.lastIndexOf(' ', end - 1) + 1;
  return first > start && THINGS.has(prose.slice(first, end));
}

function isCapital(letter: string | undefined): boolean {
  return letter !== undefined && letter >= 'A' && letter <= 'Z';
}

const THINGS = new Set([...COMMON].filter((word) => /^[A-Z]{2,}s?$/.test(word)));
