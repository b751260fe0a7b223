import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ArticleFacts } from '../engine/index.ts';
import type { AddressedSpan } from '../formats/addresses.ts';
import type { FormatId } from '../formats/formats.ts';
import type { Content } from '../formats/readContent.ts';
import type { Analysis } from './analyser.ts';
import type { FactsStore } from './factsStore.ts';
import { clearUnfinished, unfinishedName } from './replaceFile.ts';

const DEFAULT_MAX_BYTES = 256 * 1024 * 1024;

/** The folder is measured no more often than this, in milliseconds. */
const PRUNE_EVERY = 24 * 60 * 60 * 1000;

interface Entry {
  readonly key: string;
  readonly facts: ArticleFacts;
  readonly lineStarts: readonly number[];
  readonly addresses?: readonly AddressedSpan[];
  readonly text?: string;
}

/**
 * Facts on disk, by the content they were read from, a file each. A file is written whole before it gets its name, so
 * that any number of processes may share the folder, and begins with a check sum. What is missing, damaged or of
 * another engine is analysed again; nothing throws.
 */
export class FactsCache implements FactsStore {
  readonly #folder: string;
  readonly #engineVersion: string;
  readonly #maxBytes: number;
  /** Folders that this process has made or found: to ask for one again takes as long as to write a small file. */
  readonly #made = new Set<string>();

  /** `engineVersion` must change whenever the engine could read an article differently. */
  constructor(folder: string, engineVersion: string, maxBytes: number = DEFAULT_MAX_BYTES) {
    this.#folder = folder;
    this.#engineVersion = engineVersion;
    this.#maxBytes = maxBytes;
  }

  keyOf(content: Content, format: FormatId): string {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf16le') : content;
    return createHash('sha256').update(`${this.#engineVersion}\n${format}\n`).update(bytes).digest('hex');
  }

  async get(key: string): Promise<Analysis | null> {
    const path = this.#pathOf(key);
    try {
      const { key: kept, lineStarts, ...analysis }: Entry = JSON.parse(checked(await readFile(path, 'utf8')));
      if (kept === key) return { ...analysis, lineStarts: Uint32Array.from(lineStarts) };
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    }
    await rm(path, { force: true }).catch(() => {});
    return null;
  }

  async put(key: string, analysis: Analysis): Promise<void> {
    const path = this.#pathOf(key);
    const unfinished = unfinishedName(join(this.#unfinished, key.slice(0, 16)));
    const entry: Entry = { ...analysis, key, lineStarts: [...analysis.lineStarts] };
    try {
      for (const folder of [dirname(path), this.#unfinished]) await this.#make(folder);
      await writeFile(unfinished, withCheckSum(JSON.stringify(entry)), { mode: 0o600 });
      await rename(unfinished, path);
    } catch {
      // Somebody may have removed the folders.
      this.#made.clear();
      await rm(unfinished, { force: true }).catch(() => {});
    }
  }

  async #make(folder: string): Promise<void> {
    if (this.#made.has(folder)) return;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    this.#made.add(folder);
  }

  /** Removes what writers that were killed have left. */
  clear(): Promise<void> {
    return clearUnfinished(this.#unfinished);
  }

  /** Deletes the oldest entries until the folder keeps to its size; does nothing when that was done within a day. */
  async prune(now: number): Promise<void> {
    const marker = join(this.#folder, 'pruned');
    const last = await stat(marker).catch(() => null);
    if (last && now - last.mtimeMs < PRUNE_EVERY) return;
    try {
      await mkdir(this.#folder, { recursive: true, mode: 0o700 });
      await writeFile(marker, '', { mode: 0o600 });
      const entries = await this.#entries();
      entries.sort((a, b) => a.modified - b.modified);
      let size = entries.reduce((sum, entry) => sum + entry.size, 0);
      for (const entry of entries) {
        if (size <= this.#maxBytes) break;
        await rm(entry.path, { force: true });
        size -= entry.size;
      }
    } catch {
      // A cache that cannot be pruned is no reason to stop; the next run tries again.
    }
  }

  async #entries(): Promise<{ path: string; size: number; modified: number }[]> {
    const files = await readdir(this.#folder, { recursive: true, withFileTypes: true });
    const entries = [];
    for (const file of files) {
      if (!file.isFile() || file.name === 'pruned' || file.parentPath === this.#unfinished) continue;
      const path = join(file.parentPath, file.name);
      const stats = await stat(path).catch(() => null);
      if (stats) entries.push({ path, size: stats.size, modified: stats.mtimeMs });
    }
    return entries;
  }

  /** Where files are written before they get their place. */
  get #unfinished(): string {
    return join(this.#folder, 'unfinished');
  }

  #pathOf(key: string): string {
    return join(this.#folder, key.slice(0, 2), `${key.slice(2)}.json`);
  }
}

function withCheckSum(text: string): string {
  return `${checkSum(text)}\n${text}`;
}

/** The text after its check sum; throws where the two do not fit. */
function checked(content: string): string {
  const end = content.indexOf('\n');
  const text = content.slice(end + 1);
  if (content.slice(0, end) !== checkSum(text)) throw new Error('damaged');
  return text;
}

function checkSum(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
