import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { environment, mustRun } from './run.ts';
import { makeTemporaryFolder } from './temporaryFolders.ts';

/** A VS Code server of our own, with nothing in it but what the test put there. */
export interface EditorServer {
  /** Host and port, as in `127.0.0.1:1234`. */
  readonly authority: string;
  /** The address of the workbench, the secret that opens it included. */
  address(query?: Readonly<Record<string, string>>): string;
  /** Everything the server printed so far, for the report of a failure. */
  log(): string;
  /** Ends the server and everything it started, and removes its folder. */
  stop(): Promise<void>;
}

export interface EditorServerOptions {
  /** A packaged extension to install first. */
  readonly vsix?: string;
  /** Settings of the user, beside those that keep the workbench quiet. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Hears each piece of the server's log as it comes. */
  readonly onLog?: (text: string) => void;
  /** The port; any free one if absent. */
  readonly port?: number;
  /** The folder that the bare address opens. */
  readonly folder?: string;
  /** The display language, such as `de`; the workbench itself stays English, as no language pack is installed. */
  readonly language?: string;
  /** For the extension host, and so for tests that run in it. */
  readonly env?: Readonly<Record<string, string>>;
}

/** What a fresh installation would show or ask for that nobody here wants to see. */
const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.menuBarVisibility': 'compact',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * Starts a server, by the script that installServer gives, that answers on this machine only, and only to who knows its
 * secret. Resolves when it listens.
 */
export async function startEditorServer(serverMain: string, options: EditorServerOptions = {}): Promise<EditorServer> {
  const home = await makeTemporaryFolder('sourcecheck-editor-');
  await mkdir(join(home, 'user', 'User'), { recursive: true });
  await mkdir(join(home, 'tmp'));
  await writeFile(
    join(home, 'user', 'User', 'settings.json'),
    JSON.stringify({ ...quietSettings, ...options.settings }, undefined, 2),
  );
  if (options.language !== undefined) await pretendLanguagePack(join(home, 'user'), options.language);
  const folders = [
    '--accept-server-license-terms',
    ...['--server-data-dir', join(home, 'server'), '--extensions-dir', join(home, 'extensions')],
  ];
  // Sockets and temporary files of the server stay in its own folder, so that removing the folder removes all.
  const env = {
    ...environment(),
    ...options.env,
    TMPDIR: join(home, 'tmp'),
    XDG_RUNTIME_DIR: join(home, 'tmp'),
    // No gallery of extensions: the editor asks nobody for updates.
    EXTENSIONS_GALLERY: '{}',
  };
  if (options.vsix !== undefined) {
    await mustRun(process.execPath, [serverMain, ...folders, '--install-extension', options.vsix], { env });
  }
  const token = crypto.randomUUID();
  const child = spawn(
    process.execPath,
    [
      serverMain,
      ...folders,
      ...['--host', '127.0.0.1', '--port', String(options.port ?? 0), '--connection-token', token],
      ...['--user-data-dir', join(home, 'user'), '--telemetry-level', 'off', '--disable-workspace-trust'],
      // A built VS Code only takes the arguments of a test run with this driver, and only prints results from log level
      // info.
      ...['--enable-smoke-test-driver', '--log', 'info'],
      ...(options.language === undefined ? [] : ['--locale', options.language]),
      ...(options.folder === undefined ? [] : ['--default-folder', options.folder]),
    ],
    { env, stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32' },
  );
  const endWithUs = (): void => endProcesses(child);
  process.prependOnceListener('exit', endWithUs);
  const stop = async (): Promise<void> => {
    process.off('exit', endWithUs);
    if (child.exitCode === null && child.signalCode === null) {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      endProcesses(child);
      await ended;
    }
    await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  let log = '';
  const port = await new Promise<number>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`The VS Code server did not start in 60 s:\n${log}`)), 60_000);
    const take = (chunk: Buffer): void => {
      const text = chunk.toString('utf8');
      log += text;
      options.onLog?.(text);
      const listening = /Extension host agent listening on (\d+)/.exec(log);
      if (listening?.[1] === undefined) return;
      clearTimeout(timer);
      resolve(Number(listening[1]));
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`The VS Code server ended with code ${code}:\n${log}`));
    });
  }).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  const authority = `127.0.0.1:${port}`;
  return {
    authority,
    address: (query = {}) => `http://${authority}/?${new URLSearchParams({ tkn: token, ...query })}`,
    log: () => log,
    stop,
  };
}

/**
 * A display language is one of which the editor has a pack; this one is empty, so that extensions alone are translated.
 */
async function pretendLanguagePack(userFolder: string, language: string): Promise<void> {
  const messages = join(userFolder, 'no-messages.json');
  await writeFile(messages, JSON.stringify({ version: '1.0.0', contents: {} }));
  const pack = {
    hash: 'none',
    label: language,
    extensions: [{ extensionIdentifier: { id: 'sourcecheck.no-messages' }, version: '1.0.0' }],
    translations: { vscode: messages },
  };
  await writeFile(join(userFolder, 'languagepacks.json'), JSON.stringify({ [language]: pack }));
}

/** Ends a program with its children; at once, as nothing of theirs is worth keeping. */
function endProcesses(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
