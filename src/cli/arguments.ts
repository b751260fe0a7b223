import { parseArgs } from 'node:util';
import { COMMAND_NAMES, COMMANDS, isCommand, type Report } from './commands.ts';
import type { Reporter } from './findings.ts';

interface CommonArguments {
  /** Files and folders as given; the current folder where none is. */
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
  /** Whether decisions that no longer match anything are taken out. */
  readonly prune: boolean;
}

/** The command line cannot do its job; the message is one line for the user. */
export class UsageError extends Error {}

/** Reads the arguments after the program's name. Throws `UsageError`. */
export function readArguments(args: readonly string[]): ReportArguments | BaselineArguments | 'help' | 'version' {
  const { values, positionals } = parsed(args);
  if (values.help) return 'help';
  if (values.version) return 'version';
  const [command, ...paths] = positionals;
  if (!isCommand(command)) {
    const problem = command === undefined ? 'say what to do' : `"${command}" is not a command`;
    throw new UsageError(`${problem}: ${COMMAND_NAMES.join(', ')} (sourcecheck --help tells more)`);
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
  if (values.prune) throw new UsageError(`--prune goes with baseline, not with ${command}`);
  const formats = COMMANDS[command];
  const report = formats.get(values.format);
  if (!report)
    throw new UsageError(`"${values.format}" is not a format of ${command}: ${[...formats.keys()].join(', ')}`);
  return { ...common, command, report };
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
    // Node explains at length how to pass what looks like an option; the first sentence says what is wrong.
    throw new UsageError(message.split(/\. |\n/, 1)[0] ?? message);
  }
}
