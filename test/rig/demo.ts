/**
 * `npm run demo`: the sample newsroom with the extension running, in the VS Code of this machine if there is one, else
 * in a browser at an address of this machine, until Ctrl+C. `npm run demo -- --browser` takes the browser in any case.
 */
import { access, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { installServer, onPath } from './install.ts';
import { packageExtension } from './package.ts';
import { projectRoot } from './paths.ts';
import { mustRun, runProgram } from './run.ts';
import { startEditorServer } from './server.ts';

/** A copy, so that trying things out leaves the samples as they are. */
async function copySamples(): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'sourcecheck-demo-')), 'newsroom');
  await cp(join(projectRoot, 'samples', 'newsroom'), folder, { recursive: true });
  // The extension shows its first steps beside the draft.
  await mkdir(join(folder, '.vscode'), { recursive: true });
  await writeFile(join(folder, '.vscode', 'sourcecheck-first-steps'), '');
  return folder;
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

async function showInVsCode(vsCode: string, folder: string, file: string): Promise<void> {
  await mustRun(process.execPath, ['esbuild.mjs'], { cwd: projectRoot });
  await mustRun(vsCode, ['--new-window', `--extensionDevelopmentPath=${projectRoot}`, folder, file]);
  console.log(`Sourcecheck is running in VS Code, on a copy of the samples in ${folder}`);
}

async function showInBrowser(folder: string, file: string): Promise<void> {
  console.log('Preparing a workbench for your browser …');
  const [serverScript, vsix] = await Promise.all([installServer(), packageExtension()]);
  const server = await startEditorServer(serverScript.path, {
    vsix,
    settings: { 'editor.wordWrap': 'on', 'editor.minimap.enabled': false },
  });
  const stop = async (): Promise<void> => {
    await server.stop();
    await rm(dirname(folder), { recursive: true, force: true });
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  const payload = JSON.stringify([['openFile', `vscode-remote://${server.authority}${encodeURI(file)}`]]);
  console.log(`\nSourcecheck is running on a copy of the samples in ${folder}\n`);
  console.log(`  Open ${server.address({ folder, payload })}\n`);
  console.log('The address works on this machine only. Ctrl+C ends it.');
}

const folder = await copySamples();
const file = join(folder, 'drafts', 'ferry-funerals.md');
const vsCode = process.argv.includes('--browser') ? undefined : await findVsCode();
if (vsCode === undefined) await showInBrowser(folder, file);
else await showInVsCode(vsCode, folder, file);
