import type { FormatId } from '../formats/formats.ts';
import type { Content } from '../formats/readContent.ts';
import type { Analysis } from './analyser.ts';

/** Where facts are kept from one start to the next, by the content they were read from. Nothing rejects. */
export interface FactsStore {
  keyOf(content: Content, format: FormatId): string | Promise<string>;
  /** Null where nothing usable is kept. */
  get(key: string): Promise<Analysis | null>;
  put(key: string, analysis: Analysis): Promise<void>;
  /** Removes what writers that were killed have left. */
  clear(): Promise<void>;
  /** Keeps what is kept within bounds; `now` in milliseconds. */
  prune(now: number): Promise<void>;
}
