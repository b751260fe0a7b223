import type { ArticleFacts, Look } from '../engine/index.ts';
import type { AddressedSpan } from '../formats/addresses.ts';
import type { Unreadable } from '../formats/format.ts';
import type { FormatId } from '../formats/formats.ts';
import type { Content } from '../formats/readContent.ts';
import type { LineStarts } from './lineStarts.ts';

/** An edit is wanted at once; the rest of the workspace can wait for it. */
export type Urgency = 'edit' | 'backlog';

/** What is known about one article. */
export interface Analysis {
  readonly facts: ArticleFacts;
  /** Of the text that the facts' offsets count in. */
  readonly lineStarts: LineStarts;
  /** Where that text stands in the original; none where line and column are enough. */
  readonly addresses?: readonly AddressedSpan[];
  /** That text, where it was extracted: whoever quotes it need not extract it again. The index does not keep it. */
  readonly text?: string;
}

/** Turns files and buffers into facts: in this thread, in a worker, or from a cache. */
export interface Analyser {
  /**
   * Rejects only when the analyser was closed or its thread died: whatever is in a text gives facts. One look is taken
   * unless two are asked for; the second takes so long that it waits for all else.
   */
  analyse(content: Content, format: FormatId, urgency: Urgency, look?: Look): Promise<Analysis | Unreadable>;
  /** Ends what the analyser started. Pending requests are rejected. */
  close(): Promise<void>;
}
