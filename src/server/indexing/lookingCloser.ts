import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import type { Say } from '../text/serverMessages.ts';
import type { LookingTwice } from './lookingTwice.ts';

/** Between two reports of progress, in milliseconds: each counts all conflicts, while other articles may be edited. */
const REPORT_EVERY = 1000;

export interface LookingCloserOptions {
  readonly connection: Pick<Connection, 'window' | 'sendNotification'>;
  readonly say: Say;
  readonly lookingTwice: Pick<LookingTwice, 'canBeDone' | 'left' | 'now' | 'stop'>;
  /** How many conflicts are known now. */
  readonly conflicts: () => number;
  /** Some articles have been looked at. */
  readonly onProgress: () => void;
}

/**
 * A second look that the user asks for, whatever the settings say: until the editor is closed, or the user stops it.
 * What was found by then stays.
 */
export class LookingCloser {
  readonly #options: LookingCloserOptions;
  #isAsked = false;

  constructor(options: LookingCloserOptions) {
    this.#options = options;
  }

  /** Whether articles are to be looked at twice for it. */
  get isAsked(): boolean {
    return this.#isAsked;
  }

  /** Resolves when no article is left, when the user stops it, or when something changes: then it goes on later. */
  async look(): Promise<void> {
    const { connection, say, lookingTwice, conflicts, onProgress } = this.#options;
    if (!lookingTwice.canBeDone) return this.#show(MessageType.Warning, say('cannotLookCloser'));
    this.#isAsked = true;
    const [total, before] = [lookingTwice.left, conflicts()];
    if (total === 0) return this.#show(MessageType.Info, say('nothingToLookAt'));
    const progress = await connection.window.createWorkDoneProgress().catch(() => null);
    progress?.begin(say('lookingCloser'), 0, undefined, true);
    progress?.token.onCancellationRequested(() => {
      this.#isAsked = false;
      lookingTwice.stop();
    });
    const timer = setInterval(() => {
      const done = Math.max(0, total - lookingTwice.left);
      progress?.report((done / total) * 100, say('readSoFar', done, total));
      onProgress();
    }, REPORT_EVERY);
    try {
      await lookingTwice.now();
    } finally {
      clearInterval(timer);
      progress?.done();
    }
    if (this.#isAsked && lookingTwice.left === 0)
      await this.#show(MessageType.Info, say('lookedCloser', total, Math.max(0, conflicts() - before)));
  }

  #show(type: MessageType, message: string): Promise<void> {
    return this.#options.connection.sendNotification(ShowMessageNotification.type, { type, message });
  }
}
