import { ArchiveError } from '../archiveError.ts';
import { PostgresConnection, type Transaction } from './postgresConnection.ts';
import { MARK, MIGRATIONS } from './postgresSchema.ts';
import { PostgresStore } from './postgresStore.ts';

/** A number that stands for "an archive is being made or changed" among the locks of a database. */
const MIGRATION_LOCK = 0x50ccec;

interface ArchiveRow extends Record<string, unknown> {
  readonly mark: string;
  readonly schema: number;
  readonly keeps_sentences: boolean;
}

/** Makes an empty archive in a database. Rejects where there is one. */
export async function createPostgres(
  url: string,
  options: { readonly keepsSentences: boolean },
): Promise<PostgresStore> {
  return await opened(url, async (connection) => {
    await connection.change(async (transaction) => {
      const encoding = await beginMigration(transaction);
      if ((await archiveRow(transaction)) !== null) throw new ArchiveError('archive/exists');
      // Where text is kept in fewer letters than all there are, no name could be trusted.
      if (encoding !== 'UTF8') throw new ArchiveError('archive/failed', `server_encoding = ${encoding}`);
      await migrate(transaction, 0);
      await transaction.rows('INSERT INTO sourcecheck.archive (mark, schema, keeps_sentences) VALUES ($1, $2, $3)', [
        MARK,
        MIGRATIONS.length,
        options.keepsSentences,
      ]);
    });
    return options.keepsSentences;
  });
}

/**
 * Opens an archive. Who means to write brings the tables of an earlier version up to date; `readOnly` needs no right
 * but to read.
 */
export async function openPostgres(url: string, options: { readonly readOnly: boolean }): Promise<PostgresStore> {
  return await opened(url, async (connection) => {
    const found = await archiveRow(connection);
    if (found === null) throw new ArchiveError('archive/missing');
    if (found.mark !== MARK) throw new ArchiveError('archive/notAnArchive');
    if (found.schema > MIGRATIONS.length) throw new ArchiveError('archive/newer');
    if (found.schema < MIGRATIONS.length) {
      if (options.readOnly) throw new ArchiveError('archive/older');
      await connection.change(async (transaction) => {
        await beginMigration(transaction);
        const schema = (await archiveRow(transaction))?.schema ?? MIGRATIONS.length;
        await migrate(transaction, schema);
        await transaction.rows('UPDATE sourcecheck.archive SET schema = greatest(schema, $1)', [MIGRATIONS.length]);
      });
    }
    return found.keeps_sentences;
  });
}

/** A store on a new connection, once `prepare` says whether it keeps sentences; closes the connection if it fails. */
async function opened(
  url: string,
  prepare: (connection: PostgresConnection) => Promise<boolean>,
): Promise<PostgresStore> {
  const connection = new PostgresConnection(url);
  try {
    return new PostgresStore(connection, await prepare(connection));
  } catch (error) {
    await connection.close();
    throw error;
  }
}

async function archiveRow(reader: Pick<Transaction, 'rows'>): Promise<ArchiveRow | null> {
  const [found] = await reader.rows<{ there: boolean }>(
    `SELECT EXISTS (SELECT FROM pg_tables WHERE schemaname = 'sourcecheck' AND tablename = 'archive') AS there`,
  );
  if (found?.there !== true) return null;
  const [row] = await reader.rows<ArchiveRow>('SELECT mark, schema, keeps_sentences FROM sourcecheck.archive');
  return row ?? null;
}

/** One program at a time. Returns how the database encodes text. */
async function beginMigration(transaction: Transaction): Promise<string> {
  await transaction.rows('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
  const [row] = await transaction.rows<{ encoding: string }>(`SELECT current_setting('server_encoding') AS encoding`);
  return row?.encoding ?? '';
}

async function migrate(transaction: Transaction, from: number): Promise<void> {
  for (const step of MIGRATIONS.slice(from)) await transaction.rows(step);
}
