import type { Article } from '../article/article.ts';
import type { Tokens } from '../article/tokens.ts';
import type { Figure } from './figure.ts';

/** Finds the quantities of an article, in order of appearance; figures never overlap. */
export function recogniseFigures(_article: Article, _tokens: Tokens): Figure[] {
  return [];
}
