import type { IndexProgress } from '../workspace/indexer.ts';
import { printable } from './printable.ts';

/** Everything printed besides the findings, to standard error. */
export interface Messages {
  warn(message: string): void;
  progress(progress: IndexProgress): void;
  endProgress(): void;
}

/** The least number of articles for which progress is shown: a smaller folder is read in no time. */
const MANY = 200;

/** The interval between progress updates, in milliseconds. */
const REST = 200;

export function messagesTo(stream: NodeJS.WriteStream): Messages {
  let shown = 0;
  return {
    warn: (message) => {
      stream.write(`sourcecheck: ${printable(message)}\n`);
    },
    progress: ({ done, total }) => {
      if (!stream.isTTY || total < MANY || performance.now() - shown < REST) return;
      shown = performance.now();
      stream.write(`\rreading ${done} of ${total} articles `);
    },
    endProgress: () => {
      if (shown > 0) stream.write('\r\u001b[K');
    },
  };
}
