/** Says what a program is doing, step by step, so that nobody waits before a silent screen. */
export class Steps {
  readonly #stream: NodeJS.WriteStream;
  readonly #total: number;
  #done = 0;

  constructor(stream: NodeJS.WriteStream, total: number) {
    this.#stream = stream;
    this.#total = total;
  }

  /** Does a step, with its name before it and its seconds after it; on a terminal they are counted meanwhile. */
  async run<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const started = performance.now();
    const line = `  ${++this.#done}/${this.#total}  ${name} …`;
    const seconds = (digits: number): string => `${((performance.now() - started) / 1000).toFixed(digits)} s`;
    this.#stream.write(line);
    const ticking = this.#stream.isTTY
      ? setInterval(() => this.#stream.write(`\r${line} ${seconds(0)} `), 1000)
      : undefined;
    try {
      return await work();
    } finally {
      clearInterval(ticking);
      this.#stream.write(this.#stream.isTTY ? `\r${line} ${seconds(1)} \n` : ` ${seconds(1)}\n`);
    }
  }
}
