import type { ArticleRole } from '../../engine/index.ts';
import { matchesAny } from '../fileSelection.ts';

/** Glob patterns of the articles being edited, and of those they are checked against, matched as `Patterns` are. */
export interface RolePatterns {
  readonly drafts: readonly string[];
  readonly sources: readonly string[];
}

/**
 * The role of an article by its path within the folder. Where only one of the two is set, all else is the other. What
 * is both is a draft: better one warning too many.
 */
export function rolesByPath({ drafts, sources }: RolePatterns): (path: string) => ArticleRole | null {
  if (drafts.length + sources.length === 0) return () => null;
  const isDraft = matchesAny(drafts);
  const isSource = matchesAny(sources);
  const otherwise = drafts.length === 0 ? 'draft' : sources.length === 0 ? 'source' : null;
  return (path) => (isDraft(path) ? 'draft' : isSource(path) ? 'source' : otherwise);
}

/**
 * Whether a conflict between two articles is shown in one of them: in drafts, if there are any; sources are only cited.
 */
export function isWarned(role: ArticleRole | null, against: ArticleRole | null): boolean {
  return role === 'draft' || (role === null && against !== 'draft');
}
