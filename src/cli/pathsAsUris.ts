import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { URI } from 'vscode-uri';
import { UsageError } from './arguments.ts';

/** Folders and files apart. Throws `UsageError` for a path that does not exist. */
export async function pathsAsUris(paths: readonly string[]): Promise<{ folders: string[]; files: string[] }> {
  const folders: string[] = [];
  const files: string[] = [];
  for (const path of paths) {
    const stats = await stat(path).catch(() => null);
    if (stats === null) throw new UsageError(`there is no file or folder "${path}"`);
    (stats.isDirectory() ? folders : files).push(URI.file(resolve(path)).toString());
  }
  return { folders, files };
}
