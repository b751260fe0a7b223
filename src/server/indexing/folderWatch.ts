import type { FileEvent } from 'vscode-languageserver';
import type { ServerParts } from '../serverParts.ts';

export interface FolderWatchOptions {
  /** Missing where files cannot be followed, and where the editor does it. */
  readonly watchFiles: ServerParts['watchFiles'];
  readonly onChanged: (events: readonly FileEvent[]) => void;
  readonly warn: (message: string) => void;
}

/** Follows the files of the folders that are open, for an editor that does not. */
export class FolderWatch {
  readonly #options: FolderWatchOptions;
  #watching: { close(): void } | null = null;
  #closed = false;

  constructor(options: FolderWatchOptions) {
    this.#options = options;
  }

  /** Follows these folders, by URI, and no others. */
  follow(folders: readonly string[]): void {
    const { watchFiles, onChanged, warn } = this.#options;
    this.#watching?.close();
    this.#watching = this.#closed ? null : (watchFiles?.(folders, onChanged, warn) ?? null);
  }

  close(): void {
    this.#closed = true;
    this.#watching?.close();
    this.#watching = null;
  }
}
