import type { Article } from '../article/article.ts';
import type { Tokens } from '../article/tokens.ts';
import type { Mention } from './name.ts';
import type { NameModel } from './nameModel.ts';

/** Finds the named entities of an article, in order of appearance; mentions never overlap. */
export function recogniseNames(_article: Article, _tokens: Tokens, _model: NameModel): Mention[] {
  return [];
}
