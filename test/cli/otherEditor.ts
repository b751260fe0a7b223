import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TemporaryFolder } from '../workspace/temporaryFolder.ts';
import { BuiltPackage } from './builtPackage.ts';

const root = join(import.meta.dirname, '..', '..');
const page = readFileSync(join(root, 'docs', 'editors.md'), 'utf8');

/** What somebody saw who wrote a draft in another editor; its script says what they did. */
export interface Seen {
  /** Why the script did not come to its end. */
  readonly problem?: string;
  readonly messages: readonly string[];
  readonly card: string;
  readonly titles: readonly string[];
  readonly fixed: string;
  readonly renamed: string;
}

export function isInstalled(program: string): boolean {
  return spawnSync(program, ['--version']).error === undefined;
}

/** What the page on other editors says to put into a configuration file, in this language. */
export function setUpIn(language: string): string {
  return [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gmu'))]
    .map(([, code]) => code)
    .join('\n');
}

/** Runs an editor over the articles of a desk; its script writes what it saw to the file that `SEEN` names. */
export function seenIn(program: string, args: readonly string[], setUp: Readonly<Record<string, string>>): Seen {
  const built = new BuiltPackage();
  const folder = new TemporaryFolder(setUp);
  try {
    cpSync(join(root, 'samples', 'desk'), folder.path, { recursive: true });
    // Eglot reads the repository that a file lies in.
    spawnSync('git', ['init', '--quiet'], { cwd: folder.path });
    const file = join(folder.path, 'seen.json');
    const env = { ...built.environment(), SEEN: file };
    const { stderr } = spawnSync(program, args, { cwd: folder.path, env, encoding: 'utf8', timeout: 110_000 });
    const seen = JSON.parse(readFileSync(file, 'utf8')) as Seen;
    assert.equal(seen.problem, undefined, `${seen.problem}\n${stderr}`);
    return seen;
  } finally {
    built.remove();
    folder.remove();
  }
}
