import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, cpSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { TemporaryFolder } from '../workspace/temporaryFolder.ts';

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** An impatient reader takes one piece of the output, as `head` does. */
  readonly reader?: 'patient' | 'impatient';
  readonly stdin?: string | Uint8Array;
}

/** What a process that runs on is waited for to say, and what happens then; after the last, it is interrupted. */
export interface Step {
  readonly sees: RegExp;
  readonly afterwards?: () => void;
}

const root = join(import.meta.dirname, '..', '..');
let bundled: TemporaryFolder | null = null;

/**
 * The folder of the bundles, which are made once in a process: to make them for every file of tests took longer than
 * the tests, and on a busy machine longer than a test may take.
 */
function bundles(): string {
  if (bundled === null) {
    const made = new TemporaryFolder();
    execFileSync(process.execPath, ['esbuild.mjs', join(made.path, 'dist')], { cwd: root });
    process.once('exit', () => made.remove());
    bundled = made;
  }
  return join(bundled.path, 'dist');
}

/** The bundles and the weights as the package ships them, in a folder of their own, with a cache of their own. */
export class BuiltPackage {
  readonly #folder = new TemporaryFolder();

  constructor() {
    cpSync(bundles(), join(this.#folder.path, 'dist'), { recursive: true });
    cpSync(join(root, 'models'), join(this.#folder.path, 'models'), { recursive: true });
  }

  /** Where cached facts go. */
  get cacheFolder(): string {
    return join(this.#folder.path, 'cache');
  }

  /** The script of the command line. */
  get script(): string {
    return join(this.#folder.path, 'dist', 'cli.js');
  }

  /** The environment of a shell in which the package is installed, and nothing of the user's is. */
  environment(): NodeJS.ProcessEnv {
    const [bin, home] = [join(this.#folder.path, 'bin'), join(this.#folder.path, 'home')];
    this.#folder.write({ 'bin/sourcecheck': `#!/bin/sh\nexec '${process.execPath}' '${this.script}' "$@"\n` });
    this.#folder.write({ 'home/empty': '' });
    chmodSync(join(bin, 'sourcecheck'), 0o755);
    const ofUser = { HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home, XDG_STATE_HOME: home };
    return {
      ...process.env,
      ...ofUser,
      XDG_CACHE_HOME: this.cacheFolder,
      PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`,
    };
  }

  /** Runs the command line as a process in the folder given. */
  run(folder: string, args: readonly string[], { reader = 'patient', stdin }: RunOptions = {}): Promise<Run> {
    const child = this.#start(folder, args);
    if (stdin !== undefined) child.stdin?.write(stdin);
    child.stdin?.end();
    return ended(child, () => {
      if (reader === 'impatient') child.stdout?.destroy();
    });
  }

  /** Runs a command that goes on until it is interrupted. What has been seen is not looked at again. */
  runUntil(folder: string, args: readonly string[], steps: readonly Step[]): Promise<Run> {
    const child = this.#start(folder, args);
    child.stdin?.end();
    const left = [...steps];
    let unseen = '';
    return ended(child, (text) => {
      unseen += text;
      const [step] = left;
      if (step === undefined || !step.sees.test(unseen)) return;
      unseen = '';
      left.shift();
      step.afterwards?.();
      if (left.length === 0) child.kill('SIGINT');
    });
  }

  #start(folder: string, args: readonly string[]): ChildProcess {
    const child = spawn(process.execPath, [this.script, ...args], {
      cwd: folder,
      env: { ...process.env, XDG_CACHE_HOME: this.cacheFolder, LOCALAPPDATA: this.cacheFolder },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    child.stdin?.on('error', () => {});
    return child;
  }

  remove(): void {
    this.#folder.remove();
  }
}

function ended(child: ChildProcess, onText: (text: string) => void): Promise<Run> {
  return new Promise((resolve, reject) => {
    let stdout = '';
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      onText(text);
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
      onText(text);
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
