import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Analyser } from '../workspace/analyser.ts';
import { CachedAnalyser } from '../workspace/cachedAnalyser.ts';
import { engineVersion, loadEngineAssets } from '../workspace/engineAssets.ts';
import { FactsCache } from '../workspace/factsCache.ts';
import { InProcessAnalyser } from '../workspace/inProcessAnalyser.ts';

/**
 * In this thread, which has nothing else to do; with the user's cache, if wanted and if the engine has a version to
 * store facts under.
 */
export function createAnalyser(cache: boolean): Analyser {
  const analyser = new InProcessAnalyser(loadEngineAssets());
  const version = cache ? engineVersion() : null;
  return version === null ? analyser : new CachedAnalyser(analyser, new FactsCache(cacheFolder(), version));
}

/** The system's folder for files that programs can recreate. */
function cacheFolder(): string {
  const { env, platform } = process;
  if (platform === 'win32')
    return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'sourcecheck', 'cache');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'sourcecheck');
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'sourcecheck');
}
