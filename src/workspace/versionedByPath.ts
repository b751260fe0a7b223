import { type ArticleFacts, versionInPath } from '../engine/index.ts';

/**
 * The facts, with the version that the article's name says it is ("budget-v2.md") where the article itself says none.
 * `path` is within the workspace folder.
 */
export function versionedByPath(facts: ArticleFacts, path: string): ArticleFacts {
  if (facts.meta.version !== null) return facts;
  const version = versionInPath(path);
  return version === null ? facts : { ...facts, meta: { ...facts.meta, version } };
}
