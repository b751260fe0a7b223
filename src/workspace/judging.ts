import type { Corpus } from '../engine/index.ts';
import type { Turns } from './turns.ts';

/**
 * Judges in turns what has changed, so that to ask the corpus for all conflicts does not take long: of thousands of
 * articles at once it takes most of a second.
 */
export class Judging {
  readonly #corpus: Pick<Corpus, 'conflicts'>;
  readonly #turns: Turns;
  #unjudged = new Set<string>();
  #judging: Promise<void> = Promise.resolve();

  constructor(corpus: Pick<Corpus, 'conflicts'>, turns: Turns) {
    this.#corpus = corpus;
    this.#turns = turns;
  }

  /** The conflicts of these articles have changed. */
  changed(uris: readonly string[]): void {
    for (const uri of uris) this.#unjudged.add(uri);
  }

  /**
   * Resolves when what has changed until now is judged. Never rejects: what cannot be judged fails whoever asks for it.
   */
  judged(): Promise<void> {
    this.#judging = this.#judging.then(() => this.#judge());
    return this.#judging;
  }

  async #judge(): Promise<void> {
    const unjudged = this.#unjudged;
    this.#unjudged = new Set();
    for (const uri of unjudged) {
      await this.#turns.giveWay();
      try {
        this.#corpus.conflicts(uri);
      } catch {
        // Whoever asks for it is told.
      }
    }
  }
}
