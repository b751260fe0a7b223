import * as vscode from 'vscode';
import type { Status } from '../server/settings/status.ts';

/** Tells `when` clauses how the index stands: what an empty view says depends on it. */
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
