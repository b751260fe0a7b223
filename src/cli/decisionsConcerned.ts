import { existsSync } from 'node:fs';
import { URI } from 'vscode-uri';
import type { Decision } from '../engine/index.ts';
import { liesIn, type ReadingAsked } from './readingAsked.ts';

/**
 * The decisions that can be about what is read. A decision follows an article that was renamed, by what it says of an
 * event; an article that is where it was and is not read has not been renamed, so that what was decided about it is
 * about nothing that another article says.
 */
export function decisionsConcerned(
  decisions: readonly Decision[],
  { folders, files }: Pick<ReadingAsked, 'folders' | 'files'>,
): Decision[] {
  const [paths, named] = [folders.map((uri) => URI.parse(uri).fsPath), new Set(files)];
  const isElsewhere = (uri: string): boolean =>
    !named.has(uri) && !paths.some((path) => liesIn(uri, path)) && existsSync(URI.parse(uri).fsPath);
  return decisions.filter(({ sides }) => !sides.every(({ uri }) => isElsewhere(uri)));
}
