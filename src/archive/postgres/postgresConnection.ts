import { pipeline } from 'node:stream/promises';
import { setTimeout as rest } from 'node:timers/promises';
import { Pool, type PoolClient, types } from 'pg';
import { from } from 'pg-copy-streams';
import { type CopyValue, copyRow } from './copyRows.ts';
import { errorOfReading, isAway, isInEachOthersWay, postgresError } from './postgresErrors.ts';

/** In seconds. */
const CONNECT_WITHIN = 5;
/** In milliseconds. Whoever types waits for reading; what is written is larger. */
const READ_WITHIN = 10_000;
const WRITE_WITHIN = 120_000;
const LOCK_WITHIN = 20_000;
const LONG_WITHIN = 6 * 60 * 60 * 1000;
/** The client gives up a little after the server should have: then nobody answers any more. */
const GRACE = 5_000;
const IDLE_CLOSED_AFTER = 30_000;

const MOST_CONNECTIONS = 4;

/** How long to wait before writing is tried again: long enough, together, for a server to be restarted. */
const WAITS_WHEN_AWAY: readonly number[] = [250, 1000, 3000, 5000];
const TRIES_AMONG_WRITERS = 12;

/** Rows are sent in pieces of about this many characters. */
const PIECE = 1 << 18;

/**
 * Candidates are looked up in indexes, a few rows a key. The planner does not know how few where a table has grown
 * since it was last looked at, and would read all of it, or compile what takes a millisecond to run.
 */
const SETTINGS = 'SET jit = off; SET enable_seqscan = off; SET enable_bitmapscan = off';

type Row = Record<string, unknown>;

/** A transaction that is under way. */
export interface Transaction {
  rows<Found extends Row>(sql: string, values?: readonly unknown[]): Promise<Found[]>;
  /** Adds rows to a table by COPY. */
  copy(table: string, columns: readonly string[], rows: Iterable<readonly CopyValue[]>): Promise<void>;
}

/** A few connections to one database. Everything rejects with an `ArchiveError`. */
export class PostgresConnection {
  readonly #pool: Pool;

  /**
   * Connects when first asked for something. `url` is as for any program of PostgreSQL: its `sslmode` means the same,
   * and a `connect_timeout`, `statement_timeout` or `lock_timeout` in it comes before ours.
   */
  constructor(url: string) {
    const asked = new URLSearchParams(url.slice(url.indexOf('?') + 1));
    const seconds = Number(asked.get('connect_timeout') ?? CONNECT_WITHIN);
    try {
      this.#pool = new Pool({
        connectionString: `${url}${url.includes('?') ? '&' : '?'}uselibpqcompat=true`,
        fallback_application_name: 'sourcecheck',
        connectionTimeoutMillis: seconds * 1000,
        idleTimeoutMillis: IDLE_CLOSED_AFTER,
        query_timeout: READ_WITHIN + GRACE,
        keepAlive: true,
        max: MOST_CONNECTIONS,
        allowExitOnIdle: true,
        types: { getTypeParser: parserOf },
        onConnect: async (client) => {
          const within = { statement_timeout: READ_WITHIN, lock_timeout: LOCK_WITHIN };
          const waits = Object.entries(within).filter(([name]) => !asked.has(name));
          await client.query([SETTINGS, ...waits.map(([name, wait]) => `SET ${name} = ${wait}`)].join('; '));
        },
      });
    } catch (error) {
      throw postgresError(error);
    }
    // A connection that nobody uses just then is replaced when one is needed.
    this.#pool.on('error', () => {});
  }

  /** Asks for rows; once more on a new connection where the one used had been lost. */
  async rows<Found extends Row>(sql: string, values: readonly unknown[] = []): Promise<Found[]> {
    try {
      return await this.#asked<Found>(sql, values);
    } catch (error) {
      if (!isAway(error)) throw errorOfReading(error);
    }
    try {
      return await this.#asked<Found>(sql, values);
    } catch (error) {
      throw errorOfReading(error);
    }
  }

  /**
   * Does all of `work` or nothing of it. What `work` does is done again where another writer came in between or the
   * server went away, so it must come to the same when it has been done already.
   */
  async write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    let inTheWay = 0;
    let away = 0;
    for (;;) {
      try {
        return await this.#transaction('BEGIN', WRITE_WITHIN, work);
      } catch (error) {
        if (isInEachOthersWay(error) && inTheWay < TRIES_AMONG_WRITERS) {
          // Not at the same time again.
          await rest(Math.random() * 20 * 2 ** Math.min(inTheWay++, 6));
        } else {
          const wait = isAway(error) ? WAITS_WHEN_AWAY[away++] : undefined;
          if (wait === undefined) throw postgresError(error);
          await rest(wait);
        }
      }
    }
  }

  /** Reads what belongs together, as it was at one moment, for as long as it takes. */
  async readAll<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    try {
      return await this.#transaction('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', LONG_WITHIN, work);
    } catch (error) {
      throw errorOfReading(error);
    }
  }

  /** As `write`, once, and for as long as it takes. */
  async change<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    try {
      return await this.#transaction('BEGIN', LONG_WITHIN, work);
    } catch (error) {
      throw postgresError(error);
    }
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }

  async #asked<Found extends Row>(sql: string, values: readonly unknown[]): Promise<Found[]> {
    return (await this.#pool.query<Found>(sql, [...values])).rows;
  }

  async #transaction<Result>(
    begin: string,
    within: number,
    work: (transaction: Transaction) => Promise<Result>,
  ): Promise<Result> {
    const client = await this.#pool.connect();
    let lost: Error | undefined;
    const onError = (error: Error): void => {
      lost = error;
    };
    client.on('error', onError);
    try {
      await client.query(`${begin}; SET LOCAL statement_timeout = ${within}`);
      const result = await work(new ClientTransaction(client, within + GRACE));
      await client.query('COMMIT');
      client.release();
      return result;
    } catch (error) {
      // The server undoes what a lost connection has begun.
      client.release(true);
      throw lost ?? error;
    } finally {
      client.off('error', onError);
    }
  }
}

class ClientTransaction implements Transaction {
  readonly #client: PoolClient;
  readonly #within: number;

  constructor(client: PoolClient, within: number) {
    this.#client = client;
    this.#within = within;
  }

  async rows<Found extends Row>(sql: string, values: readonly unknown[] = []): Promise<Found[]> {
    const query = { text: sql, values: [...values], query_timeout: this.#within };
    return (await this.#client.query<Found>(query)).rows;
  }

  async copy(table: string, columns: readonly string[], rows: Iterable<readonly CopyValue[]>): Promise<void> {
    const stream = from(`COPY ${table} (${columns.join()}) FROM STDIN`);
    this.#client.query(Object.assign(stream, { query_timeout: this.#within }));
    await pipeline(pieces(rows), stream);
  }
}

function* pieces(rows: Iterable<readonly CopyValue[]>): Generator<Buffer> {
  let piece = '';
  for (const row of rows) {
    piece += copyRow(row);
    if (piece.length < PIECE) continue;
    yield Buffer.from(piece);
    piece = '';
  }
  if (piece !== '') yield Buffer.from(piece);
}

/** Columns' types by their numbers in PostgreSQL's catalogue. */
const INT8 = 20;
const DATE = 1082;

/** As node-postgres reads types, but for days, of which it makes a time of some zone, and for numbers of rows. */
const parserOf: typeof types.getTypeParser = (type: number, format?: 'text' | 'binary') => {
  if (type === INT8) return Number;
  if (type === DATE) return (text: string) => text;
  return types.getTypeParser(type, format ?? 'text');
};
