import { URI, Utils } from 'vscode-uri';
import { type Message, message } from '../engine/index.ts';
import { decodeText } from '../formats/decodeText.ts';
import { type FormatId, formatOf, formatWithId } from '../formats/formats.ts';
import { type FileSelection, selectFiles } from './fileSelection.ts';
import { FileFailure, type FileTree, type FolderEntry } from './files.ts';
import { IgnoreChain } from './ignoreChain.ts';
import { sizeInWords } from './sizeInWords.ts';
import {
  type ArticleFile,
  DEFAULT_MAX_FILE_SIZE,
  type Skipped,
  type Workspace,
  type WorkspaceOptions,
} from './workspace.ts';

/**
 * How many files and folders a walk looks at: each folder is a question to somebody far away, perhaps, and a repository
 * may hold anything.
 */
const MOST_ENTRIES = 20_000;

interface Root {
  /** The folder as it is asked for. */
  readonly top: string;
  /** Without a slash at its end, as `path` is. */
  readonly uri: string;
  readonly path: string;
  readonly selection: FileSelection;
  /** By the path of the folder. Kept from one walk to the next. */
  readonly ignoreChains: Map<string, Promise<IgnoreChain | null>>;
}

/**
 * The article files in folders that an editor knows and this program does not: in a browser, or far away. `.gitignore`
 * counts at every level within them; what lies above cannot be seen.
 */
export class TreeWorkspace implements Workspace {
  readonly #files: FileTree;
  readonly #options: WorkspaceOptions;
  readonly #roots: readonly Root[];
  readonly #most: number;

