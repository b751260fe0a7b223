import type { IndexProgress } from '../workspace/indexerOptions.ts';
import { printable } from './printable.ts';

/** Everything printed besides the findings, to standard error. */
export interface Messages {
  warn(message: string): void;
  progress(progress: IndexProgress): void;
  /** One line in place of the one before, where somebody is watching; else a line now and then. */
  say(line: string): void;
  endProgress(): void;
}

/** The least number of articles for which progress is shown: a smaller folder is read in no time. */
const MANY = 200;

/** The interval between progress updates, in milliseconds. */
const REST = 200;
/** The same in a log, which keeps them all. */
const REST_IN_LOG = 30_000;

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
    say: (line) => {
      if (performance.now() - shown < (stream.isTTY ? REST : REST_IN_LOG)) return;
      shown = performance.now();
      stream.write(stream.isTTY ? `\r\u001b[K${line} ` : `sourcecheck: ${line}\n`);
    },
    endProgress: () => {
      if (shown > 0 && stream.isTTY) stream.write('\r\u001b[K');
    },
  };
}
