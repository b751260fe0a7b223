import { createReadStream } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join, normalize } from 'node:path';

/** A diagnostic as the workbench has it. */
export interface ToldDiagnostic {
  readonly path: string;
  readonly scheme: string;
  /** From 0. */
  readonly line: number;
  readonly message: string;
  readonly source: string;
}

/** Serves a workbench that has no machine behind it: its extensions run in a web worker, its files are far away. */
export interface WebServer {
  readonly address: string;
  /** The diagnostics that the workbench told last. */
  told(): readonly ToldDiagnostic[];
  /** What its chat model was asked, in order. */
  asked(): readonly string[];
  /** The paths, within the folder, of the files that were read since it was asked last. */
  read(): readonly string[];
  stop(): Promise<void>;
}

export interface WebServerOptions {
  /** The folder of the VS Code server, whose workbench is shown. */
  readonly editor: string;
  /** The folder of the extension to run. */
  readonly extension: string;
  /** The folder that stands for files far away. */
  readonly folder: string;
  readonly settings?: Readonly<Record<string, unknown>>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/** Built with a server in mind, this workbench takes whoever serves it for one, and keeps its settings there. */
const EXPECTS_SERVER: readonly (readonly [RegExp, string])[] = [
  [/,remoteAuthority:location\.host\}/u, '}'],
  [
    /\.file\(this\.userDataPath\)\.with\(\{scheme:(\w+)\.vscodeRemote\}\)/u,
    '.file("/").with({scheme:$1.vscodeUserData})',
  ],
];

export async function startWebServer(options: WebServerOptions): Promise<WebServer> {
  let told: readonly ToldDiagnostic[] = [];
  const read: string[] = [];
  const asked: string[] = [];
  let workbench = await readFile(
    join(options.editor, 'out', 'vs', 'code', 'browser', 'workbench', 'workbench.js'),
    'utf8',
  );
  for (const [expectation, instead] of EXPECTS_SERVER) {
    if (!expectation.test(workbench)) throw new Error(`The workbench no longer has ${expectation}.`);
    workbench = workbench.replace(expectation, instead);
  }

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://rig');
    const path = normalize(decodeURIComponent(pathname));
    const [, place = '', ...rest] = path.split('/');
    const within = rest.join('/');
    if (place === '') return send(response, 'text/html', page(request.headers.host ?? '', options));
    if (place === 'told') {
      told = JSON.parse((await bodyOf(request)).toString('utf8'));
      return send(response, 'text/plain', '');
    }
    if (place === 'asked') {
      asked.push((await bodyOf(request)).toString('utf8'));
      return send(response, 'text/plain', '');
    }
    if (place === 'files') {
      if (request.method === 'GET' && search === '') read.push(within);
      return serveFile(request, response, join(options.folder, within), search);
    }
    if (path.endsWith('/browser/workbench/workbench.js')) return send(response, 'text/javascript', workbench);
    const folders: Readonly<Record<string, string>> = {
      editor: options.editor,
      extension: options.extension,
      'far-away': join(import.meta.dirname, 'farAway'),
    };
    const folder = folders[place];
    if (folder === undefined) return fail(response, 404);
    const file = join(folder, within);
    const found = await stat(file).catch(() => null);
    if (found?.isFile() !== true) return fail(response, 404);
    response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error: NodeJS.ErrnoException) => {
      fail(response, error.code === 'ENOENT' ? 404 : error.code === 'EACCES' ? 403 : 500);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    told: () => told,
    asked: () => asked,
    read: () => read.splice(0),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The page that starts the workbench, with what it is to know. */
function page(host: string, { settings = {} }: WebServerOptions): string {
  const part = (path: string): Readonly<Record<string, string>> => ({ scheme: 'http', authority: host, path });
  const configuration = {
    // This build asks for these.
    isEnabledFileDownloads: true,
    isEnabledFileUploads: true,
    isEnabledCoderGettingStarted: false,
    folderUri: { scheme: 'far-away', authority: '', path: '/' },
    webviewEndpoint: `http://${host}/editor/out/vs/workbench/contrib/webview/browser/pre/`,
    additionalBuiltinExtensions: [part('/far-away')],
    developmentOptions: { extensions: [part('/extension')], enableSmokeTestDriver: true },
    configurationDefaults: {
      'chat.disableAIFeatures': true,
      'extensions.ignoreRecommendations': true,
      'security.workspace.trust.enabled': false,
      'telemetry.telemetryLevel': 'off',
      'window.menuBarVisibility': 'compact',
      'workbench.startupEditor': 'none',
      'workbench.secondarySideBar.defaultVisibility': 'hidden',
      ...settings,
    },
  };
  const escaped = JSON.stringify(configuration).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8" />
<meta id="vscode-workbench-web-configuration" data-settings="${escaped}">
<link rel="stylesheet" href="/editor/out/vs/code/browser/workbench/workbench.css">
</head>
<body aria-label=""></body>
<script>globalThis._VSCODE_FILE_ROOT = new URL('/editor/out/', location).toString();</script>
<script type="module" src="/editor/out/nls.messages.js"></script>
<script type="module" src="/editor/out/vs/code/browser/workbench/workbench.js"></script>
</html>`;
}

/** A file system over HTTP: reads, lists, writes and deletes. */
async function serveFile(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  search: string,
): Promise<void> {
  if (request.method === 'DELETE') await rm(path, { recursive: true });
  else if (request.method === 'PUT' && search === '?folder') await mkdir(path, { recursive: true });
  else if (request.method === 'PUT') {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, await bodyOf(request));
  } else if (search === '?stat') {
    const found = await stat(path);
    const facts = { isFolder: found.isDirectory(), size: found.size, mtime: found.mtimeMs };
    return send(response, 'application/json', JSON.stringify(facts));
  } else if (search === '?list') {
    const entries = await readdir(path, { withFileTypes: true });
    const listed = entries.map((entry) => [entry.name, entry.isDirectory()]);
    return send(response, 'application/json', JSON.stringify(listed));
  } else return send(response, 'application/octet-stream', await readFile(path));
  send(response, 'text/plain', '');
}

function send(response: ServerResponse, type: string, body: string | Uint8Array): void {
  response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' });
  response.end(body);
}

function fail(response: ServerResponse, status: number): void {
  response.writeHead(status);
  response.end();
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
