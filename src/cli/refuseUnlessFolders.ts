import { stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, resolve } from 'node:path';
import { UsageError } from './arguments.ts';

/**
 * Throws `UsageError` for what is no folder. Assistants start programs anywhere: where no folder is named, the current
 * one is read, but not the whole disk, nor all that a user has.
 */
export async function refuseUnlessFolders(folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    const stats = await stat(folder).catch(() => null);
    if (!stats?.isDirectory()) throw new UsageError(`there is no folder "${folder}"`);
  }
  const here = resolve('.');
  if (folders.length === 0 && (here === homedir() || dirname(here) === here))
    throw new UsageError(`name the folder with the articles: ${here} is read only if it is named`);
}
