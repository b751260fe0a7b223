import type { Command } from './commands.ts';

/** An option of the command line: what it is called, whether it takes a value, and which commands know it. */
export interface Option {
  readonly name: string;
  readonly short?: string;
  /** What stands for its value in the help; missing where it takes none. */
  readonly value?: string;
  /** The values it can have, where they are few; or whether it names a file or a folder. */
  readonly values?: readonly string[] | 'file' | 'folder';
  readonly commands: readonly Command[] | 'all';
  readonly about: string;
}

export const FAIL_ON = ['warning', 'information', 'never'] as const;

/** In the order of the help. */
export const OPTIONS = [
  {
    name: 'format',
    short: 'f',
    value: 'FORMAT',
    commands: ['check', 'figures', 'entities', 'explain', 'baseline'],
    about: 'text (the default) or json; check also has html and markdown, sarif and github; baseline has only text',
  },
  {
    name: 'against',
    short: 'a',
    value: 'FOLDER',
    values: 'folder',
    commands: ['check'],
    about: 'compare the files named with this folder or file, and report only what touches them; may be repeated',
  },
  {
    name: 'since',
    value: 'REVISION',
    commands: ['check'],
    about: 'report only what touches articles changed since a revision of git, or since this branch left it',
  },
  {
    name: 'fail-on',
    value: 'SEVERITY',
    values: FAIL_ON,
    commands: ['check'],
    about: 'the least severity for exit status 1: warning (the default), information, or never',
  },
  {
    name: 'stdin-name',
    value: 'FILE',
    values: 'file',
    commands: ['check', 'figures', 'entities'],
    about: 'the file that standard input, given as -, stands for',
  },
  {
    name: 'watch',
    short: 'w',
    commands: ['check'],
    about: 'check again whenever a file changes; Ctrl+C ends it',
  },
  {
    name: 'settings',
    short: 's',
    value: 'FILE',
    values: 'file',
    commands: ['check', 'figures', 'entities', 'explain', 'baseline', 'archive'],
    about: 'settings to use in place of sourcecheck.json; --config is the same',
  },
  {
    name: 'archive',
    value: 'FILE',
    values: 'file',
    commands: ['check', 'archive'],
    about: 'the archive to compare with or to change; without it, the one that sourcecheck.json names',
  },
  {
    name: 'no-text',
    commands: ['archive'],
    about: 'create: an archive that keeps facts and no sentences, so that nothing is quoted where a file has gone',
  },
  {
    name: 'prune',
    commands: ['baseline'],
    about: 'remove decisions that no longer match anything, and accept nothing',
  },
  {
    name: 'second-look',
    commands: ['check', 'explain', 'baseline'],
    about: 'look more closely at articles that tell of one matter: slower, and finds more',
  },
  {
    name: 'no-cache',
    commands: ['check', 'figures', 'entities', 'explain', 'baseline', 'lsp', 'mcp'],
    about: 'read every article afresh and store nothing',
  },
  {
    name: 'stdio',
    commands: ['lsp'],
    about: 'speak with the editor over standard input and output, as it does anyway',
  },
  { name: 'help', short: 'h', commands: 'all', about: 'this page' },
  { name: 'version', short: 'v', commands: 'all', about: 'the version' },
] as const satisfies readonly Option[];
