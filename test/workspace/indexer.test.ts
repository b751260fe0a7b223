import assert from 'node:assert/strict';
import { message } from '../../src/engine/index.ts';
import { Indexer } from '../../src/workspace/indexer.ts';
import type { IndexerOptions } from '../../src/workspace/indexerOptions.ts';
import type { Skipped } from '../../src/workspace/workspace.ts';
import { analysisOf, HeldAnalyser, QuickAnalyser, RecordingCorpus } from './fakeEngine.ts';
import { MemoryWorkspace, memoryUri } from './memoryWorkspace.ts';

const NEVER = new AbortController().signal;
const A = memoryUri('a.txt');
const B = memoryUri('b.txt');

function indexing(workspace: MemoryWorkspace, options: Partial<IndexerOptions> = {}) {
  const corpus = new RecordingCorpus();
  const analyser = new QuickAnalyser();
  const indexer = new Indexer({ workspace, corpus, analyser, ...options });
  return { corpus, analyser, indexer };
}

/** Lets everything that can go on without the test go on. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
}

describe('The index of a workspace', () => {
  it('holds every article after the walk, and nothing that is no article', async () => {
    const { corpus, indexer } = indexing(new MemoryWorkspace({ 'a.txt': 'one', 'b.md': 'two', 'c.jpg': 'three' }));
    const summary = await indexer.indexAll(NEVER);
    assert.deepEqual([...corpus.articles.keys()].sort(), [A, memoryUri('b.md')]);
    assert.deepEqual(summary, { articles: 2, skipped: 0, cancelled: false });
  });

  it('reports progress up to the last article', async () => {
    const seen: string[] = [];
    const { indexer } = indexing(new MemoryWorkspace({ 'a.txt': '', 'b.txt': '' }), {
      onProgress: ({ done, total }) => seen.push(`${done}/${total}`),
    });
    await indexer.indexAll(NEVER);
    assert.deepEqual(seen, ['0/2', '1/2', '2/2']);
  });

  it('leaves an unreadable article out, says why once, and reads the others', async () => {
    const skipped: Skipped[] = [];
    const workspace = new MemoryWorkspace({ 'a.txt': null, 'b.txt': 'fine' });
    const { corpus, indexer } = indexing(workspace, { onSkipped: (each) => skipped.push(each) });
    const summary = await indexer.indexAll(NEVER);
    await indexer.indexAll(NEVER);
    assert.deepEqual(skipped, [{ kind: 'skipped', uri: A, reason: message('skipped/binary') }]);
    assert.deepEqual(indexer.skipped, skipped);
    assert.equal(summary.skipped, 1);
    assert.deepEqual([...corpus.articles.keys()], [B]);
  });

  it('leaves an article out that makes the analyser fail, and reads the others', async () => {
    const { corpus, indexer } = indexing(new MemoryWorkspace({ 'a.txt': 'poison', 'b.txt': 'fine' }));
    await indexer.indexAll(NEVER);
    assert.deepEqual([...corpus.articles.keys()], [B]);
    assert.deepEqual(indexer.skipped[0]?.reason, message('skipped/failed', 'poisoned'));
  });

  it('passes over a file that is no article after all, and says nothing', async () => {
    const analyser = { analyse: async () => ({ unreadable: null }), close: async () => {} };
    const { corpus, indexer } = indexing(new MemoryWorkspace({ 'a.txt': 'one' }), { analyser });
    const { articles } = await indexer.indexAll(NEVER);
    assert.deepEqual([articles, [...corpus.articles.keys()], indexer.skipped], [0, [], []]);
  });

  it('stops when it is cancelled and keeps what it has', async () => {
    const files = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`${i}.txt`, `text ${i}`]));
    const stop = new AbortController();
    const { corpus, indexer } = indexing(new MemoryWorkspace(files), {
      onProgress: ({ done }) => {
        if (done === 10) stop.abort();
      },
    });
    const summary = await indexer.indexAll(stop.signal);
    assert.equal(summary.cancelled, true);
    assert.ok(corpus.size >= 10 && corpus.size < 150, `${corpus.size} articles`);
  });

  it('judges what has changed, each article once, and goes on where one fails', async () => {
    const { corpus, indexer } = indexing(new MemoryWorkspace({ 'a.txt': 'one', 'b.txt': 'two', 'c.txt': 'three' }));
    await indexer.indexAll(NEVER);
    const asked: string[] = [];
    corpus.conflicts = (uri?: string) => {
      asked.push(uri ?? 'all');
      if (uri === A) throw new Error('not to be judged');
      return [];
    };
    await indexer.judged();
    await indexer.judged();
    assert.deepEqual(asked.sort(), [A, B, memoryUri('c.txt')]);
  });

  it('has compared every article with the others after the walk, also when it is cancelled', async () => {
    const files = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`${i}.txt`, `text ${i}`]));
    for (const stopAt of [100, 200]) {
      const stop = new AbortController();
      const { corpus, indexer } = indexing(new MemoryWorkspace(files), {
        onProgress: ({ done }) => {
          if (done === stopAt) stop.abort();
        },
      });
      await indexer.indexAll(stop.signal);
      assert.ok(corpus.size >= stopAt);
      assert.equal(corpus.unsettled, 0);
    }
  });

  it('compares some of a large folder while it still reads the others', async () => {
    const files = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`${i}.txt`, `text ${i}`]));
    const settledAt: number[] = [];
    const { corpus, indexer } = indexing(new MemoryWorkspace(files), {
      onProgress: ({ done }) => settledAt.push(done - corpus.unsettled),
    });
    await indexer.indexAll(NEVER);
    assert.ok(settledAt.slice(0, 250).some((settled) => settled >= 100));
  });

  it('forgets at a second walk what is no longer there', async () => {
    const workspace = new MemoryWorkspace({ 'a.txt': 'one', 'b.txt': 'two' });
    const { corpus, indexer } = indexing(workspace);
    await indexer.indexAll(NEVER);
    workspace.files.delete('a.txt');
    await indexer.indexAll(NEVER);
    assert.deepEqual([...corpus.articles.keys()], [B]);
  });

  it('reports whose conflicts changed', async () => {
    const changed: string[] = [];
    const { indexer } = indexing(new MemoryWorkspace({ 'a.txt': 'one' }), {
      onConflictsChanged: (uris) => changed.push(...uris),
    });
    await indexer.indexAll(NEVER);
    await indexer.fileDeleted(A);
    assert.deepEqual(changed, [A, A]);
  });

  it('takes the date from the path where the article has none', async () => {
    const { corpus, indexer } = indexing(new MemoryWorkspace({ 'wire/2024-03-05-fire.txt': 'one' }));
    await indexer.indexAll(NEVER);
    assert.equal(corpus.facts(memoryUri('wire/2024-03-05-fire.txt'))?.meta.date, '2024-03-05');
  });

  it('gives line and character of the text it read, after CRLF and emoji', async () => {
    const { indexer } = indexing(new MemoryWorkspace({ 'a.txt': 'one\r\n😀 two\nthree' }));
    await indexer.indexAll(NEVER);
    assert.deepEqual(indexer.positionAt(A, 8), { line: 1, character: 3 });
    assert.deepEqual(indexer.positionAt(A, 12), { line: 2, character: 0 });
    assert.equal(indexer.positionAt(B, 0), null);
  });
});

describe('An unsaved buffer', () => {
  it('counts instead of its file, also when the file changes', async () => {
    const workspace = new MemoryWorkspace({ 'a.txt': 'saved' });
    const { corpus, indexer } = indexing(workspace);
    await indexer.bufferChanged(A, 'typed', 'plain');
    await indexer.indexAll(NEVER);
    await indexer.fileChanged(A);
    assert.equal(corpus.textOf(A), 'typed');
  });

  it('gives way to the file when it is closed', async () => {
    const { corpus, indexer } = indexing(new MemoryWorkspace({ 'a.txt': 'saved' }));
    await indexer.bufferChanged(A, 'typed', 'plain');
    await indexer.bufferClosed(A);
    assert.equal(corpus.textOf(A), 'saved');
  });

  it('counts on when its file is deleted, and is forgotten when closed then', async () => {
    const workspace = new MemoryWorkspace({ 'a.txt': 'saved' });
    const { corpus, indexer } = indexing(workspace);
    await indexer.bufferChanged(A, 'typed', 'plain');
    workspace.files.delete('a.txt');
    await indexer.fileDeleted(A);
    assert.equal(corpus.textOf(A), 'typed');
    await indexer.bufferClosed(A);
    assert.equal(corpus.size, 0);
  });

  it('counts without any file, until it is closed', async () => {
    const { corpus, indexer } = indexing(new MemoryWorkspace());
    await indexer.bufferChanged('untitled:Untitled-1', 'typed', 'plain');
    assert.equal(corpus.textOf('untitled:Untitled-1'), 'typed');
    await indexer.bufferClosed('untitled:Untitled-1');
    assert.equal(corpus.size, 0);
  });

  it('is left out when it is too long, and comes back when it is shortened', async () => {
    const { corpus, indexer } = indexing(new MemoryWorkspace(), { maxBufferLength: 5 });
    await indexer.bufferChanged(A, 'much too long', 'plain');
    assert.deepEqual(indexer.skipped[0]?.reason, message('skipped/large'));
    await indexer.bufferChanged(A, 'short', 'plain');
    assert.equal(corpus.textOf(A), 'short');
    assert.deepEqual(indexer.skipped, []);
  });

  it('is analysed once more, not once for each key, when keys are quicker than the analysis', async () => {
    const analyser = new HeldAnalyser();
    const { corpus, indexer } = indexing(new MemoryWorkspace(), { analyser });
    const first = indexer.bufferChanged(A, '1', 'plain');
    await settle();
    const second = indexer.bufferChanged(A, '12', 'plain');
    const third = indexer.bufferChanged(A, '123', 'plain');
    analyser.asked[0]?.finish();
    await settle();
    analyser.asked[1]?.finish();
    await Promise.all([first, second, third]);
    assert.deepEqual(
      analyser.asked.map(({ text }) => text),
      ['1', '123'],
    );
    assert.equal(corpus.textOf(A), '123');
  });

  it('never shows in the corpus what was overtaken', async () => {
    const analyser = new HeldAnalyser();
    const { corpus, indexer } = indexing(new MemoryWorkspace(), { analyser });
    void indexer.bufferChanged(A, 'old', 'plain');
    await settle();
    void indexer.bufferChanged(A, 'new', 'plain');
    analyser.asked[0]?.finish();
    await settle();
    assert.equal(corpus.size, 0);
  });

  it('is analysed at once while the walk still has files waiting', async () => {
    const files = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`${i}.txt`, `text ${i}`]));
    const analyser = new HeldAnalyser();
    const { corpus, indexer } = indexing(new MemoryWorkspace(files), { analyser });
    const walk = indexer.indexAll(NEVER);
    await settle();
    const edit = indexer.bufferChanged(A, 'typed', 'plain');
    await settle();
    assert.deepEqual(analyser.asked.at(-1)?.text, 'typed');
    assert.equal(analyser.asked.at(-1)?.urgency, 'edit');
    analyser.asked.at(-1)?.finish();
    await edit;
    assert.equal(corpus.textOf(A), 'typed');
    for (let next = 0; corpus.size < 51; next++) {
      analyser.asked[next]?.finish();
      await settle();
    }
    await walk;
  });
});

describe('The role that settings give an article', () => {
  it('is among its facts, and changes with the settings without reading it again', async () => {
    let drafts = [A];
    const workspace = new MemoryWorkspace({ 'a.txt': 'one', 'b.txt': 'two' });
    const analyser = new QuickAnalyser();
    const { corpus, indexer } = indexing(workspace, {
      analyser,
      roleOf: (uri) => (drafts.includes(uri) ? 'draft' : null),
    });
    await indexer.indexAll(NEVER);
    assert.deepEqual([corpus.facts(A)?.meta.role, corpus.facts(B)?.meta.role], ['draft', null]);
    drafts = [B];
    indexer.rolesChanged();
    assert.deepEqual([corpus.facts(A)?.meta.role, corpus.facts(B)?.meta.role], [null, 'draft']);
    assert.equal(analyser.texts.length, 2);
  });

  it('counts less than what the article states', async () => {
    const stated = analysisOf('one');
    const analyser = {
      analyse: async () => ({
        ...stated,
        facts: { ...stated.facts, meta: { ...stated.facts.meta, role: 'source' as const } },
      }),
      close: async () => {},
    } as const;
    const { corpus, indexer } = indexing(new MemoryWorkspace({ 'a.txt': 'one' }), { analyser, roleOf: () => 'draft' });
    await indexer.indexAll(NEVER);
    indexer.rolesChanged();
    assert.equal(corpus.facts(A)?.meta.role, 'source');
  });
});

describe('A file on disk', () => {
  it('is read when it is created, again when it changes, and forgotten when it is deleted', async () => {
    const workspace = new MemoryWorkspace();
    const { corpus, indexer } = indexing(workspace);
    workspace.files.set('a.txt', 'one');
    await indexer.fileChanged(A);
    assert.equal(corpus.textOf(A), 'one');
    workspace.files.set('a.txt', 'two');
    await indexer.fileChanged(A);
    assert.equal(corpus.textOf(A), 'two');
    await indexer.fileDeleted(A);
    assert.equal(corpus.size, 0);
    assert.equal(indexer.positionAt(A, 0), null);
  });

  it('is not read when it is no article', async () => {
    const workspace = new MemoryWorkspace({ 'photo.jpg': 'one' });
    const { corpus, indexer } = indexing(workspace);
    await indexer.fileChanged(memoryUri('photo.jpg'));
    assert.equal(corpus.size, 0);
    assert.deepEqual(indexer.skipped, []);
  });

  it('goes with its folder', async () => {
    const workspace = new MemoryWorkspace({ 'old/a.txt': 'one', 'older/b.txt': 'two' });
    const { corpus, indexer } = indexing(workspace);
    await indexer.indexAll(NEVER);
    await indexer.foldersDeleted(new Set([memoryUri('old')]));
    assert.deepEqual([...corpus.articles.keys()], [memoryUri('older/b.txt')]);
  });
});
