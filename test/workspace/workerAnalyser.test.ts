import assert from 'node:assert/strict';
import { join } from 'node:path';
import { message } from '../../src/engine/index.ts';
import type { WorkerOptions } from '../../src/workspace/workerAnalyser.ts';
import { WorkerAnalyser } from '../../src/workspace/workerAnalyser.ts';
import { QuickAnalyser } from './fakeEngine.ts';
import { TemporaryFolder } from './temporaryFolder.ts';

/** Stands for the analysis thread: answers with the order in which texts came to it. */
const ORDER = `
  import { parentPort } from 'node:worker_threads';
  let order = 0;
  parentPort.on('message', ({ id, content, look }) => {
    if (content === 'die') throw new Error('a broken weight');
    if (content === 'hang') for (;;);
    if (content === 'grow')
      for (const all = []; ; Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2)) all.push(Buffer.alloc(1e6, 1));
    parentPort.postMessage({ id, analysis: { content, look, order: order++ } });
  });
  parentPort.postMessage('started');
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

  function start(script: string, options: WorkerOptions = {}): WorkerAnalyser {
    const path = join(folder.path, script);
    return new WorkerAnalyser(inProcess, (reason) => reasons.push(reason), { ...options, script: path });
  }

  /** What became of texts analysed at the same time. */
  async function fates(analyser: WorkerAnalyser, texts: readonly string[]): Promise<unknown[]> {
    const answers = await Promise.all(texts.map((text) => analyser.analyse(text, 'plain', 'backlog')));
    return answers.map((answer) => {
      if ('unreadable' in answer) return answer.unreadable;
      return Reflect.get(answer, 'content') ?? answer.facts.meta.title;
    });
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
    assert.ok(Number(Reflect.get(edit, 'order')) <= 2);
    await Promise.all(backlog);
    await analyser.close();
  });

  it('is not asked for a short edit, which is quicker done at once', async () => {
    const analyser = start('order.mjs');
    await analyser.analyse('typed', 'plain', 'edit');
    assert.deepEqual(inProcess.texts, ['typed']);
    await analyser.close();
  });

  it('takes a second look after what else is waiting', async () => {
    const analyser = start('order.mjs');
    const secondLooks = ['one', 'two'].map((text) => analyser.analyse(text, 'plain', 'backlog', 'twice'));
    const backlog = Array.from({ length: 5 }, (_, i) => analyser.analyse(`text ${i}`, 'plain', 'backlog'));
    const orders = (await Promise.all([...backlog, ...secondLooks])).map((answer) => Reflect.get(answer, 'order'));
    assert.deepEqual(orders, [0, 1, 2, 3, 4, 5, 6]);
    await analyser.close();
  });

  it('is asked for every second look, though few articles are read, and at an edit', async () => {
    const analyser = start('order.mjs', { startAfter: 4 });
    const asked = (['edit', 'backlog'] as const).map((urgency) => analyser.analyse('text', 'plain', urgency, 'twice'));
    assert.deepEqual(
      (await Promise.all(asked)).map((answer) => Reflect.get(answer, 'look')),
      ['twice', 'twice'],
    );
    assert.deepEqual(inProcess.texts, []);
    await analyser.close();
  });

  it('leaves second looks to this one when it cannot start', async () => {
    const analyser = start('broken.mjs');
    await analyser.analyse('story', 'plain', 'backlog', 'twice');
    assert.deepEqual(inProcess.looks, ['twice']);
    await analyser.close();
  });

  it('is done without when it cannot start', async () => {
    const analyser = start('broken.mjs');
    await analyser.analyse('story', 'plain', 'backlog');
    assert.deepEqual(inProcess.texts, ['story']);
    assert.match(reasons.join(), /no weights/);
    await analyser.close();
  });

  it('is replaced where it ends by itself, and what ends it twice is left out', async () => {
    const analyser = start('order.mjs');
    const found = await fates(analyser, ['first', 'die', 'next', 'last']);
    assert.deepEqual(found, ['first', message('skipped/failed', 'a broken weight'), 'next', 'last']);
    assert.deepEqual([inProcess.texts, reasons], [[], []]);
    await analyser.close();
  });

  it('is replaced where an article takes too long, and the article is left out', async () => {
    const analyser = start('order.mjs', { limits: { time: () => 400 } });
    const found = await fates(analyser, ['first', 'hang', 'next', 'last']);
    assert.deepEqual(found, ['first', message('skipped/slow'), 'next', 'last']);
    assert.deepEqual([inProcess.texts, reasons], [[], []]);
    await analyser.close();
  });

  it('is replaced where an article takes all memory, and the article is left out', async () => {
    const analyser = start('order.mjs', { limits: { memory: 150e6 } });
    const found = await fates(analyser, ['first', 'grow', 'next']);
    assert.deepEqual(found, ['first', message('skipped/memory'), 'next']);
    assert.deepEqual([inProcess.texts, reasons], [[], []]);
    await analyser.close();
  });

  it('gets help of others while very many articles wait, with the same answers', async () => {
    const analyser = start('order.mjs', { threads: 3 });
    const texts = Array.from({ length: 300 }, (_, index) => `text ${index}`);
    assert.deepEqual(await fates(analyser, texts), texts);
    await analyser.close();
  });

  it('is started only after so many articles where that is asked', async () => {
    const analyser = start('order.mjs', { startAfter: 2 });
    await fates(analyser, ['one', 'two', 'three']);
    assert.deepEqual(inProcess.texts, ['one', 'two']);
    await analyser.close();
  });

  it('is given what takes too long at once, and can be ended over it', async () => {
    const analyser = start('order.mjs', { startAfter: 4, limits: { time: () => 400 } });
    assert.deepEqual(await fates(analyser, ['first', 'hang', 'last']), ['first', message('skipped/slow'), 'last']);
    assert.deepEqual(await fates(analyser, ['next']), ['next']);
    assert.deepEqual(inProcess.texts, ['first', 'hang', 'last', 'next']);
    await analyser.close();
  });

  it('is given a long article, and a long edit, though few articles are read', async () => {
    const analyser = start('order.mjs', { startAfter: 4 });
    const found = await fates(analyser, ['short', LONG_EDIT]);
    assert.deepEqual(
      found.map((text) => String(text).length),
      [5, LONG_EDIT.length],
    );
    assert.deepEqual(inProcess.texts, ['short']);
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
