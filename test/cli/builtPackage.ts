import { execFileSync, spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { TemporaryFolder } from '../workspace/temporaryFolder.ts';

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The bundles and the weights as the package ships them, in a folder of their own, with a cache of their own. */
export class BuiltPackage {
  readonly #folder = new TemporaryFolder();

  constructor() {
    const root = join(import.meta.dirname, '..', '..');
    execFileSync(process.execPath, ['esbuild.mjs', join(this.#folder.path, 'dist')], { cwd: root });
    cpSync(join(root, 'models'), join(this.#folder.path, 'models'), { recursive: true });
  }

  /** Where cached facts go. */
  get cacheFolder(): string {
    return join(this.#folder.path, 'cache');
  }

  /**
   * Runs the command line as a process in the folder given. An impatient reader takes one piece of the output, as
   * `head` does.
   */
  run(folder: string, args: readonly string[], reader: 'patient' | 'impatient' = 'patient'): Promise<Run> {
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [join(this.#folder.path, 'dist', 'cli.js'), ...args], {
        cwd: folder,
        env: { ...process.env, XDG_CACHE_HOME: this.cacheFolder, LOCALAPPDATA: this.cacheFolder },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let stdout = '';
      let stderr = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        stdout += text;
        if (reader === 'impatient') child.stdout.destroy();
      });
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        stderr += text;
      });
      child.on('error', reject);
      child.on('close', (code) => resolve({ code, stdout, stderr }));
    });
  }

  remove(): void {
    this.#folder.remove();
  }
}
