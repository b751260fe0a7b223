import { type ArticleFacts, type Corpus, type Message, searchItemsOf, searchKeysOf } from '../engine/index.ts';
import { addressAt } from '../formats/addresses.ts';
import { type LinePosition, positionAt } from '../workspace/lineStarts.ts';
import type { ArchiveEntry, ArchiveStore, ArticleNumber, StoredArticle } from './archiveStore.ts';
import { findSources, MOST_COUNTED } from './findSources.ts';
import { storedText } from './storedText.ts';

/** An article of the archive while it is in the corpus. */
interface Source extends Omit<StoredArticle, 'facts'> {
  readonly keys: ReadonlyMap<number, number>;
}

/**
 * So many are taken from the archive for one article, those most alike: a subject that thousands have is sampled. Each
 * costs about a millisecond, and somebody is waiting.
 */
const MOST_SOURCES = 48;
/** So many more for all that these are linked with, in one round. */
const MOST_LINKED = 8;

/** The keys whose commonness is remembered; more are asked for again. */
const MOST_REMEMBERED = 100_000;

/** What a source contradicts or supports is in the archive, too: it is asked for so many times more. */
const MOST_ROUNDS = 3;

/**
 * Puts into a corpus what an archive has on the articles at hand, for as long as these need it. The corpus then answers
 * as if it held the whole archive: it is told how common a key is there, and what is in both counts once.
 */
export class ArchiveSources {
  readonly #store: ArchiveStore;
  readonly #corpus: Corpus;
  readonly #engine: string;
  readonly #sources = new Map<string, Source>();
  /** By each article that the archive was asked about. */
  readonly #needed = new Map<string, ReadonlySet<string>>();
  /** How many items of the archive have a key, as far as that was asked. */
  readonly #archived = new Map<number, number>();
  /** The number in the archive of each article of the working set; null where it is not in the archive. */
  readonly #here = new Map<string, ArticleNumber | null>();

  constructor(store: ArchiveStore, corpus: Corpus, engine: string) {
    this.#store = store;
    this.#corpus = corpus;
    this.#engine = engine;
  }

  /** Whether an article is in the corpus only because the archive has it. */
  has(uri: string): boolean {
    return this.#sources.has(uri);
  }

  get size(): number {
    return this.#sources.size;
  }

  entry(uri: string): ArchiveEntry | null {
    return this.#sources.get(uri) ?? null;
  }

  /** As of an indexed article. */
  positionAt(uri: string, offset: number): LinePosition | null {
    const source = this.#sources.get(uri);
    return source === undefined ? null : positionAt(Uint32Array.from(source.lineStarts), offset);
  }

