/** Where an archive is, as somebody wrote it. */
export interface ArchivePlace {
  /** A path or, of a server, an address. */
  readonly place: string;
  /** The URI of the folder in which relative paths begin; null where there is none. */
  readonly folder: string | null;
}

/** The variable of the environment that names a server, with the password that no file of settings should hold. */
export const ARCHIVE_VARIABLE = 'SOURCECHECK_ARCHIVE_URL';

/** Whether a place is a server's, and no file. */
export function isOfServer(place: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//iu.test(place);
}

/** A place as it may be shown: a server's without user and password, a path without its folders. */
export function nameOfArchive(place: string): string {
  if (!isOfServer(place)) return place.split(/[\\/]/u).at(-1) ?? place;
  try {
    const { host, pathname } = new URL(place);
    return `${host}${pathname}`;
  } catch {
    return place.slice(0, place.indexOf('://'));
  }
}
