import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { packageExtension } from '../rig/package.ts';

/** Packs the extension, and unpacks it into a folder within `home`, as whoever serves extensions does. */
export async function unpackExtension(home: string): Promise<string> {
  for (const [name, content] of Object.entries(unzipSync(readFileSync(await packageExtension())))) {
    if (!name.startsWith('extension/') || name.endsWith('/')) continue;
    const path = join(home, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return join(home, 'extension');
}
