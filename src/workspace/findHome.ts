import { stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { SETTINGS_FILE } from './settings/settingsFile.ts';

/**
 * The folder that a place belongs to: the nearest one, from there upwards, that holds editors' decisions or a settings
 * file. Null where there is none up to the top of the repository, or below the user's own folder.
 */
export async function findHome(from: string): Promise<string | null> {
  const user = homedir();
  for (let folder = from; folder !== user; folder = dirname(folder)) {
    if ((await isThere(join(folder, '.sourcecheck'))) || (await isThere(join(folder, SETTINGS_FILE)))) return folder;
    if (dirname(folder) === folder || (await isThere(join(folder, '.git')))) return null;
  }
  return null;
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
