import { access, mkdir, mkdtemp, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { cacheFolder } from './paths.ts';
import { mustRun, runProgram } from './run.ts';

/** The npm package that carries a VS Code server with its workbench, and the digest that npm must report for it. */
const serverPackage = {
  name: 'code-server',
  version: '4.139.1',
  integrity: 'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
};

/** What the rig needs, ready to be started. */
export interface Rig {
  /** The script that starts the VS Code server, for Node 22 or newer. */
  readonly serverMain: string;
  /** The program that shows its workbench. */
  readonly browser: string;
  /** One line that says what was found and what was brought. */
  readonly report: string;
}

/** Finds what the rig needs, and brings what is missing. Throws with advice where something cannot be had. */
export async function installRig(): Promise<Rig> {
  const started = performance.now();
  const [server, browser] = await Promise.all([installServer(), installBrowser()]);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  return {
    serverMain: server.path,
    browser: browser.path,
    report: `rig: VS Code server ${server.how}; Chromium ${browser.how} (${seconds} s)`,
  };
}

export interface Found {
  readonly path: string;
  /** How it came to be there, to follow its name in a sentence. */
  readonly how: string;
}

/** Finds or brings the script that starts the VS Code server, for Node 22 or newer. */
export async function installServer(): Promise<Found> {
  const folder = join(cacheFolder, `${serverPackage.name}-${serverPackage.version}`);
  const path = join(folder, 'out', 'server-main.js');
  if (await exists(path)) return { path, how: 'found in the cache' };
  await mkdir(cacheFolder, { recursive: true });
  const release = await takeTurn(`${folder}.lock`);
  try {
    if (await exists(path)) return { path, how: 'found in the cache' };
    await clearRemains();
    await buildServer(folder);
  } finally {
    await release();
  }
  return { path, how: `${serverPackage.version} installed from npm` };
}

/**
 * Builds in a folder of its own and moves the whole into place at the end, so that no half install is ever taken for a
 * whole one.
 */
async function buildServer(folder: string): Promise<void> {
  const workshop = await mkdtemp(`${folder}.partial-`);
  try {
    const packed = await mustRun(
      'npm',
      ['pack', `${serverPackage.name}@${serverPackage.version}`, '--json', '--loglevel=error'],
      { cwd: workshop },
    );
    if (!packed.includes(serverPackage.integrity)) {
      throw new Error(
        `npm brought another ${serverPackage.name}@${serverPackage.version} than the one expected:\n${packed}`,
      );
    }
    const archive = `${serverPackage.name}-${serverPackage.version}.tgz`;
    const built = join(workshop, 'vscode');
    await mkdir(built);
    await mustRun('tar', ['-xzf', archive, '-C', 'vscode', '--strip-components=3', 'package/lib/vscode'], {
      cwd: workshop,
    });
    // Not `npm ci`: the package's own lock file misses a dependency. Its native parts come prebuilt, so no script need
    // run.
    await mustRun('npm', ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: built,
    });
    await rename(built, folder).catch(async (error: unknown) => {
      if (!(await exists(join(folder, 'out', 'server-main.js')))) throw error;
    });
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

/** Removes what installs that were interrupted have left behind; one that still runs is younger. */
async function clearRemains(): Promise<void> {
  for (const name of await readdir(cacheFolder)) {
    if (!name.includes('.partial-')) continue;
    const path = join(cacheFolder, name);
    const changed = await stat(path).then(
      (found) => found.mtimeMs,
      () => Date.now(),
    );
    if (Date.now() - changed < 600_000) continue;
    await rm(path, { recursive: true, force: true });
  }
}

/**
 * Waits until no other process installs. The lock only saves double work: a lock whose owner died is passed over after
 * 20 seconds without a sign of life, and if two processes then install at once, the first to finish wins.
 */
async function takeTurn(lock: string): Promise<() => Promise<void>> {
  const stale = 20_000;
  for (;;) {
    try {
      await writeFile(lock, `${process.pid}\n`, { flag: 'wx' });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const age = await stat(lock).then(
        (found) => Date.now() - found.mtimeMs,
        () => 0,
      );
      if (age > stale) await rm(lock, { force: true });
      else await sleep(500);
    }
  }
  const signOfLife = setInterval(() => {
    const now = new Date();
    utimes(lock, now, now).catch(() => {});
  }, stale / 6);
  return async () => {
    clearInterval(signOfLife);
    await rm(lock, { force: true });
  };
}

async function installBrowser(): Promise<Found> {
  const found = await findBrowser();
  if (found !== undefined) return { path: found, how: `found at ${found}` };
  const attempts: string[] = [];

  const tool = join(dirname(fileURLToPath(import.meta.resolve('playwright-core/package.json'))), 'cli.js');
  const downloaded = await runProgram(process.execPath, [tool, 'install', '--no-shell', 'chromium'], {
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '5000' },
    timeout: 300_000,
  });
  const afterDownload = await findBrowser();
  if (afterDownload !== undefined) return { path: afterDownload, how: 'downloaded by playwright' };
  attempts.push(lastLine(downloaded.output));

  if (process.platform === 'linux' && process.getuid?.() === 0 && (await onPath('apt-get')) !== undefined) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await runProgram('apt-get', ['update', '-qq'], { env });
    const installed = await runProgram('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      env,
    });
    const afterInstall = await findBrowser();
    if (afterInstall !== undefined) return { path: afterInstall, how: "installed from Debian's packages" };
    attempts.push(lastLine(installed.output));
  }
  throw new Error(
    `No Chromium was found, and none could be installed (${attempts.join('; ')}). ` +
      'Install Chromium or Chrome, or name one in the environment variable CHROMIUM.',
  );
}

async function findBrowser(): Promise<string | undefined> {
  // Loaded where it is needed, as it takes a moment in which nothing would be said.
  const { chromium } = await import('playwright-core');
  const named = process.env.CHROMIUM;
  if (named !== undefined && named !== '') return named;
  for (const name of [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'chrome',
    'microsoft-edge',
  ]) {
    const path = await onPath(name);
    if (path !== undefined) return path;
  }
  const usual = [
    '/usr/bin/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    chromium.executablePath(),
  ];
  for (const path of usual) if (await exists(path)) return path;
  return undefined;
}

/** The full path of a program that a shell would find, if any. */
export async function onPath(name: string): Promise<string | undefined> {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const ending of endings) {
      const path = join(folder, name + ending);
      if (folder !== '' && (await exists(path))) return path;
    }
  }
  return undefined;
}

async function exists(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  );
}

function lastLine(output: string): string {
  return output.trimEnd().split('\n').at(-1) ?? '';
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log((await installRig()).report);
