import { type SpawnOptions, spawn } from 'node:child_process';
import { dirname } from 'node:path';

/** How a program ended, and all it printed. */
export interface ProgramResult {
  /** Its exit code; 1 where a signal ended it or it could not be started. */
  readonly code: number;
  /** Standard output and error, in the order they came. */
  readonly output: string;
}

export interface RunOptions {
  readonly cwd?: string;
  /** Added to this process's environment. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Also print what the program prints, as it comes. */
  readonly echo?: boolean;
  /** End the program after so many milliseconds. */
  readonly timeout?: number;
}

/** Runs a program to its end. Never rejects: a program that cannot be started has code 1 and says why. */
export async function runProgram(
  program: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<ProgramResult> {
  return await new Promise((resolve) => {
    let output = '';
    // On Windows npm and code are scripts, which only a shell can start; every argument here is our own.
    const shell = process.platform === 'win32' && (program === 'npm' || program.endsWith('.cmd'));
    const quoted = (word: string): string => (shell ? `"${word}"` : word);
    const spawnOptions: SpawnOptions = {
      cwd: options.cwd,
      env: { ...environment(), ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell,
      ...(options.timeout === undefined ? {} : { timeout: options.timeout, killSignal: 'SIGKILL' }),
    };
    const child = spawn(quoted(program), args.map(quoted), spawnOptions);
    // Before anything else that happens at our end: what it writes to may be removed then.
    const endWithUs = (): void => void child.kill('SIGKILL');
    process.prependListener('exit', endWithUs);
    child.on('close', () => process.off('exit', endWithUs));
    const take = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
      if (options.echo === true) process.stdout.write(chunk);
    };
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    child.on('error', (error) => {
      output += `${error.message}\n`;
      resolve({ code: 1, output });
    });
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** As runProgram, for a step that must succeed: throws an error that ends with what the program printed last. */
export async function mustRun(program: string, args: readonly string[], options: RunOptions = {}): Promise<string> {
  const { code, output } = await runProgram(program, args, options);
  if (code !== 0) {
    const tail = output.trimEnd().split('\n').slice(-15).join('\n');
    throw new Error(`${program} ${args.join(' ')} failed with code ${code}:\n${tail}`);
  }
  return output;
}

/**
 * This process's environment, for a program started from it: the Node that runs this file comes first, and what npm
 * says about the script it is running is left out, as it would misdirect an npm started in another folder.
 */
export function environment(): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value === undefined || /^npm_(lifecycle|package|config_local_prefix|command)/.test(name)) continue;
    result[name] = value;
  }
  const separator = process.platform === 'win32' ? ';' : ':';
  result.PATH = `${dirname(process.execPath)}${separator}${result.PATH ?? ''}`;
  return result;
}
