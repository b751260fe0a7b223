import { setTimeout as rest } from 'node:timers/promises';

/** Between two looks at the loop, in milliseconds. */
const PAUSE = 2;

/** Where it worked less between two looks, it had nothing to do: the more it rests, the more of these there are. */
const IDLE = 0.2;

/**
 * How long the thread of this extension host works in one stretch while something goes on, in milliseconds of the
 * processor: what it worked between two looks at its event loop, where it worked. Time in which other programs had the
 * processor is nobody's stretch.
 */
export async function stretchesDuring(work: () => Promise<void>): Promise<number[]> {
  const stretches: number[] = [];
  let isOver = false;
  const watching = (async () => {
    let before = process.threadCpuUsage();
    while (!isOver) {
      await rest(PAUSE);
      const { user, system } = process.threadCpuUsage(before);
      before = process.threadCpuUsage();
      if (user + system >= IDLE * 1000) stretches.push((user + system) / 1000);
    }
  })();
  try {
    await work();
  } finally {
    isOver = true;
    await watching;
  }
  return stretches;
}

/** Below which so large a share of them lies. */
export function quantileOf(stretches: readonly number[], share: number): number {
  const sorted = [...stretches].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
