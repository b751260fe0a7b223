import { FileChangeType, type FileEvent } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { nodeArchives } from '../archive/nodeArchives.ts';
import { createCorpus } from '../engine/index.ts';
import { CachedAnalyser } from '../workspace/cachedAnalyser.ts';
import { engineVersion, loadEngineAssets, loadFigureEncoder, secondLookTrouble } from '../workspace/engineAssets.ts';
import { FactsCache } from '../workspace/factsCache.ts';
import { IndexFile } from '../workspace/indexFile.ts';
import { nodeSurroundings } from '../workspace/nodeSurroundings.ts';
import { TimedAnalyser } from '../workspace/timedAnalyser.ts';
import { userCacheFolder } from '../workspace/userCacheFolder.ts';
import { watchFolders } from '../workspace/watchFolders.ts';
import { WorkerAnalyser } from '../workspace/workerAnalyser.ts';
import type { ServerParts } from './serverParts.ts';

/** What the server depends on in Node.js. Where no editor names a folder for facts, the user's is used. */
export function nodeParts({ keepsFacts }: { readonly keepsFacts: boolean }): ServerParts {
  const version = (): string | null => (keepsFacts ? engineVersion() : null);
  return {
    ...nodeSurroundings,
    archives: nodeArchives,
    createCorpus,
    createAnalyser: (cacheFolder, warn) => {
      const analyser = new WorkerAnalyser(new TimedAnalyser(loadEngineAssets(), loadFigureEncoder), warn);
      const known = version();
      if (known === null) return analyser;
      return new CachedAnalyser(analyser, new FactsCache(cacheFolder ?? userCacheFolder(), known));
    },
    secondLookTrouble,
    indexStore: (cacheFolder, folders, look) => {
      const known = version();
      return known === null ? null : new IndexFile(cacheFolder ?? userCacheFolder(), known, folders, look);
    },
    watchFiles,
  };
}

function watchFiles(...[folders, changed, warn]: Parameters<NonNullable<ServerParts['watchFiles']>>): {
  close(): void;
} {
  const events = (paths: readonly string[], type: FileChangeType): FileEvent[] =>
    paths.map((path) => ({ uri: URI.file(path).toString(), type }));
  const paths = folders.map((uri) => URI.parse(uri)).flatMap(({ scheme, fsPath }) => (scheme === 'file' ? fsPath : []));
  const watching = watchFolders(paths, {
    onChanged: (appeared, gone) =>
      changed([...events(appeared, FileChangeType.Changed), ...events(gone, FileChangeType.Deleted)]),
    onFailed: warn,
  });
  return { close: () => void watching.close() };
}
