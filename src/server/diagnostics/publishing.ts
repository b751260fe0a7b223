import type { Diagnostic, PublishDiagnosticsParams, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { OpenDocuments } from '../indexing/openDocuments.ts';
import type { Sentences } from '../text/quotedSentences.ts';
import { movedBy } from './movedRanges.ts';

/**
 * The delay before a round, in milliseconds: short after an edit, longer while the whole workspace is being read.
 */
const SHORT_DELAY = 10;
const LONG_DELAY = 400;

/** While the workspace is being read, rounds may take this share of the time: their results are soon out of date. */
const SHARE_OF_READING = 1 / 5;

/** Articles whose quoted sentences are read together. */
const STRETCH = 20;

export interface PublishingOptions {
  readonly documents: OpenDocuments;
  /** Reads the sentences that the diagnostics of these articles quote. */
  readonly readSentences: (uris: readonly string[]) => Promise<Sentences>;
  readonly diagnosticsOf: (uri: string, sentences: Sentences) => Diagnostic[];
  /** True while the corpus knows a different text from the one the editor shows: places would be wrong. */
  readonly isBehind: (uri: string) => boolean;
  readonly isBusy: () => boolean;
  /** Lets whatever else is waiting, such as an edit, have its turn. */
  readonly giveWay: () => Promise<void>;
  readonly send: (params: PublishDiagnosticsParams) => void;
  /** After a round in which something was sent. */
  readonly onPublished: () => void;
}

interface Published {
  /** As sent, for comparison. */
  readonly sent: string;
  /** The same at its present place, after the edits since. */
  readonly standing: readonly Diagnostic[];
}

/**
 * Sends the editor only what changed: an article whose diagnostics are the same is not sent again. Diagnostics are
 * pushed, not pulled, because an edit in one article changes those of articles nobody has open.
 */
export class Publishing {
  readonly #options: PublishingOptions;
  readonly #waiting = new Set<string>();
  readonly #published = new Map<string, Published>();
  /** Articles that lost diagnostics to the edits being reported. */
  readonly #edited = new Set<string>();
  #timer: NodeJS.Timeout | null = null;
  #isPublishing = false;
  /** How long the last round took, in milliseconds, without what it waited for others, and when it ended. */
  #lastRound = 0;
  #lastEnded = 0;
  /** How long this round has waited for others. */
  #waited = 0;
  #closed = false;

  constructor(options: PublishingOptions) {
    this.#options = options;
  }

  /** Diagnostics that stand now, in all articles. */
  get count(): number {
    let count = 0;
    for (const { standing } of this.#published.values()) count += standing.length;
    return count;
  }

  /** These articles' answers may have changed. */
  recheck(uris: Iterable<string>): void {
    for (const uri of uris) this.#waiting.add(uri);
    if (!this.#isPublishing) this.#schedule();
  }

  /** An edit is about to be made: diagnostics it touches vanish at once, before the article is read again. */
  edited(uri: string, change: TextDocumentContentChangeEvent): void {
    const published = this.#published.get(uri);
    if (published === undefined) return;
    const standing = movedBy(change, published.standing);
    this.#published.set(uri, { sent: published.sent, standing });
    if (standing.length < published.standing.length) this.#edited.add(uri);
  }

  /** The edits reported have been made. */
  editsMade(uri: string): void {
    if (!this.#edited.delete(uri)) return;
    this.#send(uri, [...(this.#published.get(uri)?.standing ?? [])]);
  }

  /** Sends what is waiting now, open articles first. */
  async publish(): Promise<void> {
    if (this.#isPublishing) return;
    this.#stopTimer();
    this.#isPublishing = true;
    const began = performance.now();
    this.#waited = 0;
    const round = new Set(this.#waiting);
    this.#waiting.clear();
    try {
      while (round.size > 0 && !this.#closed) await this.#publishStretch(round);
    } finally {
      this.#isPublishing = false;
    }
    this.#lastEnded = performance.now();
    this.#lastRound = this.#lastEnded - began - this.#waited;
    if (this.#closed) return;
    this.#options.onPublished();
    this.#schedule();
  }

  close(): void {
    this.#closed = true;
    this.#stopTimer();
  }

  #schedule(): void {
    if (this.#waiting.size === 0 || this.#timer !== null || this.#closed) return;
    this.#timer = setTimeout(() => void this.publish(), this.#delay());
  }

  /**
   * A round that took long is followed by a pause as long: of many articles that are opened in a row and contradict
   * each other, every one changes what is said of all.
   */
  #delay(): number {
    if (this.#options.isBusy()) return Math.max(LONG_DELAY, this.#lastRound / SHARE_OF_READING);
    return Math.max(SHORT_DELAY, this.#lastEnded + this.#lastRound - performance.now());
  }

  #stopTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  /** Takes some articles out of the round and sends what changed in them. */
  async #publishStretch(round: Set<string>): Promise<void> {
    const { documents, readSentences, diagnosticsOf, isBehind, giveWay } = this.#options;
    for (const uri of documents.uris()) if (this.#waiting.delete(uri)) round.add(uri);
    const open = documents.uris().filter((uri) => round.has(uri));
    const uris = [...new Set([...open, ...round])].slice(0, STRETCH);
    const sentences = await readSentences(uris);
    for (const uri of uris) {
      const asked = performance.now();
      await giveWay();
      this.#waited += performance.now() - asked;
      if (this.#closed) return;
      round.delete(uri);
      // It is being read, and will ask for this again.
      if (isBehind(uri)) continue;
      const diagnostics = diagnosticsOf(uri, sentences);
      const sent = this.#published.get(uri)?.sent ?? NOTHING;
      const written = JSON.stringify(diagnostics);
      if (written !== sent) this.#send(uri, diagnostics, written);
    }
  }

  #send(uri: string, diagnostics: Diagnostic[], written = JSON.stringify(diagnostics)): void {
    if (diagnostics.length === 0) this.#published.delete(uri);
    else this.#published.set(uri, { sent: written, standing: diagnostics });
    const document = this.#options.documents.get(uri);
    if (document === undefined) this.#options.send({ uri, diagnostics });
    else this.#options.send({ uri: document.uri, version: document.version, diagnostics });
  }
}

const NOTHING = '[]';
