import { unpackFoundBy } from '../packArticle.ts';
import { nameAsKept, UNDATED } from './copyArticles.ts';
import type { Transaction } from './postgresConnection.ts';

/**
 * Removes articles from every table, and returns how many there were. Other writers who have the same articles in hand
 * wait until the transaction ends.
 */
export async function withdrawArticles(transaction: Transaction, hashes: readonly Buffer[]): Promise<number> {
  const found = await transaction.rows<{ number: number; rank: number; day: string | null; found_by: Uint8Array }>(
    `SELECT number, rank, day, found_by FROM sourcecheck.articles JOIN sourcecheck.readings ON article = number
     WHERE uri_hash = ANY($1) ORDER BY uri_hash FOR UPDATE OF articles`,
    [hashes],
  );
  if (found.length === 0) return 0;
  const each = found.map((row) => ({ ...row, ...unpackFoundBy(row.found_by) }));
  const postings = each.flatMap(({ number, rank, keys }) => keys.map(({ key }) => ({ key, rank, number })));
  await transaction.rows(
    `DELETE FROM sourcecheck.postings USING unnest($1::bigint[], $2::integer[], $3::integer[]) AS gone (key, rank, article)
     WHERE postings.key = gone.key AND postings.rank = gone.rank AND postings.article = gone.article`,
    [postings.map(({ key }) => key), postings.map(({ rank }) => rank), postings.map(({ number }) => number)],
  );
  const named = each.flatMap(({ number, day, names }) =>
    names.map((name) => ({ folded: nameAsKept(name), day: day ?? UNDATED, number })),
  );
  await transaction.rows(
    `DELETE FROM sourcecheck.names USING unnest($1::text[], $2::date[], $3::integer[]) AS gone (folded, day, article)
     WHERE names.folded = gone.folded AND names.day = gone.day AND names.article = gone.article`,
    [named.map(({ folded }) => folded), named.map(({ day }) => day), named.map(({ number }) => number)],
  );
  const numbers = each.map(({ number }) => number);
  await transaction.rows('DELETE FROM sourcecheck.figures WHERE article = ANY($1)', [numbers]);
  await transaction.rows('DELETE FROM sourcecheck.readings WHERE article = ANY($1)', [numbers]);
  await transaction.rows('DELETE FROM sourcecheck.articles WHERE number = ANY($1)', [numbers]);
  return each.length;
}
