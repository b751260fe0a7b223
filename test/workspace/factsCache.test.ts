import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CachedAnalyser } from '../../src/workspace/cachedAnalyser.ts';
import { FactsCache } from '../../src/workspace/factsCache.ts';
import { analysisOf, QuickAnalyser } from './fakeEngine.ts';
import { TemporaryFolder } from './temporaryFolder.ts';

describe('The cache of facts', () => {
  let folder: TemporaryFolder;

  beforeEach(() => {
    folder = new TemporaryFolder();
  });

  afterEach(() => folder.remove());

  function files(): string[] {
    return readdirSync(folder.path, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder.path, name))
      .filter((path) => statSync(path).isFile());
  }

  /** Analyses the text with what earlier runs left in the folder; tells whether that took an analysis. */
  async function isAnalysed(text: string, version = 'v1', format: 'plain' | 'markdown' = 'plain'): Promise<boolean> {
    const analyser = new QuickAnalyser();
    const cached = new CachedAnalyser(analyser, new FactsCache(folder.path, version));
    assert.deepEqual(await cached.analyse(text, format, 'backlog'), analysisOf(text));
    await cached.close();
    return analyser.texts.length > 0;
  }

  it('spares the second analysis of the same text', async () => {
    assert.equal(await isAnalysed('story'), true);
    assert.equal(await isAnalysed('story'), false);
  });

  it('analyses again for another text, another format or another engine', async () => {
    await isAnalysed('story');
    assert.equal(await isAnalysed('story!'), true);
    assert.equal(await isAnalysed('story', 'v1', 'markdown'), true);
    assert.equal(await isAnalysed('story', 'v2'), true);
  });

  it('keeps what a second look finds besides what the first has found', async () => {
    const analyser = new QuickAnalyser();
    for (const look of ['once', 'twice', 'twice', 'once'] as const) {
      const cached = new CachedAnalyser(analyser, new FactsCache(folder.path, 'v1'));
      await cached.analyse('story', 'plain', 'backlog', look);
      await cached.close();
    }
    assert.deepEqual(analyser.looks, ['once', 'twice']);
  });

  it('analyses again where its files are damaged, and repairs them', async () => {
    await isAnalysed('story');
    for (const damage of ['', '{"key":"', 'null', '{"key":"other","facts":{}}']) {
      for (const path of files()) writeFileSync(path, damage);
      assert.equal(await isAnalysed('story'), true, damage);
      assert.equal(await isAnalysed('story'), false, damage);
    }
  });

  it('does not stop where it cannot write', async () => {
    folder.write({ blocked: 'a file where a folder should be' });
    const cached = new CachedAnalyser(new QuickAnalyser(), new FactsCache(join(folder.path, 'blocked'), 'v1'));
    assert.deepEqual(await cached.analyse('story', 'plain', 'backlog'), analysisOf('story'));
    await cached.close();
  });

  it('serves several writers of the same text at once, and leaves nothing unfinished', async () => {
    await Promise.all(Array.from({ length: 20 }, () => isAnalysed('story')));
    assert.equal(await isAnalysed('story'), false);
    assert.equal(files().filter((path) => path.endsWith('.json')).length, 1);
    assert.equal(files().length, 2);
  });

  it('does not believe an entry of which a single letter was changed, and drops it', async () => {
    await isAnalysed('story');
    const [entry = ''] = files().filter((path) => path.endsWith('.json'));
    writeFileSync(entry, readFileSync(entry, 'utf8').replace('"facts"', '"Facts"'));
    const cache = new FactsCache(folder.path, 'v1');
    assert.equal(await cache.get(cache.keyOf('story', 'plain')), null);
    assert.equal(existsSync(entry), false);
  });

  it('is rid of what writers that were killed have left, and of nothing else', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    folder.write({ [`unfinished/abc.${pid}-0123abcd.new`]: '', [`unfinished/abc.${process.pid}-0123abcd.new`]: '' });
    await isAnalysed('story');
    const left = files().filter((path) => path.endsWith('.new'));
    assert.deepEqual(left, [join(folder.path, 'unfinished', `abc.${process.pid}-0123abcd.new`)]);
  });

  it('keeps nothing of an edit', async () => {
    const cached = new CachedAnalyser(new QuickAnalyser(), new FactsCache(folder.path, 'v1'));
    await cached.analyse('half a sent', 'plain', 'edit');
    await cached.close();
    assert.deepEqual(
      files().filter((path) => path.endsWith('.json')),
      [],
    );
  });

  it('is readable by its user alone', async function () {
    if (process.platform === 'win32') this.skip();
    await isAnalysed('story');
    for (const path of files()) assert.equal(statSync(path).mode & 0o077, 0, path);
  });

  it('throws its oldest entries away when it has grown too large', async () => {
    const cache = new FactsCache(folder.path, 'v1', 2000);
    const keys = Array.from({ length: 20 }, (_, i) => cache.keyOf(`story ${i}`, 'plain'));
    for (const key of keys) await cache.put(key, analysisOf('x'.repeat(100)));
    await cache.prune(Date.now());
    const kept = (await Promise.all(keys.map((key) => cache.get(key)))).map((facts) => facts !== null);
    assert.ok(kept.filter(Boolean).length > 0 && kept.filter(Boolean).length < 10);
  });
});
