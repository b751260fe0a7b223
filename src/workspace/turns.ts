/** How long work may occupy the thread before waiting events get their turn, in milliseconds. */
const TURN = 12;

/** Shares the thread between long work and what comes meanwhile. */
export class Turns {
  #began = 0;

  /** Lets waiting events (an edit, a hover) go first when the work has used up its turn. */
  async giveWay(): Promise<void> {
    if (performance.now() - this.#began < TURN) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.#began = performance.now();
  }
}
