import { readFile } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { URI } from 'vscode-uri';
import { type AliasRules, type Decision, NO_ALIAS_RULES, readAliasFile, readDecisionFile } from '../engine/index.ts';
import { decodeText } from '../formats/decodeText.ts';

/** The two files that hold a workspace folder's decisions and alias rules, by what they hold. */
export const RULE_FILES = { decisions: '.sourcecheck/decisions.json', aliases: '.sourcecheck/aliases.json' } as const;

export type RuleFile = keyof typeof RULE_FILES;

/** What a workspace folder's editors have decided. Its paths are relative to the folder. */
export interface FolderRules {
  readonly folder: string;
  readonly decisions: readonly Decision[];
  readonly aliases: AliasRules;
  /** The files that cannot be used; none of their content is in force. */
  readonly unreadable: readonly UnreadableFile[];
}

export interface UnreadableFile {
  readonly uri: string;
  readonly file: RuleFile;
  /** A sentence or two for the user. */
  readonly reason: string;
}

/** A text, or why there is none. */
type Content = { readonly text: string; readonly isThere: boolean } | { readonly reason: string };

/**
 * Reads both files of a folder; one that does not exist holds no rules. `textOf` gives the text of a file that an
 * editor has open, which counts in place of what is on disk. Never throws.
 */
export async function readFolderRules(
  folder: string,
  textOf: (uri: string) => string | null = () => null,
): Promise<FolderRules> {
  const content = async (file: RuleFile): Promise<Content> => {
    const uri = ruleFileUri(folder, file);
    const open = textOf(uri);
    return open === null ? contentOf(URI.parse(uri).fsPath) : { text: open, isThere: true };
  };
  const [decisions, aliases] = await Promise.all([content('decisions'), content('aliases')]);
  const decisionFile =
    'text' in decisions
      ? readDecisionFile(decisions.text, (path) => articleUri(folder, path))
      : ({ kind: 'unreadable', reason: `The decision file cannot be used: it ${decisions.reason}.` } as const);
  const aliasFile =
    'text' in aliases
      ? readAliasFile(aliases.text)
      : ({ kind: 'unreadable', reason: `The alias file cannot be used: it ${aliases.reason}.` } as const);
  const unreadable: UnreadableFile[] = [];
  if (decisionFile.kind === 'unreadable')
    unreadable.push({ uri: ruleFileUri(folder, 'decisions'), file: 'decisions', reason: decisionFile.reason });
  if (aliasFile.kind === 'unreadable')
    unreadable.push({ uri: ruleFileUri(folder, 'aliases'), file: 'aliases', reason: aliasFile.reason });
  return {
    folder,
    decisions: decisionFile.kind === 'decisions' ? decisionFile.decisions : [],
    aliases: aliasFile.kind === 'rules' ? aliasFile.rules : NO_ALIAS_RULES,
    unreadable,
  };
}

export function ruleFileUri(folder: string, file: RuleFile): string {
  return `${folder.replace(/\/+$/u, '')}/${RULE_FILES[file]}`;
}

/** The rules of several folders together: a name is known in all of them, while a decision names its articles. */
export function joinAliases(all: readonly FolderRules[]): AliasRules {
  return {
    merge: all.flatMap(({ aliases }) => aliases.merge),
    split: all.flatMap(({ aliases }) => aliases.split),
    notAName: all.flatMap(({ aliases }) => aliases.notAName),
  };
}

/**
 * As a decision file names an article: relative to the folder, with `/`; the URI of one that was never saved or lies
 * on another drive.
 */
export function articlePath(folder: string, uri: string): string {
  if (!uri.startsWith('file:')) return uri;
  const path = relative(URI.parse(folder).fsPath, URI.parse(uri).fsPath);
  if (resolve(path) === path) return uri;
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

/** The article that a path in a folder's decision file names. */
export function articleUri(folder: string, path: string): string {
  if (/^[a-z][a-z\d+.-]+:/iu.test(path)) return URI.parse(path).toString();
  return URI.file(resolve(URI.parse(folder).fsPath, path)).toString();
}

/** The workspace folder whose decision file a file is; null where it is none. */
export function folderOfRuleFile(uri: string): { readonly folder: string; readonly file: RuleFile } | null {
  for (const file of ['decisions', 'aliases'] as const) {
    if (uri.endsWith(`/${RULE_FILES[file]}`)) return { folder: uri.slice(0, -RULE_FILES[file].length - 1), file };
  }
  return null;
}

/** The text of a rule file on disk; null where there is none. Rejects where it cannot be read. */
export async function ruleFileText(uri: string): Promise<string | null> {
  const content = await contentOf(URI.parse(uri).fsPath);
  if ('reason' in content) throw new Error(`${uri} ${content.reason}`);
  return content.isThere ? content.text : null;
}

async function contentOf(path: string): Promise<Content> {
  try {
    const text = decodeText(await readFile(path));
    return text === null ? { reason: 'looks like a binary file' } : { text, isThere: true };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT' || code === 'ENOTDIR') return { text: '', isThere: false };
    const isForbidden = code === 'EACCES' || code === 'EPERM';
    return { reason: isForbidden ? 'may not be read (permission denied)' : `cannot be read (${code})` };
  }
}
