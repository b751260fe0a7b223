import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, realpath, rm, stat } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { isRunning } from './replaceFile.ts';

/** How often it is tried again, and how long all other writers together are waited for, in milliseconds. */
const RETRY = 20;
const LONGEST = 120_000;

/**
 * A lock whose writer does not run any more is nobody's; so is one older than this, in milliseconds. On a machine that
 * has much else to do, a writer may come to nothing for some seconds.
 */
const STALE = 30_000;

/** Lets others write again. Never rejects. */
export type Release = () => Promise<void>;

/**
 * Does some work while no other process of this user's does any in the same folder: reads what others have written, and
 * writes.
 */
export async function withFolderLock<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  const release = await lockFolder(folder);
  try {
    return await work();
  } finally {
    await release();
  }
}

/**
 * Keeps others of this user's from writing in a folder until it is released. Locks lie in the system's folder for
 * temporary files, so that nothing of them is seen in the folder itself. Where a lock cannot be had (very many writers,
 * no folder for temporary files) nobody is kept out.
 */
export async function lockFolder(folder: string): Promise<Release> {
  const lock = await lockOf(folder);
  const until = performance.now() + LONGEST;
  while (performance.now() < until) {
    const sign = `${process.pid} ${randomUUID()}`;
    const made = await make(lock, sign);
    if (made === 'made') return () => removeOwn(lock, sign);
    if (made === 'impossible') break;
    if (!(await removeNobodys(lock))) await rest(RETRY);
  }
  return async () => {};
}

async function lockOf(folder: string): Promise<string> {
  const real = await realpath(folder).catch(() => folder);
  const name = createHash('sha256').update(real).digest('hex').slice(0, 32);
  return join(tmpdir(), `sourcecheck-locks-${userInfo().uid}`, name);
}

async function make(lock: string, sign: string): Promise<'made' | 'taken' | 'impossible'> {
  try {
    await mkdir(join(lock, '..'), { recursive: true, mode: 0o700 });
    const file = await open(lock, 'wx', 0o600);
    await file.writeFile(sign);
    await file.close();
    return 'made';
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EEXIST' ? 'taken' : 'impossible';
  }
}

/**
 * Removes a lock that is nobody's; whether there was one. One process at a time may: else the second, which has looked
 * before the first had removed it, would remove the lock that the first has made since.
 */
async function removeNobodys(lock: string): Promise<boolean> {
  if (!(await isNobodys(lock))) return false;
  const removing = `${lock}.removing`;
  if ((await make(removing, String(process.pid))) !== 'made') {
    // Whoever was removing it was killed, which takes a moment only.
    if ((await ageOf(removing)) > STALE) await remove(removing);
    return false;
  }
  try {
    if (await isNobodys(lock)) await remove(lock);
    return true;
  } finally {
    await remove(removing);
  }
}

async function isNobodys(lock: string): Promise<boolean> {
  try {
    const age = await ageOf(lock);
    const writer = Number.parseInt(await readFile(lock, 'utf8'), 10);
    // The number is written a moment after the file is made.
    return age > STALE || (writer > 0 && !isRunning(writer));
  } catch {
    return false;
  }
}

/** In milliseconds; 0 of one that has gone. */
async function ageOf(lock: string): Promise<number> {
  return stat(lock).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  );
}

/** A writer that came to nothing for long may find that another has taken its lock for nobody's. */
async function removeOwn(lock: string, sign: string): Promise<void> {
  if ((await readFile(lock, 'utf8').catch(() => '')) === sign) await remove(lock);
}

async function remove(lock: string): Promise<void> {
  await rm(lock, { force: true }).catch(() => {});
}
