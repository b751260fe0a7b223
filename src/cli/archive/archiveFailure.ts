import { ArchiveError } from '../../archive/archiveError.ts';
import { placeToShow } from '../../archive/openArchive.ts';
import { inEnglish } from '../../wording/inWords.ts';

/** Why an archive could not do what was asked, in words for the user; any other error as it is. */
export function archiveFailure(place: string, error: unknown): Error {
  if (error instanceof ArchiveError)
    return new Error(`the archive ${placeToShow(place)} ${inEnglish(error.reason)}`, { cause: error });
  return error instanceof Error ? error : new Error(String(error));
}
