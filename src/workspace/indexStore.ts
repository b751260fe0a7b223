import type { CorpusSnapshot } from '../engine/index.ts';
import type { AddressedSpan } from '../formats/addresses.ts';
import type { FormatId } from '../formats/formats.ts';
import type { Content } from '../formats/readContent.ts';
import type { LineStarts } from './lineStarts.ts';

/** What an index knows of an article besides its facts. */
export interface KeptArticle {
  readonly uri: string;
  /** Of what the facts were read from; empty where that is unknown. */
  readonly fingerprint: string;
  /** The file's stamp before it was read; empty where that is unknown. */
  readonly stamp: string;
  readonly lineStarts: LineStarts;
  readonly addresses: readonly AddressedSpan[];
  /** Whether the article states its role itself. */
  readonly statesRole: boolean;
}

/** Articles with all that was made of them together. */
export interface KeptIndex {
  readonly articles: readonly KeptArticle[];
  readonly corpus: CorpusSnapshot;
}

/** Where an index is kept from one start to the next. Nothing rejects. */
export interface IndexStore {
  /** The same for the same content, read as the same format at the same path within the workspace. */
  fingerprintOf(content: Content, format: FormatId, path: string): string;
  /** Null where nothing usable is kept. */
  load(): Promise<KeptIndex | null>;
  /** In the place of what was kept before. */
  save(index: KeptIndex): Promise<void>;
}
