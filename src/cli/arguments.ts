import { parseArgs } from 'node:util';
import {
  ARCHIVE_ACTIONS,
  type ArchiveAction,
  COMMAND_NAMES,
  COMMANDS,
  type Command,
  isCommand,
  type Report,
} from './commands.ts';
import type { Reporter } from './findings.ts';
import { FAIL_ON, OPTIONS, type Option } from './options.ts';
import { COMPLETION_SHELLS, type Shell } from './shellCompletion.ts';

/** A path that stands for standard input. */
export const STDIN = '-';

interface CommonArguments {
  /** Files and folders as given; by default the current folder. */
  readonly paths: readonly string[];
  /** The settings file given; null for the one beside the articles, if there is any. */
  readonly settings: string | null;
  readonly cache: boolean;
  /** Whether articles that tell of one matter may be looked at twice. */
  readonly secondLook: boolean;
}

export type FailOn = (typeof FAIL_ON)[number];

export interface ReportArguments extends CommonArguments {
  readonly command: Report;
  /** Whether the paths were given, or are the current folder for want of any. */
  readonly arePathsGiven: boolean;
  /** Files and folders to compare with; empty where none are given. */
  readonly against: readonly string[];
  /** What standard input is called, where it is one of the paths. */
  readonly stdinName: string | null;
  /** The archive given to compare with; null where none is. */
  readonly archive: string | null;
  readonly since: string | null;
  readonly failOn: FailOn;
  readonly watch: boolean;
  /** Writes the findings in the format asked for. */
  readonly report: Reporter;
}

export interface BaselineArguments extends CommonArguments {
  readonly command: 'baseline';
  /** Whether decisions that no longer match anything are removed, and nothing is accepted. */
  readonly prune: boolean;
}

export interface ExplainArguments extends CommonArguments {
  readonly command: 'explain';
  /** The places of the two figures. */
  readonly places: readonly [PlaceInFile, PlaceInFile];
  readonly format: 'text' | 'json';
}

export interface ArchiveArguments extends CommonArguments {
  readonly command: 'archive';
  readonly action: ArchiveAction;
  /** The archive given; null for the one that is configured. */
  readonly archive: string | null;
  /** Of one that is made. */
  readonly keepsSentences: boolean;
}

export interface CompletionArguments {
  readonly command: 'completion';
  readonly shell: Shell;
}

export interface LanguageServerArguments {
  readonly command: 'lsp';
}

export interface AssistantArguments {
  readonly command: 'mcp';
  /** The folders to read, as given. */
  readonly folders: readonly string[];
}

/** A line of a file, or a column of it; both from 1, the column in UTF-16 code units. */
export interface PlaceInFile {
  readonly path: string;
  readonly line: number;
  readonly column: number | null;
}

/** The command cannot do its job; the message is a single line for the user. */
export class UsageError extends Error {}

/** Reads the arguments after the program's name. Throws `UsageError`. */
export function readArguments(
  args: readonly string[],
):
  | ReportArguments
  | BaselineArguments
  | ExplainArguments
  | ArchiveArguments
  | CompletionArguments
  | LanguageServerArguments
  | AssistantArguments
  | 'help'
  | 'version' {
  const { values, positionals, tokens } = parsed(args);
  if (values.help) return 'help';
  if (values.version) return 'version';
  // `archive check` is `check`, which an archive can be given to.
  if (positionals[0] === 'archive' && positionals[1] === 'check')
    return readArguments(args.toSpliced(args.indexOf('archive'), 1));
  const [command, ...rest] = positionals;
  if (!isCommand(command)) {
    const problem = command === undefined ? 'no command given' : `"${command}" is not a command`;
    throw new UsageError(`${problem}: ${COMMAND_NAMES.join(', ')} (see sourcecheck --help)`);
  }
  for (const name of Object.keys(values)) refuseUnlessOf(command, name);
  if (command === 'completion') return { command, shell: shellOf(rest) };
  if (command === 'archive') return archiveArguments(rest, values);
  if (command === 'lsp') {
    if (rest.length > 0) throw new UsageError('lsp takes no paths: the editor says which folders are open');
    return { command };
  }
  if (command === 'mcp') return { command, folders: rest };
  const format = values.format ?? 'text';
  const { paths, against } = apart(rest, tokens);
  const common = {
    paths: paths.length > 0 ? paths : ['.'],
    settings: values.settings ?? values.config ?? null,
    cache: !values['no-cache'],
    secondLook: values['second-look'] === true,
  };
  if (command === 'baseline') {
    if (format !== 'text') throw new UsageError(`"${format}" is not a format of baseline: text`);
    return { ...common, command, prune: values.prune ?? false };
  }
  if (command === 'explain') return { ...common, ...explainArguments(paths, format), command };
  const formats = COMMANDS[command];
  const report = formats.get(format);
  if (!report) throw new UsageError(`"${format}" is not a format of ${command}: ${[...formats.keys()].join(', ')}`);
  const readsStdin = paths.includes(STDIN);
  if (values['stdin-name'] !== undefined && !readsStdin)
    throw new UsageError('--stdin-name names what is read from standard input, which is given as -');
  if (values.watch && readsStdin) throw new UsageError('--watch follows files, and cannot follow standard input');
  return {
    ...common,
    command,
    report,
    against,
    arePathsGiven: paths.length > 0,
    stdinName: readsStdin ? (values['stdin-name'] ?? 'stdin.txt') : null,
    archive: values.archive ?? null,
    since: values.since ?? null,
    failOn: failOn(values['fail-on']),
    watch: values.watch ?? false,
  };
}

