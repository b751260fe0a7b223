import { ArchiveError, type ArchiveMessage } from '../archiveError.ts';

/** SQLite's result codes, without what their upper bits add. */
const REASONS: ReadonlyMap<number, ArchiveMessage> = new Map([
  [5, 'archive/locked'],
  [6, 'archive/locked'],
  [8, 'archive/readOnly'],
  [11, 'archive/damaged'],
  [13, 'archive/full'],
  [26, 'archive/notAnArchive'],
]);

/** What went wrong, as users of an archive are told; errors that are not SQLite's are passed on. */
export function archiveErrorOf(error: unknown): unknown {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return error;
  const reason = REASONS.get(error.errcode & 0xff) ?? 'archive/failed';
  return new ArchiveError(reason, error.message, { cause: error });
}
