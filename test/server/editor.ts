import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { PassThrough } from 'node:stream';
import { setTimeout as rest } from 'node:timers/promises';
import {
  ApplyWorkspaceEditRequest,
  type CodeAction,
  CodeActionRequest,
  ConfigurationRequest,
  createConnection,
  createProtocolConnection,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type FileChangeType,
  type Hover,
  HoverRequest,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  LogMessageNotification,
  type MarkupContent,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  RegistrationRequest,
  ShowMessageNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
  WorkDoneProgress,
  type WorkDoneProgressBegin,
  WorkDoneProgressCancelNotification,
  WorkDoneProgressCreateRequest,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import { nodeArchives } from '../../src/archive/nodeArchives.ts';
import { createCorpus, type EngineAssets } from '../../src/engine/index.ts';
import { startServer } from '../../src/server/server.ts';
import type { ServerParts } from '../../src/server/serverParts.ts';
import { STATUS, type Status } from '../../src/server/status/status.ts';
import { loadEngineAssets } from '../../src/workspace/engineAssets.ts';
import { InProcessAnalyser } from '../../src/workspace/inProcessAnalyser.ts';
import { nodeSurroundings } from '../../src/workspace/nodeSurroundings.ts';
import { FakeAnalyser, FakeCorpus } from './fakeEngine.ts';

/** In milliseconds. */
const PATIENCE = 60_000;

export interface OpenOptions {
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly initialize?: Partial<InitializeParams>;
  readonly stopsReading?: boolean;
  /** The engine as it ships, in place of one that understands next to nothing. */
  readonly withEngine?: boolean;
}

/**
 * What an editor's user sees: files in a folder, open documents, warnings and cards; over the real protocol, in this
 * process.
 */
export class Editor {
  /** Everything the server published, in order. */
  readonly published: PublishDiagnosticsParams[] = [];
  readonly log: string[] = [];
  /** The messages it showed. */
  readonly shown: string[] = [];
  /** The states of the index it told of, for an editor that asks for them. */
  readonly statuses: Status[] = [];
  /** What the status bar showed of the reading. */
  readonly progress: (WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd)[] = [];
  /** Whether the user stops the reading as soon as it shows. */
  stopsReading = false;
  /** Settings by section, as an editor is asked for them. */
  readonly settings: Record<string, unknown> = {};
  /** What the edits that the server asked for were called. */
  readonly editLabels: string[] = [];
  refusesEdits = false;
  readonly analyser: FakeAnalyser;
  readonly connection: ProtocolConnection;

  readonly #folder: string;
  readonly #documents = new Map<string, TextDocument>();

  private constructor(folder: string, connection: ProtocolConnection, analyser: FakeAnalyser) {
    this.#folder = folder;
    this.connection = connection;
    this.analyser = analyser;
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.published.push(params);
    });
    connection.onNotification(LogMessageNotification.type, ({ message }) => {
      this.log.push(message);
    });
    connection.onNotification(ShowMessageNotification.type, ({ message }) => {
      this.shown.push(message);
    });
    connection.onNotification(STATUS, (status: Status) => {
      this.statuses.push(status);
    });
    connection.onRequest(RegistrationRequest.type, () => {});
    connection.onRequest(ApplyWorkspaceEditRequest.type, async ({ edit, label }) => {
      this.editLabels.push(label ?? '');
      if (this.refusesEdits) return { applied: false };
      for (const change of edit.documentChanges ?? []) {
        if ('edits' in change) await this.#apply(change.textDocument.uri, change.edits as TextEdit[]);
        else if (change.kind === 'create') await this.writeFile(this.pathOf(change.uri), '');
      }
      return { applied: true };
    });
    connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
      connection.onProgress(WorkDoneProgress.type, token, (value) => {
        this.progress.push(value);
        if (this.stopsReading) {
          void connection.sendNotification(WorkDoneProgressCancelNotification.type, { token });
        }
      });
    });
    connection.onRequest(ConfigurationRequest.type, ({ items }) =>
      items.map(({ section }) => this.settings[section ?? ''] ?? null),
    );
  }

  /** Opens a folder with these files, by path; by default waits until the server has read them. */
  static async open(
    files: Readonly<Record<string, string | Uint8Array>>,
    { settings = {}, initialize = {}, stopsReading = false, withEngine = false }: OpenOptions = {},
  ): Promise<Editor> {
    const folder = await realpath(await mkdtemp(join(tmpdir(), 'sourcecheck-server-')));
    const toServer = new PassThrough();
    const toEditor = new PassThrough();
    const analyser = new FakeAnalyser();
    const parts: ServerParts = withEngine
      ? {
          ...nodeSurroundings,
          archives: nodeArchives,
          createCorpus,
          createAnalyser: () => new InProcessAnalyser(engineAssets()),
        }
      : {
          ...nodeSurroundings,
          createCorpus: () => new FakeCorpus(),
          createAnalyser: () => analyser,
          secondLookTrouble: () => null,
        };
    const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toEditor));
    startServer(server, parts);
    server.listen();
    const connection = createProtocolConnection(new StreamMessageReader(toEditor), new StreamMessageWriter(toServer));
    const editor = new Editor(folder, connection, analyser);
    Object.assign(editor.settings, settings);
    editor.stopsReading = stopsReading;
    for (const [path, content] of Object.entries(files)) await editor.writeFile(path, content);
    connection.listen();
    await connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: null,
      capabilities: {
        workspace: { configuration: true, workspaceFolders: true, workspaceEdit: { documentChanges: true } },
        window: { workDoneProgress: true },
        textDocument: { hover: { contentFormat: ['markdown', 'plaintext'] } },
      },
      workspaceFolders: [{ uri: URI.file(folder).toString(), name: 'news' }],
      ...initialize,
    });
    await connection.sendNotification(InitializedNotification.type, {});
    const isOver = (line: string): boolean =>
      line.includes('articles read in') || line.startsWith('Reading was stopped');
    await editor.until(() => editor.log.some(isOver), 'the articles are read');
    return editor;
  }

  uri(path: string): string {
    return path.includes(':') ? path : URI.file(join(this.#folder, path)).toString();
  }

  /** Opens these folders of the folder beside it, in place of it. */
  async openFolders(...paths: readonly string[]): Promise<void> {
    const folders = paths.map((path) => ({ uri: this.uri(path), name: path }));
    const event = { added: folders, removed: [{ uri: URI.file(this.#folder).toString(), name: 'news' }] };
    await this.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event });
  }

  /** What an open document holds. */
  text(path: string): string {
    return this.#document(path).getText();
  }

  pathOf(uri: string): string {
    return relative(this.#folder, URI.parse(uri).fsPath);
  }

  async readFile(path: string): Promise<string> {
    return readFile(join(this.#folder, path), 'utf8');
  }

  async writeFile(path: string, content: string | Uint8Array): Promise<void> {
    const file = join(this.#folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }

  async deleteFile(path: string): Promise<void> {
    await rm(join(this.#folder, path), { recursive: true });
  }

  async tellChanges(changes: Readonly<Record<string, FileChangeType>>): Promise<void> {
    const events = Object.entries(changes).map(([path, type]) => ({ uri: this.uri(path), type }));
    await this.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: events });
  }

  /** What the user sets from now on, in place of what was set. */
  async set(sourcecheck: Readonly<Record<string, unknown>>): Promise<void> {
    this.settings.sourcecheck = sourcecheck;
    await this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  }

  async openDocument(path: string, text: string, languageId = 'plaintext'): Promise<void> {
    const document = TextDocument.create(this.uri(path), languageId, 1, text);
    this.#documents.set(path, document);
    const textDocument = { uri: document.uri, languageId, version: 1, text };
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  /** Replaces the first occurrence of some words, as an edit of just that. */
  async replace(path: string, words: string, by: string): Promise<void> {
    const document = this.#document(path);
    const range = rangeOfWords(document, words);
    const textDocument = { uri: document.uri, version: document.version + 1 };
    const contentChanges = [{ range, text: by }];
    this.#documents.set(path, TextDocument.update(document, contentChanges, textDocument.version));
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument, contentChanges });
  }

  async closeDocument(path: string): Promise<void> {
    const { uri } = this.#document(path);
    this.#documents.delete(path);
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  /** With the mouse on the first letter of some words of an open document. */
  async hover(path: string, words: string): Promise<Hover | null> {
    const document = this.#document(path);
    const position = rangeOfWords(document, words).start;
    return this.connection.sendRequest(HoverRequest.type, { textDocument: { uri: document.uri }, position });
  }

  async card(path: string, words: string): Promise<string> {
    const hover = await this.hover(path, words);
    return hover === null ? '' : (hover.contents as MarkupContent).value;
  }

  /** The fixes offered with the cursor on the first letter of some words. */
  async fixes(path: string, words: string): Promise<CodeAction[]> {
    const { uri, range } = this.place(path, words);
    const diagnostics = this.problems(path).filter((each) => each.range.start.line === range.start.line);
    const at = { start: range.start, end: range.start };
    const params = { textDocument: { uri }, range: at, context: { diagnostics } };
    const found = await this.connection.sendRequest(CodeActionRequest.type, params);
    return (found ?? []).filter((each): each is CodeAction => !('command' in each) || typeof each.command !== 'string');
  }

  /** The text of an open document with an edit made in it. */
  edited(path: string, edit: WorkspaceEdit | undefined): string {
    const document = this.#document(path);
    const edits = (edit?.documentChanges ?? []).flatMap((each) => ('edits' in each ? each.edits : []));
    return TextDocument.applyEdits(
      document,
      edits.filter((each) => 'newText' in each),
    );
  }

  place(path: string, words: string): { uri: string; range: Range } {
    const document = this.#document(path);
    return { uri: document.uri, range: rangeOfWords(document, words) };
  }

  /** What the Problems panel shows for an article now. */
  problems(path: string): PublishDiagnosticsParams['diagnostics'] {
    const uri = this.uri(path);
    return this.published.findLast((each) => each.uri === uri)?.diagnostics ?? [];
  }

  messages(path: string): string[] {
    return this.problems(path).map(({ message }) => String(message).split('\n')[0] ?? '');
  }

  /** The words of an open document under each of its problems. */
  underlined(path: string): string[] {
    return this.problems(path).map(({ range }) => this.#document(path).getText(range));
  }

  /** Waits for what the server does by itself: for long, as the machine may have much else to do. */
  async until(isSo: () => boolean, what: string): Promise<void> {
    const end = performance.now() + PATIENCE;
    while (!isSo()) {
      if (performance.now() > end) throw new Error(`still not so: ${what}; log: ${this.log.join(' | ')}`);
      await rest(5);
    }
  }

  async close(): Promise<void> {
    await this.connection.sendRequest(ShutdownRequest.type);
    this.connection.dispose();
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** As an editor does: in the open document, else in the file, which its watcher then tells of. */
  async #apply(uri: string, edits: readonly TextEdit[]): Promise<void> {
    const path = this.pathOf(uri);
    const open = this.#documents.get(path);
    const before = open ?? TextDocument.create(uri, 'json', 0, await this.readFile(path));
    const text = TextDocument.applyEdits(before, [...edits]);
    if (open === undefined) {
      await this.writeFile(path, text);
      return;
    }
    const textDocument = { uri: open.uri, version: open.version + 1 };
    const contentChanges = [{ text }];
    this.#documents.set(path, TextDocument.update(open, contentChanges, textDocument.version));
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument, contentChanges });
  }

  #document(path: string): TextDocument {
    const document = this.#documents.get(path);
    if (document === undefined) throw new Error(`${path} is not open`);
    return document;
  }
}

let assets: EngineAssets | null = null;

function engineAssets(): EngineAssets {
  assets ??= loadEngineAssets();
  return assets;
}

function rangeOfWords(document: TextDocument, words: string): Range {
  const start = document.getText().indexOf(words);
  if (start === -1) throw new Error(`no "${words}" in the document`);
  return { start: document.positionAt(start), end: document.positionAt(start + words.length) };
}
