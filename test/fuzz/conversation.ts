import { PassThrough } from 'node:stream';
import { setTimeout as rest } from 'node:timers/promises';
import {
  ConfigurationRequest,
  createConnection,
  createProtocolConnection,
  ErrorCodes,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  MessageType,
  type ProtocolConnection,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { createCorpus, type EngineAssets } from '../../src/engine/index.ts';
import { CUSTOM_REQUESTS } from '../../src/server/customRequests.ts';
import { DECIDE } from '../../src/server/decisions/decisionProtocol.ts';
import { startServer } from '../../src/server/server.ts';
import { InProcessAnalyser } from '../../src/workspace/inProcessAnalyser.ts';
import { MemoryWorkspace, memoryUri } from '../workspace/memoryWorkspace.ts';
import { BrokenInvariant } from './invariants.ts';
import { mutateJson } from './mutateJson.ts';
import { mutateText } from './mutateText.ts';
import type { Random } from './random.ts';

/** What an editor says to a server from its first word to its last, as plain data. */
export interface Conversation {
  readonly options: unknown;
  /** What the editor answers when it is asked for its settings. */
  readonly settings: unknown;
  /** The workspace's articles, by path. */
  readonly files: Readonly<Record<string, string>>;
  readonly said: readonly Said[];
}

interface Said {
  readonly method: string;
  readonly params: unknown;
  readonly isRequest: boolean;
  /** Whether the protocol allows it: then it must not be answered with an error. */
  readonly isSound: boolean;
}

const SETTINGS = {
  include: ['**/*.txt'],
  exclude: [],
  drafts: ['d*'],
  maxFileSize: 1,
  versions: 'all',
  hover: 'full',
  completion: true,
  rules: { update: 'off' },
  diagnostics: { scope: 'openFiles' },
};

const AT_A_PLACE = ['hover', 'definition', 'documentHighlight', 'completion', 'prepareRename'] as const;
const NAMES = ['Ana Borba', 'Borba', '', '**', '$(stop)', '<b>', '\u202e', '../..', 'x'.repeat(300)] as const;

/** A wrong answer takes this long, in milliseconds; the machine may be busy. */
const PATIENCE = 120_000;

export function oddConversation(texts: readonly string[], random: Random): Conversation {
  const odd = (value: unknown): unknown => (random.below(3) === 0 ? mutateJson(value, random) : value);
  const files = Object.fromEntries(
    Array.from({ length: 1 + random.below(3) }, (_, index) => [
      `${index}.txt`,
      mutateText(texts, random).slice(0, 800),
    ]),
  );
  const speaker = new Speaker(Object.keys(files).map(memoryUri), texts, random);
  return {
    options: odd({ settings: SETTINGS, status: true, commands: true, texts: true, translations: {} }),
    settings: odd(SETTINGS),
    files,
    said: Array.from({ length: 40 }, () => speaker.says()),
  };
}

/** Says what an editor may say, and now and then what none would. */
class Speaker {
  readonly #uris: readonly string[];
  readonly #texts: readonly string[];
  readonly #random: Random;
  readonly #open = new Set<string>();
  #version = 1;

  constructor(uris: readonly string[], texts: readonly string[], random: Random) {
    this.#uris = [...uris, 'untitled:Untitled-1', 'memory:/nowhere.txt'];
    this.#texts = texts;
    this.#random = random;
  }

  says(): Said {
    const said = this.#saysSoundly();
    if (this.#random.below(8) > 0) return said;
    return { ...said, params: mutateJson(said.params, this.#random), isSound: false };
  }

  #saysSoundly(): Said {
    const random = this.#random;
    const uri = random.pick(this.#uris);
    const textDocument = { uri };
    switch (random.below(12)) {
      case 0:
      case 1:
        return this.#opensOrCloses(uri);
      case 2:
      case 3:
        return this.#edits(random.pick([...this.#open, uri]));
      case 4:
        return request('textDocument/codeAction', {
          textDocument,
          range: { start: this.#position(), end: this.#position() },
          context: { diagnostics: [] },
        });
      case 5:
        return request('textDocument/rename', {
          textDocument,
          position: this.#position(),
          newName: random.pick(NAMES),
        });
      case 6:
        return request(
          random.pick(['textDocument/documentSymbol', 'textDocument/diagnostic']),
          { textDocument },
          false,
        );
      case 7:
        return request('workspace/symbol', { query: random.pick(NAMES) });
      case 8:
        return this.#asksOwn(uri);
      case 9:
        return this.#tells(uri);
      case 10:
        return request('textDocument/references', {
          textDocument,
          position: this.#position(),
          context: { includeDeclaration: true },
        });
      default:
        return request(`textDocument/${random.pick(AT_A_PLACE)}`, { textDocument, position: this.#position() });
    }
  }

  #opensOrCloses(uri: string): Said {
    if (this.#open.delete(uri)) return notification('textDocument/didClose', { textDocument: { uri } });
    this.#open.add(uri);
    const text = mutateText(this.#texts, this.#random).slice(0, 800);
    const languageId = this.#random.pick(['plaintext', 'markdown', 'html']);
    return notification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  #edits(uri: string): Said {
    const random = this.#random;
    const contentChanges = Array.from({ length: 1 + random.below(4) }, () => {
      const text = mutateText(this.#texts, random).slice(0, random.below(60));
      if (random.below(5) === 0) return { text };
      const start = this.#position();
      return { range: { start, end: { line: start.line + random.below(2), character: start.character + 3 } }, text };
    });
    return notification('textDocument/didChange', { textDocument: { uri, version: ++this.#version }, contentChanges });
  }

  /** What the editor is told by nobody but us: what is asked is of some sort, and seldom of the right one. */
  #asksOwn(uri: string): Said {
    const random = this.#random;
    if (random.below(4) === 0) {
      const decide = { verdict: random.pick(['settled', 'ignore', 'reopen', 'merge']), conflict: '1', claim: 0 };
      return request('workspace/executeCommand', { command: DECIDE, arguments: [decide] }, false);
    }
    const params = { uri, position: this.#position(), start: 0, count: 10, conflict: '1', entity: '1', type: 'person' };
    const tool = {
      tool: random.pick(['find_entity', 'find_figures', 'list_conflicts', 'explain']),
      input: { name: 'a' },
    };
    const own = CUSTOM_REQUESTS.requests.filter((each) => !/archive/iu.test(each));
    return request(random.pick(own), random.below(4) === 0 ? tool : params, false);
  }

  #tells(uri: string): Said {
    const random = this.#random;
    if (random.below(3) === 0)
      return notification('workspace/didChangeConfiguration', {
        settings: { sourcecheck: mutateJson(SETTINGS, random) },
      });
    return notification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 1 + random.below(3) }] });
  }

  #position(): { line: number; character: number } {
    const random = this.#random;
    if (random.below(12) === 0) return { line: 2 ** 31 - 1, character: 2 ** 31 - 1 };
    return { line: random.below(6), character: random.below(90) };
  }
}

function request(method: string, params: unknown, isSound = true): Said {
  return { method, params, isRequest: true, isSound };
}

function notification(method: string, params: unknown): Said {
  return { method, params, isRequest: false, isSound: true };
}

/**
 * Says it all to a server in this thread. Whatever is said, every request is answered, what the protocol allows without
 * an error of ours, and the server still answers in the end.
 */
export async function holdConversation(talk: Conversation, assets: EngineAssets): Promise<void> {
  const [toServer, toEditor] = [new PassThrough(), new PassThrough()];
  const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toEditor));
  startServer(server, {
    files: { read: async () => null },
    createWorkspace: () => new MemoryWorkspace(talk.files),
    userName: async () => null,
    clearUnfinished: async () => {},
    lock: async () => async () => {},
    createCorpus,
    createAnalyser: () => new InProcessAnalyser(assets),
  });
  server.listen();
  const connection = createProtocolConnection(new StreamMessageReader(toEditor), new StreamMessageWriter(toServer));
  const errors: string[] = [];
  connection.onNotification(LogMessageNotification.type, ({ type, message }) => {
    if (type === MessageType.Error) errors.push(message);
  });
  connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => talk.settings));
  connection.onRequest('workspace/applyEdit', () => ({ applied: false }));
  connection.listen();
  try {
    await answered(
      connection.sendRequest(InitializeRequest.type, {
        processId: null,
        rootUri: null,
        capabilities: { workspace: { configuration: true, workspaceEdit: { documentChanges: true } } },
        workspaceFolders: [{ uri: 'memory:/', name: 'news' }],
        initializationOptions: talk.options,
      }),
      'initialize',
    );
    await connection.sendNotification(InitializedNotification.type, {});
    await sayAll(connection, talk.said);
    // A notification that no editor would send has no answer but this.
    if (talk.said.every(({ isSound, isRequest }) => isSound || isRequest) && errors.length > 0)
      throw new BrokenInvariant(`the server logs an error: ${errors[0]}`);
  } finally {
    await connection.sendRequest(ShutdownRequest.type).catch(() => {});
    // The server's end stays: it may still say something, which nobody hears.
    connection.dispose();
  }
}

async function sayAll(connection: ProtocolConnection, said: readonly Said[]): Promise<void> {
  const answers: Promise<unknown>[] = [];
  for (const { method, params, isRequest, isSound } of said) {
    if (!isRequest) {
      await connection.sendNotification(method, params).catch(() => {});
      continue;
    }
    const answer = connection.sendRequest(method, params).catch((error) => {
      // A refusal has a code of its own.
      if (isSound && error.code === ErrorCodes.InternalError)
        throw new BrokenInvariant(`${method} is answered with an error: ${error}`);
    });
    answers.push(answered(answer, method));
  }
  await Promise.all(answers);
  await answered(connection.sendRequest('workspace/symbol', { query: 'a' }), 'the last request');
}

async function answered(answer: Promise<unknown>, what: string): Promise<void> {
  const late = new AbortController();
  const tooLate = rest(PATIENCE, null, { signal: late.signal }).then(
    () => {
      throw new BrokenInvariant(`${what} is not answered`);
    },
    () => {},
  );
  await Promise.race([answer, tooLate]);
  late.abort();
}
