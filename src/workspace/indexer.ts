import { type ArticleFacts, type ArticleRole, type Message, message } from '../engine/index.ts';
import { addressAt } from '../formats/addresses.ts';
import type { FormatId } from '../formats/formats.ts';
import type { Urgency } from './analyser.ts';
import { CorpusSteps } from './corpusSteps.ts';
import { datedByPath } from './datedByPath.ts';
import { EntrySources } from './entrySources.ts';
import { type IndexEntry, newEntry } from './indexEntry.ts';
import type { IndexerOptions, IndexSummary } from './indexerOptions.ts';
import { IndexKeeper } from './indexKeeper.ts';
import { Judging } from './judging.ts';
import { liesIn } from './liesIn.ts';
import { type LinePosition, positionAt } from './lineStarts.ts';
import { ReadAhead } from './readAhead.ts';
import { type Found, SecondLook } from './secondLook.ts';
import { Turns } from './turns.ts';
import { versionedByPath } from './versionedByPath.ts';
import { withRole } from './withRole.ts';
import type { Skipped } from './workspace.ts';

/**
 * Articles read at the same time during the walk, if they are short: a thread analyses several together, and others
 * wait meanwhile to be next.
 */
const READERS = 96;

/** New articles are compared with the others once there are so many, and as many as there were before. */
const FIRST_SETTLED = 64;

/**
 * Keeps a corpus in step with a workspace: the initial walk, files that appear, change and disappear, and the editor's
 * unsaved buffers, which take precedence over files. Every method's promise resolves when the corpus holds what was
 * asked for, or something newer.
 */
export class Indexer {
  readonly #options: IndexerOptions;
  readonly #entries = new Map<string, IndexEntry>();
  readonly #turns: Turns;
  readonly #ahead = new ReadAhead();
  /** Articles put since the last were compared. */
  #unsettled = 0;
  /** Articles still to be compared by `#settle`. */
  #toSettle = 0;
  /** All articles wait to be compared, as one could not be removed. */
  #startedOver = false;
  readonly #judging: Judging;
  readonly #keeper: IndexKeeper;
  readonly #steps: CorpusSteps;
  readonly #sources: EntrySources;
  readonly #secondLook: SecondLook;

