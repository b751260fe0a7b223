import { readFile } from 'node:fs/promises';
import { decodeText } from '../formats/decodeText.ts';
import type { Patterns } from '../workspace/fileSelection.ts';
import { DEFAULT_MAX_FILE_SIZE } from '../workspace/nodeWorkspace.ts';
import { UsageError } from './arguments.ts';

export interface Config extends Patterns {
  /** In bytes; megabytes in the file. */
  readonly maxFileSize: number;
}

export const DEFAULT_CONFIG: Config = { maxFileSize: DEFAULT_MAX_FILE_SIZE };

/**
 * Reads the file given as `--config`. Throws `UsageError` for an invalid file; `warn` receives a line for each ignored
 * setting.
 */
export async function readConfig(path: string, warn: (message: string) => void): Promise<Config> {
  const value = parse(path, await textOf(path));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UsageError(`${path}: the configuration must be a JSON object`);
  }
  let config = DEFAULT_CONFIG;
  for (const [key, setting] of Object.entries(value)) {
    if (key === 'include' || key === 'exclude') config = { ...config, [key]: patterns(path, key, setting) };
    else if (key === 'maxFileSize') config = { ...config, maxFileSize: megabytes(path, key, setting) };
    else if (key !== '$schema') warn(`${path}: "${key}" is not a setting and is ignored`);
  }
  return config;
}

async function textOf(path: string): Promise<string> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new UsageError(`${path}: the configuration file ${isMissing ? 'does not exist' : 'cannot be read'}`);
  }
  const text = decodeText(bytes);
  if (text === null) throw new UsageError(`${path}: the configuration file looks like a binary file`);
  return text;
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message.replace(/\s+/g, ' ') : '';
    throw new UsageError(`${path}: the configuration file is not JSON (${detail})`);
  }
}

function patterns(path: string, key: string, value: unknown): readonly string[] {
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value;
  throw new UsageError(`${path}: "${key}" must be a list of patterns`);
}

function megabytes(path: string, key: string, value: unknown): number {
  if (typeof value === 'number' && value > 0) return value * 1024 * 1024;
  throw new UsageError(`${path}: "${key}" must be a number of megabytes above zero`);
}
