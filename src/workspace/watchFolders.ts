import { relative, sep } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';

/** Several files often change together, as at a checkout: what changed is told together after this, in milliseconds. */
const REST = 100;

export interface WatchOptions {
  /** Paths of files and folders that appeared or changed, and of those that are gone. */
  readonly onChanged: (appeared: readonly string[], gone: readonly string[]) => void;
  /** What can no longer be followed, in the system's words. */
  readonly onFailed: (reason: string) => void;
}

/**
 * Follows what changes in folders, where nobody else does. What is hidden is passed over, but for what Sourcecheck and
 * git keep there about articles.
 */
export function watchFolders(
  folders: readonly string[],
  { onChanged, onFailed }: WatchOptions,
): { close(): Promise<void> } {
  const latest = new Map<string, 'appeared' | 'gone'>();
  let timer: NodeJS.Timeout | null = null;
  const tell = (): void => {
    timer = null;
    const told = [...latest];
    latest.clear();
    const paths = (asked: string): string[] => told.filter(([, what]) => what === asked).map(([path]) => path);
    onChanged(paths('appeared'), paths('gone'));
  };
  const note = (path: string, what: 'appeared' | 'gone'): void => {
    latest.set(path, what);
    timer ??= setTimeout(tell, REST);
  };
  const watcher: FSWatcher = watch([...folders], {
    ignoreInitial: true,
    ignored: (path) => isHidden(folders, path),
  });
  watcher.on('all', (event, path) => note(path, event.startsWith('unlink') ? 'gone' : 'appeared'));
  watcher.on('error', (error) => onFailed(error instanceof Error ? error.message : String(error)));
  return {
    close: () => {
      if (timer !== null) clearTimeout(timer);
      return watcher.close();
    },
  };
}

function isHidden(folders: readonly string[], path: string): boolean {
  const within = folders.map((folder) => relative(folder, path)).find((each) => !each.startsWith('..'));
  return (within ?? '').split(sep).some((part) => part === 'node_modules' || (/^\../u.test(part) && !KEPT.has(part)));
}

const KEPT: ReadonlySet<string> = new Set(['.sourcecheck', '.gitignore']);
