import { message } from '../engine/index.ts';
import type { IndexEntry, Source } from './indexEntry.ts';
import type { IndexStore } from './indexStore.ts';
import type { Skipped, Workspace } from './workspace.ts';

export interface EntrySourcesOptions {
  readonly workspace: Workspace;
  /** Where the index is kept, if it is. */
  readonly store?: (() => IndexStore | null) | undefined;
  /** A longer unsaved buffer is skipped, in UTF-16 code units. */
  readonly maxBufferLength?: number | undefined;
}

/** Finds what the articles of an index are to be read from, and by what it is known again. */
export class EntrySources {
  readonly #options: EntrySourcesOptions;

  constructor(options: EntrySourcesOptions) {
    this.#options = options;
  }

  /** What to analyse, why there is nothing to analyse, or null if there is no such article. */
  async sourceOf(uri: string, entry: IndexEntry): Promise<Source | Skipped | null> {
    const { workspace, maxBufferLength = Number.POSITIVE_INFINITY } = this.#options;
    if (entry.buffer) {
      if (entry.buffer.content.length <= maxBufferLength) return entry.buffer;
      return { kind: 'skipped', uri, reason: message('skipped/large') };
    }
    if (entry.deleted) return null;
    if (!entry.listed && !(await workspace.isArticle(uri))) return null;
    return workspace.readArticle(uri);
  }

  /** Empty where it is of no use, and for a buffer. */
  fingerprintOf(uri: string, { buffer }: IndexEntry, { content, format }: Source): string {
    const { store, workspace } = this.#options;
    if (buffer !== null) return '';
    return store?.()?.fingerprintOf(content, format, workspace.pathWithin(uri)) ?? '';
  }

  /** The same, of a file that has not been read. */
  async stampOf(uri: string, { buffer, deleted }: IndexEntry): Promise<string> {
    const { store, workspace } = this.#options;
    if (buffer !== null || deleted || (store?.() ?? null) === null) return '';
    return (await workspace.stampOf?.(uri)) ?? '';
  }
}
