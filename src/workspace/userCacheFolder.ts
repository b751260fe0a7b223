import { homedir } from 'node:os';
import { join } from 'node:path';

/** The system's folder for files that programs can recreate, where no editor names one. */
export function userCacheFolder(): string {
  const { env, platform } = process;
  if (platform === 'win32')
    return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'sourcecheck', 'cache');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'sourcecheck');
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'sourcecheck');
}
