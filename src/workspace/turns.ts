/** How long work may occupy the thread before waiting events get their turn, in milliseconds. */
const TURN = 8;

/** What is asked goes before all work, but work does not wait longer than this for answers, in milliseconds. */
const PATIENCE = 100;

/** Shares the thread between long work and what comes meanwhile. */
export class Turns {
  #began = 0;
  #next: Promise<void> | null = null;
  /** Questions that are being answered, and since when there is one. */
  #questions = 0;
  #asked = 0;

  /** True once the work has used up its turn. */
  get isOver(): boolean {
    return performance.now() - this.#began >= TURN;
  }

  /**
   * Lets waiting events (an edit, a hover) go first when the work has used up its turn, and whatever is needed to
   * answer them. However many pieces of work wait, one after the other gets the next turn.
   */
  async giveWay(): Promise<void> {
    while (this.isOver || this.#isAsked) await this.next();
  }

  /** Lets waiting events go first in any case. */
  next(): Promise<void> {
    this.#next ??= this.#begin();
    return this.#next;
  }

  /** Somebody waits for this answer: where it has to wait for a file, no work comes in between. */
  async first<Answer>(answer: () => Answer | Promise<Answer>): Promise<Answer> {
    if (this.#questions++ === 0) this.#asked = performance.now();
    try {
      return await answer();
    } finally {
      this.#questions--;
    }
  }

  get #isAsked(): boolean {
    return this.#questions > 0 && performance.now() - this.#asked < PATIENCE;
  }

  async #begin(): Promise<void> {
    await eventsPass();
    this.#began = performance.now();
    this.#next = null;
  }
}

/**
 * A timer waits a millisecond at the least, and more in a row; browsers have nothing else that lets events pass. A
 * message passes through several rounds of events until its answer is written: read, decoded, queued, answered.
 */
async function eventsPass(): Promise<void> {
  if (typeof setImmediate !== 'function') await new Promise((resolve) => setTimeout(resolve, 0));
  else for (let round = 0; round < ROUNDS; round++) await new Promise((resolve) => setImmediate(resolve));
}

const ROUNDS = 4;
