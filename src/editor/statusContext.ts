import * as vscode from 'vscode';
import type { Status } from '../server/status/status.ts';

/** Sets the context key that menus and keys ask whether there are articles. */
export class StatusContext {
  #hasArticles: boolean | undefined;

  show({ articles }: Pick<Status, 'articles'>): void {
    const hasArticles = articles > 0;
    if (this.#hasArticles === hasArticles) return;
    this.#hasArticles = hasArticles;
    void vscode.commands.executeCommand('setContext', 'sourcecheck.hasArticles', hasArticles);
  }
}
