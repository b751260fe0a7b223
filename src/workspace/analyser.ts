import type { ArticleFacts } from '../engine/facts.ts';
import type { FormatId } from '../formats/formats.ts';

/** An edit is wanted at once; the rest of the workspace can wait for it. */
export type Urgency = 'edit' | 'backlog';

/** Turns texts into facts: in this thread, in a worker, or from a cache. */
export interface Analyser {
  /** Rejects only when the analyser was closed or its thread died; whatever is in the text gives facts. */
  analyse(text: string, format: FormatId, urgency: Urgency): Promise<ArticleFacts>;
  /** Ends what the analyser started. What is still asked of it is rejected. */
  close(): Promise<void>;
}
