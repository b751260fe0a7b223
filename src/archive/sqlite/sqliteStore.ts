import { statSync } from 'node:fs';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
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
import {
  packFoundBy,
  packReading,
  packSentences,
  unpackFoundBy,
  unpackReading,
  unpackSentences,
} from '../packArticle.ts';
import { type Bindable, bound } from './bound.ts';
import { archiveErrorOf } from './sqliteErrors.ts';
import { SCHEMA } from './sqliteSchema.ts';
import { verifySqlite } from './verifySqlite.ts';

type Row = Readonly<Record<string, unknown>>;

/** So many rows are read before others have a turn. */
const PAGE = 1000;

/** An archive in a file. Everything is done at once, in the thread that asks. */
export class SqliteStore implements ArchiveStore {
  readonly keepsSentences: boolean;
  readonly #database: DatabaseSync;
  readonly #path: string;
  readonly #statements = new Map<string, StatementSync>();

  /** `openSqlite.ts` opens the database. */
  constructor(database: DatabaseSync, path: string) {
    this.#database = database;
    this.#path = path;
    this.keepsSentences = this.#row('SELECT keeps_sentences FROM archive')?.keeps_sentences === 1;
  }

  put(articles: readonly ArchivedArticle[]): Promise<void> {
    return this.#writing(() => {
      for (const article of articles) {
        this.#withdraw(article.uri);
        this.#add(article);
      }
    });
  }

  remove(uris: readonly string[]): Promise<number> {
    return this.#writing(() => uris.filter((uri) => this.#withdraw(uri)).length);
  }

  states(uris: readonly string[]): Promise<ReadonlyMap<string, ArticleState>> {
    return this.#reading(() => {
      const found = new Map<string, ArticleState>();
      for (const uri of uris) {
        const row = this.#row(
          'SELECT articles.number AS number, content_hash, version FROM articles JOIN engines ON engines.number = engine WHERE uri = ?',
          uri,
        );
        if (row === undefined) continue;
        const { number, content_hash: hash, version } = row;
        found.set(uri, { number: Number(number), contentHash: String(hash), engine: String(version) });
      }
      return found;
    });
  }

  async *uris(beginning: string): AsyncIterable<string> {
    let from = beginning;
    for (let comparison = '>='; ; comparison = '>') {
      const rows = await this.#reading(() =>
        this.#rows(`SELECT uri FROM articles WHERE uri ${comparison} ? ORDER BY uri LIMIT ${PAGE}`, from),
      );
      for (const { uri } of rows) {
        if (!String(uri).startsWith(beginning)) return;
        yield String(uri);
        from = String(uri);
      }
      if (rows.length < PAGE) return;
    }
  }

  counts(keys: readonly number[], most: number): Promise<ReadonlyMap<number, number>> {
    return this.#reading(() => {
      const found = new Map<number, number>();
      for (const key of keys) {
        const row = this.#row(
          'SELECT sum(items) AS n FROM (SELECT items FROM postings WHERE key = ? LIMIT ?)',
          key,
          most,
        );
        const count = Number(row?.n ?? 0);
        if (count > 0) found.set(key, Math.min(count, most));
      }
      return found;
    });
  }

  articlesWith(keys: readonly number[], most: number): Promise<ReadonlyMap<number, readonly ArticleNumber[]>> {
    return this.#reading(() => {
      const found = new Map<number, readonly ArticleNumber[]>();
      for (const key of keys) {
        const rows = this.#rows('SELECT article FROM postings WHERE key = ? ORDER BY rank, article LIMIT ?', key, most);
        if (rows.length > 0) found.set(key, rows.map(numberOf));
      }
      return found;
    });
  }

  articlesNaming(names: readonly string[], most: number): Promise<ReadonlyMap<string, readonly ArticleNumber[]>> {
    return this.#reading(() => {
      const found = new Map<string, readonly ArticleNumber[]>();
      for (const name of names) {
        const rows = this.#rows(
          'SELECT article FROM names WHERE folded = ? ORDER BY date DESC, article DESC LIMIT ?',
          name,
          most,
        );
        if (rows.length > 0) found.set(name, rows.map(numberOf));
      }
      return found;
    });
  }

  entries(numbers: readonly ArticleNumber[]): Promise<readonly ArchiveEntry[]> {
    return this.#reading(() =>
      numbers.flatMap((number) => {
        const row = this.#row('SELECT number, uri, date, headline, outlet FROM articles WHERE number = ?', number);
        return row === undefined ? [] : [entryOf(row)];
      }),
    );
  }

  articles(numbers: readonly ArticleNumber[], engine: string): Promise<readonly StoredArticle[]> {
    return this.#reading(() => {
      const known = this.#row('SELECT number FROM engines WHERE version = ?', engine)?.number;
      if (known === undefined) return [];
      return numbers.flatMap((number) => {
        const row = this.#row(
          'SELECT number, uri, date, headline, outlet, reading FROM articles WHERE number = ? AND engine = ?',
          number,
          Number(known),
        );
        return row === undefined ? [] : [{ ...entryOf(row), ...unpackReading(bytesOf(row.reading)) }];
      });
    });
  }

  sentences(uri: string): Promise<readonly ArchivedSentence[] | null> {
    return this.#reading(() => {
      const sentences = this.#row('SELECT sentences FROM articles WHERE uri = ?', uri)?.sentences ?? null;
      return sentences === null ? null : unpackSentences(bytesOf(sentences));
    });
  }

  statistics(engine: string): Promise<ArchiveStatistics> {
    return this.#reading(() => {
      const articles = this.#number('SELECT count(*) AS n FROM articles');
      const current = this.#number(
        'SELECT count(*) AS n FROM articles WHERE engine = (SELECT number FROM engines WHERE version = ?)',
        engine,
      );
      const days = this.#row('SELECT min(date) AS first, max(date) AS last FROM articles');
      const last = this.#row('SELECT added FROM articles ORDER BY number DESC LIMIT 1');
      return {
        schema: SCHEMA,
        articles,
        outdated: articles - current,
        bytes: ['', '-wal'].reduce((sum, end) => sum + sizeOf(`${this.#path}${end}`), 0),
        dates: days?.first == null ? null : [String(days.first), String(days.last)],
        lastAdded: last === undefined ? null : String(last.added),
      };
    });
  }

  async verify(onProgress?: (done: number, all: number) => void): Promise<readonly ArchiveProblem[]> {
    const found: ArchiveProblem[] = [];
    try {
      for (const step of verifySqlite(this.#database)) {
        found.push(...step.problems);
        onProgress?.(step.done, step.all);
        await setImmediate();
      }
      return found;
    } catch (error) {
      throw archiveErrorOf(error);
    }
  }

  async close(): Promise<void> {
    this.#statements.clear();
    this.#database.close();
  }

  #add(article: ArchivedArticle): void {
    const { uri, rank, contentHash, facts, keys, names, sentences } = article;
    const { date, title, source } = facts.meta;
    const { lastInsertRowid } = this.#run(
      `INSERT INTO articles
         (uri, rank, content_hash, engine, added, date, headline, outlet, found_by, reading, sentences)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      uri,
      rank,
      contentHash,
      this.#engine(article.engine),
      new Date().toISOString(),
      date,
      title,
      source,
      packFoundBy(article),
      packReading(article),
      sentences === null || !this.keepsSentences ? null : packSentences(sentences),
    );
    const number = Number(lastInsertRowid);
    // In their order, which is that of the table.
    for (const { key, items } of [...keys].sort((a, b) => a.key - b.key))
      this.#run('INSERT INTO postings (key, rank, article, items) VALUES (?, ?, ?, ?)', key, rank, number, items);
    for (const name of names)
      this.#run('INSERT INTO names (folded, date, article) VALUES (?, ?, ?)', name, date ?? '', number);
  }

  /** Removes an article, if it is there, and all that leads to it. */
  #withdraw(uri: string): boolean {
    const row = this.#row('SELECT number, rank, date, found_by FROM articles WHERE uri = ?', uri);
    if (row === undefined) return false;
    const [number, rank] = [Number(row.number), Number(row.rank)];
    const { keys, names } = unpackFoundBy(bytesOf(row.found_by));
    for (const { key } of keys)
      this.#run('DELETE FROM postings WHERE key = ? AND rank = ? AND article = ?', key, rank, number);
    for (const name of names)
      this.#run('DELETE FROM names WHERE folded = ? AND date = ? AND article = ?', name, textOr(row.date, ''), number);
    this.#run('DELETE FROM articles WHERE number = ?', number);
    return true;
  }

  #engine(version: string): number {
    this.#run('INSERT INTO engines (version) VALUES (?) ON CONFLICT DO NOTHING', version);
    return this.#number('SELECT number AS n FROM engines WHERE version = ?', version);
  }

  /** Everything or nothing. The lock is taken at the beginning, as one that is asked for later is not waited for. */
  async #writing<Result>(work: () => Result): Promise<Result> {
    return this.#reading(() => {
      this.#database.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        this.#database.exec('COMMIT');
        return result;
      } catch (error) {
        // SQLite has rolled back by itself where there is no room.
        if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
        throw error;
      }
    });
  }

  async #reading<Result>(work: () => Result): Promise<Result> {
    try {
      return work();
    } catch (error) {
      throw archiveErrorOf(error);
    }
  }

  #number(sql: string, ...values: readonly Bindable[]): number {
    return Number(this.#row(sql, ...values)?.n ?? 0);
  }

  #row(sql: string, ...values: readonly Bindable[]): Row | undefined {
    return this.#prepared(sql).get(...bound(...values));
  }

  #rows(sql: string, ...values: readonly Bindable[]): readonly Row[] {
    return this.#prepared(sql).all(...bound(...values));
  }

  #run(sql: string, ...values: readonly Bindable[]): { readonly lastInsertRowid: number | bigint } {
    return this.#prepared(sql).run(...bound(...values));
  }

  #prepared(sql: string): StatementSync {
    const known = this.#statements.get(sql) ?? this.#database.prepare(sql);
    this.#statements.set(sql, known);
    return known;
  }
}

function entryOf({ number, uri, date, headline, outlet }: Row): ArchiveEntry {
  return {
    number: Number(number),
    uri: String(uri),
    date: textOr(date, null),
    headline: textOr(headline, null),
    outlet: textOr(outlet, null),
  };
}

function textOr<Else>(value: unknown, other: Else): string | Else {
  return typeof value === 'string' ? value : other;
}

function bytesOf(value: unknown): Uint8Array {
  if (!(value instanceof Uint8Array)) throw new TypeError('no bytes where bytes are kept');
  return value;
}

function numberOf({ article }: Row): ArticleNumber {
  return Number(article);
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
