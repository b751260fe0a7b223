/**
 * The language server's process, for any editor: `--stdio`, `--node-ipc` (as VS Code starts it), `--pipe=…` or
 * `--socket=…`; standard input and output where nothing is said. `sourcecheck lsp` runs it, too. Facts are kept in the
 * folder that the editor names, else with the command line's; `--no-cache` keeps none.
 */

import { createConnection, FileChangeType, type FileEvent } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { nodeArchives } from '../archive/nodeArchives.ts';
import { createCorpus } from '../engine/index.ts';
import type { Analyser } from '../workspace/analyser.ts';
import { CachedAnalyser } from '../workspace/cachedAnalyser.ts';
import { engineVersion, loadEngineAssets } from '../workspace/engineAssets.ts';
import { FactsCache } from '../workspace/factsCache.ts';
import { InProcessAnalyser } from '../workspace/inProcessAnalyser.ts';
import { nodeSurroundings } from '../workspace/nodeSurroundings.ts';
import { userCacheFolder } from '../workspace/userCacheFolder.ts';
import { watchFolders } from '../workspace/watchFolders.ts';
import { WorkerAnalyser } from '../workspace/workerAnalyser.ts';
import { EditorFiles } from './browser/editorFiles.ts';
import { everywhere } from './browser/everywhere.ts';
import { type ServerParts, startServer } from './server.ts';

const TRANSPORT = /^--(?:stdio|node-ipc|pipe|socket)(?:=|$)/u;

if (!process.argv.some((argument) => TRANSPORT.test(argument))) process.argv.push('--stdio');
const keepsFacts = !process.argv.includes('--no-cache');
const connection = createConnection();

const surroundings = everywhere(nodeSurroundings, new EditorFiles(connection, { asText: true }));
startServer(connection, { ...surroundings, archives: nodeArchives, createCorpus, createAnalyser, watchFiles });
connection.listen();

function createAnalyser(cacheFolder: string | null, warn: (message: string) => void): Analyser {
  const analyser = new WorkerAnalyser(new InProcessAnalyser(loadEngineAssets()), warn);
  const version = keepsFacts ? engineVersion() : null;
  if (version === null) return analyser;
  return new CachedAnalyser(analyser, new FactsCache(cacheFolder ?? userCacheFolder(), version));
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
