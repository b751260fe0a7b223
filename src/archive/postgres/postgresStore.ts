import { ArchiveError } from '../archiveError.ts';
import type {
  ArchivedArticle,
  ArchivedSentence,
  ArchiveEntry,
  ArchiveProblem,
  ArchiveStatistics,
  ArchiveStore,
  ArticleNumber,
  ArticleState,
  StoredArticle,
} from '../archiveStore.ts';
import { unpackReading, unpackSentences } from '../packArticle.ts';
import { copyArticles, hashOfUri, nameAsKept } from './copyArticles.ts';
import type { PostgresConnection } from './postgresConnection.ts';
import { verifyPostgres } from './verifyPostgres.ts';
import { withdrawArticles } from './withdrawArticles.ts';

/** How many addresses are listed at a time. */
const PAGE = 1000;

interface EntryRow extends Record<string, unknown> {
  readonly number: number;
  readonly uri: string;
  readonly day: string | null;
  readonly headline: string | null;
  readonly outlet: string | null;
}

/** An archive in a PostgreSQL database, of release 15 or later: for many readers and writers. */
export class PostgresStore implements ArchiveStore {
  readonly keepsSentences: boolean;
  readonly #connection: PostgresConnection;

  /** `openPostgres.ts` makes the connection. */
  constructor(connection: PostgresConnection, keepsSentences: boolean) {
    this.#connection = connection;
    this.keepsSentences = keepsSentences;
  }

