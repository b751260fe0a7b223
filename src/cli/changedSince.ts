import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { UsageError } from './arguments.ts';

const run = promisify(execFile);

/** The most that git may answer, in bytes: the names of very many files. */
const MOST = 64 * 1024 * 1024;

/**
 * The paths of the files that differ from a revision of git, or are new: from where this branch left it, as far as the
 * two have a common past. Git is run as a program, without a shell; what the repository's own configuration would have
 * it run is switched off. Throws `UsageError` where git cannot say.
 */
export async function changedSince(revision: string, folder: string): Promise<ReadonlySet<string>> {
  const git = async (...args: readonly string[]): Promise<string> => {
    const safe = ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false'];
    return (await run('git', [...safe, ...args], { cwd: folder, maxBuffer: MOST, encoding: 'utf8' })).stdout;
  };
  const top = await git('rev-parse', '--show-toplevel').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new UsageError('--since needs git, which is not installed');
    throw new UsageError('--since needs a git repository, and the current folder is in none');
  });
  const root = top.replace(/\r?\n$/u, '');
  const known = await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`).catch(() => {
    throw new UsageError(`--since: git knows no revision "${revision}"`);
  });
  const commit = known.trim();
  const base = await git('merge-base', commit, 'HEAD').then(
    (common) => common.trim(),
    () => commit,
  );
  const [changed, untracked] = await Promise.all([
    git('-C', root, 'diff', '--name-only', '--no-ext-diff', '--no-textconv', '--no-renames', '-z', base, '--'),
    git('-C', root, 'ls-files', '--others', '--exclude-standard', '-z'),
  ]);
  const names = `${changed}\0${untracked}`.split('\0').filter((name) => name !== '');
  return new Set(names.map((name) => resolve(root, name)));
}
