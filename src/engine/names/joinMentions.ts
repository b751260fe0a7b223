import type { Article } from '../article/article.ts';
import type { Tokens } from '../article/tokens.ts';
import type { LocalEntity, Mention } from './name.ts';

/** Joins the mentions of one article into entities: full names, surnames, acronyms, definitions. */
export function joinMentions(_article: Article, _tokens: Tokens, _mentions: readonly Mention[]): LocalEntity[] {
  return [];
}