  async put(articles: readonly ArchivedArticle[]): Promise<void> {
    const byHash = [...new Map(articles.map((article) => [hashOfUri(article.uri).toString('hex'), article]))];
    if (byHash.length === 0) return;
    // In one order whoever writes, so that two writers wait for each other instead of in a circle.
    const each = byHash.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, article]) => article);
    await this.#connection.write(async (transaction) => {
      await withdrawArticles(
        transaction,
        each.map(({ uri }) => hashOfUri(uri)),
      );
      const numbers = await transaction.rows<{ number: number }>(
        `SELECT nextval('sourcecheck.article_numbers')::integer AS number FROM generate_series(1, $1)`,
        [each.length],
      );
      const numbered = each.map((article, index) => ({ ...article, number: numbers[index]?.number ?? 0 }));
      await copyArticles(transaction, numbered, this.keepsSentences);
    });
  }

  async remove(uris: readonly string[]): Promise<number> {
    return await this.#connection.write((transaction) => withdrawArticles(transaction, uris.map(hashOfUri)));
  }

  async states(uris: readonly string[]): Promise<ReadonlyMap<string, ArticleState>> {
    const rows = await this.#connection.rows<{ number: number; uri: string; content_hash: string; engine: string }>(
      'SELECT number, uri, content_hash, engine FROM sourcecheck.articles WHERE uri_hash = ANY($1)',
      [uris.map(hashOfUri)],
    );
    return new Map(
      rows.map(({ number, uri, content_hash, engine }) => [uri, { number, contentHash: content_hash, engine }]),
    );
  }

  async *uris(beginning: string): AsyncIterable<string> {
    let last = '';
    for (;;) {
      const rows = await this.#connection.rows<{ uri: string }>(
        `SELECT uri FROM sourcecheck.articles
         WHERE left(uri, 600) >= left(greatest($1 COLLATE "C", $2), 600) AND left(uri, 600) <= left($1, 600) || chr(1114111)
           AND starts_with(uri, $1) AND uri > $2
         ORDER BY left(uri, 600), uri LIMIT $3`,
        [beginning, last, PAGE],
      );
      for (const { uri } of rows) yield uri;
      if (rows.length < PAGE) return;
      last = rows.at(-1)?.uri ?? '';
    }
  }

  async counts(keys: readonly number[], most: number): Promise<ReadonlyMap<number, number>> {
    const rows = await this.#connection.rows<{ key: number; items: number }>(
      `SELECT asked.key, least(found.items, $2)::integer AS items
       FROM unnest($1::bigint[]) AS asked (key) CROSS JOIN LATERAL (
         SELECT sum(items) AS items FROM (
           SELECT items FROM sourcecheck.postings WHERE key = asked.key ORDER BY rank, article LIMIT $2
         ) AS first
       ) AS found WHERE found.items IS NOT NULL`,
      [keys, most],
    );
    return new Map(rows.map(({ key, items }) => [key, items]));
  }

  async articlesWith(keys: readonly number[], most: number): Promise<ReadonlyMap<number, readonly ArticleNumber[]>> {
    const rows = await this.#connection.rows<{ key: number; articles: number[] }>(
      `SELECT asked.key, found.articles FROM unnest($1::bigint[]) AS asked (key) CROSS JOIN LATERAL (
         SELECT array_agg(article ORDER BY rank, article) AS articles FROM (
           SELECT rank, article FROM sourcecheck.postings WHERE key = asked.key ORDER BY rank, article LIMIT $2
         ) AS first
       ) AS found WHERE found.articles IS NOT NULL`,
      [keys, most],
    );
    return new Map(rows.map(({ key, articles }) => [key, articles]));
  }

  async articlesNaming(names: readonly string[], most: number): Promise<ReadonlyMap<string, readonly ArticleNumber[]>> {
    const rows = await this.#connection.rows<{ place: number; articles: number[] }>(
      `SELECT asked.place::integer AS place, found.articles
       FROM unnest($1::text[]) WITH ORDINALITY AS asked (folded, place) CROSS JOIN LATERAL (
         SELECT array_agg(article ORDER BY day DESC, article DESC) AS articles FROM (
           SELECT day, article FROM sourcecheck.names WHERE folded = asked.folded
           ORDER BY day DESC, article DESC LIMIT $2
         ) AS first
       ) AS found WHERE found.articles IS NOT NULL`,
      [names.map(nameAsKept), most],
    );
    return new Map(rows.map(({ place, articles }) => [names[place - 1] ?? '', articles]));
  }

  async entries(numbers: readonly ArticleNumber[]): Promise<readonly ArchiveEntry[]> {
    const rows = await this.#connection.rows<EntryRow>(
      'SELECT number, uri, day, headline, outlet FROM sourcecheck.articles WHERE number = ANY($1)',
      [numbers],
    );
    return rows.map(entryOf);
  }

  async articles(numbers: readonly ArticleNumber[], engine: string): Promise<readonly StoredArticle[]> {
    const rows = await this.#connection.rows<EntryRow & { facts: Uint8Array }>(
      `SELECT number, uri, day, headline, outlet, facts
       FROM sourcecheck.articles JOIN sourcecheck.readings ON article = number
       WHERE number = ANY($1) AND engine = $2`,
      [numbers, engine],
    );
    return rows.map((row) => ({ ...entryOf(row), ...unpacked(row.uri, () => unpackReading(row.facts)) }));
  }

  async sentences(uri: string): Promise<readonly ArchivedSentence[] | null> {
    const [row] = await this.#connection.rows<{ sentences: Uint8Array | null }>(
      `SELECT sentences FROM sourcecheck.articles JOIN sourcecheck.readings ON article = number WHERE uri_hash = $1`,
      [hashOfUri(uri)],
    );
    const packed = row?.sentences ?? null;
    return packed === null ? null : unpacked(uri, () => unpackSentences(packed));
  }

  async statistics(engine: string): Promise<ArchiveStatistics> {
    const [row] = await this.#connection.rows<{
      articles: number;
      outdated: number;
      first: string | null;
      last: string | null;
      last_added: string | null;
      bytes: number;
      schema: number;
    }>(
      `SELECT count(*) AS articles, count(*) FILTER (WHERE engine <> $1) AS outdated, min(day) AS first, max(day) AS last,
         to_char(max(added) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS last_added,
         (SELECT schema FROM sourcecheck.archive) AS schema,
         (SELECT sum(pg_total_relation_size(oid))::bigint FROM pg_class
          WHERE relnamespace = 'sourcecheck'::regnamespace AND relkind = 'r') AS bytes
       FROM sourcecheck.articles`,
      [engine],
    );
    const { schema = 0, articles = 0, outdated = 0, first = null, last = null } = row ?? {};
    return {
      schema,
      articles,
      outdated,
      bytes: row?.bytes ?? 0,
      dates: first === null || last === null ? null : [first, last],
      lastAdded: row?.last_added ?? null,
    };
  }

  async verify(onProgress?: (done: number, all: number) => void): Promise<readonly ArchiveProblem[]> {
    return await this.#connection.readAll((transaction) => verifyPostgres(transaction, onProgress));
  }

  async close(): Promise<void> {
    await this.#connection.close();
  }
}

function entryOf({ number, uri, day, headline, outlet }: EntryRow): ArchiveEntry {
  return { number, uri, date: day, headline, outlet };
}

/** What `unpack` makes of an article's bytes; where they are damaged, says of which. */
function unpacked<Value>(uri: string, unpack: () => Value): Value {
  try {
    return unpack();
  } catch (error) {
    throw new ArchiveError('archive/damaged', uri, { cause: error });
  }
}
