import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Article } from '../article/article.ts';
import { readable } from '../article/article.ts';
import type { Tokens } from '../article/tokens.ts';
import { sentenceAt, tokenAt } from '../article/tokens.ts';
import type { Mention } from './name.ts';

const { bracketed: BRACKETED, commonAcronyms: COMMON, loneTitles: TITLES, pageLabels: LABELS } = LEXICON.nameForms;

/** "DC-1", "R-2": the number of a point on an agenda. Longer numbers are models and flights. */
const CODE = /^\p{Lu}{1,3}-\d$/u;

/** Raw characters of the longest label, with room for markup in it. */
const LONGEST = 24;

/** True for what was recognised as a name and is a file's format, a page's label or a number on an agenda. */
export function isNoName({ prose }: Article, tokens: Tokens, { start, end, type }: Mention): boolean {
  if (end - start > LONGEST) return false;
  const text = readable(prose.slice(start, end));
  if (type === 'other' && CODE.test(text)) return true;
  const word = text.toLowerCase();
  if (COMMON.has(text) || (type === 'person' && TITLES.has(word))) return true;
  if (BRACKETED.has(word) && prose[start - 1] === '(' && prose[end] === ')') return true;
  if (!LABELS.has(word)) return false;
  const sentence = sentenceAt(tokens, start);
  return (
    sentence !== null && sentence.endToken - sentence.firstToken <= tokenAt(tokens, end) - tokenAt(tokens, start) + 1
  );
}
