/** The thread that analyses while the server answers: files and buffers in, facts out. */

import { parentPort } from 'node:worker_threads';
import { analyseContents, assetsFor } from './analyseContent.ts';
import type { AnalysisReply, AnalysisRequest } from './analysisMessages.ts';
import { STARTED, TOGETHER } from './analysisMessages.ts';
import { loadEngineAssets, loadFigureEncoder } from './engineAssets.ts';

const assets = loadEngineAssets();

/** What has come while others were analysed is analysed together. */
let waiting: AnalysisRequest[] = [];
let isAtWork = false;

parentPort?.on('message', (request: AnalysisRequest) => {
  waiting.push(request);
  if (isAtWork) return;
  isAtWork = true;
  setImmediate(work);
});

async function work(): Promise<void> {
  while (waiting.length > 0) {
    const requests = waiting.slice(0, TOGETHER);
    waiting = waiting.slice(TOGETHER);
    // A second look is never asked for together with anything else.
    const look = requests[0]?.look ?? 'once';
    const analyses = await analyseContents(requests, assetsFor(look, assets, loadFigureEncoder), look);
    for (const [index, { id }] of requests.entries()) {
      const reply: AnalysisReply = { id, analysis: analyses[index] as AnalysisReply['analysis'] };
      parentPort?.postMessage(reply);
    }
    await new Promise(setImmediate);
  }
  isAtWork = false;
}

parentPort?.postMessage(STARTED);
