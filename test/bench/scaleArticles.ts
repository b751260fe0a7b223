/** Real stories in any number, for measuring speed and memory; they are no part of this project. */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const maker = fileURLToPath(new URL('../../../shared/data/scale/make_scale.py', import.meta.url));

/** The stories are not where this project may use them. */
export class MissingData extends Error {}

let folder: string | null = null;
let inFolder = 0;

/**
 * Paths within `scaleFolder()`, the same ones first whatever the number. Throws `MissingData` where there are none, and
 * where python3 is missing.
 */
export function scalePaths(count: number): string[] {
  if (folder === null || inFolder < count) {
    if (!existsSync(maker)) throw new MissingData('the stories are made by ../shared/data/scale, which is not here.');
    folder ??= temporaryFolder();
    execFileSync('python3', [maker, String(count), folder]);
    inFolder = count;
  }
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.txt'));
  return paths.sort((a, b) => Number.parseInt(basename(a), 10) - Number.parseInt(basename(b), 10)).slice(0, count);
}

/** Where the paths are; made by `scalePaths`. */
export function scaleFolder(): string {
  return folder ?? '';
}

/** The text of one of the paths, read anew each time, so that nobody holds it but the caller. */
export function scaleText(path: string): string {
  return readFileSync(join(folder ?? '', path), 'utf8');
}

function temporaryFolder(): string {
  const made = mkdtempSync(join(tmpdir(), 'sourcecheck-bench-'));
  process.on('exit', () => rmSync(made, { recursive: true, force: true }));
  return made;
}
