import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** What the name of a file ends in that is being written: by whom, and a sign of its own. */
const UNFINISHED = /\.(\d+)-[\da-f]{8}\.new$/u;

/** What earlier versions wrote to. */
const UNFINISHED_BEFORE = /^(?:decisions|aliases)\.json\.new$/u;

/**
 * Puts a text, or bytes that come one piece after the other, in the place of a file: written beside it, synced to the
 * disk and renamed, so that nobody ever reads half of it, and that what was there stays where the disk is full or the
 * process is killed. Makes the folder where it is missing. `mode` says who may read the file, as usual where it is left
 * out. Rejects with a sentence for the user.
 */
export async function replaceFile(
  path: string,
  content: string | AsyncIterable<Uint8Array>,
  mode?: number,
): Promise<void> {
  const unfinished = unfinishedName(path);
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(unfinished, 'wx', mode);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => {});
    throw new Error(`${basename(path)} was not written, and is as it was: ${whyNotWritten(error)}`, { cause: error });
  }
}

/** The name of a file while it is written, so that `clearUnfinished` can tell whether its writer still runs. */
export function unfinishedName(path: string): string {
  return `${path}.${process.pid}-${randomUUID().slice(0, 8)}.new`;
}

/** Removes what writers that were killed left in a folder; what is being written now stays. Never rejects. */
export async function clearUnfinished(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const left = names.filter((name) => {
    const writer = UNFINISHED.exec(name)?.[1];
    return writer === undefined ? UNFINISHED_BEFORE.test(name) : !isRunning(Number(writer));
  });
  await Promise.all(left.map((name) => rm(join(folder, name), { force: true }).catch(() => {})));
}

/** Whether a process of this machine is running. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It runs for somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
  EROFS: 'the disk is read-only',
  EACCES: 'its folder may not be written to (permission denied)',
  EPERM: 'its folder may not be written to (permission denied)',
  ENOENT: 'its folder has gone',
  ENOTDIR: 'a file is in the place of its folder',
  EEXIST: 'a file is in the place of its folder',
  EISDIR: 'a folder is in its place',
};

/** In words, completing a sentence. */
export function whyNotWritten(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}
