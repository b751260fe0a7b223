import type { Analyser } from '../workspace/analyser.ts';
import { CachedAnalyser } from '../workspace/cachedAnalyser.ts';
import { engineVersion, loadEngineAssets } from '../workspace/engineAssets.ts';
import { FactsCache } from '../workspace/factsCache.ts';
import { TimedAnalyser } from '../workspace/timedAnalyser.ts';
import { userCacheFolder } from '../workspace/userCacheFolder.ts';
import { WorkerAnalyser } from '../workspace/workerAnalyser.ts';

/** So many articles take as long as it takes to start a thread. */
const WORTH_A_THREAD = 48;

/**
 * In this thread, and in others where there are many articles; with the user's cache, if wanted and if the engine has a
 * version to store facts under. `warn` is told where no thread can start.
 */
export function createAnalyser(cache: boolean, warn: (message: string) => void): Analyser {
  const analyser = new WorkerAnalyser(new TimedAnalyser(loadEngineAssets()), warn, { startAfter: WORTH_A_THREAD });
  const version = cache ? engineVersion() : null;
  return version === null ? analyser : new CachedAnalyser(analyser, new FactsCache(userCacheFolder(), version));
}
