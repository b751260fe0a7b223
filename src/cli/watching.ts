import { watch } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Messages } from './progressMessages.ts';

/** Several files often change together, as at a checkout: a run waits this long for the last, in milliseconds. */
const REST = 300;

/**
 * Runs once, and again after each change in the folders and files given, until the process is interrupted. `run` is
 * given a line to print above what it reports, null the first time. Returns what the last run did.
 */
export async function watching(
  paths: readonly string[],
  messages: Messages,
  run: (before: string | null) => Promise<number>,
): Promise<number> {
  let isStopped = false;
  let isDue = false;
  let timer: NodeJS.Timeout | null = null;
  let wake: () => void = () => {};
  const changed = (name: string | null): void => {
    if (name !== null && isPassing(name)) return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => {
      isDue = true;
      wake();
    }, REST);
  };
  const stop = (): void => {
    isStopped = true;
    wake();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  // Before the first run, so that what changes during it is not missed.
  const watchers = [...new Set(await Promise.all(paths.map(folderToWatch)))].map((folder) => {
    const watcher = watch(folder, { recursive: true }, (_, name) => changed(name));
    watcher.on('error', (error) => messages.warn(`${folder} is no longer watched: ${error.message}`));
    return watcher;
  });
  let last = await run(null);
  messages.warn('waiting for changes; Ctrl+C ends it');
  while (!isStopped) {
    if (!isDue) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    if (isStopped) break;
    isDue = false;
    last = await run(`\n${new Date().toLocaleTimeString('en-GB')}\n\n`);
  }
  if (timer !== null) clearTimeout(timer);
  for (const watcher of watchers) watcher.close();
  return last;
}

/** A folder, or the folder of a file: many editors put a new file in the place of the old one when they save. */
async function folderToWatch(path: string): Promise<string> {
  const stats = await stat(path).catch(() => null);
  return resolve(stats?.isDirectory() ? path : dirname(path));
}

/** Git's own files, and those of a write that is going on. */
function isPassing(name: string): boolean {
  return /(?:^|[\\/])\.git(?:[\\/]|$)|\.new$/u.test(name);
}
