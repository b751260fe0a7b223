import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createProtocolConnection,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';

const root = join(import.meta.dirname, '..', '..');

describe('the server as a process of its own', function () {
  this.timeout(60_000);
  let folder: string;
  let server: ChildProcess;
  let connection: ProtocolConnection;
  let onPublished: (params: PublishDiagnosticsParams) => void = () => {};

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sourcecheck-process-'));
    await cp(join(root, 'test', 'fixtures', 'editor-workspace'), folder, { recursive: true });
    const started = spawn(process.execPath, [join(root, 'src', 'server', 'serverMain.ts'), '--stdio']);
    server = started;
    started.stderr.pipe(process.stderr);
    connection = createProtocolConnection(
      new StreamMessageReader(started.stdout),
      new StreamMessageWriter(started.stdin),
    );
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => onPublished(params));
    connection.listen();
  });

  after(async () => {
    connection.dispose();
    server.kill();
    await rm(folder, { recursive: true, force: true });
  });

  it('warns an editor that offers nothing but the plain protocol', async () => {
    const draft = URI.file(join(folder, 'draft.md')).toString();
    const warned = new Promise<number>((resolve) => {
      onPublished = ({ uri, diagnostics }) => {
        if (uri === draft && diagnostics.length > 0) resolve(diagnostics.length);
      };
    });
    await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: URI.file(folder).toString(),
      workspaceFolders: null,
      capabilities: {},
    });
    await connection.sendNotification(InitializedNotification.type, {});
    assert.equal(await warned, 1);
  });

  it('follows the files itself where the editor does not', async () => {
    const draft = URI.file(join(folder, 'draft.md')).toString();
    const cleared = new Promise<void>((resolve) => {
      onPublished = ({ uri, diagnostics }) => {
        if (uri === draft && diagnostics.length === 0) resolve();
      };
    });
    await rm(join(folder, 'wire'), { recursive: true });
    await cleared;
    const warned = new Promise<void>((resolve) => {
      onPublished = ({ uri, diagnostics }) => {
        if (uri === draft && diagnostics.length > 0) resolve();
      };
    });
    await cp(join(root, 'test', 'fixtures', 'editor-workspace', 'wire'), join(folder, 'wire again'), {
      recursive: true,
    });
    await warned;
  });

  it('ends when the editor asks it to', async () => {
    await connection.sendRequest(ShutdownRequest.type);
    await connection.sendNotification(ExitNotification.type);
    const [code] = server.exitCode === null ? await once(server, 'exit') : [server.exitCode];
    assert.equal(code, 0);
  });
});
