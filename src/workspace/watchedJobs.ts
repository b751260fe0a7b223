import type { WithinTime } from './surroundings.ts';
import type { Turns } from './turns.ts';

interface Job {
  readonly run: () => void;
  /** Called where it never ended. */
  readonly onEnded: () => void;
}

/**
 * Does short pieces of work one after the other, as many as fit into a turn, under one watch: to set a watch takes as
 * long as the shortest of them. One that never ends is ended, and the others go on.
 */
export class WatchedJobs {
  readonly #turns: Turns;
  readonly #withinTime: WithinTime;
  readonly #longest: number;
  readonly #waiting: Job[] = [];
  #isAtWork = false;

  /** `longest` is what one may take, in milliseconds. */
  constructor(turns: Turns, withinTime: WithinTime, longest: number) {
    this.#turns = turns;
    this.#withinTime = withinTime;
    this.#longest = longest;
  }

  /** Resolves to what `work` returns, rejects with what it throws; null where it was ended. */
  do<Result>(work: () => Result): Promise<{ readonly result: Result } | null> {
    return new Promise((resolve, reject) => {
      const run = (): void => {
        try {
          resolve({ result: work() });
        } catch (error) {
          reject(error);
        }
      };
      this.#waiting.push({ run, onEnded: () => resolve(null) });
      if (!this.#isAtWork) void this.#work();
    });
  }

  async #work(): Promise<void> {
    this.#isAtWork = true;
    while (this.#waiting.length > 0) {
      // What comes with the same events is done with the first.
      await this.#turns.next();
      await this.#turns.giveWay();
      let current: Job | undefined;
      const done = this.#withinTime(this.#longest, () => {
        do {
          current = this.#waiting.shift();
          current?.run();
        } while (this.#waiting.length > 0 && !this.#turns.isOver);
      });
      if (done === null) current?.onEnded();
    }
    this.#isAtWork = false;
  }
}
