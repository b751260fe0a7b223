/**
 * Runs the tests in test/editor inside a real extension host: that of VS Code where it can be had, else that of the rig.
 * Both are started by test-electron; the exit code follows the tests.
 */
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
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

/** Bundles the runner and each suite by itself, so that the runner finds the suites as files beside it. Gives the runner. */
async function bundleTests(): Promise<string> {
  const folder = join(outFolder, 'test', 'editor');
  await rm(folder, { recursive: true, force: true });
  const sources = join(projectRoot, 'test', 'editor');
  await build({
    entryPoints: [join(sources, 'index.ts'), join(sources, '**', '*.test.ts')],
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

const report = join(outFolder, 'editor-suite.txt');
const workspace = await mkdtemp(join(tmpdir(), 'sourcecheck-workspace-'));
try {
  await rm(report, { force: true });
  // Tests edit and delete files, so they get a copy.
  await cp(join(projectRoot, 'test', 'fixtures', 'editor-workspace'), workspace, { recursive: true });
  process.exitCode = await runTests({
    vscodeExecutablePath: await findEditor(),
    extensionDevelopmentPath: projectRoot,
    extensionTestsPath: await bundleTests(),
    // The editor prints much of its own, so the tests' report takes another way.
    extensionTestsEnv: { SOURCECHECK_TEST_REPORT: report },
    launchArgs: [workspace],
  });
} catch (error) {
  console.error(String(error));
  process.exitCode = 1;
} finally {
  console.log(await readFile(report, 'utf8').catch(() => 'The tests in the editor reported nothing.'));
  await rm(workspace, { recursive: true, force: true });
}
