import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { environment } from '../rig/run.ts';
import { TemporaryFolder } from '../workspace/temporaryFolder.ts';

const root = join(import.meta.dirname, '..', '..');

/** What of the project is not there for packing, or is large. */
const LEFT_OUT = new Set(['.git', '.vscode-test', 'dist', 'node_modules', 'out', 'test']);

/** The file that `npm pack` makes of the project as it is now, built in a folder of its own. */
export class PackedPackage {
  readonly #folder = new TemporaryFolder();
  /** The path of the file. */
  readonly file: string;

  constructor() {
    const project = join(this.#folder.path, 'project');
    for (const name of readdirSync(root)) {
      if (!LEFT_OUT.has(name)) cpSync(join(root, name), join(project, name), { recursive: true });
    }
    execFileSync(process.execPath, ['esbuild.mjs', join(project, 'dist')], { cwd: root });
    // What it is built by has been done, as its tools are not in the copy.
    const options = ['--ignore-scripts', '--json', '--pack-destination', this.#folder.path];
    const packed = execFileSync('npm', ['pack', ...options], { cwd: project, env: environment(), encoding: 'utf8' });
    this.file = join(this.#folder.path, JSON.parse(packed)[0].filename);
  }

  /** The paths of the files in it. */
  contents(): readonly string[] {
    const listed = execFileSync('tar', ['-tzf', this.file], { encoding: 'utf8' });
    return listed
      .trim()
      .split('\n')
      .map((path) => path.replace(/^package\//u, ''))
      .sort();
  }

  remove(): void {
    this.#folder.remove();
  }
}
