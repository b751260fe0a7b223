/** The language server in a web worker, for an editor in a browser. */

import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { createCorpus, loadNameModel } from '../../engine/index.ts';
import { CachedAnalyser } from '../../workspace/cachedAnalyser.ts';
import { InProcessAnalyser } from '../../workspace/inProcessAnalyser.ts';
import { TreeWorkspace } from '../../workspace/treeWorkspace.ts';
import { startServer } from '../server.ts';
import type { WorkerStart } from './browserRequests.ts';
import { EditorFiles } from './editorFiles.ts';
import { KeptFacts } from './keptFacts.ts';

/** Of the scope of a worker, what is used here. */
interface WorkerScope {
  addEventListener(type: 'message', listener: (event: { readonly data: WorkerStart }) => void, once: object): void;
}

/** Set by the build: a hash of this bundle and of the weights. */
declare const ENGINE_VERSION: string;

const scope = globalThis as unknown as WorkerScope;

// The first message brings what a worker cannot read; those after it are the protocol's.
scope.addEventListener('message', ({ data }) => start(data), { once: true });

function start({ nameModel }: WorkerStart): void {
  const port = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
  const connection = createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port));
  const files = new EditorFiles(connection, { asText: false });
  const assets = { names: loadNameModel(nameModel) };
  startServer(connection, {
    files,
    createCorpus,
    createAnalyser: () => new CachedAnalyser(new InProcessAnalyser(assets), new KeptFacts(connection, ENGINE_VERSION)),
    createWorkspace: (options) => new TreeWorkspace(files, options),
    // A browser knows nobody's name: the setting can say it.
    userName: async () => null,
    clearUnfinished: async () => {},
    lock: async () => async () => {},
  });
  connection.listen();
}
