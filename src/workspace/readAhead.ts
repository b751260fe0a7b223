/** So many articles are read at the same time, however long they are: neither the disk nor a thread is waited for. */
const FEWEST = 32;

/** More are read while what they hold is shorter than this, in UTF-16 code units or bytes. */
const MUCH = 4 * 1024 * 1024;

/** Keeps a walk from holding too many long files in memory at a time. */
export class ReadAhead {
  #articles = 0;
  #length = 0;
  #waiting: (() => void)[] = [];

  /** Resolves when one more article may be read. To be followed by `end` when that is done. */
  async begin(): Promise<void> {
    while (this.#articles >= FEWEST && this.#length >= MUCH)
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#articles++;
  }

  end(): void {
    this.#articles--;
    this.#admit();
  }

  /** Content of such a length is in memory until the work on it is done. */
  async hold<Result>(length: number, work: () => Promise<Result>): Promise<Result> {
    this.#length += length;
    try {
      return await work();
    } finally {
      this.#length -= length;
      this.#admit();
    }
  }

  #admit(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const proceed of waiting) proceed();
  }
}
