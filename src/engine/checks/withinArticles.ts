import type { CheckIndex } from './check.ts';
import type { Contradiction } from './contradiction.ts';

/**
 * The index of a check that looks at one article at a time; `find` is asked once for each version of an article that
 * somebody looks at.
 */
export function withinArticles(find: (uri: string) => readonly Contradiction[]): CheckIndex {
  const known = new Map<string, readonly Contradiction[]>();
  const forget = (uri: string): readonly string[] => {
    known.delete(uri);
    return [];
  };
  return {
    put: forget,
    remove: forget,
    saved: null,
    contradictions: (uri) => {
      const found = known.get(uri) ?? find(uri);
      known.set(uri, found);
      return found;
    },
  };
}