  constructor(files: FileTree, options: WorkspaceOptions, most = MOST_ENTRIES) {
    this.#files = files;
    this.#options = options;
    this.#most = most;
    this.#roots = options.folders.map((folder) => {
      const { scheme, authority, path } = URI.parse(folder.uri);
      return {
        top: URI.parse(folder.uri).toString(),
        uri: URI.from({ scheme, authority, path: withoutEndingSlash(path) }).toString(),
        path: withoutEndingSlash(path),
        selection: selectFiles(folder),
        ignoreChains: new Map(),
      };
    });
  }

  async *listArticles(signal: AbortSignal): AsyncIterable<string> {
    const seen = new Set<string>();
    const walk: Walk = { signal, left: this.#most, seen };
    for (const uri of this.#options.files ?? []) {
      if (!seen.has(uri)) yield uri;
      seen.add(uri);
    }
    for (const root of this.#roots) {
      root.ignoreChains.clear();
      yield* this.#walk(walk, root, root.top, null);
    }
  }

  async isArticle(uri: string): Promise<boolean> {
    if (this.#options.files?.includes(uri)) return true;
    for (const root of this.#roots) if (isWithin(root, uri) && (await this.#isSelected(root, uri))) return true;
    return false;
  }

  async readArticle(uri: string): Promise<ArticleFile | Skipped> {
    const format = this.#formatOf(uri);
    const { sizeFactor = 1 } = formatWithId(format);
    const most = (this.#options.maxFileSize ?? DEFAULT_MAX_FILE_SIZE) * sizeFactor;
    try {
      const read = await this.#files.readBounded(uri, most);
      if (read === null) return { kind: 'skipped', uri, reason: message('skipped/missing') };
      if (read.kind === 'notFile') return { kind: 'skipped', uri, reason: message('skipped/notFile') };
      if (read.kind === 'read') return { kind: 'file', uri, content: read.content, format };
      return { kind: 'skipped', uri, reason: message('skipped/larger', sizeInWords(most), sizeInWords(read.size)) };
    } catch (error) {
      return { kind: 'skipped', uri, reason: reasonOf(error) };
    }
  }

  pathWithin(uri: string): string {
    const paths = this.#roots.filter((root) => isWithin(root, uri)).map((root) => pathIn(root, uri));
    return paths.sort((a, b) => a.length - b.length)[0] ?? Utils.basename(URI.parse(uri));
  }

  async *#walk(walk: Walk, root: Root, folder: string, above: IgnoreChain | null): AsyncIterable<string> {
    const entries = await this.#list(folder);
    walk.left -= entries.length;
    if (walk.left < 0) {
      this.#options.onFolderSkipped?.({
        kind: 'skipped',
        uri: folder,
        reason: message('skipped/beyond', String(this.#most)),
      });
      return;
    }
    const ignored = await this.#ignoreChainOf(root, folder, above, entries);
    for (const { name, kind } of entries) {
      if (walk.signal.aborted || walk.left < 0) return;
      const uri = childOf(folder, name);
      const path = pathIn(root, uri);
      const { path: whole } = URI.parse(uri);
      if (kind === 'folder') {
        if (!root.selection.entersFolder(path) || ignored?.ignores(`${whole}/`)) continue;
        yield* this.#walk(walk, root, uri, ignored);
      } else if (kind === 'file') {
        if (root.selection.formatOfFile(path) === null || ignored?.ignores(whole) || walk.seen.has(uri)) continue;
        walk.seen.add(uri);
        yield uri;
      }
    }
  }

  async #list(folder: string): Promise<readonly FolderEntry[]> {
    try {
      const entries = await this.#files.list(folder);
      return [...entries].sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      this.#options.onFolderSkipped?.({ kind: 'skipped', uri: folder, reason: reasonOf(error) });
      return [];
    }
  }

  /** The same answer as the walk, for one file. */
  async #isSelected(root: Root, uri: string): Promise<boolean> {
    const parts = pathIn(root, uri).split('/');
    let folder = root.top;
    let ignored = await this.#ignoreChainOf(root, folder, null);
    for (const part of parts.slice(0, -1)) {
      folder = childOf(folder, part);
      if (!root.selection.entersFolder(pathIn(root, folder)) || ignored?.ignores(`${URI.parse(folder).path}/`))
        return false;
      ignored = await this.#ignoreChainOf(root, folder, ignored);
    }
    return root.selection.formatOfFile(pathIn(root, uri)) !== null && !ignored?.ignores(URI.parse(uri).path);
  }

  #ignoreChainOf(
    root: Root,
    folder: string,
    above: IgnoreChain | null,
    entries?: readonly FolderEntry[],
  ): Promise<IgnoreChain | null> {
    let chain = root.ignoreChains.get(folder);
    if (chain === undefined) {
      const hasRules = entries?.some(({ name }) => name === '.gitignore') ?? true;
      chain = hasRules ? this.#readIgnoreFile(folder, above) : Promise.resolve(above);
      root.ignoreChains.set(folder, chain);
    }
    return chain;
  }

  async #readIgnoreFile(folder: string, above: IgnoreChain | null): Promise<IgnoreChain | null> {
    const bytes = await this.#files.read(childOf(folder, '.gitignore')).catch(() => null);
    const rules = bytes === null ? null : decodeText(bytes);
    return rules === null ? above : new IgnoreChain(URI.parse(folder).path, rules, above);
  }

  #formatOf(uri: string): FormatId {
    for (const root of this.#roots) {
      const format = isWithin(root, uri) ? root.selection.formatOfFile(pathIn(root, uri)) : null;
      if (format !== null) return format;
    }
    return formatOf(Utils.basename(URI.parse(uri))) ?? 'plain';
  }
}

/** One walk through all folders. */
interface Walk {
  readonly signal: AbortSignal;
  readonly seen: Set<string>;
  /** How many files and folders may still be looked at. */
  left: number;
}

function childOf(folder: string, name: string): string {
  const uri = URI.parse(folder);
  return uri.with({ path: `${withoutEndingSlash(uri.path)}/${name}` }).toString();
}

function isWithin(root: Root, uri: string): boolean {
  return uri.startsWith(`${root.uri}/`);
}

/** A path as the patterns of a workspace folder are matched against it. */
function pathIn(root: Root, uri: string): string {
  return URI.parse(uri).path.slice(root.path.length + 1);
}

function withoutEndingSlash(path: string): string {
  return path.replace(/\/+$/u, '');
}

function reasonOf(error: unknown): Message {
  if (error instanceof FileFailure && error.isForbidden) return message('skipped/forbidden');
  return message('skipped/unreadable', error instanceof Error ? error.message : String(error));
}
