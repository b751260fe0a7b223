import { createHash } from 'node:crypto';
import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type EngineAssets, FigureEncoder, loadNameModel, type Message } from '../engine/index.ts';
import { readFigureModel } from './figureModel.ts';
import type { SecondLookMessage } from './secondLook.ts';

/** How much of the weights for figures is read to tell one version of them from another, in bytes. */
const TELLING = 64 * 1024;

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
 * What a second look needs besides, loaded when it is first asked for: it is large, and few articles need it. Null
 * where it is missing or damaged, as `secondLookTrouble` says.
 */
export function loadFigureEncoder(): FigureEncoder | null {
  encoder ??= { loaded: createFigureEncoder() };
  return encoder.loaded;
}

let encoder: { readonly loaded: FigureEncoder | null } | null = null;

function createFigureEncoder(): FigureEncoder | null {
  const model = readFigureModel(modelFile('figures.bin'));
  try {
    return 'id' in model ? null : new FigureEncoder(model);
  } catch {
    return null;
  }
}

/** Why no second look can be taken; null where it can. Keeps nothing of what it reads: it is a thread that needs it. */
export function secondLookTrouble(): Message<SecondLookMessage> | null {
  const model = readFigureModel(modelFile('figures.bin'));
  return 'id' in model ? model : null;
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
  const hash = createHash('sha256').update(readFileSync(filename)).update(readNameModel());
  const figures = modelFile('figures.bin');
  return (figures === null ? hash : hash.update(beginningOf(figures))).digest('hex');
}

/** The size of a file, and how it begins: enough to tell two builds of a model apart without reading all of it. */
function beginningOf(path: string): string {
  const file = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(TELLING);
    const read = readSync(file, bytes, 0, TELLING, 0);
    return `${fstatSync(file).size}\n${createHash('sha256').update(bytes.subarray(0, read)).digest('hex')}`;
  } finally {
    closeSync(file);
  }
}

function readNameModel(): Uint8Array {
  const path = modelFile('names.bin');
  if (path === null) throw new Error('The installation is incomplete: models/names.bin is missing.');
  return readFileSync(path);
}

/** The package's top is one folder above the bundles and two above the sources. Null where the file is missing. */
function modelFile(name: string): string | null {
  const bundles = dirname(import.meta.dirname);
  return [bundles, dirname(bundles)].map((top) => join(top, 'models', name)).find((path) => existsSync(path)) ?? null;
}
