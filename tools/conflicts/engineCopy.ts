import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { FoundByGroup, FoundConflict } from './foundConflict.ts';
import { groupFolder } from './goldGroups.ts';

export const workingTree = fileURLToPath(new URL('../../', import.meta.url));

/** What stays behind when the working tree is copied. */
const LEFT_OUT = new Set(['.git', 'node_modules', 'dist', 'out']);
/** In bytes; far more than a command prints. */
const MOST_OUTPUT = 256 * 1024 * 1024;

/**
 * The sources of a git revision in a temporary folder, whose path is returned; null where git, in its words, has no
 * such revision.
 */
export function copyRevision(revision: string): string | null {
  const archive = spawnSync('git', ['archive', revision], {
    cwd: workingTree,
    maxBuffer: MOST_OUTPUT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (archive.status !== 0) return null;
  const folder = emptyFolder();
  execFileSync('tar', ['-x', '-C', folder], { input: archive.stdout });
  linkPackages(folder);
  return folder;
}

/** The sources of the working tree in a temporary folder, whose path is returned. */
export function copyWorkingTree(): string {
  const folder = emptyFolder();
  cpSync(workingTree, folder, {
    recursive: true,
    filter: (path) => !LEFT_OUT.has(path.slice(workingTree.length).split(/[\\/]/)[0] ?? ''),
  });
  linkPackages(folder);
  return folder;
}

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sourcecheck-engine-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function linkPackages(folder: string): void {
  symlinkSync(join(workingTree, 'node_modules'), join(folder, 'node_modules'));
}

/** Builds the command line of the sources in `root`. Throws where they do not build. */
export function build(root: string): void {
  execFileSync(process.execPath, ['esbuild.mjs'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}

const execute = promisify(execFile);

/**
 * What the command line built in `root` says of these groups. Its JSON is all that two versions of the engine have in
 * common, wherever their files lie.
 */
export async function findConflicts(root: string, groups: readonly string[]): Promise<FoundByGroup> {
  const found: Record<string, readonly FoundConflict[]> = {};
  for (const group of groups) {
    const args = [join(root, 'dist', 'cli.js'), 'check', '--no-cache', '--format', 'json', '.'];
    const output = await execute(process.execPath, args, { cwd: groupFolder(group), maxBuffer: MOST_OUTPUT })
      .then(({ stdout }) => stdout)
      // It exits with 1 where it has found something.
      .catch((error: { code?: unknown; stdout?: string; stderr?: string }) => {
        if (error.code === 1 && error.stdout) return error.stdout;
        throw new Error(`${group}: ${error.stderr ?? error}`);
      });
    found[group] = (JSON.parse(output) as { conflicts: readonly FoundConflict[] }).conflicts;
  }
  return found;
}
