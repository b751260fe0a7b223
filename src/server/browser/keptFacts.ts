import type { Connection } from 'vscode-languageserver';
import type { FormatId } from '../../formats/formats.ts';
import type { Content } from '../../formats/readContent.ts';
import type { Analysis } from '../../workspace/analyser.ts';
import type { FactsStore } from '../../workspace/factsStore.ts';
import { FORGET_BEYOND, GET_KEPT, KEEP, type KeepParams } from './browserRequests.ts';

/** How many articles' facts are kept: some tens of megabytes. */
const MOST_KEPT = 4000;

/**
 * Facts in the extension's own storage, by the content they were read from. `engineVersion` must change whenever the
 * engine could read an article differently. What is missing or damaged is analysed again.
 */
export class KeptFacts implements FactsStore {
  readonly #connection: Connection;
  readonly #engineVersion: string;

  constructor(connection: Connection, engineVersion: string) {
    this.#connection = connection;
    this.#engineVersion = engineVersion;
  }

  async keyOf(content: Content, format: FormatId): Promise<string> {
    const text = new TextEncoder().encode(`${this.#engineVersion}\n${format}\n`);
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const all = new Uint8Array(text.length + bytes.length);
    all.set(text);
    all.set(bytes, text.length);
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', all));
    return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
  }

  async get(key: string): Promise<Analysis | null> {
    const kept = await this.#connection.sendRequest<string | null>(GET_KEPT, key).catch(() => null);
    if (kept === null) return null;
    try {
      const { lineStarts, ...analysis } = JSON.parse(kept);
      return { ...analysis, lineStarts: Uint32Array.from(lineStarts) };
    } catch {
      return null;
    }
  }

  async put(key: string, analysis: Analysis): Promise<void> {
    const text = JSON.stringify({ ...analysis, lineStarts: [...analysis.lineStarts] });
    const params: KeepParams = { name: key, text };
    await this.#connection.sendRequest(KEEP, params).catch(() => {});
  }

  /** The editor writes a file whole or not at all. */
  async clear(): Promise<void> {}

  async prune(): Promise<void> {
    await this.#connection.sendRequest(FORGET_BEYOND, MOST_KEPT).catch(() => {});
  }
}
