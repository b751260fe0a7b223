import assert from 'node:assert/strict';
import { join } from 'node:path';
import { WorkerAnalyser } from '../../src/workspace/workerAnalyser.ts';
import { QuickAnalyser } from './fakeEngine.ts';
import { TemporaryFolder } from './temporaryFolder.ts';

/** Stands for the analysis thread: answers with the order in which texts came to it. */
const ORDER = `
  import { parentPort } from 'node:worker_threads';
  let order = 0;
  parentPort.on('message', ({ id, content }) => {
    if (content === 'die') throw new Error('out of memory');
    parentPort.postMessage({ id, analysis: { content, order: order++ } });
  });
`;

const LONG_EDIT = 'x'.repeat(100_000);

describe('The analysis thread', () => {
  let folder: TemporaryFolder;
  let inProcess: QuickAnalyser;
  let reasons: string[];

  beforeEach(() => {
    folder = new TemporaryFolder({ 'order.mjs': ORDER, 'broken.mjs': 'throw new Error("no weights");' });
    inProcess = new QuickAnalyser();
    reasons = [];
  });

  afterEach(() => folder.remove());

  function start(script: string): WorkerAnalyser {
    return new WorkerAnalyser(inProcess, (reason) => reasons.push(reason), join(folder.path, script));
  }

  it('answers each text with its own facts', async () => {
    const analyser = start('order.mjs');
    const texts = Array.from({ length: 20 }, (_, i) => `text ${i}`);
    const answers = await Promise.all(texts.map((text) => analyser.analyse(text, 'plain', 'backlog')));
    assert.deepEqual(
      answers.map((analysis) => Reflect.get(analysis, 'content')),
      texts,
    );
    assert.deepEqual(inProcess.texts, []);
    await analyser.close();
  });

  it('takes a long edit before what else is waiting', async () => {
    const analyser = start('order.mjs');
    const backlog = Array.from({ length: 20 }, (_, i) => analyser.analyse(`text ${i}`, 'plain', 'backlog'));
    const edit = await analyser.analyse(LONG_EDIT, 'plain', 'edit');
    assert.equal(Reflect.get(edit, 'order'), 2);
    await Promise.all(backlog);
    await analyser.close();
  });

  it('is not asked for a short edit, which is quicker done at once', async () => {
    const analyser = start('order.mjs');
    await analyser.analyse('typed', 'plain', 'edit');
    assert.deepEqual(inProcess.texts, ['typed']);
    await analyser.close();
  });

  it('is done without when it cannot start', async () => {
    const analyser = start('broken.mjs');
    await analyser.analyse('story', 'plain', 'backlog');
    assert.deepEqual(inProcess.texts, ['story']);
    assert.match(reasons.join(), /no weights/);
    await analyser.close();
  });

  it('is done without after it died, for what it had and for what comes', async () => {
    const analyser = start('order.mjs');
    await Promise.all(['die', 'next'].map((text) => analyser.analyse(text, 'plain', 'backlog')));
    await analyser.analyse('later', 'plain', 'backlog');
    assert.deepEqual(inProcess.texts, ['die', 'next', 'later']);
    assert.equal(reasons.length, 1);
    await analyser.close();
  });

  it('refuses what waits when it is closed', async () => {
    const analyser = start('order.mjs');
    const waiting = analyser.analyse('story', 'plain', 'backlog');
    const refused = assert.rejects(waiting, /closed/);
    await analyser.close();
    await refused;
    assert.deepEqual(reasons, []);
  });
});
