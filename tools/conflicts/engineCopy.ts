import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FoundByGroup } from './foundConflict.ts';

export const workingTree = fileURLToPath(new URL('../../', import.meta.url));

/** What an engine needs to run from its sources. */
const PARTS = ['src', 'models', 'package.json'];
/** Bytes; the sources and the model are well below. */
const MOST_OUTPUT = 256 * 1024 * 1024;

/** The engine of a git revision in a temporary folder, whose path is returned; null where git, in its words, has no such engine. */
export function copyRevision(revision: string): string | null {
  const archive = spawnSync('git', ['archive', revision, ...PARTS], {
    cwd: workingTree,
    maxBuffer: MOST_OUTPUT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (archive.status !== 0) return null;
  const folder = emptyFolder();
  execFileSync('tar', ['-x', '-C', folder], { input: archive.stdout });
  return folder;
}

/** The engine of the working tree in a temporary folder, whose path is returned. */
export function copyWorkingTree(): string {
  const folder = emptyFolder();
  for (const part of PARTS) cpSync(join(workingTree, part), join(folder, part), { recursive: true });
  return folder;
}

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sourcecheck-engine-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  symlinkSync(join(workingTree, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** The conflicts that the engine in `root` finds in these groups. Rejects, in a line, where it does not run. */
export async function findConflicts(root: string, groups: readonly string[]): Promise<FoundByGroup> {
  const program = fileURLToPath(new URL('findConflicts.ts', import.meta.url));
  const [code, output, complaint] = await new Promise<[number | null, string, string]>((resolve) => {
    const child = spawn(process.execPath, [program, root, ...groups], { stdio: ['ignore', 'pipe', 'pipe'] });
    let [output, complaint] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint += text;
    });
    child.on('close', (code) => resolve([code, output, complaint]));
  });
  if (code === 0) return JSON.parse(output) as FoundByGroup;
  throw new Error(`the engine does not run: ${/^\w*Error.*$/m.exec(complaint)?.[0] ?? complaint}`);
}
