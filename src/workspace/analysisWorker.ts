/** The thread that analyses while the server answers: texts in, facts out, one after the other. */

import { parentPort } from 'node:worker_threads';
import { analyse } from '../engine/analyse.ts';
import type { ArticleFacts } from '../engine/facts.ts';
import type { FormatId } from '../formats/formats.ts';
import { readText } from '../formats/readArticle.ts';
import { loadEngineAssets } from './engineAssets.ts';

export interface AnalysisRequest {
  readonly id: number;
  readonly text: string;
  readonly format: FormatId;
}

export interface AnalysisReply {
  readonly id: number;
  readonly facts: ArticleFacts;
}

const assets = loadEngineAssets();

parentPort?.on('message', ({ id, text, format }: AnalysisRequest) => {
  const reply: AnalysisReply = { id, facts: analyse(readText(text, format), assets) };
  parentPort?.postMessage(reply);
});
