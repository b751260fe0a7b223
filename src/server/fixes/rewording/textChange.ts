import type { Span } from '../../../engine/index.ts';

/** Replaces a span of an article, in raw UTF-16 offsets. */
export interface TextChange extends Span {
  readonly text: string;
}
