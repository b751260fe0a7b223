import * as vscode from 'vscode';
import type { Reading } from '../server/lists/listRequests.ts';

/**
 * A context key that decides what a view says while it is empty. It follows the empty answers the view shows: that
 * nothing was found is said only of articles that were read, and not while a list is still on its way to the view.
 */
export class Emptiness {
  readonly #key: string;
  #state: string | undefined;

  constructor(key: string) {
    this.#key = key;
  }

  /** To be called before the answer is shown. */
  async answered({ reading, articlesRead }: Reading, isEmpty: boolean): Promise<void> {
    if (!isEmpty) return;
    const state = reading ? 'reading' : articlesRead === 0 ? 'noArticles' : 'read';
    if (state === this.#state) return;
    this.#state = state;
    await vscode.commands.executeCommand('setContext', this.#key, state);
  }
}
