import { ARCHIVE_VARIABLE, isOfServer } from '../../archive/archivePlace.ts';
import { placeIn } from '../../archive/openArchive.ts';
import { UsageError } from '../arguments.ts';
import type { Config } from '../config.ts';

/**
 * The archive a command is about: the one given, else the one that the environment names, else the one of the settings
 * file, whose folder is `home`; null where there is none. A server is never taken from a settings file, which comes
 * with the articles.
 */
export function archiveAsked(given: string | null, { archive }: Config, home: string): string | null {
  const place = given ?? process.env[ARCHIVE_VARIABLE] ?? null;
  if (place !== null && place !== '') return placeIn(process.cwd(), place);
  if (archive === null) return null;
  if (isOfServer(archive))
    throw new UsageError(`"archive" in the settings names a server: set ${ARCHIVE_VARIABLE} instead`);
  return placeIn(home, archive);
}
