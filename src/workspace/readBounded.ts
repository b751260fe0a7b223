import { constants } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import type { Bounded } from './files.ts';

/**
 * Reads a file of at most `most` bytes. Whatever takes its place in the meantime is judged as it is then: a pipe that
 * nobody writes to is not waited for, and a file that grows is read no further. Rejects where the system does not let
 * it be read.
 */
export async function readBounded(path: string, most: number): Promise<Bounded> {
  // A device may do something when it is opened.
  if (!(await stat(path)).isFile()) return { kind: 'notFile' };
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = await file.stat();
    if (!stats.isFile()) return { kind: 'notFile' };
    if (stats.size > most) return { kind: 'larger', size: stats.size };
    const bytes = Buffer.alloc(stats.size);
    let length = 0;
    while (length < bytes.length) {
      const { bytesRead } = await file.read(bytes, length, bytes.length - length, length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return { kind: 'read', content: bytes.subarray(0, length) };
  } finally {
    await file.close();
  }
}
