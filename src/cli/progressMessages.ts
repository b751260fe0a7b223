import type { IndexProgress } from '../workspace/indexer.ts';
import { printable } from './printable.ts';

/** What is printed besides the findings, all of it to standard error. */
export interface Messages {
  warn(message: string): void;
  progress(progress: IndexProgress): void;
  endProgress(): void;
}

/** Progress is shown from this many articles on: a smaller folder is read before one could look. */
const MANY = 200;

/** Between two lines of progress, in milliseconds. */
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
