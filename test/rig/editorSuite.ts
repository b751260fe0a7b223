/**
 * Runs the tests in test/editor inside a real extension host: that of VS Code where it can be had, else that of the
 * rig. Both are started by test-electron; the exit code follows the tests. With the argument `roots` it runs those in
 * test/editor-roots, in a workspace of two folders.
 */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { cacheFolder, outFolder, projectRoot } from './paths.ts';

const standIn = join(import.meta.dirname, 'asVsCode.ts');

/** The VS Code to test in: the one named by VSCODE_EXECUTABLE, else a downloaded one, else the rig. */
async function findEditor(): Promise<string> {
  const named = process.env.VSCODE_EXECUTABLE;
  if (named !== undefined && named !== '') {
    console.log(`editor: ${named}`);
    return named;
  }
  const lacking = await whatDownloadLacks();
  if (lacking === undefined) {
    try {
      const path = await downloadAndUnzipVSCode({ cachePath: cacheFolder });
      console.log(`editor: VS Code, by test-electron, at ${path}`);
      return path;
    } catch (error) {
      console.log(`editor: the rig, as the download of VS Code failed (${String(error)})`);
      return standIn;
    }
  }
  console.log(`editor: the rig, as ${lacking}`);
  return standIn;
}

/** Why VS Code cannot be downloaded and shown here, if so. Asks once, with little patience. */
async function whatDownloadLacks(): Promise<string | undefined> {
  const display = process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY;
  if (process.platform === 'linux' && display === undefined) return 'VS Code needs a display and there is none';
  const answers = await fetch('https://update.code.visualstudio.com/api/releases/stable', {
    signal: AbortSignal.timeout(4000),
  }).then(
    (response) => response.ok,
    () => false,
  );
  return answers ? undefined : 'VS Code cannot be downloaded here';
}

/**
 * Bundles the runner and each suite by itself, so that the runner finds the suites as files beside it. Gives the
 * runner.
 */
async function bundleTests(): Promise<string> {
  const folder = join(outFolder, 'test', suite);
  await rm(folder, { recursive: true, force: true });
  const sources = join(projectRoot, 'test', suite);
  await build({
    entryPoints: [
      join(sources, '**', '*.test.ts'),
      { in: join(projectRoot, 'test', 'editor', 'index.ts'), out: 'index' },
    ],
    outdir: folder,
    outbase: sources,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node22',
    packages: 'external',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return join(folder, 'index.cjs');
}

/** Articles to open, in a place of their own: tests edit and delete files. */
async function oneRoot(place: string): Promise<string> {
  await cp(join(projectRoot, 'test', 'fixtures', 'editor-workspace'), place, { recursive: true });
  return place;
}

/** Two folders, and the file that makes one workspace of them. */
async function twoRoots(place: string): Promise<string> {
  await oneRoot(join(place, 'mill'));
  await cp(join(projectRoot, 'samples', 'newsroom'), join(place, 'newsroom'), { recursive: true });
  const file = join(place, 'two.code-workspace');
  await writeFile(file, JSON.stringify({ folders: [{ path: 'mill' }, { path: 'newsroom' }] }));
  return file;
}

const suite = process.argv[2] === 'roots' ? 'editor-roots' : 'editor';
const report = join(outFolder, `${suite}-suite.txt`);
const workspace = await mkdtemp(join(tmpdir(), 'sourcecheck-workspace-'));
try {
  await rm(report, { force: true });
  await mkdir(outFolder, { recursive: true });
  process.exitCode = await runTests({
    vscodeExecutablePath: await findEditor(),
    extensionDevelopmentPath: projectRoot,
    extensionTestsPath: await bundleTests(),
    // The editor prints much of its own, so the tests' report takes another way.
    extensionTestsEnv: { SOURCECHECK_TEST_REPORT: report },
    launchArgs: [await (suite === 'editor' ? oneRoot : twoRoots)(workspace)],
  });
} catch (error) {
  console.error(String(error));
  process.exitCode = 1;
} finally {
  console.log(await readFile(report, 'utf8').catch(() => 'The tests in the editor reported nothing.'));
  await rm(workspace, { recursive: true, force: true });
}
