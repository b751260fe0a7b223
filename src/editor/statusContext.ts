import * as vscode from 'vscode';
import type { Status } from '../server/settings/status.ts';

/** Sets context keys for the state of the index, which decides what an empty view says. */
export class StatusContext {
  readonly #set = new Map<string, boolean>();

  show({ articles, reading }: Pick<Status, 'articles' | 'reading'>): void {
    this.#become('sourcecheck.reading', reading);
    this.#become('sourcecheck.hasArticles', articles > 0);
  }

  #become(key: string, value: boolean): void {
    if (this.#set.get(key) === value) return;
    this.#set.set(key, value);
    void vscode.commands.executeCommand('setContext', key, value);
  }
}
