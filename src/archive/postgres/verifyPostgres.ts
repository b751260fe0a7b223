import type { ArchiveProblem } from '../archiveStore.ts';
import { unpackFoundBy, unpackReading, unpackSentences } from '../packArticle.ts';
import { nameAsKept } from './copyArticles.ts';
import type { Transaction } from './postgresConnection.ts';

/** How many articles are read at a time. */
const PAGE = 500;

/** An article with all that is in other tables under its number; an article of null is none. */
interface Found extends Record<string, unknown> {
  readonly uri: string | null;
  readonly number: number;
  readonly rank: number | null;
  readonly facts: Uint8Array | null;
  readonly found_by: Uint8Array | null;
  readonly sentences: Uint8Array | null;
  readonly postings: number | null;
  readonly items: number | null;
  /** Too large a number for JavaScript. */
  readonly sum: string | null;
  readonly lowest: number | null;
  readonly highest: number | null;
  readonly names: readonly string[] | null;
  readonly figures: number | null;
}

/** Every article beside what is found under its number; and what is found under no article's. */
const EVERYTHING = `
  WITH of_postings AS (
    SELECT article, count(*) AS postings, sum(items) AS items, sum(key) AS sum, min(rank) AS lowest, max(rank) AS highest
    FROM sourcecheck.postings GROUP BY article
  ), of_names AS (
    SELECT article, array_agg(folded) AS names FROM sourcecheck.names GROUP BY article
  ), of_figures AS (
    SELECT article, count(*) AS figures FROM sourcecheck.figures GROUP BY article
  ), numbers AS (
    SELECT number FROM sourcecheck.articles UNION SELECT article FROM sourcecheck.readings
    UNION SELECT article FROM of_postings UNION SELECT article FROM of_names UNION SELECT article FROM of_figures
  )
  SELECT number, uri, rank, facts, found_by, sentences, postings, items, sum, lowest, highest, names, figures
  FROM numbers LEFT JOIN sourcecheck.articles USING (number)
    LEFT JOIN sourcecheck.readings ON readings.article = number
    LEFT JOIN of_postings ON of_postings.article = number
    LEFT JOIN of_names ON of_names.article = number
    LEFT JOIN of_figures ON of_figures.article = number`;

/** Reads all tables, as they were at one moment, and says what does not fit together. */
export async function verifyPostgres(
  transaction: Transaction,
  onProgress: (done: number, all: number) => void = () => {},
): Promise<ArchiveProblem[]> {
  await transaction.rows('SET LOCAL enable_seqscan = on');
  const [count] = await transaction.rows<{ all: number }>('SELECT count(*) AS all FROM sourcecheck.articles');
  const all = count?.all ?? 0;
  const problems: ArchiveProblem[] = [];
  await transaction.rows(`DECLARE everything NO SCROLL CURSOR FOR ${EVERYTHING}`);
  for (let done = 0; ; done += PAGE) {
    const found = await transaction.rows<Found>(`FETCH ${PAGE} FROM everything`);
    for (const each of found) problems.push(...problemsOf(each));
    onProgress(Math.min(all, done + found.length), all);
    if (found.length < PAGE) return problems;
  }
}

function problemsOf(found: Found): ArchiveProblem[] {
  const { uri, number } = found;
  if (uri === null) return [{ uri, kind: 'stray', detail: `number ${number}` }];
  try {
    return [...problemsOfReading(found, uri)];
  } catch (error) {
    return [{ uri, kind: 'damaged', detail: error instanceof Error ? error.message : String(error) }];
  }
}

function* problemsOfReading(found: Found, uri: string): Generator<ArchiveProblem> {
  const { facts, found_by, sentences, rank } = found;
  if (facts === null || found_by === null) throw new Error('no facts');
  const reading = unpackReading(facts);
  if (sentences !== null) unpackSentences(sentences);
  const { keys, names } = unpackFoundBy(found_by);
  const posted = [found.postings ?? 0, found.items ?? 0, found.sum ?? '0'];
  const items = keys.reduce((sum, each) => sum + each.items, 0);
  const sum = keys.reduce((all, { key }) => all + BigInt(key), 0n);
  if (posted.join() !== [keys.length, items, sum].join()) {
    yield { uri, kind: 'postings', detail: `${found.postings ?? 0}, not ${keys.length}` };
  } else if (keys.length > 0 && (found.lowest !== rank || found.highest !== rank)) {
    yield { uri, kind: 'postings', detail: 'rank' };
  }
  const named = [...new Set(names.map(nameAsKept))].sort();
  if (named.join('\n') !== [...(found.names ?? [])].sort().join('\n'))
    yield { uri, kind: 'names', detail: `${found.names?.length ?? 0}, not ${named.length}` };
  if ((found.figures ?? 0) !== reading.facts.claims.length)
    yield { uri, kind: 'postings', detail: `figures: ${found.figures ?? 0}, not ${reading.facts.claims.length}` };
}
