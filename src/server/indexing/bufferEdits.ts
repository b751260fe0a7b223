import type { FormatId } from '../../formats/formats.ts';
import type { Indexer } from '../../workspace/indexer.ts';
import type { OpenDocuments } from './openDocuments.ts';

/**
 * The pause in typing before a document is read again, in milliseconds: after a word, not between letters.
 */
const REST = 200;

export interface EditsOptions {
  readonly documents: OpenDocuments;
  readonly indexer: Pick<Indexer, 'bufferChanged' | 'bufferClosed'>;
  /** The format to read an open document in; null where it is no article, or one the user left out. */
  readonly formatOf: (uri: string) => Promise<FormatId | null>;
  /**
   * The corpus knows the document's present text, or knows that it does not count; not called while the user types.
   */
  readonly onRead: (uri: string) => void;
}

/**
 * Passes the text of open documents to the index: at once when opened or queried, else in the next pause in typing.
 */
export class Edits {
  readonly #options: EditsOptions;
  /** Documents the user is typing in. */
  readonly #resting = new Map<string, NodeJS.Timeout>();
  /** Documents whose text has not begun to be read. */
  readonly #unread = new Set<string>();
  readonly #reading = new Map<string, Promise<void>>();
  /** Open documents whose file was deleted and in which nothing was typed since. */
  readonly #orphans = new Set<string>();

  constructor(options: EditsOptions) {
    this.#options = options;
  }

  /** True while the corpus knows a different text from the one the editor shows, and while a word is being typed. */
  isBehind(uri: string): boolean {
    return this.#resting.has(uri) || this.#reading.has(uri);
  }

  changed(uri: string): void {
    this.#orphans.delete(uri);
    this.#unread.add(uri);
    clearTimeout(this.#resting.get(uri));
    this.#resting.set(
      uri,
      setTimeout(() => this.#rested(uri), REST),
    );
  }

  /** Resolves when the corpus knows the text the document has now. */
  async upToDate(uri: string): Promise<void> {
    if (this.#unread.has(uri)) this.#beginReading(uri);
    await this.#reading.get(uri);
  }

  async closed(uri: string): Promise<void> {
    this.#stopResting(uri);
    this.#unread.delete(uri);
    this.#orphans.delete(uri);
    // What is asked about it meanwhile is answered when the file counts again.
    const closing = this.#options.indexer.bufferClosed(uri);
    this.#reading.set(uri, closing);
    await closing;
    if (this.#reading.get(uri) === closing) this.#reading.delete(uri);
  }

  /**
   * Editors may keep a document long after its file is gone. It no longer counts unless it has unsaved changes.
   */
  fileDeleted(uri: string): void {
    if (this.#options.documents.isEdited(uri)) return;
    this.#orphans.add(uri);
    this.readNow(uri);
  }

  fileAppeared(uri: string): void {
    if (this.#orphans.delete(uri)) this.readNow(uri);
  }

  readNow(uri: string): void {
    this.#stopResting(uri);
    this.#beginReading(uri);
  }

  close(): void {
    for (const timer of this.#resting.values()) clearTimeout(timer);
    this.#resting.clear();
  }

  #rested(uri: string): void {
    this.#resting.delete(uri);
    if (this.#unread.has(uri)) this.#beginReading(uri);
    else if (!this.#reading.has(uri)) this.#options.onRead(uri);
  }

  /**
   * Reads the document as it is now, after any reading in progress, so that the latest text wins; texts overtaken by
   * then are skipped.
   */
  #beginReading(uri: string): void {
    this.#unread.delete(uri);
    const before = this.#reading.get(uri) ?? Promise.resolve();
    const isLatest = (): boolean => this.#reading.get(uri) === reading;
    const reading = before
      .then(() => (isLatest() ? this.#read(uri) : undefined))
      .finally(() => {
        if (!isLatest()) return;
        this.#reading.delete(uri);
        if (!this.#resting.has(uri)) this.#options.onRead(uri);
      });
    this.#reading.set(uri, reading);
  }

  async #read(uri: string): Promise<void> {
    const { documents, indexer, formatOf } = this.#options;
    const format = this.#orphans.has(uri) ? null : await formatOf(uri);
    const document = documents.get(uri);
    if (document === undefined || format === null) await indexer.bufferClosed(uri);
    else await indexer.bufferChanged(uri, document.getText(), format);
  }

  #stopResting(uri: string): void {
    clearTimeout(this.#resting.get(uri));
    this.#resting.delete(uri);
  }
}
