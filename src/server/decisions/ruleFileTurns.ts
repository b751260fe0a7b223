import { ruleFileText } from '../../workspace/folderDecisions.ts';
import type { Surroundings } from '../../workspace/surroundings.ts';

/** A rule file as it was changed in the editor. */
export interface Changed {
  readonly uri: string;
  readonly text: string;
}

/** How long an editor may take to save a file, and how often it is looked, in milliseconds. */
const PATIENCE = 3000;
const LOOK_EVERY = 25;

interface Held {
  readonly release: () => Promise<void>;
  /** The change that is being saved: when another follows, its saving is waited for instead. */
  latest: Changed | null;
}

/**
 * Changes to a folder's rule files, one after the other. From the moment a file is read until the editor has saved it,
 * no other window and no command line writes there: what they have decided is read, and what is decided here is not
 * written over. Other files of the folder are not affected.
 */
export class RuleFileTurns {
  readonly #surroundings: Pick<Surroundings, 'files' | 'lock'>;
  readonly #held = new Map<string, Held>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(surroundings: Pick<Surroundings, 'files' | 'lock'>) {
    this.#surroundings = surroundings;
  }

  /** `change` reads the file and has the editor change it. */
  take(folder: string, change: () => Promise<Changed>): Promise<Changed> {
    const turn = this.#last.then(() => this.#take(folder, change));
    this.#last = turn.catch(() => {});
    return turn;
  }

  async close(): Promise<void> {
    const held = [...this.#held.values()];
    this.#held.clear();
    await Promise.all(held.map(({ release }) => release()));
  }

  async #take(folder: string, change: () => Promise<Changed>): Promise<Changed> {
    const held = this.#held.get(folder) ?? { release: await this.#surroundings.lock(folder), latest: null };
    held.latest = null;
    this.#held.set(folder, held);
    try {
      const changed = await change();
      held.latest = changed;
      void this.#releaseOnceSaved(folder, held, changed);
      return changed;
    } catch (error) {
      await this.#release(folder, held);
      throw error;
    }
  }

  async #releaseOnceSaved(folder: string, held: Held, changed: Changed): Promise<void> {
    const until = performance.now() + PATIENCE;
    while (held.latest === changed && !(await this.#isSaved(changed)) && performance.now() < until)
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
    if (held.latest === changed) await this.#release(folder, held);
  }

  async #isSaved({ uri, text }: Changed): Promise<boolean> {
    const saved = await ruleFileText(uri, this.#surroundings.files).catch(() => null);
    return saved?.replaceAll('\r\n', '\n') === text;
  }

  async #release(folder: string, held: Held): Promise<void> {
    if (this.#held.get(folder) === held) this.#held.delete(folder);
    await held.release();
  }
}
