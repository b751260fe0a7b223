/** The thread that analyses while the server answers: files and buffers in, facts out. */

import { parentPort } from 'node:worker_threads';
import { analyseContent } from './analyseContent.ts';
import type { AnalysisReply, AnalysisRequest } from './analysisMessages.ts';
import { STARTED } from './analysisMessages.ts';
import { loadEngineAssets } from './engineAssets.ts';

const assets = loadEngineAssets();

parentPort?.on('message', async ({ id, content, format }: AnalysisRequest) => {
  const reply: AnalysisReply = { id, analysis: await analyseContent(content, format, assets) };
  parentPort?.postMessage(reply);
});

parentPort?.postMessage(STARTED);
