import type * as vscode from 'vscode';
import type { Opinion } from '../../webview/opinion.ts';

const KEY = 'secondOpinions';

/** How many conflicts' opinions are kept, and how many on each. */
const MOST_CONFLICTS = 100;
const MOST_ON_ONE = 5;

type Kept = Readonly<Record<string, readonly Opinion[]>>;

/** What models said, by the conflict's id, in the editor's memory of this workspace and nowhere else. */
export class KeptOpinions {
  readonly #memory: vscode.Memento;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
  }

  /** On one conflict, the latest first. */
  on(conflict: string): readonly Opinion[] {
    return this.#all()[conflict] ?? [];
  }

  async add(conflict: string, opinion: Opinion): Promise<void> {
    const { [conflict]: before = [], ...others } = this.#all();
    const kept = Object.entries(others).slice(-(MOST_CONFLICTS - 1));
    await this.#memory.update(
      KEY,
      Object.fromEntries([...kept, [conflict, [opinion, ...before].slice(0, MOST_ON_ONE)]]),
    );
  }

  #all(): Kept {
    return this.#memory.get<Kept>(KEY, {});
  }
}
