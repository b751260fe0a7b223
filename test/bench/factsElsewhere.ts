import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ArticleFacts } from '../../src/engine/index.ts';

export interface Story {
  readonly path: string;
  readonly text: string;
}

/** Analyses stories in another thread, as the server does. */
export class FactsElsewhere {
  readonly #thread = new Worker(new URL('./factsThread.ts', import.meta.url));

  async of(stories: readonly Story[]): Promise<readonly ArticleFacts[]> {
    this.#thread.postMessage(stories);
    const [facts] = await once(this.#thread, 'message');
    return facts;
  }

  async close(): Promise<void> {
    await this.#thread.terminate();
  }
}
