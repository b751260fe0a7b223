import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatOf } from '../../src/formats/formats.ts';
import { loadEngineAssets } from '../../src/workspace/engineAssets.ts';
import { TimedAnalyser } from '../../src/workspace/timedAnalyser.ts';
import { WorkerAnalyser } from '../../src/workspace/workerAnalyser.ts';

const SAMPLES = join(import.meta.dirname, '..', '..', 'samples', 'newsroom');

describe('The facts of an article', function () {
  this.timeout(60_000);

  const inProcess = new TimedAnalyser(loadEngineAssets());
  const articles = readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    const format = formatOf(name);
    return format === null || !/\.\w+$/.test(name) ? [] : [{ format, content: readFileSync(join(SAMPLES, name)) }];
  });

  it('are the same from the analysis thread as from this one', async () => {
    const reasons: string[] = [];
    const analyser = new WorkerAnalyser(inProcess, (reason) => reasons.push(reason));
    for (const { content, format } of articles) {
      const analysis = await analyser.analyse(content, format, 'backlog');
      assert.deepEqual(analysis, await inProcess.analyse(content, format));
    }
    assert.deepEqual(reasons, []);
    await analyser.close();
  });

  it('are the same after a stay in the cache', async () => {
    for (const { content, format } of articles) {
      const analysis = await inProcess.analyse(content, format);
      assert.ok('facts' in analysis);
      assert.deepEqual(JSON.parse(JSON.stringify(analysis.facts)), analysis.facts);
    }
  });
});
