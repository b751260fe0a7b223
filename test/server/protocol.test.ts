import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { setTimeout as rest } from 'node:timers/promises';
import {
  CancellationTokenSource,
  CodeActionRequest,
  CompletionRequest,
  createConnection,
  createProtocolConnection,
  DefinitionRequest,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentHighlightRequest,
  DocumentSymbolRequest,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  PrepareRenameRequest,
  type ProtocolConnection,
  ReferencesRequest,
  RenameRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { startServer } from '../../src/server/server.ts';
import { nodeSurroundings } from '../../src/workspace/nodeSurroundings.ts';
import { Editor } from './editor.ts';
import { FakeAnalyser, FakeCorpus } from './fakeEngine.ts';

describe('an editor that asks in odd ways', () => {
  let editor: Editor;

  before(async () => {
    editor = await Editor.open({ 'a.txt': 'Okoro: 46 miners', 'b.txt': '70 miners' });
    await editor.openDocument('b.txt', 'Okoro: 70 miners');
  });
  after(() => editor.close());

  /** Every request about a place, as an editor sends it. */
  function askEverything(uri: string, position: { line: number; character: number }): Promise<unknown>[] {
    const { connection } = editor;
    const textDocument = { uri };
    const at = { textDocument, position };
    const range = { start: position, end: position };
    return [
      connection.sendRequest(HoverRequest.type, at),
      connection.sendRequest(DefinitionRequest.type, at),
      connection.sendRequest(ReferencesRequest.type, { ...at, context: { includeDeclaration: true } }),
      connection.sendRequest(DocumentHighlightRequest.type, at),
      connection.sendRequest(DocumentSymbolRequest.type, { textDocument }),
      connection.sendRequest(CompletionRequest.type, at),
      connection.sendRequest(PrepareRenameRequest.type, at),
      connection.sendRequest(RenameRequest.type, { ...at, newName: 'Somebody' }),
      connection.sendRequest(CodeActionRequest.type, { textDocument, range, context: { diagnostics: [] } }),
    ];
  }

  it('about documents that are not open, or not there, gets empty answers', async () => {
    for (const uri of [editor.uri('a.txt'), editor.uri('nowhere.txt'), 'untitled:Untitled-7', 'no uri at all']) {
      const answers = await Promise.all(askEverything(uri, { line: 0, character: 2 }));
      for (const answer of answers) assert.ok(isEmpty(answer), `${uri}: ${JSON.stringify(answer)}`);
    }
  });

  it('beyond the end of a line or a document, gets an answer to each', async () => {
    for (const position of [
      { line: 0, character: 9_999 },
      { line: 9_999, character: 0 },
      { line: 2 ** 31 - 1, character: 2 ** 31 - 1 },
    ]) {
      await Promise.all(askEverything(editor.uri('b.txt'), position));
    }
  });

  it('and takes back at once what it asked, is still answered after that', async () => {
    const asked = Array.from({ length: 500 }, () => {
      const source = new CancellationTokenSource();
      const params = { textDocument: { uri: editor.uri('b.txt') }, position: { line: 0, character: 1 } };
      const answer = editor.connection.sendRequest(HoverRequest.type, params, source.token);
      source.cancel();
      return answer.then(
        () => 'answered',
        () => 'taken back',
      );
    });
    await Promise.all(asked);
    assert.match(await editor.card('b.txt', 'Okoro'), /Okoro/u);
  });

  it('and edits two thousand times in a row, is understood as it wrote last', async () => {
    await editor.openDocument('c.txt', 'Lund: 1 miners');
    const before = editor.analyser.analysed.length;
    const uri = editor.uri('c.txt');
    for (let version = 2; version <= 2001; version++) {
      const end = { line: 0, character: `Lund: ${version - 1} miners`.length };
      const contentChanges = [{ range: { start: { line: 0, character: 0 }, end }, text: `Lund: ${version} miners` }];
      void editor.connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges,
      });
    }
    const params = { textDocument: { uri }, position: { line: 0, character: 7 } };
    const hover = await editor.connection.sendRequest(HoverRequest.type, params);
    assert.match(JSON.stringify(hover), /2001/u);
    assert.ok(editor.analyser.analysed.length - before < 100, 'not every letter is analysed');
    await editor.closeDocument('c.txt');
  });

  it('and edits far behind the end of a document, is understood as editing at its end', async () => {
    await editor.openDocument('d.txt', 'Lund: 1 miners');
    const uri = editor.uri('d.txt');
    const [far, farther] = [2 ** 31 - 2, 2 ** 31 - 1];
    const range = { start: { line: far, character: 7 }, end: { line: farther, character: far } };
    const contentChanges = [
      { range, text: '\nOkoro said' },
      { range, text: ' more' },
    ];
    await editor.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: 2 },
      contentChanges,
    });
    const symbols = await editor.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } });
    assert.match(JSON.stringify(symbols), /"start":\{"line":1,"character":0\},"end":\{"line":1,"character":5\}/u);
    await editor.closeDocument('d.txt');
  });

  it('and opens what has no text, is told so in the log, and is answered after that', async () => {
    const textDocument = { uri: editor.uri('e.txt'), languageId: 'plaintext', version: 1 };
    await editor.connection.sendNotification('textDocument/didOpen', { textDocument });
    await editor.until(() => editor.log.some((line) => line.includes('has no text')), 'the log says so');
    assert.match(await editor.card('b.txt', 'Okoro'), /Okoro/u);
  });

  it('and opens and closes three hundred documents, leaves nothing of them', async () => {
    const paths = Array.from({ length: 300 }, (_, index) => `untitled:${index}`);
    const found = async (): Promise<number> =>
      ((await editor.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'Zubrin' })) ?? []).length;
    const until = async (count: number): Promise<void> => {
      const end = performance.now() + 10_000;
      while ((await found()) !== count) {
        assert.ok(performance.now() < end, `not found ${count} times`);
        await rest(20);
      }
    };
    for (const path of paths) await editor.openDocument(path, 'then Zubrin said');
    await until(1);
    for (const path of paths) await editor.closeDocument(path);
    await until(0);
  });
});

