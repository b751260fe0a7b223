import type { Analyser } from '../workspace/analyser.ts';
import { CachedAnalyser } from '../workspace/cachedAnalyser.ts';
import { loadEngineAssets, loadFigureEncoder } from '../workspace/engineAssets.ts';
import { FactsCache } from '../workspace/factsCache.ts';
import { TimedAnalyser } from '../workspace/timedAnalyser.ts';
import { userCacheFolder } from '../workspace/userCacheFolder.ts';
import { WorkerAnalyser } from '../workspace/workerAnalyser.ts';

/** So many articles take as long as it takes to start a thread. */
const WORTH_A_THREAD = 48;

/**
 * In this thread, and in others where there are many articles; with the user's cache where the engine has a version to
 * keep facts under, and not where that is null. `warn` is told where no thread can start.
 */
export function createAnalyser(version: string | null, warn: (message: string) => void): Analyser {
  const inProcess = new TimedAnalyser(loadEngineAssets(), loadFigureEncoder);
  const analyser = new WorkerAnalyser(inProcess, warn, { startAfter: WORTH_A_THREAD });
  return version === null ? analyser : new CachedAnalyser(analyser, new FactsCache(userCacheFolder(), version));
}
