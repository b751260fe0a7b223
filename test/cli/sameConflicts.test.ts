/** One folder, asked about in every way there is: all tell the same conflicts. */

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import {
  createProtocolConnection,
  InitializedNotification,
  InitializeRequest,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { CONFLICTS, type ConflictItem, type ConflictsPage } from '../../src/server/lists/listRequests.ts';
import { STATUS, type Status } from '../../src/server/status/status.ts';
import type { ConflictsFound } from '../../src/server/tools/toolRequest.ts';
import { TemporaryFolder } from '../workspace/temporaryFolder.ts';
import { answerForFiles, BrowserServer } from './browserServer.ts';
import { BuiltPackage } from './builtPackage.ts';

const root = join(import.meta.dirname, '..', '..');

/** What is compared: whatever else they say, they say it in their own form. */
type Told = Pick<ConflictItem, 'id' | 'rule' | 'severity' | 'relation' | 'claims'>;

interface Way {
  readonly name: string;
  readonly ask: (built: BuiltPackage, folder: string) => Promise<readonly Told[]>;
}

const WAYS: readonly Way[] = [
  { name: 'the command line', ask: onTheCommandLine },
  { name: 'the server as the extension starts it', ask: byTheExtension },
  { name: 'the server for a browser', ask: byTheBrowser },
  { name: 'the server that any editor starts', ask: byAnyEditor },
  { name: 'the server for assistants', ask: byAnAssistant },
];

async function onTheCommandLine(built: BuiltPackage, folder: string): Promise<readonly Told[]> {
  const { stdout } = await built.run(folder, ['check', '--format', 'json']);
  const { conflicts } = JSON.parse(stdout) as { conflicts: (Omit<Told, 'claims'> & { claims: readonly object[] })[] };
  return conflicts.map(({ claims, ...rest }) => ({ ...rest, claims: claims.length }));
}

async function byTheExtension(built: BuiltPackage, folder: string): Promise<readonly Told[]> {
  const server = join(built.script, '..', 'server.cjs');
  const child = spawn(process.execPath, [server, '--node-ipc'], {
    env: built.environment(),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  try {
    return await listed(new IPCMessageReader(child), new IPCMessageWriter(child), folder);
  } finally {
    child.kill();
  }
}

async function byAnyEditor(built: BuiltPackage, folder: string): Promise<readonly Told[]> {
  const child = spawn('sourcecheck', ['lsp'], { env: built.environment(), stdio: ['pipe', 'pipe', 'inherit'] });
  try {
    return await listed(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin), folder);
  } finally {
    child.kill();
  }
}

async function byTheBrowser(built: BuiltPackage, folder: string): Promise<readonly Told[]> {
  const server = await BrowserServer.start(built);
  try {
    return await listed(server.reader, server.writer, folder);
  } finally {
    await server.end();
  }
}

/** The whole list of conflicts, once the articles are read. */
async function listed(reader: MessageReader, writer: MessageWriter, folder: string): Promise<readonly Told[]> {
  const connection = createProtocolConnection(reader, writer);
  const read = new Promise<void>((resolve) => {
    connection.onNotification(STATUS, ({ reading }: Status) => {
      if (!reading) resolve();
    });
  });
  answerForFiles(connection);
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
    workspaceFolders: [{ uri: URI.file(folder).toString(), name: 'articles' }],
    initializationOptions: { status: true },
  });
  await connection.sendNotification(InitializedNotification.type, {});
  await read;
  const page: ConflictsPage = await connection.sendRequest(CONFLICTS, { settled: false, start: 0, count: 10_000 });
  connection.dispose();
  return page.items;
}

async function byAnAssistant(built: BuiltPackage, folder: string): Promise<readonly Told[]> {
  const client = new Client({ name: 'a test', version: '1.0.0' });
  const env = built.environment() as Record<string, string>;
  await client.connect(new StdioClientTransport({ command: 'sourcecheck', args: ['mcp', folder], env }));
  const { structuredContent } = await client.callTool({ name: 'list_conflicts', arguments: { limit: 50 } });
  await client.close();
  const { total, conflicts } = structuredContent as unknown as ConflictsFound;
  assert.equal(conflicts.length, total, 'more conflicts than one answer holds');
  return conflicts.map(({ claimsTotal, ...rest }) => ({ ...rest, claims: claimsTotal }));
}

/** In an order of their own: the lists are sorted in several ways. */
function told(conflicts: readonly Told[]): string[] {
  return conflicts
    .map(({ id, rule, severity, relation, claims }) => `${rule} ${severity} ${relation}, claims: ${claims}, ${id}`)
    .sort();
}

describe('The same folder gives the same conflicts', function () {
  this.timeout(600_000);
  let built: BuiltPackage;

  before(function () {
    if (process.platform === 'win32') this.skip();
    built = new BuiltPackage();
  });

  after(() => built?.remove());

  for (const sample of ['desk', 'newsroom']) {
    it(`whoever asks: ${sample}`, async () => {
      const folder = new TemporaryFolder();
      try {
        cpSync(join(root, 'samples', sample), folder.path, { recursive: true });
        const [first, ...others] = WAYS;
        const expected = told((await first?.ask(built, folder.path)) ?? []);
        assert.ok(expected.length > 2);
        for (const { name, ask } of others) assert.deepEqual(told(await ask(built, folder.path)), expected, name);
      } finally {
        folder.remove();
      }
    });
  }
});
