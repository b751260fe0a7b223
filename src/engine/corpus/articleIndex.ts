import type { ArticleMeta } from '../article/article.ts';
import type { ClaimAt } from '../claims/claimAt.ts';
import type { ArticleFacts } from '../facts.ts';
import type { Message } from '../model/message.ts';
import { Elsewhere } from './elsewhere.ts';
import { type ClaimKey, FactIndex, keyOf } from './facts/factIndex.ts';
import { NO_ALIAS_RULES } from './names/aliasRules.ts';
import { EntityIndex } from './names/entityIndex.ts';
import { ArticleNumbers } from './storage/articleNumbers.ts';
import { ByArticle } from './storage/byArticle.ts';
import { compactFacts } from './storage/compactFacts.ts';
import { restoreFacts, saveFacts } from './storage/savedFacts.ts';
import type { Interruptible, SnapshotReader, SnapshotWriter } from './storage/snapshot.ts';
import { Vocabulary } from './storage/vocabulary.ts';
import { StoryNames } from './storyNames.ts';
import { type StorySketch, sketchOf } from './storySketch.ts';
import { VersionIndex } from './versionIndex.ts';

/** What is asked of many articles: unfolding all metadata of an article takes time. */
type StatedMeta = Pick<ArticleMeta, 'date' | 'source' | 'role'>;

/** The kind of the keys that events are found by. */
export const EVENTS = 'events';

/** An article as it was before it was put again. */
export interface Former {
  readonly facts: ArticleFacts;
  /** True where it has the same date, source and names as before: what one types mostly leaves these as they are. */
  readonly isOfSameNames: boolean;
}

/** What else changed with one article. */
export interface Shift {
  /** Null where the article is new, or gone, or is judged anew by what others outside the corpus have. */
  readonly was: Former | null;
  /** Figure statements, of any article, whose fact has changed. */
  readonly statements: ReadonlySet<ClaimKey>;
  /** Articles in which a name now belongs to another entity. */
  readonly renamed: ReadonlySet<string>;
  /** Articles that have become an earlier version of another, or are none any more. */
  readonly versions: ReadonlySet<string>;
  /** Slots of names that fewer or more articles now hold, by a step. */
  readonly storyNames: ReadonlySet<number>;
}

/** The articles of a corpus with what joins them: names to entities, figures to facts. */
export class ArticleIndex {
  readonly numbers = new ArticleNumbers();
  /** What is known of articles that are not in the corpus. */
  readonly elsewhere: Elsewhere;
  readonly figures: FactIndex;
  readonly versions = new VersionIndex();
  readonly storyNames = new StoryNames();
  readonly #articles = new ByArticle<ArticleFacts>(this.numbers);
  readonly #stated = new ByArticle<StatedMeta>(this.numbers);
  readonly #sketches = new ByArticle<StorySketch>(this.numbers);
  /** Of these facts. */
  #vocabulary = new Vocabulary();
  #names = new EntityIndex(NO_ALIAS_RULES, this.numbers, this.#vocabulary);
  /** Each once: articles of a day and a source have the same. */
  readonly #metas = new Map<string, StatedMeta>();
  /** Of the few articles that have some. */
  readonly #notices = new Map<string, readonly Message[]>();

  constructor(elsewhere = new Elsewhere()) {
    this.elsewhere = elsewhere;
    this.figures = new FactIndex(this.numbers, elsewhere.of(EVENTS));
  }

  get names(): EntityIndex {
    return this.#names;
  }

  get size(): number {
    return this.#articles.size;
  }

