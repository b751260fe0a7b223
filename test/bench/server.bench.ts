import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import {
  CodeActionRequest,
  CodeActionTriggerKind,
  CompletionRequest,
  createProtocolConnection,
  DefinitionRequest,
  DidOpenTextDocumentNotification,
  type DocumentSymbol,
  DocumentSymbolRequest,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  type Position,
  type ProtocolConnection,
  ReferencesRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  SymbolKind,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import { quantile, report, sampled } from './measure.ts';
import { scaleFolder, scalePaths, scaleText } from './scaleArticles.ts';

const ARTICLES = 4000;
/** Every so many-th article is opened and asked about. */
const STEP = 80;
/** Names, and figures, asked about in each. */
const PLACES = 4;

/** What a request may take, in milliseconds, for 95 of 100. */
const TARGET = 30;

/** While articles are read, something is asked so often, in milliseconds. */
const ASK_EVERY = 25;

const main = join(import.meta.dirname, '..', '..', 'src', 'server', 'serverMain.ts');

/**
 * From a request to its answer, over the protocol and between two processes, with an index of 4,000 articles: what is
 * felt with the mouse on a name or a figure, in a menu of fixes, while a name is typed.
 */
export async function bench(): Promise<void> {
  const paths = scalePaths(ARTICLES);
  const server = spawn(process.execPath, [main, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  try {
    const spent = new Map([['hover while articles are read', await open(connection, paths[0] ?? '')]]);
    await ask(connection, sampled(paths, STEP), spent);
    for (const [what, sample] of spent) {
      const p95 = quantile(sample, 0.95);
      const found = `p50 ${quantile(sample, 0.5).toFixed(1)} ms   p95 ${p95.toFixed(1)} ms   of ${sample.length}`;
      report(what, found, { words: `p95 at most ${TARGET} ms`, met: p95 <= TARGET });
    }
    await connection.sendRequest(ShutdownRequest.type);
    await connection.sendNotification(ExitNotification.type);
  } finally {
    connection.dispose();
    server.kill();
  }
}

/** Resolves when all articles are read: to what the answers took that were asked for meanwhile. */
async function open(connection: ProtocolConnection, path: string): Promise<number[]> {
  let isOver = false;
  const isRead = new Promise<void>((resolve) => {
    connection.onNotification(LogMessageNotification.type, ({ message }) => {
      if (!message.includes('articles read in')) return;
      isOver = true;
      resolve();
    });
  });
  connection.listen();
  const began = performance.now();
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: {
      workspace: { workspaceEdit: { documentChanges: true } },
      textDocument: { hover: { contentFormat: ['markdown'] } },
    },
    initializationOptions: { commands: true },
    workspaceFolders: [{ uri: pathToFileURL(scaleFolder()).href, name: 'stories' }],
  });
  await connection.sendNotification(InitializedNotification.type, {});
  const textDocument = await openDocument(connection, path);
  await connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
  const spent: number[] = [];
  while (!isOver) {
    const asked = performance.now();
    await connection.sendRequest(HoverRequest.type, { textDocument, position: { line: 0, character: 1 } });
    spent.push(performance.now() - asked);
    await setTimeout(ASK_EVERY);
  }
  await isRead;
  report(`${ARTICLES} articles read`, `${((performance.now() - began) / 1000).toFixed(1)} s`);
  return spent;
}

async function openDocument(connection: ProtocolConnection, path: string): Promise<{ readonly uri: string }> {
  const uri = pathToFileURL(join(scaleFolder(), path)).href;
  const document = { uri, languageId: 'plaintext', version: 1, text: scaleText(path) };
  await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: document });
  return { uri };
}

/** What was asked, and how long each answer took, in milliseconds. */
type Spent = Map<string, number[]>;

async function ask(connection: ProtocolConnection, paths: readonly string[], spent: Spent): Promise<void> {
  const timed = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    const began = performance.now();
    const answer = await work();
    const sample = spent.get(what) ?? [];
    spent.set(what, sample);
    sample.push(performance.now() - began);
    return answer;
  };
  for (const path of paths) {
    const textDocument = await openDocument(connection, path);
    // The first answer waits for the article to be read.
    await connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
    const symbols = await timed('outline', () => connection.sendRequest(DocumentSymbolRequest.type, { textDocument }));
    const { names, figures } = placesIn((symbols ?? []) as DocumentSymbol[]);
    for (const { position, name } of names) {
      await timed('hover on a name', () => connection.sendRequest(HoverRequest.type, { textDocument, position }));
      await timed('references of a name', () =>
        connection.sendRequest(ReferencesRequest.type, {
          textDocument,
          position,
          context: { includeDeclaration: true },
        }),
      );
      await timed('definition of a name', () =>
        connection.sendRequest(DefinitionRequest.type, { textDocument, position }),
      );
      await timed('fixes on a name, asked for', () => fixesAt(position, CodeActionTriggerKind.Invoked));
      await timed('fixes on a name, light bulb', () => fixesAt(position, CodeActionTriggerKind.Automatic));
      const typed = { line: position.line, character: position.character + Math.min(3, name.length) };
      await timed('completion', () =>
        connection.sendRequest(CompletionRequest.type, { textDocument, position: typed }),
      );
    }
    for (const { position } of figures) {
      await timed('hover on a figure', () => connection.sendRequest(HoverRequest.type, { textDocument, position }));
      await timed('references of a figure', () =>
        connection.sendRequest(ReferencesRequest.type, {
          textDocument,
          position,
          context: { includeDeclaration: true },
        }),
      );
      await timed('fixes on a figure', () => fixesAt(position, CodeActionTriggerKind.Invoked));
    }
    await timed('names of the workspace', () =>
      connection.sendRequest(WorkspaceSymbolRequest.type, { query: names[0]?.name.slice(0, 4) ?? 'bank' }),
    );

    function fixesAt(position: Position, triggerKind: CodeActionTriggerKind): Promise<unknown> {
      const range = { start: position, end: position };
      return connection.sendRequest(CodeActionRequest.type, {
        textDocument,
        range,
        context: { diagnostics: [], triggerKind },
      });
    }
  }
}

interface Place {
  readonly name: string;
  readonly position: Position;
}

/** Some names and figures of an outline, spread over it. */
function placesIn(symbols: readonly DocumentSymbol[]): { names: readonly Place[]; figures: readonly Place[] } {
  const flat = (parts: readonly DocumentSymbol[]): readonly DocumentSymbol[] =>
    parts.flatMap((part) => [part, ...flat(part.children ?? [])]);
  const places = (isWanted: (kind: SymbolKind) => boolean): readonly Place[] => {
    const found = flat(symbols).filter(({ kind }) => isWanted(kind));
    return sampled(found, Math.max(1, Math.floor(found.length / PLACES)))
      .slice(0, PLACES)
      .map(({ name, selectionRange }) => ({ name, position: selectionRange.start }));
  };
  const isPart = (kind: SymbolKind): boolean => kind === SymbolKind.File || kind === SymbolKind.String;
  return {
    names: places((kind) => kind !== SymbolKind.Number && !isPart(kind)),
    figures: places((kind) => kind === SymbolKind.Number),
  };
}
