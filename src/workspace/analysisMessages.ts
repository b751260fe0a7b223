/** What passes between the analysis threads and those who ask them. */

import type { Look } from '../engine/index.ts';
import type { Unreadable } from '../formats/format.ts';
import type { FormatId } from '../formats/formats.ts';
import type { Content } from '../formats/readContent.ts';
import type { Analysis } from './analyser.ts';

/** Said by a thread when it can take articles. */
export const STARTED = 'started';

/** So many articles at most are analysed together, and answered together. */
export const TOGETHER = 32;

export interface AnalysisRequest {
  readonly id: number;
  readonly content: Content;
  readonly format: FormatId;
  readonly look: Look;
}

export interface AnalysisReply {
  readonly id: number;
  readonly analysis: Analysis | Unreadable;
}