/**
 * After paths, `--against` takes all that follow it; before any, it takes one, so that a hook can add the paths at the
 * end.
 */
function apart(positionals: readonly string[], tokens: readonly Token[]): { paths: string[]; against: string[] } {
  const paths: string[] = [];
  const against: string[] = [];
  let isAgainst = false;
  let isCommandSeen = false;
  for (const token of tokens) {
    if (token.kind === 'option' && token.name === 'against') {
      against.push(token.value ?? '');
      isAgainst = paths.length > 0;
    } else if (token.kind === 'option') isAgainst = false;
    else if (token.kind === 'positional') {
      // The first is the command.
      if (isCommandSeen) (isAgainst ? against : paths).push(token.value);
      isCommandSeen = true;
    }
  }
  return positionals.length === 0 ? { paths: [], against } : { paths, against };
}

type Token = ReturnType<typeof parsed>['tokens'][number];

function refuseUnlessOf(command: Command, name: string): void {
  const option: Option | undefined = OPTIONS.find((each) => each.name === (name === 'config' ? 'settings' : name));
  if (option === undefined || option.commands === 'all' || option.commands.includes(command)) return;
  throw new UsageError(`--${name} is for ${option.commands.join(', ')}, not for ${command}`);
}

function failOn(value: string | undefined): FailOn {
  const known = FAIL_ON.find((each) => each === (value ?? 'warning'));
  if (known === undefined) throw new UsageError(`"${value}" is not a severity to fail on: ${FAIL_ON.join(', ')}`);
  return known;
}

function shellOf([word, ...more]: readonly string[]): Shell {
  const shell = COMPLETION_SHELLS.find((each) => each === word);
  if (shell === undefined || more.length > 0)
    throw new UsageError(`completion takes the name of a shell: ${COMPLETION_SHELLS.join(', ')}`);
  return shell;
}

function archiveArguments(rest: readonly string[], values: ReturnType<typeof parsed>['values']): ArchiveArguments {
  const [word, ...paths] = rest;
  const action = ARCHIVE_ACTIONS.find((each) => each === word);
  if (action === undefined)
    throw new UsageError(`archive takes one of ${[...ARCHIVE_ACTIONS, 'check'].join(', ')} (see sourcecheck --help)`);
  const isOnArticles = action === 'add' || action === 'remove';
  if (isOnArticles && paths.length === 0) throw new UsageError(`archive ${action} takes files and folders`);
  // What is made or looked at can stand without --archive before it.
  const [named = null, ...more] = isOnArticles ? [] : paths;
  if (more.length > 0 || (named !== null && values.archive !== undefined))
    throw new UsageError(`archive ${action} takes one archive`);
  if (values['no-text'] && action !== 'create') throw new UsageError(`--no-text is for create, not for ${action}`);
  return {
    command: 'archive',
    action,
    archive: values.archive ?? named,
    keepsSentences: !values['no-text'],
    paths: isOnArticles ? paths : [],
    settings: values.settings ?? values.config ?? null,
    cache: false,
    secondLook: false,
  };
}

/** Both files are read, and so are any paths after them. */
function explainArguments(
  given: readonly string[],
  format: string,
): Pick<ExplainArguments, 'places' | 'format' | 'paths'> {
  if (format !== 'text' && format !== 'json')
    throw new UsageError(`"${format}" is not a format of explain: text, json`);
  const [one, other, ...more] = given;
  if (one === undefined || other === undefined)
    throw new UsageError('explain takes two places: FILE:LINE[:COLUMN] FILE:LINE[:COLUMN]');
  const places = [placeIn(one), placeIn(other)] as const;
  return { places, format, paths: [...new Set([...places.map(({ path }) => path), ...more])] };
}

function placeIn(text: string): PlaceInFile {
  const [, path, line, column] = /^(.+?):(\d+)(?::(\d+))?$/.exec(text) ?? [];
  if (path === undefined || Number(line) < 1) throw new UsageError(`"${text}" is not a place: FILE:LINE[:COLUMN]`);
  return { path, line: Number(line), column: column === undefined ? null : Number(column) };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      tokens: true,
      options: {
        format: { type: 'string', short: 'f' },
        against: { type: 'string', short: 'a', multiple: true },
        since: { type: 'string' },
        'fail-on': { type: 'string' },
        'stdin-name': { type: 'string' },
        watch: { type: 'boolean', short: 'w' },
        settings: { type: 'string', short: 's' },
        config: { type: 'string' },
        archive: { type: 'string' },
        'no-text': { type: 'boolean' },
        prune: { type: 'boolean' },
        'second-look': { type: 'boolean' },
        'no-cache': { type: 'boolean' },
        stdio: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'v' },
      },
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // Node explains at length how to pass an argument that looks like an option; the first sentence says what is wrong.
    throw new UsageError(message.split(/\. |\n/, 1)[0] ?? message);
  }
}