  uris(): Iterable<string> {
    return Array.from(this.#articles, ([uri]) => uri);
  }

  put(uri: string, facts: ArticleFacts): Shift {
    const { compact, ...shift } = this.#keep(uri, facts);
    return { statements: this.figures.put(uri, compact, facts), ...shift };
  }

  /** As `put`, but its figures are compared with those of the others only when `figures.settle` reaches it. */
  putLater(uri: string, facts: ArticleFacts): Shift {
    const { compact, ...shift } = this.#keep(uri, facts);
    return { statements: this.figures.putLater(uri, compact, facts), ...shift };
  }

  #keep(uri: string, facts: ArticleFacts): { compact: ArticleFacts } & Omit<Shift, 'statements'> {
    const was = this.#former(uri, facts);
    // Only these are kept: the original facts would retain the whole text they were sliced from.
    const compact = compactFacts(facts, this.#vocabulary);
    const { meta } = compact;
    if (facts.notices.length > 0) this.#notices.set(uri, compact.notices);
    else this.#notices.delete(uri);
    const sketch = sketchOf(facts);
    const storyNames = this.storyNames.replace(this.sketch(uri), sketch);
    this.#articles.set(uri, compact);
    this.#stated.set(uri, this.#metaOnce(meta));
    this.#sketches.set(uri, sketch);
    const { uris: renamed } = this.names.put(uri, facts);
    return { compact, was, renamed, storyNames, versions: this.versions.put(uri, meta, sketch) };
  }

  remove(uri: string): Shift {
    return { ...this.#forget(uri), statements: this.figures.remove(uri) };
  }

  /** As `remove`, but what its figures were compared with is compared anew only when `figures.settle` reaches it. */
  removeLater(uri: string): Shift {
    return { ...this.#forget(uri), statements: this.figures.removeLater(uri) };
  }

  #former(uri: string, now: ArticleFacts): Former | null {
    const facts = this.facts(uri);
    if (facts === null || this.elsewhere.hasCounted) return null;
    const { date = null, source = null } = this.meta(uri) ?? {};
    const isOfSameNames =
      date === now.meta.date && source === now.meta.source && namesWritten(facts) === namesWritten(now);
    return { facts, isOfSameNames };
  }

  #forget(uri: string): Omit<Shift, 'statements'> {
    const storyNames = this.storyNames.replace(this.sketch(uri), null);
    for (const kept of [this.#articles, this.#stated, this.#sketches]) kept.delete(uri);
    this.#notices.delete(uri);
    const { uris: renamed } = this.names.remove(uri);
    if (this.#articles.size === 0) this.#startOver(new Vocabulary());
    return { was: null, renamed, storyNames, versions: this.versions.remove(uri) };
  }

  #metaOnce({ date, source, role }: StatedMeta): StatedMeta {
    const key = JSON.stringify([date, source, role]);
    const known = this.#metas.get(key) ?? { date, source, role };
    this.#metas.set(key, known);
    return known;
  }

  /** Words are kept as long as there is an article. */
  #startOver(words: Vocabulary): void {
    this.#vocabulary = words;
    this.#names = new EntityIndex(this.#names.rules, this.numbers, words);
  }

  /** Where no figures wait to be compared, and nothing is known of articles outside. */
  *save(to: SnapshotWriter): Interruptible {
    this.numbers.save(to, (uri) => this.#articles.get(uri) !== undefined);
    yield* saveFacts([...this.#articles], this.#vocabulary, to);
    for (const [uri, { date, source, role }] of this.#stated) {
      for (const stated of [date, source, role]) to.text(stated);
      to.piece(this.sketch(uri) ?? '');
      if (to.hasWrittenMuch()) yield;
    }
    to.plain([...this.#notices]);
    this.versions.save(to);
    yield* this.names.save(to);
    yield* this.figures.save(to);
  }

  /** Takes in what was saved, where nothing has been put yet. */
  *restore(from: SnapshotReader): Interruptible {
    this.numbers.restore(from);
    const all = new Map<string, ArticleFacts>();
    this.#startOver(yield* restoreFacts(all, from));
    for (const [uri, facts] of all) {
      const [date, source] = [from.textOrNull(), from.textOrNull()];
      const meta = this.#metaOnce({ date, source, role: from.textOrNull() as ArticleMeta['role'] });
      const sketch = from.piece();
      this.#articles.set(uri, facts);
      this.#stated.set(uri, meta);
      this.#sketches.set(uri, sketch);
      this.storyNames.replace(null, sketch);
    }
    for (const [uri, notices] of from.plain() as readonly [string, Message[]][]) this.#notices.set(uri, notices);
    this.versions.restore(from);
    yield* this.names.restore(from);
    yield* this.figures.restore(from, (uri) => this.facts(uri));
  }

  facts(uri: string): ArticleFacts | null {
    return this.#articles.get(uri) ?? null;
  }

  meta(uri: string): StatedMeta | null {
    return this.#stated.get(uri) ?? null;
  }

  notices(uri: string): readonly Message[] {
    return this.#notices.get(uri) ?? NO_NOTICES;
  }

  sketch(uri: string): StorySketch | null {
    return this.#sketches.get(uri) ?? null;
  }

  entityOf(uri: string, entity: number): string | null {
    return this.names.entityOf(uri, entity);
  }

  claimAt(key: ClaimKey): ClaimAt | null {
    const placed = this.figures.claim(key);
    if (placed === null) return null;
    const meta = this.meta(placed.uri);
    return {
      ...placed.claim,
      uri: placed.uri,
      date: meta?.date ?? null,
      eventName: placed.event?.anchor.name ?? null,
      sourceName: placed.claim.source?.name ?? meta?.source ?? null,
    };
  }

  /** All claims of an article, in order. */
  claims(uri: string): readonly ClaimAt[] {
    const claims = this.facts(uri)?.claims ?? [];
    return claims.map((_, index) => this.claimAt(keyOf(uri, index))).filter((claim) => claim !== null);
  }
}

const NO_NOTICES: readonly Message[] = [];

/** The names of an article in its order, each with all the ways it is written. */
function namesWritten({ entities }: ArticleFacts): string {
  return entities
    .map(({ type, name, spellings, aliases }) => [type, name, ...spellings, '', ...aliases].join('|'))
    .join('\n');
}