describe('a server', () => {
  let folder: string;
  let connection: ProtocolConnection;
  const log: string[] = [];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sourcecheck-protocol-'));
    log.length = 0;
    const [toServer, toEditor] = [new PassThrough(), new PassThrough()];
    const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toEditor));
    startServer(server, {
      ...nodeSurroundings,
      createCorpus: () => new FakeCorpus(),
      createAnalyser: () => new FakeAnalyser(),
    });
    server.listen();
    connection = createProtocolConnection(new StreamMessageReader(toEditor), new StreamMessageWriter(toServer));
    connection.onNotification(LogMessageNotification.type, ({ message }) => {
      log.push(message);
    });
    connection.listen();
  });
  afterEach(async () => {
    connection.dispose();
    await rm(folder, { recursive: true, force: true });
  });

  async function initialize(capabilities = {}): Promise<void> {
    const workspaceFolders = [{ uri: URI.file(folder).toString(), name: 'news' }];
    await connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: null,
      capabilities,
      workspaceFolders,
    });
    await connection.sendNotification(InitializedNotification.type, {});
  }

  async function untilRead(): Promise<void> {
    const end = performance.now() + 30_000;
    while (!log.some((line) => line.includes('articles read in'))) {
      assert.ok(performance.now() < end, log.join('\n'));
      await rest(20);
    }
  }

  it('that is asked before it is initialized refuses, and works once it is', async () => {
    const textDocument = { uri: URI.file(join(folder, 'a.txt')).toString() };
    const opened = { ...textDocument, languageId: 'plaintext', version: 1, text: 'Okoro' };
    await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: opened });
    await assert.rejects(
      connection.sendRequest(HoverRequest.type, { textDocument, position: { line: 0, character: 0 } }),
    );
    await initialize();
    await untilRead();
    const symbols = await connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
    assert.ok(isEmpty(symbols));
  });

  it('that is told to end in the midst of reading ends', async () => {
    for (let file = 0; file < 400; file++) await writeFile(join(folder, `${file}.txt`), `Okoro: ${file} miners`);
    await initialize();
    await connection.sendRequest(ShutdownRequest.type);
    assert.ok(!log.some((line) => /error/iu.test(line)), log.join('\n'));
  });

  it('whose editor never shows progress and registers nothing reads the articles all the same', async () => {
    await mkdir(join(folder, 'wire'));
    await writeFile(join(folder, 'wire', 'a.txt'), 'Okoro: 46 miners');
    const never = (): Promise<never> => new Promise(() => {});
    connection.onRequest('window/workDoneProgress/create', never);
    connection.onRequest('client/registerCapability', never);
    await initialize({
      window: { workDoneProgress: true },
      workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
    });
    await untilRead();
  });

  it('whose editor says late how it is set reads the articles as by default, and then as it is set', async () => {
    await writeFile(join(folder, 'a.txt'), 'Okoro: 46 miners');
    await writeFile(join(folder, 'b.txt'), 'Okoro: 46 miners');
    let say = (_: unknown): void => {};
    connection.onRequest('workspace/configuration', () => new Promise((resolve) => (say = resolve)));
    await initialize({ workspace: { configuration: true } });
    await untilRead();
    assert.ok(
      log.some((line) => line.startsWith('2 articles read in')),
      log.join('\n'),
    );
    log.length = 0;
    say([{}, { exclude: ['b.txt'] }, null]);
    await untilRead();
    assert.ok(
      log.some((line) => line.startsWith('1 articles read in')),
      log.join('\n'),
    );
  });
});

function isEmpty(answer: unknown): boolean {
  if (answer === null) return true;
  if (Array.isArray(answer)) return answer.length === 0;
  return typeof answer === 'object' && 'items' in answer && Array.isArray(answer.items) && answer.items.length === 0;
}
