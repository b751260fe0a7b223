import type { ArticleFacts } from '../engine/index.ts';
import type { AddressedSpan } from '../formats/addresses.ts';

/**
 * Facts of more articles than fit in memory, on disk or on a server. It is asked for candidates, and nothing else:
 * which articles share a rare key with those at hand. What contradicts what is decided by the corpus they are then put
 * into.
 *
 * Every store keeps the same, in tables of these columns:
 *
 *     archive    one row: schema (a whole number), keeps_sentences, and a mark by which it is known for an archive
 *     articles   number (the store's own), uri (unique), rank, content_hash, engine, added (ISO time),
 *                date (ISO day or null), headline, outlet, and as bytes (see `packArticle.ts`) found_by (the keys and
 *                names as posted, so that they can be withdrawn), reading, sentences (null where none are kept)
 *     postings   key, rank, article, items          ordered by just that
 *     names      folded, date, article              ordered by just that
 *
 * A key is a hash of what articles are found by: an event's place or name or word, words of a quotation, a person's
 * name. The engine makes them (`searchKeysOf`), and no store looks into them. How often a key occurs is counted where
 * it is asked for, up to a limit, and kept nowhere: there is no tally that a killed process could leave wrong.
 *
 * All methods reject with an `ArchiveError` where the store is away, full, damaged or locked; whatever was not finished
 * then has not happened.
 */
export interface ArchiveStore {
  /** Chosen when the archive is made. Where it keeps none, those of articles that are put are dropped. */
  readonly keepsSentences: boolean;
  /** Adds articles, or replaces those of the same URI: all of them or, if it rejects, none. */
  put(articles: readonly ArchivedArticle[]): Promise<void>;
  /** Returns how many of them there were. */
  remove(uris: readonly string[]): Promise<number>;
  /** Of those that are there, what was read and by which engine: what has not changed need not be read again. */
  states(uris: readonly string[]): Promise<ReadonlyMap<string, ArticleState>>;
  /** All URIs that begin so, in order. */
  uris(beginning: string): AsyncIterable<string>;
  /** How many items have each key, counted up to `most`; keys that none has are left out. */
  counts(keys: readonly number[], most: number): Promise<ReadonlyMap<number, number>>;
  /** The articles under each key, those of the lowest rank first, up to `most` each. */
  articlesWith(keys: readonly number[], most: number): Promise<ReadonlyMap<number, readonly ArticleNumber[]>>;
  /** The articles that have one of these names, as `foldName` writes them; up to `most` a name, the latest first. */
  articlesNaming(names: readonly string[], most: number): Promise<ReadonlyMap<string, readonly ArticleNumber[]>>;
  /** What is shown of articles. Those that have been removed meanwhile are left out. */
  entries(numbers: readonly ArticleNumber[]): Promise<readonly ArchiveEntry[]>;
  /** The same with their facts; those read by another engine are left out, as their facts may mean something else. */
  articles(numbers: readonly ArticleNumber[], engine: string): Promise<readonly StoredArticle[]>;
  /** Null where there is no such article, or none of its sentences is kept. */
  sentences(uri: string): Promise<readonly ArchivedSentence[] | null>;
  statistics(engine: string): Promise<ArchiveStatistics>;
  /** Reads everything and says what does not fit together; nothing where all is well. */
  verify(onProgress?: (done: number, all: number) => void): Promise<readonly ArchiveProblem[]>;
  close(): Promise<void>;
}

/** An article's number in its store, until the article is replaced or removed. It means nothing elsewhere. */
export type ArticleNumber = number;

/** An article as it is handed to a store. */
export interface ArchivedArticle {
  /** Where it lay when it was added: what it is known by. */
  readonly uri: string;
  /** SHA-256 of its content, in hexadecimal. */
  readonly contentHash: string;
  /** The version of the engine that read it. */
  readonly engine: string;
  readonly facts: ArticleFacts;
  readonly lineStarts: readonly number[];
  /** Where the text that the facts count in stands in the original; none where line and column are enough. */
  readonly addresses: readonly AddressedSpan[];
  /** Under a key its articles stand in the order of their ranks: the same ones always come first. */
  readonly rank: number;
  /** Each key once. */
  readonly keys: readonly SearchKey[];
  /** Its names, folded, each once. */
  readonly names: readonly string[];
  /** The sentences of its claims, for whoever has not got the file; null where the owner wants none kept. */
  readonly sentences: readonly ArchivedSentence[] | null;
}

/** What other articles are found by, and how many events, quotations … of the article have it. */
export interface SearchKey {
  /** A whole number that JavaScript holds exactly. */
  readonly key: number;
  readonly items: number;
}

/** A sentence with its place in the text that the facts count in, without markup and as long as it is there. */
export interface ArchivedSentence {
  readonly start: number;
  readonly text: string;
}

export interface ArticleState {
  readonly number: ArticleNumber;
  readonly contentHash: string;
  readonly engine: string;
}

export interface ArchiveEntry {
  readonly number: ArticleNumber;
  readonly uri: string;
  readonly date: string | null;
  readonly headline: string | null;
  readonly outlet: string | null;
}

export interface StoredArticle extends ArchiveEntry, Pick<ArchivedArticle, 'facts' | 'lineStarts' | 'addresses'> {}

export interface ArchiveStatistics {
  readonly schema: number;
  readonly articles: number;
  /** Read by another engine than that given: they answer nothing until they are added again. */
  readonly outdated: number;
  /** On disk. */
  readonly bytes: number;
  /** The days of the earliest and the latest article that has one; null where none has. */
  readonly dates: readonly [string, string] | null;
  /** When an article was last added, as an ISO time. */
  readonly lastAdded: string | null;
}

/** Something that `verify` finds wrong. */
export interface ArchiveProblem {
  /** The article concerned; null where it is the archive as a whole. */
  readonly uri: string | null;
  /**
   * `damaged`: its facts cannot be unpacked. `postings`, `names`: what it is found by is not what was posted. `stray`:
   * postings or names of no article. `store`: the database's own check failed; `detail` is what it says.
   */
  readonly kind: 'damaged' | 'postings' | 'names' | 'stray' | 'store';
  readonly detail: string;
}
