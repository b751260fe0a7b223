import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { PortMessageReader, PortMessageWriter, type ProtocolConnection } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import {
  FORGET_BEYOND,
  GET_KEPT,
  KEEP,
  LIST_FOLDER,
  type ListFolderAnswer,
  type ListFolderParams,
  READ_FILE,
  type ReadFileAnswer,
  type ReadFileParams,
} from '../../src/server/browser/browserRequests.ts';
import type { BuiltPackage } from './builtPackage.ts';

/** What a browser gives a worker, as far as the server's bundle uses it. */
const SCOPE = `
const { parentPort } = require('node:worker_threads');
let first = null;
globalThis.addEventListener = (type, listener) => { if (type === 'message') first = listener; };
globalThis.postMessage = (message) => parentPort.postMessage(message);
parentPort.on('message', (data) => {
  if (first === null) return globalThis.onmessage?.({ data });
  const listener = first;
  first = null;
  listener({ data });
});
`;

/** The bundle of the server for browsers, in a thread that looks like a browser's worker. */
export class BrowserServer {
  readonly #worker: Worker;
  readonly reader: PortMessageReader;
  readonly writer: PortMessageWriter;

  private constructor(worker: Worker) {
    this.#worker = worker;
    this.reader = new PortMessageReader(worker);
    this.writer = new PortMessageWriter(worker);
  }

  static async start(built: BuiltPackage): Promise<BrowserServer> {
    const folder = join(built.script, '..', '..');
    const code = await readFile(join(folder, 'dist', 'browser', 'server.js'), 'utf8');
    const worker = new Worker(`${SCOPE}\n${code}`, { eval: true });
    worker.postMessage({ nameModel: new Uint8Array(await readFile(join(folder, 'models', 'names.bin'))) });
    return new BrowserServer(worker);
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}

/** Answers for files as the extension does, from this machine's disk. It keeps nothing. */
export function answerForFiles(connection: ProtocolConnection): void {
  connection.onRequest(READ_FILE, (params: ReadFileParams): Promise<object> => readFileOf(params));
  connection.onRequest(LIST_FOLDER, (params: ListFolderParams): Promise<object> => entriesOf(params));
  connection.onRequest(GET_KEPT, () => null);
  connection.onRequest(KEEP, () => null);
  connection.onRequest(FORGET_BEYOND, () => null);
}

async function readFileOf({ uri, most }: ReadFileParams): Promise<ReadFileAnswer> {
  const path = URI.parse(uri).fsPath;
  const stats = await stat(path).catch(() => null);
  if (stats === null) return { kind: 'missing' };
  if (!stats.isFile()) return { kind: 'notFile' };
  if (most !== null && stats.size > most) return { kind: 'larger', size: stats.size };
  return { kind: 'read', content: new Uint8Array(await readFile(path)) };
}

async function entriesOf({ uri }: ListFolderParams): Promise<ListFolderAnswer> {
  const entries = await readdir(URI.parse(uri).fsPath, { withFileTypes: true });
  const kind = (isFolder: boolean): 'folder' | 'file' => (isFolder ? 'folder' : 'file');
  return { kind: 'listed', entries: entries.map((entry) => ({ name: entry.name, kind: kind(entry.isDirectory()) })) };
}
