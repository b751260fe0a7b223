import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import {
  ApplyWorkspaceEditRequest,
  createProtocolConnection,
  ExecuteCommandRequest,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import { DECIDE, type Decided } from '../../src/server/decisions/decisionProtocol.ts';
import { CONFLICTS, type ConflictsPage, type ConflictsParams } from '../../src/server/lists/listRequests.ts';
import { STATUS, type Status } from '../../src/server/status/status.ts';

/** Between a decision and its saving, in milliseconds: an editor opens the file, changes it and saves it. */
const SAVES_AFTER = 60;

/**
 * A window on a folder, with a server in a process of its own: it takes a decision into the document of the decision
 * file, answers, and saves the file a moment later, unless somebody else has changed it since: an editor asks its user
 * then.
 */
export class SavingEditor {
  readonly server: ChildProcess;
  readonly #connection: ProtocolConnection;
  readonly #saving = new Set<Promise<void>>();
  /** Documents, by path, whose text is not on disk yet, and what was there. */
  readonly #unsaved = new Map<string, { readonly text: string; readonly onDisk: string | null }>();
  #status: Status | null = null;

  private constructor(server: ChildProcess, connection: ProtocolConnection) {
    this.server = server;
    this.#connection = connection;
  }

  /** `args` are those of Node.js, up to the script of the server and what it is told. */
  static async open(folder: string, args: readonly string[], env = process.env): Promise<SavingEditor> {
    const server = spawn(process.execPath, args, { env, stdio: ['pipe', 'pipe', 'ignore'] });
    server.stdin.on('error', () => {});
    const connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    const editor = new SavingEditor(server, connection);
    connection.onError(() => {});
    connection.onNotification(STATUS, (status: Status) => {
      editor.#status = status;
    });
    connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
      for (const change of edit.documentChanges ?? []) if ('edits' in change) editor.#apply(change as TextDocumentEdit);
      return { applied: true };
    });
    connection.listen();
    await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: URI.file(folder).toString(),
      workspaceFolders: null,
      capabilities: { workspace: { workspaceEdit: { documentChanges: true } } },
      initializationOptions: { status: true },
    });
    await connection.sendNotification(InitializedNotification.type, {});
    return editor;
  }

  get #hasEnded(): boolean {
    return this.server.exitCode !== null || this.server.signalCode !== null;
  }

  async untilRead(): Promise<void> {
    while (this.#status?.reading !== false && !this.#hasEnded) await rest(10);
  }

  /** Settles what an article contradicts, as the user does it one by one. */
  async settleIn(path: string): Promise<void> {
    const params: ConflictsParams = {
      start: 0,
      count: 100,
      settled: false,
      filter: { uri: URI.file(path).toString() },
    };
    const { items } = await this.#connection.sendRequest<ConflictsPage>(CONFLICTS, params);
    for (const { id } of items) {
      const command = { command: DECIDE, arguments: [{ verdict: 'settled', conflict: id, claim: null }] };
      const { refused }: Decided = await this.#connection.sendRequest(ExecuteCommandRequest.type, command);
      if (refused !== null) throw new Error(refused);
    }
    await Promise.all(this.#saving);
  }

  async close(): Promise<void> {
    await this.#connection.sendRequest(ShutdownRequest.type);
    await this.kill();
  }

  /** The server alone: what is being saved is saved by the editor. */
  async kill(): Promise<void> {
    const ended = this.#hasEnded ? null : once(this.server, 'close');
    this.server.kill('SIGKILL');
    await ended;
    this.#connection.dispose();
    await Promise.all(this.#saving);
  }

  #apply({ textDocument: { uri }, edits }: TextDocumentEdit): void {
    const path = URI.parse(uri).fsPath;
    const onDisk = existsSync(path) ? readFileSync(path, 'utf8') : null;
    const before = this.#unsaved.get(path) ?? { text: onDisk ?? '', onDisk };
    const changes = edits.filter((edit) => 'newText' in edit);
    const text = TextDocument.applyEdits(TextDocument.create(uri, 'json', 1, before.text), changes);
    this.#unsaved.set(path, { ...before, text });
    const saving = rest(SAVES_AFTER).then(() => this.#save(path));
    this.#saving.add(saving);
    void saving.then(() => this.#saving.delete(saving));
  }

  #save(path: string): void {
    const unsaved = this.#unsaved.get(path);
    this.#unsaved.delete(path);
    const onDisk = existsSync(path) ? readFileSync(path, 'utf8') : null;
    if (unsaved === undefined || unsaved.onDisk !== onDisk) return;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, unsaved.text);
  }
}
