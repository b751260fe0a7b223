import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type EngineAssets, loadNameModel } from '../engine/index.ts';

/** Reads the weights the package ships with. Throws, in words for the user, where they are missing or damaged. */
export function loadEngineAssets(): EngineAssets {
  const bytes = readNameModel();
  try {
    return { names: loadNameModel(bytes) };
  } catch (error) {
    throw new Error('The installation is damaged: models/names.bin is not what this version reads.', { cause: error });
  }
}

/**
 * Changes whenever the engine could read an article differently: a hash of the bundle that runs and of its weights.
 * Null where the sources run unbundled, as nothing then says whether they were edited.
 */
export function engineVersion(): string | null {
  version ??= versionOfThis();
  return version;
}

let version: string | null = null;

function versionOfThis(): string | null {
  // Written out in full, as the CommonJS bundles have it replaced by __filename.
  const filename = import.meta.filename;
  if (filename.endsWith('.ts')) return null;
  return createHash('sha256').update(readFileSync(filename)).update(readNameModel()).digest('hex');
}

/** The package's top is one folder above the bundles and two above the sources. */
function readNameModel(): Uint8Array {
  let folder = import.meta.dirname;
  for (let steps = 0; steps < 2; steps++) {
    folder = dirname(folder);
    try {
      return readFileSync(join(folder, 'models', 'names.bin'));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
  }
  throw new Error('The installation is incomplete: models/names.bin is missing.');
}
