import type { Dirent, Stats } from 'node:fs';
import { open, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { URI } from 'vscode-uri';
import { type Message, message } from '../engine/index.ts';
import { decodeText } from '../formats/decodeText.ts';
import { type FormatId, formatOf, formatOfBytes, formatWithId } from '../formats/formats.ts';
import { type FileSelection, selectFiles } from './fileSelection.ts';
import { IgnoreChain } from './ignoreChain.ts';
import { readBounded } from './readBounded.ts';
import { sizeInWords } from './sizeInWords.ts';
import {
  type ArticleFile,
  DEFAULT_MAX_FILE_SIZE,
  type SkipMessage,
  type Skipped,
  type Workspace,
  type WorkspaceOptions,
} from './workspace.ts';

/** How much of a file that is too large is looked at, in bytes. */
const HEAD = 64 * 1024;

/** The coarsest times of files in use are two seconds apart; in milliseconds. */
const SAME_MOMENT = 3000;

interface Root {
  readonly uri: string;
  readonly path: string;
  /** Where the selection's paths begin. */
  readonly base: string;
  readonly selection: FileSelection;
  /** By folder. Kept from one walk to the next, so that judging a changed file does not read ignore files again. */
  readonly ignoreChains: Map<string, Promise<IgnoreChain | null>>;
  /** The chain in force above the folder; null until it is asked for. */
  ignoreAbove: Promise<IgnoreChain | null> | null;
}

/**
 * The article files in folders on this machine. `.gitignore` counts at every level and from the folders above up to the
 * repository's top; links are followed unless they lead to files that are read anyway.
 */
export class NodeWorkspace implements Workspace {
  readonly #options: WorkspaceOptions;
  readonly #roots: readonly Root[];
  readonly #files: ReadonlySet<string>;

  constructor(options: WorkspaceOptions) {
    this.#options = options;
    this.#files = new Set(options.files);
    this.#roots = options.folders.map((folder) => {
      const path = withoutEndingSeparator(URI.parse(folder.uri).fsPath);
      const base = folder.base !== undefined && isWithin(path, folder.base) ? folder.base : path;
      return {
        uri: folder.uri,
        path,
        base,
        selection: selectFiles(folder),
        ignoreChains: new Map(),
        ignoreAbove: null,
      };
    });
  }

  async *listArticles(signal: AbortSignal): AsyncIterable<string> {
    const seen = new Set<string>();
    yield* this.#once(this.#files, seen);
    for (const root of this.#roots) {
      root.ignoreChains.clear();
      root.ignoreAbove = null;
      const top = await realpath(root.path).catch(() => root.path);
      const walk: Walk = { root, signal, read: [top] };
      yield* this.#once(this.#walk(walk, root.path, await ignoreChainOfRoot(root)), seen);
    }
  }

  async isArticle(uri: string): Promise<boolean> {
    if (this.#files.has(uri)) return true;
    const path = URI.parse(uri).fsPath;
    for (const root of this.#roots) {
      if (isWithin(path, root.path) && (await this.#isSelected(root, path))) return true;
    }
    return false;
  }

  async stampOf(uri: string): Promise<string | null> {
    const stats = await stat(URI.parse(uri).fsPath).catch(() => null);
    if (stats === null || !stats.isFile() || stats.size > this.#mostOf(uri)) return null;
    const { size, mtimeMs, ctimeMs, ino } = stats;
    // It may be written once more within what the file system takes for the same moment.
    const isCertain = Date.now() - Math.max(mtimeMs, ctimeMs) > SAME_MOMENT;
    return isCertain ? [size, mtimeMs, ctimeMs, ino].join(' ') : null;
  }

  async readArticle(uri: string): Promise<ArticleFile | Skipped> {
    const path = URI.parse(uri).fsPath;
    const maxFileSize = this.#mostOf(uri);
    try {
      const read = await readBounded(path, maxFileSize);
      if (read.kind === 'notFile') return { kind: 'skipped', uri, reason: message('skipped/notFile') };
      if (read.kind === 'larger') {
        const head = await this.#headOfNoArticle(uri, path);
        if (head !== null) return head;
        return {
          kind: 'skipped',
          uri,
          reason: message('skipped/larger', sizeInWords(maxFileSize), sizeInWords(read.size)),
        };
      }
      return { kind: 'file', uri, content: read.content, format: this.#formatOf(uri) };
    } catch (error) {
      return { kind: 'skipped', uri, reason: reasonOf(error) };
    }
  }

  /** How large the file may be, in bytes. */
  #mostOf(uri: string): number {
    const { sizeFactor = 1 } = formatWithId(this.#formatOf(uri));
    return (this.#options.maxFileSize ?? DEFAULT_MAX_FILE_SIZE) * sizeFactor;
  }

  /**
   * A large file that shares its ending with articles and is none (`.json`, `.xml`): by its beginning alone its reader
   * passes it over. Null where it may be an article.
   */
  async #headOfNoArticle(uri: string, path: string): Promise<ArticleFile | null> {
    const format = this.#formatOf(uri);
    const content = Buffer.alloc(HEAD);
    const file = await open(path);
    try {
      const { bytesRead } = await file.read(content, 0, HEAD, 0);
      const head = content.subarray(0, bytesRead);
      return formatOfBytes(formatWithId(format), head) === null ? { kind: 'file', uri, content: head, format } : null;
    } finally {
      await file.close();
    }
  }

  pathWithin(uri: string): string {
    const path = URI.parse(uri).fsPath;
    const paths = this.#roots.filter((root) => isWithin(path, root.path)).map((root) => pathIn(root, path));
    return paths.sort((a, b) => a.length - b.length)[0] ?? basename(path);
  }

  async *#once(uris: Iterable<string> | AsyncIterable<string>, seen: Set<string>): AsyncIterable<string> {
    for await (const uri of uris) {
      if (!seen.has(uri)) yield uri;
      seen.add(uri);
    }
  }

  async *#walk(walk: Walk, folder: string, above: IgnoreChain | null): AsyncIterable<string> {
    const { root, signal } = walk;
    const entries = await this.#readFolder(folder);
    const ignored = await ignoreChainOf(root, folder, above, entries);
    for (const entry of entries) {
      if (signal.aborted) return;
      const path = join(folder, entry.name);
      const kind = entry.isSymbolicLink() ? await kindOfLink(walk, path) : kindOf(entry);
      if (kind === 'folder') {
        if (!root.selection.entersFolder(selectedBy(root, path)) || ignored?.ignores(`${withSlashes(path)}/`)) continue;
        if (entry.isSymbolicLink()) walk.read.push(await realpath(path).catch(() => path));
        yield* this.#walk(walk, path, ignored);
      } else if (kind === 'file') {
        if (root.selection.formatOfFile(selectedBy(root, path)) === null || ignored?.ignores(withSlashes(path)))
          continue;
        yield URI.file(path).toString();
      }
    }
  }

  async #readFolder(folder: string): Promise<Dirent[]> {
    try {
      const entries = await readdir(folder, { withFileTypes: true });
      return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      this.#options.onFolderSkipped?.({ kind: 'skipped', uri: URI.file(folder).toString(), reason: reasonOf(error) });
      return [];
    }
  }

  /** The same answer as the walk, for one path. */
  async #isSelected(root: Root, path: string): Promise<boolean> {
    const parts = pathIn(root, path).split('/');
    let folder = root.path;
    let ignored = await ignoreChainOf(root, folder, await ignoreChainOfRoot(root));
    for (const part of parts.slice(0, -1)) {
      folder = join(folder, part);
      if (!root.selection.entersFolder(selectedBy(root, folder)) || ignored?.ignores(`${withSlashes(folder)}/`))
        return false;
      ignored = await ignoreChainOf(root, folder, ignored);
    }
    return root.selection.formatOfFile(selectedBy(root, path)) !== null && !ignored?.ignores(withSlashes(path));
  }

  #formatOf(uri: string): FormatId {
    const path = URI.parse(uri).fsPath;
    for (const root of this.#roots) {
      const format = isWithin(path, root.path) ? root.selection.formatOfFile(selectedBy(root, path)) : null;
      if (format !== null) return format;
    }
    return formatOf(basename(path)) ?? 'plain';
  }
}

