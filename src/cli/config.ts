import { resolve } from 'node:path';
import { URI } from 'vscode-uri';
import type { Patterns } from '../workspace/fileSelection.ts';
import { nodeFiles } from '../workspace/nodeFiles.ts';
import type { RolePatterns } from '../workspace/settings/articleRoles.ts';
import { type RuleLevels, ruleLevels } from '../workspace/settings/ruleLevels.ts';
import { readSettingsFile, SETTINGS_FILE } from '../workspace/settings/settingsFile.ts';
import { DEFAULT_MAX_FILE_SIZE } from '../workspace/workspace.ts';
import { UsageError } from './arguments.ts';

export interface Config {
  readonly patterns: Patterns;
  /** The folder that the patterns' paths begin at; null where they begin at each folder that is read. */
  readonly base: string | null;
  readonly roles: RolePatterns;
  readonly rules: RuleLevels;
  /** In bytes; megabytes in the file. */
  readonly maxFileSize: number;
  /** Which versions of one story are compared. */
  readonly versions: 'newest' | 'all';
  /** Whether articles that tell of one matter are looked at twice. */
  readonly secondLook: boolean;
  /** As the file has it. */
  readonly archive: string | null;
}

/**
 * Reads the settings file given, or else the one in the home folder, if there is any. Throws `UsageError` for a file
 * that cannot be used; `warn` receives a line for each setting that is ignored.
 */
export async function readConfig(given: string | null, home: string, warn: (message: string) => void): Promise<Config> {
  const path = given === null ? resolve(home, SETTINGS_FILE) : resolve(given);
  const name = given ?? SETTINGS_FILE;
  const file = await readSettingsFile(URI.file(path).toString(), nodeFiles);
  if (file.kind === 'unreadable') throw new UsageError(`${name}: ${file.reason}`);
  if (file.kind === 'missing' && given !== null) throw new UsageError(`${name}: the configuration file does not exist`);
  const { settings, ignored } = file.kind === 'settings' ? file : { settings: {}, ignored: [] };
  for (const each of ignored) warn(`${name}: ${each}`);
  const {
    include,
    exclude,
    drafts = [],
    sources = [],
    rules,
    maxFileSize,
    versions = 'newest',
    secondLook = false,
    archive = null,
  } = settings;
  return {
    patterns: { ...(include && { include }), ...(exclude && { exclude }) },
    base: given === null ? home : null,
    roles: { drafts, sources },
    rules: ruleLevels(rules),
    maxFileSize: maxFileSize === undefined ? DEFAULT_MAX_FILE_SIZE : maxFileSize * 1024 * 1024,
    versions,
    secondLook,
    archive,
  };
}
