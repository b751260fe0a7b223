import { ArchiveError } from '../../archive/archiveError.ts';
import { type ArchivePlace, nameOfArchive } from '../../archive/archivePlace.ts';
import { ArchiveSources } from '../../archive/archiveSources.ts';
import type { ArchiveEntry, ArchiveStore } from '../../archive/archiveStore.ts';
import type { Archives } from '../../archive/archives.ts';
import { type ArticleFacts, type Corpus, type Message, message } from '../../engine/index.ts';

export interface CurrentArchiveOptions {
  readonly archives: Archives;
  readonly corpus: Corpus;
  /** The articles that are open, and all that the working set holds. */
  readonly open: () => readonly string[];
  readonly here: () => readonly string[];
  readonly onConflictsChanged: (uris: Iterable<string>) => void;
  /** The archive has been opened, or something is wrong with it, or no longer. */
  readonly onNews: (state: ArchiveState | null) => void;
}

export interface ArchiveState {
  readonly name: string;
  /** Articles in the archive; null while it is not known. */
  readonly articles: number | null;
  /** Why it cannot be asked, about the archive; null where it can. */
  readonly trouble: Message | null;
}

/** After an edit the archive is asked once typing rests for so long, in milliseconds. */
const REST = 150;
/** One that was away is asked again after so long. */
const AGAIN = 30_000;

/**
 * The archive as the settings name it now, and what it has on the articles that are open. When it cannot be reached,
 * the working set goes on without it.
 */
export class CurrentArchive {
  readonly #options: CurrentArchiveOptions;
  #place: ArchivePlace | null = null;
  #opened: { readonly store: ArchiveStore; readonly sources: ArchiveSources } | null = null;
  #state: ArchiveState | null = null;
  /** The articles asked about, with the facts that they had then. */
  readonly #asked = new Map<string, ArticleFacts>();
  /** Articles of the archive whose files are not where they were. */
  readonly #gone = new Set<string>();
  #work: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | null = null;
  #isClosed = false;

  constructor(options: CurrentArchiveOptions) {
    this.#options = options;
  }

  get state(): ArchiveState | null {
    return this.#state;
  }

  /** How many of its articles are in the corpus. */
  get size(): number {
    return this.#opened?.sources.size ?? 0;
  }

  /** What the archive says of an article that is in the corpus only because of it; null for all others. */
  entry(uri: string): ArchiveEntry | null {
    return this.#opened?.sources.entry(uri) ?? null;
  }

  /** Whether only what the archive keeps of it can be shown. */
  isGone(uri: string): boolean {
    return this.#gone.has(uri) && this.entry(uri) !== null;
  }

  positionAt(uri: string, offset: number): ReturnType<ArchiveSources['positionAt']> {
    return this.#opened?.sources.positionAt(uri, offset) ?? null;
  }

  addressAt(uri: string, offset: number): Message | null {
    return this.#opened?.sources.addressAt(uri, offset) ?? null;
  }

  /** What the archive keeps of an article's text; null where it keeps nothing, or cannot be asked. */
  async storedText(uri: string): Promise<string | null> {
    return (await this.#opened?.sources.storedText(uri).catch(() => null)) ?? null;
  }

  /** From now on this archive counts; null for none. The environment's takes precedence. */
  become(asked: ArchivePlace | null): Promise<void> {
    const place = this.#options.archives.ofEnvironment ?? asked;
    return this.#next(async () => {
      if (place?.place === this.#place?.place && place?.folder === this.#place?.folder) return;
      this.#place = place;
      await this.#leave();
      await this.#enter();
    });
  }

  /** Articles were opened, edited, read or closed. */
  consultSoon(rest = REST): void {
    if (this.#place === null || this.#isClosed) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#next(() => this.#consult()), rest);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#next(async () => this.#opened?.store.close());
  }

  /** One thing after the other. */
  #next(work: () => Promise<void>): Promise<void> {
    this.#work = this.#work.then(work).catch((error) => this.#tell({ trouble: reasonOf(error) }));
    return this.#work;
  }

  async #enter(): Promise<void> {
    const { archives, corpus } = this.#options;
    if (this.#place === null) return this.#tell(null);
    this.#tell({ articles: null, trouble: null });
    const store = await archives.open(this.#place);
    this.#opened = { store, sources: new ArchiveSources(store, corpus, archives.version) };
    const { articles } = await store.statistics(archives.version);
    this.#tell({ articles, trouble: null });
    await this.#consult();
  }

  async #leave(): Promise<void> {
    const opened = this.#opened;
    if (opened === null) return;
    const changed = opened.sources.release(this.#asked.keys());
    this.#opened = null;
    this.#asked.clear();
    this.#gone.clear();
    this.#options.onConflictsChanged(changed);
    await opened.store.close();
  }

  async #consult(): Promise<void> {
    if (this.#isClosed) return;
    if (this.#opened === null) return this.#enter();
    const { corpus, open, here, archives, onConflictsChanged } = this.#options;
    const { sources } = this.#opened;
    const now = new Map<string, ArticleFacts>();
    for (const uri of open()) {
      const facts = sources.has(uri) ? null : corpus.facts(uri);
      if (facts !== null) now.set(uri, facts);
    }
    const closed = [...this.#asked.keys()].filter((uri) => !now.has(uri));
    const fresh = [...now].filter(([uri, facts]) => this.#asked.get(uri) !== facts).map(([uri]) => uri);
    const changed = new Set(sources.release(closed));
    for (const uri of closed) this.#asked.delete(uri);
    for (const uri of fresh) {
      for (const each of await sources.consult([uri], here())) changed.add(each);
      const facts = corpus.facts(uri);
      if (facts !== null) this.#asked.set(uri, facts);
    }
    for (const uri of changed) {
      if (!sources.has(uri)) this.#gone.delete(uri);
      else if (!(await archives.isThere(uri))) this.#gone.add(uri);
    }
    if (this.#state?.trouble != null) this.#tell({ trouble: null });
    if (changed.size > 0) onConflictsChanged(changed);
  }

  #tell(news: Partial<ArchiveState> | null): void {
    const name = nameOfArchive(this.#place?.place ?? '');
    this.#state = news === null ? null : { articles: null, trouble: null, ...this.#state, ...news, name };
    this.#options.onNews(this.#state);
    if (news?.trouble != null) this.consultSoon(AGAIN);
  }
}

function reasonOf(error: unknown): Message {
  if (error instanceof ArchiveError) return error.reason;
  return message('archive/failed', error instanceof Error ? error.message : String(error));
}
