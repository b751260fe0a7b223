import { createHash } from 'node:crypto';
import { mkdir, open, readFile, realpath, rm, stat } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { isRunning } from './replaceFile.ts';

/** How often it is tried again, and how long another writer is waited for, in milliseconds. */
const RETRY = 20;
const PATIENCE = 5000;

/** A lock whose writer does not run any more is nobody's; so is one older than this, in milliseconds. */
const STALE = 30_000;

/**
 * Does some work while no other process of this user's does any in the same folder: reads what others have written, and
 * writes. Locks lie in the system's folder for temporary files, so that nothing of them is seen in the folder itself.
 * Where a lock cannot be had (a writer that hangs, no folder for temporary files) the work is done all the same.
 */
export async function withFolderLock<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  const lock = await lockOf(folder);
  const isOurs = await take(lock);
  try {
    return await work();
  } finally {
    if (isOurs) await rm(lock, { force: true }).catch(() => {});
  }
}

async function lockOf(folder: string): Promise<string> {
  const real = await realpath(folder).catch(() => folder);
  const name = createHash('sha256').update(real).digest('hex').slice(0, 32);
  return join(tmpdir(), `sourcecheck-locks-${userInfo().uid}`, name);
}

async function take(lock: string): Promise<boolean> {
  const until = performance.now() + PATIENCE;
  while (performance.now() < until) {
    try {
      await mkdir(join(lock, '..'), { recursive: true, mode: 0o700 });
      const file = await open(lock, 'wx', 0o600);
      await file.writeFile(String(process.pid));
      await file.close();
      return true;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) return false;
      if (await isNobodys(lock)) await rm(lock, { force: true }).catch(() => {});
      else await rest(RETRY);
    }
  }
  return false;
}

async function isNobodys(lock: string): Promise<boolean> {
  try {
    const { mtimeMs } = await stat(lock);
    const age = Date.now() - mtimeMs;
    const writer = Number(await readFile(lock, 'utf8'));
    // The number is written a moment after the file is made.
    return age > STALE || (writer > 0 && !isRunning(writer));
  } catch {
    return false;
  }
}
