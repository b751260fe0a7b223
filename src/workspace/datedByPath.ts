import { type ArticleFacts, dateInPath } from '../engine/index.ts';

/** The facts with the day the article's path names, where the article itself tells none. `path` is within the workspace folder. */
export function datedByPath(facts: ArticleFacts, path: string): ArticleFacts {
  if (facts.meta.date !== null) return facts;
  const date = dateInPath(path);
  return date === null ? facts : { ...facts, meta: { ...facts.meta, date } };
}
