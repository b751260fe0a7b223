import { createHash } from 'node:crypto';
import type { ArchivedArticle, ArticleNumber } from '../archiveStore.ts';
import { packFoundBy, packReading, packSentences } from '../packArticle.ts';
import { type CopyValue, storable } from './copyRows.ts';
import type { Transaction } from './postgresConnection.ts';

type NumberedArticle = ArchivedArticle & { readonly number: ArticleNumber };

/** The longest name that is kept in its own letters, in bytes: an index holds nothing much longer. */
const LONGEST_NAME = 600;

/** The day of names whose article has none: before all others. */
export const UNDATED = '-infinity';

/** Adds articles that are not there to every table. */
export async function copyArticles(
  transaction: Transaction,
  articles: readonly NumberedArticle[],
  keepsSentences: boolean,
): Promise<void> {
  await transaction.copy(
    'sourcecheck.articles',
    ['number', 'uri', 'uri_hash', 'rank', 'content_hash', 'engine', 'day', 'headline', 'outlet'],
    articles.map(({ number, uri, rank, contentHash, engine, facts: { meta } }) => {
      return [number, uri, hashOfUri(uri), rank, contentHash, engine, dayOf(meta.date), meta.title, meta.source];
    }),
  );
  await transaction.copy(
    'sourcecheck.readings',
    ['article', 'facts', 'found_by', 'sentences'],
    articles.map((article) => {
      const sentences = article.sentences === null || !keepsSentences ? null : packSentences(article.sentences);
      return [article.number, packReading(article), packFoundBy(article), sentences];
    }),
  );
  const postings = articles.flatMap(({ number, rank, keys }) =>
    keys.map(({ key, items }): [number, number, number, number] => [key, rank, number, items]),
  );
  // In the order of the index, so that neighbours in it are written together.
  postings.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  await transaction.copy('sourcecheck.postings', ['key', 'rank', 'article', 'items'], postings);
  await transaction.copy(
    'sourcecheck.names',
    ['folded', 'day', 'article'],
    articles.flatMap(({ number, facts, names }) =>
      [...new Set(names.map(nameAsKept))].map((name) => [name, dayOf(facts.meta.date) ?? UNDATED, number]),
    ),
  );
  await transaction.copy(
    'sourcecheck.figures',
    ['article', 'claim', 'minimum', 'maximum', 'kind', 'unit', 'measure', 'counted'],
    articles.flatMap(figuresOf),
  );
}

export function hashOfUri(uri: string): Buffer {
  return createHash('sha256').update(uri).digest();
}

/** A folded name as the tables have it. */
export function nameAsKept(folded: string): string {
  if (Buffer.byteLength(folded) <= LONGEST_NAME) return storable(folded);
  return `sha256 ${createHash('sha256').update(folded).digest('hex')}`;
}

/** A row for each claim. */
function figuresOf({ number, facts }: NumberedArticle): CopyValue[][] {
  return facts.claims.map(({ quantity: { min, max, kind, unit }, measure, counted }, claim) => {
    return [number, claim, min, max, kind, unit, measure, counted.head];
  });
}

/** A day that the calendar has; what an article states may be none. */
function dayOf(date: string | null): string | null {
  const time = date === null ? Number.NaN : Date.parse(date);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date || date < '0001' ? null : date;
}
