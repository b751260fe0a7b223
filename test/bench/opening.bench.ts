import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { report } from './measure.ts';

const COUNTS = [25, 50, 100] as const;

/** The server has told all when it says nothing for so long, in milliseconds. */
const QUIET = 2500;

const main = join(import.meta.dirname, '..', '..', 'src', 'server', 'serverMain.ts');

/**
 * Many documents opened in a row of which each contradicts all others: the processor's time of the server, beside that
 * of a server in which a single one is opened.
 */
export async function bench(): Promise<void> {
  const alone = await opened(1);
  let before: number | null = null;
  for (const count of COUNTS) {
    const { seconds, sent } = await opened(count);
    const spent = Math.max(0.01, seconds - alone.seconds);
    const growth = before === null ? '' : `, ${(spent / before).toFixed(1)} × that of half as many`;
    report(`${count} opened`, `${spent.toFixed(2)} s${growth}; warnings of an article sent ${sent} times`);
    before = spent;
  }
}

async function opened(count: number): Promise<{ seconds: number; sent: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'sourcecheck-opening-'));
  const server = spawn(process.execPath, [main, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  let sent = 0;
  let last = 0;
  connection.onNotification(PublishDiagnosticsNotification.type, () => {
    sent++;
    last = performance.now();
  });
  const hasRead = new Promise<void>((resolve) => {
    connection.onNotification(LogMessageNotification.type, ({ message }) => {
      if (message.includes('articles read in')) resolve();
    });
  });
  connection.listen();
  try {
    await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
      workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'articles' }],
    });
    await connection.sendNotification(InitializedNotification.type, {});
    await hasRead;
    last = performance.now();
    for (let number = 0; number < count; number++) {
      const uri = pathToFileURL(join(folder, `${number}.txt`)).href;
      const textDocument = { uri, languageId: 'plaintext', version: 1, text: article(number) };
      await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    }
    while (performance.now() - last < QUIET) await rest(100);
    const seconds = processorTime(server.pid ?? 0);
    await connection.sendRequest(ShutdownRequest.type);
    await connection.sendNotification(ExitNotification.type);
    return { seconds, sent };
  } finally {
    connection.dispose();
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

function article(number: number): string {
  return `Ferry sinks off Belmar

BELMAR, March 4 - At least ${20 + number} people died when the ferry Sea Star sank off Belmar on Tuesday, the coast
guard said. Another ${200 + number} were injured, the harbour master said.
`;
}

/** What a process has used, in seconds. Linux counts it in hundredths. */
function processorTime(pid: number): number {
  const [, user = '0', system = '0'] =
    /^.*\) (?:\S+ ){11}(\d+) (\d+) /su.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
  return (Number(user) + Number(system)) / 100;
}
