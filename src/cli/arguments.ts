import { parseArgs } from 'node:util';
import { COMMANDS, type Command, isCommand } from './commands.ts';
import type { Reporter } from './findings.ts';

export interface Arguments {
  readonly command: Command;
  /** Files and folders as given; the current folder where none is. */
  readonly paths: readonly string[];
  /** Writes the findings in the format asked for. */
  readonly report: Reporter;
  readonly config: string | null;
  readonly cache: boolean;
}

/** The command line cannot do its job; the message is one line for the user. */
export class UsageError extends Error {}

/** Reads the arguments after the program's name. Throws `UsageError`. */
export function readArguments(args: readonly string[]): Arguments | 'help' | 'version' {
  const { values, positionals } = parsed(args);
  if (values.help) return 'help';
  if (values.version) return 'version';
  const [command, ...paths] = positionals;
  if (!isCommand(command)) {
    const problem = command === undefined ? 'say what to do' : `"${command}" is not a command`;
    throw new UsageError(`${problem}: ${Object.keys(COMMANDS).join(', ')} (sourcecheck --help tells more)`);
  }
  const formats = COMMANDS[command];
  const report = formats.get(values.format);
  if (!report)
    throw new UsageError(`"${values.format}" is not a format of ${command}: ${[...formats.keys()].join(', ')}`);
  return {
    command,
    paths: paths.length > 0 ? paths : ['.'],
    report,
    config: values.config ?? null,
    cache: !values['no-cache'],
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        config: { type: 'string' },
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
