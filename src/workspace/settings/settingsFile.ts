import { decodeText } from '../../formats/decodeText.ts';
import type { Patterns } from '../fileSelection.ts';
import type { Files } from '../files.ts';
import type { RolePatterns } from './articleRoles.ts';
import { RELATIONS, ruleOfSetting } from './ruleSettings.ts';

/** The name of the file beside the articles that says for every program how they are read and checked. */
export const SETTINGS_FILE = 'sourcecheck.json';

/** What a settings file says, by the same keys as in the editor's settings; what it does not mention is missing. */
export interface FileSettings extends Patterns, Partial<RolePatterns> {
  /** In megabytes. */
  readonly maxFileSize?: number;
  readonly versions?: 'newest' | 'all';
  readonly secondLook?: boolean;
  /** The path of an archive; relative paths begin at the file's folder. */
  readonly archive?: string;
  /** As the setting "rules": levels by rule or relation. */
  readonly rules?: Readonly<Record<string, string>>;
}

/** A settings file as read. */
export type SettingsFile =
  | {
      readonly kind: 'settings';
      readonly settings: FileSettings /** Sentences. */;
      readonly ignored: readonly string[];
    }
  | { readonly kind: 'missing' }
  /** A reason completes "sourcecheck.json: …". */
  | { readonly kind: 'unreadable'; readonly reason: string };

const LEVELS: readonly unknown[] = ['default', 'warning', 'information', 'off'];

/** Carries the reason in words. */
class Fault extends Error {}

/** Reads a settings file by its URI. Never throws. */
export async function readSettingsFile(uri: string, files: Files): Promise<SettingsFile> {
  let bytes: Uint8Array | null;
  try {
    bytes = await files.read(uri);
  } catch {
    return { kind: 'unreadable', reason: 'the configuration file cannot be read' };
  }
  if (bytes === null) return { kind: 'missing' };
  const text = decodeText(bytes);
  if (text === null) return { kind: 'unreadable', reason: 'the configuration file looks like a binary file' };
  try {
    return { kind: 'settings', ...settingsIn(text) };
  } catch (error) {
    if (error instanceof Fault) return { kind: 'unreadable', reason: error.message };
    throw error;
  }
}

function settingsIn(text: string): { settings: FileSettings; ignored: string[] } {
  const value = parsed(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Fault('the configuration must be a JSON object');
  let settings: FileSettings = {};
  const ignored: string[] = [];
  for (const [name, setting] of Object.entries(value)) {
    // So that a line can be copied from the editor's settings.
    const key = name.replace(/^sourcecheck\./u, '');
    if (key === 'include' || key === 'exclude' || key === 'drafts' || key === 'sources')
      settings = { ...settings, [key]: patterns(key, setting) };
    else if (key === 'maxFileSize') settings = { ...settings, maxFileSize: megabytes(key, setting) };
    else if (key === 'archive') settings = { ...settings, archive: place(setting) };
    else if (key === 'versions') settings = { ...settings, versions: versions(setting) };
    else if (key === 'secondLook') settings = { ...settings, secondLook: yesOrNo(key, setting) };
    else if (key === 'rules') settings = { ...settings, rules: rules(setting, ignored) };
    else if (key !== '$schema') ignored.push(`"${name}" is not a setting and is ignored`);
  }
  return { settings, ignored };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message.replace(/\s+/g, ' ') : '';
    throw new Fault(`the configuration file is not JSON (${detail})`);
  }
}

function patterns(key: string, value: unknown): readonly string[] {
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value;
  throw new Fault(`"${key}" must be a list of patterns`);
}

function place(value: unknown): string {
  if (typeof value === 'string' && value.trim() !== '') return value;
  throw new Fault('"archive" must be the path of a file');
}

function versions(value: unknown): 'newest' | 'all' {
  if (value === 'newest' || value === 'all') return value;
  throw new Fault('"versions" must be "newest" or "all"');
}

function yesOrNo(key: string, value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  throw new Fault(`"${key}" must be true or false`);
}

function megabytes(key: string, value: unknown): number {
  if (typeof value === 'number' && value > 0) return value;
  throw new Fault(`"${key}" must be a number of megabytes above zero`);
}

/** A rule that is not known is no error: a colleague's version may know it. */
function rules(value: unknown, ignored: string[]): Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Fault('"rules" must be an object of rules and their levels');
  const known: Record<string, string> = {};
  for (const [name, level] of Object.entries(value)) {
    if (!LEVELS.includes(level)) throw new Fault(`the level of "${name}" must be one of ${LEVELS.join(', ')}`);
    if (ruleOfSetting(name) === null) ignored.push(`"${name}" is neither a rule nor one of ${RELATIONS.join(', ')}`);
    else known[name] = String(level);
  }
  return known;
}
