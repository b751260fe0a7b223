import { parseArgs } from 'node:util';
import { COMMAND_NAMES, COMMANDS, isCommand, type Report } from './commands.ts';
import type { Reporter } from './findings.ts';

interface CommonArguments {
  /** Files and folders as given; by default the current folder. */
  readonly paths: readonly string[];
  readonly config: string | null;
  readonly cache: boolean;
}

export interface ReportArguments extends CommonArguments {
  readonly command: Report;
  /** Writes the findings in the format asked for. */
  readonly report: Reporter;
}

export interface BaselineArguments extends CommonArguments {
  readonly command: 'baseline';
  /** Whether decisions that no longer match anything are removed. */
  readonly prune: boolean;
}

export interface ExplainArguments extends CommonArguments {
  readonly command: 'explain';
  /** The places of the two figures. */
  readonly places: readonly [PlaceInFile, PlaceInFile];
  readonly format: 'text' | 'json';
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
): ReportArguments | BaselineArguments | ExplainArguments | 'help' | 'version' {
  const { values, positionals } = parsed(args);
  if (values.help) return 'help';
  if (values.version) return 'version';
  const [command, ...paths] = positionals;
  if (!isCommand(command)) {
    const problem = command === undefined ? 'no command given' : `"${command}" is not a command`;
    throw new UsageError(`${problem}: ${COMMAND_NAMES.join(', ')} (see sourcecheck --help)`);
  }
  const common = {
    paths: paths.length > 0 ? paths : ['.'],
    config: values.config ?? null,
    cache: !values['no-cache'],
  };
  if (command === 'baseline') {
    if (values.format !== 'text') throw new UsageError(`"${values.format}" is not a format of baseline: text`);
    return { ...common, command, prune: values.prune };
  }
  if (command === 'explain') return { ...common, ...explainArguments(paths, values.format), command };
  if (values.prune) throw new UsageError(`--prune is for baseline, not for ${command}`);
  const formats = COMMANDS[command];
  const report = formats.get(values.format);
  if (!report)
    throw new UsageError(`"${values.format}" is not a format of ${command}: ${[...formats.keys()].join(', ')}`);
  return { ...common, command, report };
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
      options: {
        format: { type: 'string', default: 'text' },
        config: { type: 'string' },
        prune: { type: 'boolean', default: false },
        'no-cache': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        version: { type: 'boolean', short: 'v', default: false },
      },
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // Node explains at length how to pass an argument that looks like an option; the first sentence says what is wrong.
    throw new UsageError(message.split(/\. |\n/, 1)[0] ?? message);
  }
}
