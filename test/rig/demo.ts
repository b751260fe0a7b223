/**
 * `npm run demo`: the sample newsroom with the extension running, in the VS Code of this machine if there is one, else
 * in a browser at an address of this machine, until Ctrl+C. `npm run demo -- --browser` takes the browser in any case.
 */
import { access, cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { installServer, onPath } from './install.ts';
import { packageExtension } from './package.ts';
import { projectRoot } from './paths.ts';
import { mustRun, runProgram } from './run.ts';
import { startEditorServer } from './server.ts';
import { shortAddress } from './shortAddress.ts';
import { Steps } from './steps.ts';
import { keepTemporaryFolder, makeTemporaryFolder } from './temporaryFolders.ts';

/** A copy, so that trying things out leaves the samples as they are; and the article to open first. */
async function copySamples(): Promise<{ folder: string; file: string }> {
  const folder = join(await makeTemporaryFolder('sourcecheck-demo-'), 'newsroom');
  await cp(join(projectRoot, 'samples', 'newsroom'), folder, { recursive: true });
  // The extension shows its first steps beside the draft.
  await mkdir(join(folder, '.vscode'), { recursive: true });
  await writeFile(join(folder, '.vscode', 'sourcecheck-first-steps'), '');
  return { folder, file: join(folder, 'drafts', 'ferry-funerals.md') };
}

/** The command line of a VS Code that can show a window here and is new enough for the extension, if any. */
async function findVsCode(): Promise<string | undefined> {
  const display = process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY;
  if (process.platform === 'linux' && display === undefined) return undefined;
  const usual = {
    darwin: ['/Applications', join(homedir(), 'Applications')].map((folder) =>
      join(folder, 'Visual Studio Code.app', 'Contents', 'Resources', 'app', 'bin', 'code'),
    ),
    win32: [process.env.LOCALAPPDATA ?? '', process.env.ProgramFiles ?? ''].flatMap((folder) => [
      join(folder, 'Programs', 'Microsoft VS Code', 'bin', 'code.cmd'),
      join(folder, 'Microsoft VS Code', 'bin', 'code.cmd'),
    ]),
    linux: ['/usr/share/code/bin/code', '/snap/bin/code', '/opt/visual-studio-code/bin/code'],
  }[process.platform as string];
  const manifest = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8')) as {
    engines: { vscode: string };
  };
  for (const path of [await onPath('code'), ...(usual ?? [])]) {
    if (
      path === undefined ||
      !(await access(path).then(
        () => true,
        () => false,
      ))
    )
      continue;
    const { code, output } = await runProgram(path, ['--version'], { timeout: 20_000 });
    const version = /^\d+\.\d+\.\d+/.exec(output)?.[0];
    if (code !== 0 || version === undefined) continue;
    if (isAtLeast(version, manifest.engines.vscode.replace('^', ''))) return path;
    console.log(
      `${path} is VS Code ${version}; Sourcecheck needs ${manifest.engines.vscode.replace('^', '')} or newer.`,
    );
  }
  return undefined;
}

function isAtLeast(version: string, wanted: string): boolean {
  return version.localeCompare(wanted, 'en', { numeric: true }) >= 0;
}

async function showInVsCode(vsCode: string): Promise<void> {
  const steps = new Steps(process.stdout, 2);
  await steps.run('Bundling the extension', () => mustRun(process.execPath, ['esbuild.mjs'], { cwd: projectRoot }));
  const { folder, file } = await copySamples();
  await steps.run('Opening VS Code', () =>
    mustRun(vsCode, ['--new-window', `--extensionDevelopmentPath=${projectRoot}`, folder, file]),
  );
  // The window goes on without this program.
  keepTemporaryFolder(dirname(folder));
  console.log(`\nSourcecheck is running in VS Code, on a copy of the samples in ${folder}`);
}

async function showInBrowser(): Promise<void> {
  const steps = new Steps(process.stdout, 3);
  const server = await steps.run('Looking for a VS Code server; the first time, npm brings it', installServer);
  const vsix = await steps.run('Bundling and packing the extension', packageExtension);
  const { folder, file } = await copySamples();
  const editor = await steps.run('Starting the server with the extension', () =>
    startEditorServer(server.path, {
      vsix,
      settings: { 'editor.wordWrap': 'on', 'editor.minimap.enabled': false },
    }),
  );
  const payload = JSON.stringify([['openFile', `vscode-remote://${editor.authority}${encodeURI(file)}`]]);
  const { address } = await shortAddress(editor.address({ folder, payload }));
  isShown = true;
  console.log(`
Open  ${address}

A draft on a sunken ferry opens; what is underlined in it contradicts the other articles. Point at it to see why.
The address works on this machine only. Ctrl+C ends it, and removes the copy of the samples.`);
}

let isShown = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  // What was started, and what was made in the folder for temporary files, goes when the process ends.
  process.on(signal, () => process.exit(isShown ? 0 : 130));
}
const isBrowserWanted = process.argv.includes('--browser');
console.log('Opens a small invented newsroom with Sourcecheck running, to try it on. This takes about a minute.\n');
const vsCode = isBrowserWanted ? undefined : await findVsCode();
if (vsCode === undefined) await showInBrowser();
else await showInVsCode(vsCode);
