/** `npm run package`: builds the extension and packs it as the file that VS Code installs. */
import { mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { outFolder, projectRoot } from './paths.ts';
import { mustRun } from './run.ts';

/** Builds and packs the extension as it is now. Gives the path of the package; throws where the tool has a warning. */
export async function packageExtension(): Promise<string> {
  const manifest = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
  };
  await mkdir(outFolder, { recursive: true });
  const path = join(outFolder, `${manifest.name}-${manifest.version}.vsix`);
  const tool = join('node_modules', '@vscode', 'vsce', 'vsce');
  // What the extension needs of its dependencies is bundled into dist. The read-me's links stay as they are, as the
  // project has no public address that they could lead to.
  const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', path];
  const output = await mustRun(process.execPath, [tool, 'package', ...options], { cwd: projectRoot });
  const warning = /^.*\bWARN(?:ING)?\b.*$/mu.exec(output)?.[0];
  if (warning !== undefined) throw new Error(`The extension was packed with a warning: ${warning.trim()}`);
  return path;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const path = await packageExtension();
  console.log(`${path} (${Math.round((await stat(path)).size / 1024)} kB)`);
}
