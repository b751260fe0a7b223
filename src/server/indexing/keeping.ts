import type { Indexer } from '../../workspace/indexer.ts';

/** The index is kept once nothing has changed for so long, in milliseconds. */
const REST = 5000;

/** Keeps the index for the next start, while nobody waits for anything. */
export class Keeping {
  readonly #indexer: Pick<Indexer, 'keep'>;
  readonly #isBusy: () => boolean;
  #waiting: NodeJS.Timeout | null = null;

  constructor(indexer: Pick<Indexer, 'keep'>, isBusy: () => boolean) {
    this.#indexer = indexer;
    this.#isBusy = isBusy;
  }

  /** Something has changed. */
  soon(): void {
    this.close();
    this.#waiting = setTimeout(() => {
      if (this.#isBusy()) this.soon();
      else void this.#indexer.keep();
    }, REST);
  }

  close(): void {
    if (this.#waiting !== null) clearTimeout(this.#waiting);
    this.#waiting = null;
  }
}
