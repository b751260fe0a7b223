import { message } from '../../src/engine/index.ts';
import { formatOf } from '../../src/formats/formats.ts';
import type { ArticleFile, Skipped, Workspace } from '../../src/workspace/workspace.ts';

/** A workspace in memory: paths and what the files hold. A file of `null` cannot be read. */
export class MemoryWorkspace implements Workspace {
  readonly files: Map<string, string | null>;

  constructor(files: Readonly<Record<string, string | null>> = {}) {
    this.files = new Map(Object.entries(files));
  }

  async *listArticles(signal: AbortSignal): AsyncIterable<string> {
    for (const path of this.files.keys()) {
      if (signal.aborted) return;
      if (formatOf(path) !== null) yield memoryUri(path);
    }
  }

  async isArticle(uri: string): Promise<boolean> {
    return formatOf(uri) !== null;
  }

  async readArticle(uri: string): Promise<ArticleFile | Skipped> {
    const text = this.files.get(this.pathWithin(uri));
    if (text === undefined) return { kind: 'skipped', uri, reason: message('skipped/missing') };
    if (text === null) return { kind: 'skipped', uri, reason: message('skipped/binary') };
    return { kind: 'file', uri, content: text, format: formatOf(uri) ?? 'plain' };
  }

  pathWithin(uri: string): string {
    return uri.slice(memoryUri('').length);
  }
}

export function memoryUri(path: string): string {
  return `memory:/${path}`;
}
