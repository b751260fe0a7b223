import { PassThrough } from 'node:stream';
import {
  createConnection,
  createProtocolConnection,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  MessageType,
  type ProtocolConnection,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { startServer } from '../server/server.ts';
import type { ServerParts } from '../server/serverParts.ts';
import { STATUS, type Status } from '../server/status/status.ts';
import { type ConflictsFound, TOOL, type ToolAnswer, type ToolParams } from '../server/tools/toolRequest.ts';

/** How long a question waits for the articles to be read, in milliseconds: assistants give up after a minute. */
const PATIENCE = 25_000;

/** What else an answer says: whether all articles had been read when it was given, and how many. */
export interface HowFar {
  readonly reading: boolean;
  readonly articlesRead: number;
}

/** A text that is in no file, or stands for one. */
export interface TextToCheck {
  readonly text: string;
  /** The path of the file that the text stands for, absolute or within the first folder. */
  readonly standsFor: string | null;
  readonly format: 'plaintext' | 'markdown' | 'html';
  readonly limit?: number;
}

/**
 * The articles of some folders, for an assistant: the language server with all it knows, and an editor before it that
 * shows nothing. So an assistant is told what editors are.
 */
export class ReadFolders {
  readonly #connection: ProtocolConnection;
  readonly #folder: string;
  #status: Status | null = null;
  #hasRead: () => void = () => {};
  readonly #read = new Promise<void>((resolve) => {
    this.#hasRead = resolve;
  });
  /** Questions are answered one after the other: none sees the text that another has checked. */
  #last: Promise<unknown> = Promise.resolve();
  #texts = 0;

  private constructor(connection: ProtocolConnection, folder: string) {
    this.#connection = connection;
    this.#folder = folder;
  }

  /** Begins to read folders, by absolute path. `warn` is told what is left out. */
  static async open(
    folders: readonly string[],
    parts: ServerParts,
    warn: (line: string) => void,
  ): Promise<ReadFolders> {
    const [toServer, toEditor] = [new PassThrough(), new PassThrough()];
    const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toEditor));
    startServer(server, parts);
    server.listen();
    const connection = createProtocolConnection(new StreamMessageReader(toEditor), new StreamMessageWriter(toServer));
    const opened = new ReadFolders(connection, folders[0] ?? '');
    connection.onNotification(STATUS, (status: Status) => opened.#told(status));
    connection.onNotification(LogMessageNotification.type, ({ type, message }) => {
      if (type <= MessageType.Warning) warn(message);
    });
    connection.listen();
    await connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: null,
      capabilities: {},
      workspaceFolders: folders.map((folder) => ({ uri: URI.file(folder).toString(), name: folder })),
      initializationOptions: { status: true },
    });
    await connection.sendNotification(InitializedNotification.type, {});
    return opened;
  }

  /** Asks once the articles have been read, or after some time with what has been read by then. */
  ask<Found>(params: ToolParams): Promise<ToolAnswer<Found & HowFar>> {
    return this.#inTurn(() => this.#answer<Found>(params));
  }

  /** What in a text contradicts the articles, or itself. */
  check({ text, standsFor, format, limit }: TextToCheck): Promise<ToolAnswer<ConflictsFound & HowFar>> {
    return this.#inTurn(async () => {
      const uri = standsFor === null ? `untitled:text-${++this.#texts}` : this.#uriOf(standsFor);
      const textDocument = { uri, languageId: format, version: 1, text };
      await this.#connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
      try {
        const input = limit === undefined ? { uri } : { uri, limit };
        return await this.#answer<ConflictsFound>({ tool: 'check_text', input });
      } finally {
        await this.#connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
        // Answered when the text is forgotten, and the file it stood for counts again.
        const position = { line: 0, character: 0 };
        await this.#connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
      }
    });
  }

  async close(): Promise<void> {
    await this.#connection.sendRequest(ShutdownRequest.type);
    this.#connection.dispose();
  }

  #told(status: Status): void {
    this.#status = status;
    if (!isAtWork(status)) this.#hasRead();
  }

  #inTurn<Answer>(asked: () => Promise<Answer>): Promise<Answer> {
    const answer = this.#last.then(asked);
    this.#last = answer.catch(() => {});
    return answer;
  }

  async #answer<Found>(params: ToolParams): Promise<ToolAnswer<Found & HowFar>> {
    await Promise.race([this.#read, new Promise((resolve) => setTimeout(resolve, PATIENCE).unref())]);
    const { text, found }: ToolAnswer<Found> = await this.#connection.sendRequest(TOOL, params);
    const reading = this.#status === null || isAtWork(this.#status);
    const articlesRead = this.#status?.articles ?? 0;
    const note = reading ? `\n(The articles are still being read, ${articlesRead} so far: ask again later.)` : '';
    return { text: text + note, found: { ...found, reading, articlesRead } };
  }

  #uriOf(file: string): string {
    const isWhole = /^(?:[/\\]|[A-Za-z]:[/\\])/u.test(file);
    return URI.file(isWhole ? file : `${this.#folder}/${file}`).toString();
  }
}

/** Whether there is more to be found in the articles than has been found. */
function isAtWork({ reading, secondLookLeft }: Status): boolean {
  return reading || secondLookLeft > 0;
}
