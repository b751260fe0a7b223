/**
 * The language server's process, for any editor: `--stdio`, `--node-ipc` (as VS Code starts it), `--pipe=…` or
 * `--socket=…`.
 */

import { createConnection } from 'vscode-languageserver/node';
import { createCorpus } from '../engine/index.ts';
import type { Analyser } from '../workspace/analyser.ts';
import { CachedAnalyser } from '../workspace/cachedAnalyser.ts';
import { engineVersion, loadEngineAssets } from '../workspace/engineAssets.ts';
import { FactsCache } from '../workspace/factsCache.ts';
import { InProcessAnalyser } from '../workspace/inProcessAnalyser.ts';
import { nodeSurroundings } from '../workspace/nodeSurroundings.ts';
import { WorkerAnalyser } from '../workspace/workerAnalyser.ts';
import { startServer } from './server.ts';

const connection = process.argv.length > 2 ? createConnection() : createConnection(process.stdin, process.stdout);

startServer(connection, { ...nodeSurroundings, createCorpus, createAnalyser });
connection.listen();

function createAnalyser(cacheFolder: string | null, warn: (message: string) => void): Analyser {
  const analyser = new WorkerAnalyser(new InProcessAnalyser(loadEngineAssets()), warn);
  const version = engineVersion();
  if (cacheFolder === null || version === null) return analyser;
  return new CachedAnalyser(analyser, new FactsCache(cacheFolder, version));
}