  /** As of an indexed article. */
  addressAt(uri: string, offset: number): Message | null {
    return addressAt(this.#sources.get(uri)?.addresses ?? [], offset);
  }

  /** What the archive keeps of an article's text, where it stood, in the corpus or not; null where it keeps none. */
  async storedText(uri: string): Promise<string | null> {
    const sentences = await this.#store.sentences(uri);
    if (sentences === null) return null;
    const lineStarts = this.#sources.get(uri)?.lineStarts ?? (await this.#lineStartsOf(uri));
    return lineStarts === null ? null : storedText(sentences, lineStarts);
  }

  async #lineStartsOf(uri: string): Promise<readonly number[] | null> {
    const state = (await this.#store.states([uri])).get(uri);
    const articles = state === undefined ? [] : await this.#store.articles([state.number], this.#engine);
    return articles[0]?.lineStarts ?? null;
  }

  /**
   * Brings what the archive has on these articles of the corpus into the corpus, and removes what none needs any more.
   * `here` are the articles of the working set: what the archive has of them is not used. Returns the articles whose
   * conflicts have changed. Rejects with an `ArchiveError`; the corpus then has what it had, or a part of the new.
   */
  async consult(uris: readonly string[], here: Iterable<string>): Promise<ReadonlySet<string>> {
    const changed = new Set<string>();
    await this.#note(here, changed);
    const asked = new Set<string>();
    const found = new Set<string>();
    let next = uris.filter((uri) => this.#corpus.facts(uri) !== null);
    for (let round = 0; round < MOST_ROUNDS && next.length > 0; round++) {
      for (const uri of next) asked.add(uri);
      const most = round === 0 ? MOST_SOURCES * uris.length : MOST_LINKED;
      for (const uri of await this.#bring(next, most, changed)) found.add(uri);
      const linked = new Set(uris.flatMap((uri) => [...this.#corpus.linkedWith(uri)]));
      next = [...linked].filter((uri) => this.#sources.has(uri) && !asked.has(uri));
    }
    for (const uri of uris) this.#needed.set(uri, found);
    this.#evict(changed);
    return changed;
  }

  /** Removes what only these articles needed. Returns the articles whose conflicts have changed. */
  release(uris: Iterable<string>): ReadonlySet<string> {
    const changed = new Set<string>();
    for (const uri of uris) this.#needed.delete(uri);
    this.#evict(changed);
    return changed;
  }

  /** What the archive has of the working set is not used; and what was used and is now open is not the archive's. */
  async #note(here: Iterable<string>, changed: Set<string>): Promise<void> {
    const now = new Set(here);
    for (const uri of [...this.#here.keys()]) if (!now.has(uri)) this.#here.delete(uri);
    const fresh = [...now].filter((uri) => !this.#here.has(uri));
    if (fresh.length === 0) return;
    const states = await this.#store.states(fresh);
    // What was counted before may have counted these.
    if (states.size > 0) this.#archived.clear();
    for (const uri of fresh) {
      this.#here.set(uri, states.get(uri)?.number ?? null);
      // The working set has put its own in place of it.
      if (this.#sources.delete(uri)) changed.add(uri);
    }
  }

  /** Returns the URIs of all that the archive has on these articles. */
  async #bring(uris: readonly string[], most: number, changed: Set<string>): Promise<string[]> {
    const facts = uris.map((uri) => this.#corpus.facts(uri)).filter((each) => each !== null);
    const { numbers, articlesWith } = await findSources(this.#store, facts.flatMap(searchItemsOf));
    const known = new Map([...this.#sources].map(([uri, { number }]) => [number, uri]));
    const hidden = new Set(this.#here.values());
    const wanted = numbers.filter((number) => !hidden.has(number)).slice(0, most);
    const missing = wanted.filter((number) => !known.has(number));
    const articles = (await this.#store.articles(missing, this.#engine)).filter(({ uri }) => !this.#here.has(uri));
    const fresh = articles.map(({ facts: own, ...article }) => ({ own, ...article, keys: searchKeysOf(own) }));
    const keys = this.#keysToCount(uris, facts, fresh);
    const counts = await this.#store.counts(keys, MOST_COUNTED);
    for (const key of keys) {
      const open = articlesWith.get(key)?.filter((number) => hidden.has(number)).length ?? 0;
      this.#archived.set(key, Math.max(0, (counts.get(key) ?? 0) - open));
    }
    const counted = new Set(counts.keys());
    const again = [...this.#sources].filter(([, { keys }]) => haveOneOf(keys, counted)).map(([uri]) => uri);
    for (const { own: _, ...source } of fresh) this.#sources.set(source.uri, source);
    const conflicts = [
      this.#corpus.countElsewhere(this.#elsewhere(), [...new Set([...uris, ...again])]),
      ...fresh.map(({ uri, own }) => this.#corpus.putLater(uri, own)),
      this.#corpus.settle(),
    ].flatMap((change) => change.conflicts);
    for (const uri of conflicts) changed.add(uri);
    return [...wanted.flatMap((number) => known.get(number) ?? []), ...fresh.map(({ uri }) => uri)];
  }

  /** The keys whose commonness matters and is not known: those of the articles asked about, and those that two have. */
  #keysToCount(uris: readonly string[], facts: readonly ArticleFacts[], fresh: readonly Source[]): number[] {
    const matter = new Set(facts.flatMap((own) => [...searchKeysOf(own).keys()]));
    const seen = new Set<number>();
    for (const { uri, keys } of [...this.#sources.values(), ...fresh]) {
      if (uris.includes(uri)) continue;
      for (const key of keys.keys()) (seen.has(key) ? matter : seen).add(key);
    }
    return [...matter].filter((key) => !this.#archived.has(key));
  }

  /** What is in the corpus by way of the archive counts there. */
  #elsewhere(): Map<number, number> {
    const left = new Map(this.#archived);
    for (const { keys } of this.#sources.values()) {
      for (const [key, items] of keys) {
        const count = left.get(key);
        if (count !== undefined) left.set(key, Math.max(0, count - items));
      }
    }
    return left;
  }

  #evict(changed: Set<string>): void {
    const needed = new Set([...this.#needed.values()].flatMap((uris) => [...uris]));
    for (const uri of [...this.#sources.keys()]) {
      if (needed.has(uri)) continue;
      this.#sources.delete(uri);
      for (const each of this.#corpus.removeLater(uri).conflicts) changed.add(each);
    }
    for (const each of this.#corpus.settle().conflicts) changed.add(each);
    if (this.#archived.size > MOST_REMEMBERED) this.#archived.clear();
  }
}

function haveOneOf(keys: ReadonlyMap<number, number>, counted: ReadonlySet<number>): boolean {
  for (const key of keys.keys()) if (counted.has(key)) return true;
  return false;
}
