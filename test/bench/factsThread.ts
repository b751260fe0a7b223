/** A thread that makes facts of stories, so that what analysis remembers is not counted with what else takes memory. */

import { parentPort } from 'node:worker_threads';
import { analyse } from '../../src/engine/index.ts';
import { readText } from '../../src/formats/readContent.ts';
import { datedByPath } from '../../src/workspace/datedByPath.ts';
import { loadEngineAssets } from '../../src/workspace/engineAssets.ts';
import type { Story } from './factsElsewhere.ts';

const assets = loadEngineAssets();
parentPort?.on('message', (stories: readonly Story[]) => {
  parentPort?.postMessage(stories.map(({ path, text }) => datedByPath(analyse(readText(text, 'plain'), assets), path)));
});
