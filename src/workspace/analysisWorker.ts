/** The thread that analyses while the server answers: files and buffers in, facts out. */

import { parentPort } from 'node:worker_threads';
import type { Unreadable } from '../formats/format.ts';
import type { FormatId } from '../formats/formats.ts';
import type { Content } from '../formats/readContent.ts';
import { analyseContent } from './analyseContent.ts';
import type { Analysis } from './analyser.ts';
import { loadEngineAssets } from './engineAssets.ts';

export interface AnalysisRequest {
  readonly id: number;
  readonly content: Content;
  readonly format: FormatId;
}

export interface AnalysisReply {
  readonly id: number;
  readonly analysis: Analysis | Unreadable;
}

const assets = loadEngineAssets();

parentPort?.on('message', async ({ id, content, format }: AnalysisRequest) => {
  const reply: AnalysisReply = { id, analysis: await analyseContent(content, format, assets) };
  parentPort?.postMessage(reply);
});
