import { type ArticleFacts, dateInPath } from '../engine/index.ts';

/**
 * The facts, dated by the article's path where the article itself gives no date. `path` is within the workspace
 * folder.
 */
export function datedByPath(facts: ArticleFacts, path: string): ArticleFacts {
  if (facts.meta.date !== null) return facts;
  const date = dateInPath(path);
  return date === null ? facts : { ...facts, meta: { ...facts.meta, date } };
}
