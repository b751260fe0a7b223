import type { DatabaseSync } from 'node:sqlite';
import type { ArchiveProblem } from '../archiveStore.ts';
import { unpackFoundBy, unpackReading, unpackSentences } from '../packArticle.ts';
import { bound } from './bound.ts';

interface Step {
  readonly done: number;
  readonly all: number;
  readonly problems: readonly ArchiveProblem[];
}

/** So many articles are read in one step. */
const STEP = 100;

/** The database's own check, then every article against what leads to it, then whether anything leads nowhere. */
export function* verifySqlite(database: DatabaseSync): Iterable<Step> {
  const all = numberIn(database, 'SELECT count(*) AS n FROM articles');
  yield { done: 0, all, problems: ownCheck(database) };
  const page = database.prepare(
    `SELECT number, uri, rank, date, found_by, reading, sentences FROM articles WHERE number > ? ORDER BY number LIMIT ${STEP}`,
  );
  const posting = database.prepare('SELECT items FROM postings WHERE key = ? AND rank = ? AND article = ?');
  const naming = database.prepare('SELECT 1 FROM names WHERE folded = ? AND date = ? AND article = ?');
  let [done, last, postings, names] = [0, -1, 0, 0];
  for (;;) {
    const rows = page.all(...bound(last));
    const problems: ArchiveProblem[] = [];
    for (const { number, uri, rank, date, found_by, reading, sentences } of rows) {
      last = Number(number);
      const article = String(uri);
      try {
        const by = unpackFoundBy(found(found_by));
        const lost = by.keys.filter(
          ({ key, items }) => posting.get(...bound(key, Number(rank), last))?.items !== items,
        ).length;
        const unnamed = by.names.filter((name) => !naming.get(...bound(name, String(date ?? ''), last))).length;
        postings += by.keys.length;
        names += by.names.length;
        if (lost > 0) problems.push({ uri: article, kind: 'postings', detail: String(lost) });
        if (unnamed > 0) problems.push({ uri: article, kind: 'names', detail: String(unnamed) });
        unpackReading(found(reading));
        if (sentences !== null) unpackSentences(found(sentences));
      } catch (error) {
        problems.push({ uri: article, kind: 'damaged', detail: error instanceof Error ? error.message : '' });
      }
    }
    done += rows.length;
    yield { done, all, problems };
    if (rows.length < STEP) break;
  }
  yield { done, all, problems: strays(database, postings, names) };
}

function ownCheck(database: DatabaseSync): ArchiveProblem[] {
  return database
    .prepare('PRAGMA integrity_check(20)')
    .all()
    .map((row) => String(row.integrity_check))
    .filter((line) => line !== 'ok')
    .map((detail) => ({ uri: null, kind: 'store' as const, detail }));
}

function strays(database: DatabaseSync, postings: number, names: number): ArchiveProblem[] {
  const more = [
    numberIn(database, 'SELECT count(*) AS n FROM postings') - postings,
    numberIn(database, 'SELECT count(*) AS n FROM names') - names,
  ];
  return more
    .filter((count) => count > 0)
    .map((count) => ({ uri: null, kind: 'stray' as const, detail: String(count) }));
}

function numberIn(database: DatabaseSync, sql: string): number {
  return Number(database.prepare(sql).get()?.n ?? 0);
}

function found(value: unknown): Uint8Array {
  if (!(value instanceof Uint8Array)) throw new TypeError('no bytes where bytes are kept');
  return value;
}