  constructor(options: IndexerOptions) {
    this.#options = options;
    this.#turns = options.turns ?? new Turns();
    this.#judging = new Judging(options.corpus, this.#turns);
    this.#keeper = new IndexKeeper(options.corpus, () => options.store?.() ?? null);
    const { workspace, analyser, corpus, store, maxBufferLength, withinTime, longestStep: longest } = options;
    const onStartedOver = (): void => {
      this.#startedOver = true;
    };
    this.#steps = new CorpusSteps({
      corpus,
      turns: this.#turns,
      withinTime,
      longest,
      onStartedOver,
      onLeftOut: (uri) => this.#leaveOut(uri),
    });
    this.#sources = new EntrySources({ workspace, store, maxBufferLength });
    this.#secondLook = new SecondLook({
      corpus,
      analyser,
      sources: this.#sources,
      entries: this.#entries,
      take: (uri, entry, found) => this.#take(uri, entry, found, false),
    });
  }

  /**
   * Reads every article of the workspace and forgets those no longer in it. May be called again, when the folders or
   * the settings changed. Resolves early, with `cancelled`, when the signal is aborted; what was read by then stays.
   */
  async indexAll(signal: AbortSignal): Promise<IndexSummary> {
    const { workspace, onProgress } = this.#options;
    const listed = new Set<string>();
    for await (const uri of workspace.listArticles(signal)) {
      if (signal.aborted) break;
      listed.add(uri);
    }
    if (!signal.aborted) await this.#recall(listed);
    const total = listed.size;
    let done = 0;
    onProgress?.({ done, total });
    const waiting = listed.values();
    const readOn = async (): Promise<void> => {
      for (const uri of waiting) {
        if (signal.aborted) return;
        await this.#ahead.begin();
        await this.#readListed(uri).finally(() => this.#ahead.end());
        done++;
        onProgress?.({ done, total });
        if (this.#unsettled >= Math.max(FIRST_SETTLED, this.#options.corpus.size / 2)) await this.#settle();
        await this.#turns.giveWay();
      }
    };
    await Promise.all(Array.from({ length: READERS }, readOn));
    await this.#settle();
    if (!signal.aborted) {
      const gone = [...this.#entries.keys()].filter((uri) => !listed.has(uri));
      await Promise.all(gone.map((uri) => this.#forget(uri)));
    }
    let skipped = 0;
    let passedOver = 0;
    for (const uri of listed) {
      const entry = this.#entries.get(uri);
      if (entry?.skipped != null) skipped++;
      else if (entry?.passedOver === true) passedOver++;
    }
    return { articles: total - passedOver, skipped, cancelled: signal.aborted };
  }

  /**
   * Resolves when the conflicts that have changed until now can be asked for without a delay; while articles are being
   * read, there are soon more. Never rejects.
   */
  judged(): Promise<void> {
    return this.#judging.judged();
  }

  /**
   * Looks more closely at the articles that tell of one matter with another, so that their figures can be compared by
   * what they mean. Resolves when there are none left, or soon after the signal is aborted; never rejects. Not to be
   * called again before.
   */
  async lookTwice(signal: AbortSignal): Promise<void> {
    await this.#secondLook.look(signal);
  }

  /** What second looks have found counts no more: the corpus is left empty, for all articles to be read again. */
  forgetSecondLooks(): void {
    for (const [uri, entry] of this.#entries) {
      // What is at work on it would bring that back.
      entry.wanted++;
      if (entry.lines === null) continue;
      this.#markGone(entry);
      this.#announce(this.#options.corpus.removeLater(uri).conflicts);
    }
  }

  /** How many articles `lookTwice` would look at. */
  get secondLookLeft(): number {
    return this.#secondLook.left;
  }

  /** Keeps the index for the next start where that is worth it; resolves when it is written, or given up. */
  async keep(): Promise<void> {
    await this.#keeper.keep(this.#entries, () => this.#turns.giveWay());
  }

  /**
   * An unsaved buffer was opened or edited: its text counts, not the file's. Of quick edits only the last is analysed.
   */
  async bufferChanged(uri: string, text: string, format: FormatId): Promise<void> {
    const entry = this.#entry(uri);
    entry.buffer = { content: text, format };
    await this.#bringUpToDate(uri, entry, 'edit');
  }

  /** The buffer was closed: the file counts again, if there is one and it is an article. */
  async bufferClosed(uri: string): Promise<void> {
    const entry = this.#entries.get(uri);
    if (entry?.buffer == null) return;
    entry.buffer = null;
    entry.listed = false;
    await this.#bringUpToDate(uri, entry, 'edit');
  }

  /** A file was created or changed on disk. */
  async fileChanged(uri: string): Promise<void> {
    const entry = this.#entry(uri);
    entry.deleted = false;
    entry.listed = false;
    if (entry.buffer === null) await this.#bringUpToDate(uri, entry, 'backlog');
  }

  /** A file was deleted. While a buffer of it is open, that still counts. */
  async fileDeleted(uri: string): Promise<void> {
    if (this.#entries.has(uri)) await this.#forget(uri);
  }

  /** These folders were deleted or moved away with all that was in them; watchers report the folder, not its files. */
  async foldersDeleted(folders: ReadonlySet<string>): Promise<void> {
    const gone = [...this.#entries.keys()].filter((uri) => liesIn(uri, folders));
    await Promise.all(gone.map((uri) => this.#forget(uri)));
  }

  /** The settings give other roles than before: what they are of is compared anew, not read again. */
  rolesChanged(): void {
    for (const [uri, entry] of this.#entries) this.#giveRole(uri, entry);
  }

  /** The articles whose facts the corpus holds, in no order that matters. */
  get indexed(): readonly string[] {
    const all: string[] = [];
    for (const [uri, entry] of this.#entries) if (entry.lines !== null) all.push(uri);
    return all;
  }

  /** The articles left out, with the reason. */
  get skipped(): readonly Skipped[] {
    const all: Skipped[] = [];
    for (const [uri, entry] of this.#entries) {
      if (entry.skipped !== null) all.push({ kind: 'skipped', uri, reason: entry.skipped });
    }
    return all;
  }

  /**
   * Where an offset into an article's text stands, in the text its facts were read from; null where it is not in the
   * corpus.
   */
  positionAt(uri: string, offset: number): LinePosition | null {
    const lines = this.#entries.get(uri)?.lines;
    return lines ? positionAt(lines, offset) : null;
  }

  /** Where an offset of an extracted text stands in its file ("page 3"); null where line and column say it. */
  addressAt(uri: string, offset: number): Message | null {
    return addressAt(this.#entries.get(uri)?.addresses ?? [], offset);
  }

  #entry(uri: string): IndexEntry {
    let entry = this.#entries.get(uri);
    if (!entry) {
      entry = newEntry();
      this.#entries.set(uri, entry);
    }
    return entry;
  }

  /** Once, before the first walk reads on: the index as it was kept, without what is no longer there. */
  async #recall(listed: ReadonlySet<string>): Promise<void> {
    const { corpus } = this.#options;
    const kept = await this.#keeper.recall(listed.size);
    const put =
      kept === null
        ? null
        : await this.#keeper.restore(
            kept.corpus,
            () => this.indexed,
            () => this.#turns.giveWay(),
          );
    if (kept === null || put === null) return;
    for (const { uri, lineStarts, ...known } of kept.articles) {
      if (listed.has(uri) && !this.#entries.has(uri))
        Object.assign(this.#entry(uri), { ...known, lines: lineStarts, isRecalled: true });
      else corpus.removeLater(uri);
    }
    for (const [uri, facts] of put) if (facts !== null) corpus.putLater(uri, facts);
    await this.#settle();
    this.#announce(this.indexed);
  }

  async #readListed(uri: string): Promise<void> {
    const entry = this.#entry(uri);
    entry.deleted = false;
    entry.listed = true;
    if (entry.buffer === null) await this.#bringUpToDate(uri, entry, 'backlog');
  }

  async #forget(uri: string): Promise<void> {
    const entry = this.#entry(uri);
    entry.deleted = true;
    if (entry.buffer === null) await this.#bringUpToDate(uri, entry, 'edit');
  }

  /** One run at a time per article; a run that finds itself overtaken starts over from what is wanted then. */
  #bringUpToDate(uri: string, entry: IndexEntry, urgency: Urgency): Promise<void> {
    entry.wanted++;
    entry.urgency = urgency;
    entry.run ??= this.#run(uri, entry).finally(() => {
      entry.run = null;
    });
    return entry.run;
  }

  async #run(uri: string, entry: IndexEntry): Promise<void> {
    let wanted: number;
    do {
      wanted = entry.wanted;
      await this.#runOnce(uri, entry, wanted);
    } while (wanted !== entry.wanted);
    if (!this.#startedOver) return;
    this.#startedOver = false;
    await this.#settle();
  }

  async #runOnce(uri: string, entry: IndexEntry, wanted: number): Promise<void> {
    try {
      const stamp = await this.#sources.stampOf(uri, entry);
      if (wanted !== entry.wanted || (stamp !== '' && this.#isAsKept(uri, entry, 'stamp', stamp))) return;
      const source = await this.#sources.sourceOf(uri, entry);
      if (wanted !== entry.wanted) return;
      if (source === null) {
        this.#remove(uri, entry);
        this.#entries.delete(uri);
        return;
      }
      if ('reason' in source) {
        this.#skip(uri, entry, source.reason);
        return;
      }
      const fingerprint = this.#sources.fingerprintOf(uri, entry, source);
      const wasRecalled = entry.isRecalled;
      if (this.#isAsKept(uri, entry, 'fingerprint', fingerprint)) {
        if (entry.stamp !== stamp) this.#keeper.changed();
        entry.stamp = stamp;
        return;
      }
      entry.isRecalled = false;
      const { content, format } = source;
      const analysis = await this.#ahead.hold(content.length, () =>
        this.#options.analyser.analyse(content, format, entry.urgency),
      );
      if (wanted !== entry.wanted) return;
      if ('unreadable' in analysis) {
        if (analysis.unreadable === null) this.#passOver(uri, entry);
        else this.#skip(uri, entry, analysis.unreadable);
        return;
      }
      // Found by the first walk: it can be compared together with others.
      const canWait = entry.listed && entry.urgency === 'backlog' && (entry.lines === null || wasRecalled);
      await this.#take(uri, entry, { analysis, fingerprint, stamp }, canWait);
    } catch (error) {
      if (wanted === entry.wanted) this.#skip(uri, entry, message('skipped/failed', messageOf(error)));
    }
  }

  /** Puts what was found in an article into the corpus. */
  async #take(uri: string, entry: IndexEntry, found: Found, canWait: boolean): Promise<void> {
    const { lineStarts, addresses = [], facts: read } = found.analysis;
    entry.skipped = null;
    entry.passedOver = false;
    entry.lines = lineStarts;
    entry.addresses = addresses;
    entry.fingerprint = found.fingerprint;
    entry.stamp = found.stamp;
    const path = this.#options.workspace.pathWithin(uri);
    const facts = versionedByPath(datedByPath(read, path), path);
    entry.statesRole = facts.meta.role !== null;
    const withItsRole = () => (entry.statesRole ? facts : withRole(facts, this.#roleOf(uri)));
    this.#announce(canWait ? await this.#putLater(uri, withItsRole) : this.#put(uri, withItsRole()));
    // It was left out, and all others wait.
    if (entry.lines === null) await this.#settle();
  }

  /** Whether the article is in the corpus already, as it was kept; its role may have become another. */
  #isAsKept(uri: string, entry: IndexEntry, by: 'stamp' | 'fingerprint', found: string): boolean {
    if (!entry.isRecalled || entry.lines === null || found === '' || entry[by] !== found) return false;
    entry.isRecalled = false;
    this.#giveRole(uri, entry);
    return true;
  }

  /** The settings may give an article another role than it has. */
  #giveRole(uri: string, entry: IndexEntry): void {
    const { corpus } = this.#options;
    const meta = entry.lines === null || entry.statesRole ? null : corpus.meta(uri);
    const facts = meta === null || meta.role === this.#roleOf(uri) ? null : corpus.facts(uri);
    if (facts !== null) this.#announce(this.#put(uri, withRole(facts, this.#roleOf(uri))));
  }

  #roleOf(uri: string): ArticleRole | null {
    return this.#options.roleOf?.(uri) ?? null;
  }

  /** Returns the articles whose conflicts have changed. */
  #put(uri: string, facts: ArticleFacts): readonly string[] {
    this.#keeper.changed();
    return this.#steps.put(uri, facts);
  }

  /** The same, in turns; it is compared together with others. */
  #putLater(uri: string, facts: () => ArticleFacts): Promise<readonly string[]> {
    this.#keeper.changed();
    this.#unsettled++;
    return this.#steps.putLater(uri, facts);
  }

  /** Compares all articles put so far, a few at a time. */
  async #settle(): Promise<void> {
    this.#unsettled = 0;
    this.#toSettle = this.#options.corpus.unsettled;
    while (this.#toSettle > 0) {
      await this.#turns.giveWay();
      const { settled, conflicts } = this.#steps.settle(this.#toSettle);
      this.#toSettle -= settled;
      this.#announce(conflicts);
    }
  }

  /** The corpus never ended with this article, and was started over without it. */
  #leaveOut(uri: string): void {
    const entry = this.#entry(uri);
    this.#markGone(entry);
    this.#skip(uri, entry, message('skipped/slowToCompare'));
    this.#toSettle = this.#options.corpus.unsettled;
  }

  /** The corpus holds it no longer, or will not in a moment. */
  #markGone(entry: IndexEntry): void {
    entry.lines = null;
    entry.addresses = [];
    this.#keeper.changed();
  }

  #skip(uri: string, entry: IndexEntry, reason: Message): void {
    this.#remove(uri, entry);
    const before = entry.skipped;
    if (before?.id === reason.id && before.values.join() === reason.values.join()) return;
    entry.skipped = reason;
    entry.passedOver = false;
    this.#options.onSkipped?.({ kind: 'skipped', uri, reason });
  }

  /** Its extension was that of an article, but not its content: nothing is reported. */
  #passOver(uri: string, entry: IndexEntry): void {
    this.#remove(uri, entry);
    entry.skipped = null;
    entry.passedOver = true;
  }

  #remove(uri: string, entry: IndexEntry): void {
    if (entry.lines === null) return;
    this.#markGone(entry);
    this.#announce(this.#steps.remove(uri));
  }

  #announce(uris: readonly string[]): void {
    if (uris.length === 0) return;
    this.#judging.changed(uris);
    this.#options.onConflictsChanged?.(uris);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
