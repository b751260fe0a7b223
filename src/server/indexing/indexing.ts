import {
  type Connection,
  FileChangeType,
  type FileEvent,
  type WorkDoneProgressServerReporter,
} from 'vscode-languageserver';
import type { Corpus } from '../../engine/index.ts';
import type { Indexer } from '../../workspace/indexer.ts';
import type { IndexProgress } from '../../workspace/indexerOptions.ts';
import { liesIn } from '../../workspace/liesIn.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Say } from '../text/serverMessages.ts';

/** Between two reports of progress, in milliseconds. */
const REPORT_EVERY = 150;

/** Ignore files often change several at a time (a checkout): the walk waits this long for the last, in milliseconds. */
const REST = 500;

/** The reason for stopping a reading that another follows; the user need not know. */
const OVERTAKEN = 'overtaken';

export interface IndexingOptions {
  readonly connection: Connection;
  readonly corpus: Corpus;
  readonly indexer: Indexer;
  readonly workspace: Workspace;
  readonly say: Say;
  /** Whether the editor shows progress on request. */
  readonly showsProgress: boolean;
  readonly onBegan: () => void;
  readonly onEnded: () => void;
}

/** Reads the workspace's articles, with progress that can be stopped, and follows its files. */
export class Indexing {
  readonly #options: IndexingOptions;
  #stop: AbortController | null = null;
  #reading: Promise<void> = Promise.resolve();
  #again: NodeJS.Timeout | null = null;
  #progress: WorkDoneProgressServerReporter | null = null;
  #reported = 0;
  #hasRead = false;
  #latest: IndexProgress | null = null;

  constructor(options: IndexingOptions) {
    this.#options = options;
  }

  get isReading(): boolean {
    return this.#stop !== null;
  }

  /** How far the reading is; null where none is in progress, and while the articles are still being listed. */
  get progress(): IndexProgress | null {
    return this.#latest;
  }

  /** True once the articles have been read, even if they are being read again: what is unknown then does not exist. */
  get hasRead(): boolean {
    return this.#hasRead;
  }

  /** Until the first reading is over, what is unknown may still exist. */
  get mayFindMore(): boolean {
    return this.isReading || !this.#hasRead;
  }

  /** Reads every article; a reading in progress is stopped first. */
  readAll(): Promise<void> {
    this.#stop?.abort(OVERTAKEN);
    this.#reading = this.#reading.then(() => this.#read());
    return this.#reading;
  }

  progressed(progress: IndexProgress): void {
    this.#latest = progress;
    const { done, total } = progress;
    const now = performance.now();
    if (this.#progress === null || now - this.#reported < REPORT_EVERY) return;
    this.#reported = now;
    this.#progress.report(total === 0 ? 0 : (done / total) * 100, this.#options.say('readSoFar', done, total));
  }

  /** Files on disk were created, changed or deleted. */
  async filesChanged(events: readonly FileEvent[]): Promise<void> {
    const { indexer } = this.#options;
    if (events.some(({ uri }) => uri.endsWith('/.gitignore'))) this.#readAllSoon();
    const relevant = events.filter(({ uri }) => !isHidden(uri));
    const deleted = new Set(relevant.filter(({ type }) => type === FileChangeType.Deleted).map(({ uri }) => uri));
    const appeared = relevant.filter(({ type }) => type !== FileChangeType.Deleted).map(({ uri }) => uri);
    await Promise.all([
      ...[...deleted].map((uri) => indexer.fileDeleted(uri)),
      indexer.foldersDeleted(deleted),
      ...appeared.filter((uri) => !mayBeFolder(uri)).map((uri) => indexer.fileChanged(uri)),
      this.#foldersAppeared(new Set(appeared.filter(mayBeFolder))),
    ]);
  }

  /** For a folder moved in, watchers may report only its own name: a walk finds what is in it. */
  async #foldersAppeared(folders: ReadonlySet<string>): Promise<void> {
    if (folders.size === 0) return;
    const { workspace, indexer } = this.#options;
    const found: Promise<void>[] = [];
    for await (const uri of workspace.listArticles(new AbortController().signal)) {
      if (folders.has(uri) || liesIn(uri, folders)) found.push(indexer.fileChanged(uri));
    }
    await Promise.all(found);
  }

  close(): void {
    this.#stop?.abort();
    if (this.#again !== null) clearTimeout(this.#again);
  }

  #readAllSoon(): void {
    if (this.#again !== null) clearTimeout(this.#again);
    this.#again = setTimeout(() => void this.readAll(), REST);
  }

  async #read(): Promise<void> {
    const { connection, indexer, corpus, say, onBegan, onEnded } = this.#options;
    const stop = new AbortController();
    this.#stop = stop;
    onBegan();
    try {
      void this.#beginProgress(stop);
      const began = performance.now();
      const summary = await indexer.indexAll(stop.signal);
      await indexer.judged();
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      if (summary.cancelled) {
        if (stop.signal.reason !== OVERTAKEN) connection.console.info(say('readingStopped', corpus.size));
      } else {
        const { articles, skipped } = summary;
        connection.console.info(say('readAll', articles - skipped, seconds, skipped, corpus.conflicts().length));
      }
    } catch (error) {
      connection.console.error(say('readingFailed', error instanceof Error ? error.message : String(error)));
    } finally {
      this.#progress?.done();
      this.#progress = null;
      this.#stop = null;
      this.#latest = null;
      this.#hasRead ||= stop.signal.reason !== OVERTAKEN;
      onEnded();
    }
  }

  /** Not waited for: an editor may show progress late, or never answer. */
  async #beginProgress(stop: AbortController): Promise<void> {
    if (!this.#options.showsProgress) return;
    const progress = await this.#options.connection.window.createWorkDoneProgress().catch(() => null);
    if (progress === null) return;
    progress.begin(this.#options.say('reading'), 0, undefined, true);
    progress.token.onCancellationRequested(() => stop.abort());
    if (this.#stop === stop) this.#progress = progress;
    else progress.done();
  }
}

/** Inside a hidden folder or `node_modules`, where no articles are sought and much is written. */
function isHidden(uri: string): boolean {
  return /\/(?:\.|node_modules\/)/u.test(uri);
}

/** A name without anything that looks like a file extension. */
function mayBeFolder(uri: string): boolean {
  return !/\.\p{L}[\p{L}\d]{0,9}$/u.test(uri);
}
