import { existsSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { ArchiveError } from '../archiveError.ts';
import { bound } from './bound.ts';
import { archiveErrorOf } from './sqliteErrors.ts';
import { APPLICATION, SCHEMA, TABLES } from './sqliteSchema.ts';
import { SqliteStore } from './sqliteStore.ts';

/** How long a writer waits for another, in milliseconds. */
const BUSY = 15_000;

/** Makes a file that is an empty archive. Rejects where there is a file. */
export async function createSqlite(path: string, options: { readonly keepsSentences: boolean }): Promise<SqliteStore> {
  if (existsSync(path)) throw new ArchiveError('archive/exists');
  const open = await opener();
  return reporting(() => {
    const database = open(path, false);
    try {
      database.exec('PRAGMA journal_mode = WAL');
      // Of two that make it at once, the second finds the tables, and fails.
      database.exec('BEGIN EXCLUSIVE');
      database.exec(TABLES);
      database.prepare('INSERT INTO archive VALUES (?)').run(...bound(options.keepsSentences ? 1 : 0));
      database.exec(`PRAGMA application_id = ${APPLICATION}; PRAGMA user_version = ${SCHEMA}`);
      database.exec('COMMIT');
      return storeOf(database, path);
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

/** Opens an archive; only for reading where that is asked for, or where the file does not allow more. */
export async function openSqlite(path: string, options: { readonly readOnly: boolean }): Promise<SqliteStore> {
  if (!existsSync(path)) throw new ArchiveError('archive/missing');
  const open = await opener();
  return reporting(() => {
    const database = options.readOnly ? openToRead(open, path) : open(path, false);
    try {
      return storeOf(database, path);
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

type Open = (path: string, readOnly: boolean) => DatabaseSync;

/** Loaded only here, as Node.js before 22.13 has no such module, and everything else works there. */
async function opener(): Promise<Open> {
  const { DatabaseSync: Database } = await quietly(() => import('node:sqlite')).catch(() => {
    throw new ArchiveError('archive/oldNode', process.versions.node);
  });
  return (path, readOnly) => {
    const database = new Database(path, { readOnly });
    database.exec(`PRAGMA busy_timeout = ${BUSY}`);
    return database;
  };
}

/** Node.js 22 warns on standard error that the module is experimental, which is no news to whoever runs a command. */
async function quietly<Loaded>(load: () => Promise<Loaded>): Promise<Loaded> {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return await load();
  } finally {
    process.emitWarning = emitWarning;
  }
}

/**
 * What is in a folder that may not be written to cannot be opened like other files, as readers note themselves beside
 * the file. Where nobody is writing it can be opened as a file that never changes.
 */
function openToRead(open: Open, path: string): DatabaseSync {
  const database = open(path, true);
  try {
    database.prepare('SELECT count(*) FROM sqlite_schema').get();
    return database;
  } catch (error) {
    database.close();
    const isForbidden = error instanceof Error && 'errcode' in error && Number(error.errcode) % 256 === CANNOT_OPEN;
    if (!isForbidden || existsSync(`${path}-wal`)) throw error;
    return open(`${pathToFileURL(path).href}?immutable=1`, true);
  }
}

const CANNOT_OPEN = 14;

function storeOf(database: DatabaseSync, path: string): SqliteStore {
  const application = database.prepare('PRAGMA application_id').get()?.application_id;
  if (application !== APPLICATION) throw new ArchiveError('archive/notAnArchive');
  const schema = Number(database.prepare('PRAGMA user_version').get()?.user_version);
  if (schema > SCHEMA) throw new ArchiveError('archive/newer');
  database.exec('PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY');
  return new SqliteStore(database, path);
}

function reporting<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw archiveErrorOf(error);
  }
}
