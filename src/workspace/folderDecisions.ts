import { URI, Utils } from 'vscode-uri';
import { type AliasRules, type Decision, NO_ALIAS_RULES, readAliasFile, readDecisionFile } from '../engine/index.ts';
import { decodeText } from '../formats/decodeText.ts';
import { FileFailure, type Files } from './files.ts';

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
  files: Files,
  textOf: (uri: string) => string | null = () => null,
): Promise<FolderRules> {
  const content = async (file: RuleFile): Promise<Content> => {
    const uri = ruleFileUri(folder, file);
    const open = textOf(uri);
    return open === null ? contentOf(uri, files) : { text: open, isThere: true };
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

/** Where a workspace folder's rule files are. */
export function folderOfRuleFiles(folder: string): string {
  return `${folder.replace(/\/+$/u, '')}/.sourcecheck`;
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
  const [from, to] = [URI.parse(folder), URI.parse(uri)];
  if (to.scheme !== from.scheme || to.authority !== from.authority) return uri;
  const [above, parts] = [from.path.split('/').filter(Boolean), to.path.split('/').filter(Boolean)];
  // On Windows, the first part is the drive.
  if (/^\/[a-z]:/iu.test(from.path) && above[0]?.toLowerCase() !== parts[0]?.toLowerCase()) return uri;
  let common = 0;
  while (common < above.length && common < parts.length - 1 && above[common] === parts[common]) common++;
  return [...above.slice(common).map(() => '..'), ...parts.slice(common)].join('/');
}

/** The article that a path in a folder's decision file names. */
export function articleUri(folder: string, path: string): string {
  if (/^[a-z][a-z\d+.-]+:/iu.test(path)) return URI.parse(path).toString();
  return Utils.resolvePath(URI.parse(folder), path).toString();
}

/** The workspace folder whose decision file a file is; null where it is none. */
export function folderOfRuleFile(uri: string): { readonly folder: string; readonly file: RuleFile } | null {
  for (const file of ['decisions', 'aliases'] as const) {
    if (uri.endsWith(`/${RULE_FILES[file]}`)) return { folder: uri.slice(0, -RULE_FILES[file].length - 1), file };
  }
  return null;
}

/** The text of a rule file; null where there is none. Rejects where it cannot be read. */
export async function ruleFileText(uri: string, files: Files): Promise<string | null> {
  const content = await contentOf(uri, files);
  if ('reason' in content) throw new Error(`${uri} ${content.reason}`);
  return content.isThere ? content.text : null;
}

async function contentOf(uri: string, files: Files): Promise<Content> {
  try {
    const bytes = await files.read(uri);
    if (bytes === null) return { text: '', isThere: false };
    const text = decodeText(bytes);
    return text === null ? { reason: 'looks like a binary file' } : { text, isThere: true };
  } catch (error) {
    if (!(error instanceof FileFailure)) throw error;
    return { reason: error.isForbidden ? 'may not be read (permission denied)' : `cannot be read (${error.message})` };
  }
}