/** One walk through one workspace folder. */
interface Walk {
  readonly root: Root;
  readonly signal: AbortSignal;
  /** Real paths of the folders read whole: the workspace folder's and those that links led to. */
  readonly read: string[];
}

function ignoreChainOfRoot(root: Root): Promise<IgnoreChain | null> {
  root.ignoreAbove ??= findIgnoreAbove(root);
  return root.ignoreAbove;
}

/** The ignore files above a workspace folder: up to the repository's top, if it lies in one that does not ignore it. */
async function findIgnoreAbove(root: Root): Promise<IgnoreChain | null> {
  const folders: string[] = [];
  let folder = root.path;
  while (!(await exists(join(folder, '.git')))) {
    const parent = dirname(folder);
    if (parent === folder) return null;
    folder = parent;
    folders.unshift(folder);
  }
  let chain: IgnoreChain | null = null;
  for (const above of folders) chain = await ignoreChainOf(root, above, chain);
  return chain?.ignores(`${withSlashes(root.path)}/`) ? null : chain;
}

function ignoreChainOf(
  root: Root,
  folder: string,
  above: IgnoreChain | null,
  entries?: readonly Dirent[],
): Promise<IgnoreChain | null> {
  let chain = root.ignoreChains.get(folder);
  if (!chain) {
    const hasRules = entries?.some((entry) => entry.name === '.gitignore') ?? true;
    chain = hasRules ? readIgnoreFile(folder, above) : Promise.resolve(above);
    root.ignoreChains.set(folder, chain);
  }
  return chain;
}

