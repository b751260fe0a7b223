import { isAbsolute, resolve } from 'node:path';
import { ArchiveError } from './archiveError.ts';
import { isOfServer } from './archivePlace.ts';
import type { ArchiveStore } from './archiveStore.ts';
import { createSqlite, openSqlite } from './sqlite/openSqlite.ts';

/** Opens the archive at a place: a file, or a database on a server. Rejects with an `ArchiveError`. */
export async function openArchive(place: string, options: { readonly readOnly: boolean }): Promise<ArchiveStore> {
  return isOfServer(place) ? (await postgres(place)).openPostgres(place, options) : openSqlite(place, options);
}

/** Makes an empty archive at a place. Rejects with an `ArchiveError` where there is something. */
export async function createArchive(
  place: string,
  options: { readonly keepsSentences: boolean },
): Promise<ArchiveStore> {
  return isOfServer(place) ? (await postgres(place)).createPostgres(place, options) : createSqlite(place, options);
}

/** Loaded only here: few have a server, and what talks to it is large. */
async function postgres(place: string): Promise<typeof import('./postgres/openPostgres.ts')> {
  if (!/^postgres(?:ql)?:/iu.test(place)) throw new ArchiveError('archive/failed', 'postgres://…');
  return await import('./postgres/openPostgres.ts');
}

/** A place as given in a folder's settings: paths begin there. */
export function placeIn(folder: string, place: string): string {
  return isOfServer(place) || isAbsolute(place) ? place : resolve(folder, place);
}

/** A place as it may be shown: of a server without user and password. */
export function placeToShow(place: string): string {
  if (!isOfServer(place)) return place;
  try {
    const { protocol, host, pathname } = new URL(place);
    return `${protocol}//${host}${pathname}`;
  } catch {
    return place.slice(0, place.indexOf('://') + 3);
  }
}
