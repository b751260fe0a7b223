import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ours = new Set<string>();
let isWatching = false;

/**
 * Makes a folder that goes when this process ends, however it ends: at its end, or when it is interrupted. `prefix`
 * begins its name.
 */
export async function makeTemporaryFolder(prefix: string): Promise<string> {
  removeAtEnd();
  // Not interrupted between making it and knowing of it.
  const folder = mkdtempSync(join(tmpdir(), prefix));
  ours.add(folder);
  return folder;
}

/** The folder stays after this process has ended. */
export function keepTemporaryFolder(folder: string): void {
  ours.delete(folder);
}

function removeAtEnd(): void {
  if (isWatching) return;
  isWatching = true;
  process.on('exit', () => {
    for (const folder of ours) rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  });
}