async function readIgnoreFile(folder: string, above: IgnoreChain | null): Promise<IgnoreChain | null> {
  try {
    const rules = decodeText(await readFile(join(folder, '.gitignore')));
    return rules === null ? above : new IgnoreChain(withSlashes(folder), rules, above);
  } catch {
    return above;
  }
}

function kindOf(entry: Dirent | Stats): 'file' | 'folder' | null {
  if (entry.isDirectory()) return 'folder';
  return entry.isFile() ? 'file' : null;
}

/** What a link leads to; null where that is nothing, or is read at its own place, or holds a folder being read. */
async function kindOfLink(walk: Walk, path: string): Promise<'file' | 'folder' | null> {
  try {
    const target = await realpath(path);
    const isReadAnyway = walk.read.some((folder) => target === folder || isWithin(target, folder));
    const isAround = walk.read.some((folder) => isWithin(folder, target));
    return isReadAnyway || isAround ? null : kindOf(await stat(target));
  } catch {
    return null;
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function isWithin(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function pathIn(root: Root, path: string): string {
  return withSlashes(relative(root.path, path));
}

/** A path as the patterns of a workspace folder are matched against it. */
function selectedBy({ base }: Root, path: string): string {
  return withSlashes(relative(base, path));
}

function withSlashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

function withoutEndingSeparator(path: string): string {
  return path.length > 1 && path.endsWith(sep) ? path.slice(0, -1) : path;
}

const REASONS: Readonly<Record<string, SkipMessage>> = {
  ENOENT: 'skipped/missing',
  ENOTDIR: 'skipped/missing',
  EACCES: 'skipped/forbidden',
  EPERM: 'skipped/forbidden',
  EISDIR: 'skipped/notFile',
  ELOOP: 'skipped/brokenLink',
};

function reasonOf(error: unknown): Message {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = REASONS[code];
  return known === undefined ? message('skipped/unreadable', code || String(error)) : message(known);
}
