import assert from 'node:assert/strict';
import { Indexer } from '../../src/workspace/indexer.ts';
import type { IndexerOptions } from '../../src/workspace/indexerOptions.ts';
import type { IndexStore, KeptIndex } from '../../src/workspace/indexStore.ts';
import { QuickAnalyser, RecordingCorpus } from './fakeEngine.ts';
import { MemoryWorkspace, memoryUri } from './memoryWorkspace.ts';

const NEVER = new AbortController().signal;
const COUNT = 240;

/** Keeps the last index that it was given. */
class MemoryStore implements IndexStore {
  kept: KeptIndex | null = null;
  saves = 0;

  fingerprintOf(content: string | Uint8Array, format: string, path: string): string {
    return `${format} ${path} ${content}`;
  }

  async load(): Promise<KeptIndex | null> {
    return this.kept;
  }

  async save(index: KeptIndex): Promise<void> {
    this.kept = structuredClone(index);
    this.saves++;
  }
}

function folderOf(count: number): MemoryWorkspace {
  return new MemoryWorkspace(
    Object.fromEntries(Array.from({ length: count }, (_, number) => [`${number}.txt`, `story\n${number}`])),
  );
}

/** A start of the program: with what it has read, and what it holds. */
function started(workspace: MemoryWorkspace, store: IndexStore, options: Partial<IndexerOptions> = {}) {
  const corpus = new RecordingCorpus();
  const analyser = new QuickAnalyser();
  const indexer = new Indexer({ workspace, corpus, analyser, store: () => store, ...options });
  return { corpus, analyser, indexer };
}

/** Has the times of its files, which are certain. */
class StampedWorkspace extends MemoryWorkspace {
  readonly stamps = new Map<string, string>();
  readonly reads: string[] = [];

  async stampOf(uri: string): Promise<string | null> {
    return this.stamps.get(this.pathWithin(uri)) ?? 'old';
  }

  override readArticle(uri: string): ReturnType<MemoryWorkspace['readArticle']> {
    this.reads.push(this.pathWithin(uri));
    return super.readArticle(uri);
  }
}

describe('An index kept from an earlier start', () => {
  let store: MemoryStore;
  let workspace: MemoryWorkspace;

  beforeEach(async () => {
    store = new MemoryStore();
    workspace = folderOf(COUNT);
    const { indexer } = started(workspace, store);
    await indexer.indexAll(NEVER);
    await indexer.keep();
  });

  it('spares reading again what is as it was', async () => {
    const { corpus, analyser, indexer } = started(workspace, store);
    const summary = await indexer.indexAll(NEVER);
    assert.deepEqual(analyser.texts, []);
    assert.equal(summary.articles, COUNT);
    assert.equal(corpus.size, COUNT);
    assert.equal(corpus.textOf(memoryUri('7.txt')), 'story\n7');
    assert.deepEqual(indexer.positionAt(memoryUri('7.txt'), 6), { line: 1, character: 0 });
  });

  it('is looked at again only where the corpus wants it', async () => {
    const { corpus, analyser, indexer } = started(workspace, store);
    corpus.wantsSecondLook = () => [memoryUri('7.txt')];
    await indexer.indexAll(NEVER);
    await indexer.lookTwice(NEVER);
    assert.deepEqual([analyser.texts, analyser.looks], [['story\n7'], ['twice']]);
  });

  it('is brought up to date with what was changed, added and deleted meanwhile', async () => {
    workspace.files.set('1.txt', 'another');
    workspace.files.set('new.txt', 'new');
    workspace.files.delete('2.txt');
    const { corpus, analyser, indexer } = started(workspace, store);
    await indexer.indexAll(NEVER);
    assert.deepEqual(analyser.texts.sort(), ['another', 'new']);
    assert.equal(corpus.textOf(memoryUri('1.txt')), 'another');
    assert.equal(corpus.textOf(memoryUri('new.txt')), 'new');
    assert.equal(corpus.textOf(memoryUri('2.txt')), null);
    assert.equal(corpus.size, COUNT);
  });

  it('tells whose conflicts to show', async () => {
    const told = new Set<string>();
    const { indexer } = started(workspace, store, {
      onConflictsChanged: (uris) => {
        for (const uri of uris) told.add(uri);
      },
    });
    await indexer.indexAll(NEVER);
    assert.equal(told.size, COUNT);
  });

  it('counts less than a buffer opened before the folder was read', async () => {
    const { corpus, indexer } = started(workspace, store);
    await indexer.bufferChanged(memoryUri('3.txt'), 'typed', 'plain');
    await indexer.bufferChanged('untitled:1', 'a note', 'plain');
    await indexer.indexAll(NEVER);
    assert.equal(corpus.textOf(memoryUri('3.txt')), 'typed');
    assert.equal(corpus.textOf('untitled:1'), 'a note');
    await indexer.bufferClosed(memoryUri('3.txt'));
    assert.equal(corpus.textOf(memoryUri('3.txt')), 'story\n3');
  });

  it('gives articles the roles that settings give them now', async () => {
    const { corpus, analyser, indexer } = started(workspace, store, {
      roleOf: (uri) => (uri === memoryUri('4.txt') ? 'draft' : null),
    });
    await indexer.indexAll(NEVER);
    assert.equal(corpus.meta(memoryUri('4.txt'))?.role, 'draft');
    assert.equal(corpus.meta(memoryUri('5.txt'))?.role, null);
    assert.deepEqual(analyser.texts, []);
  });

  it('is no longer asked at the second walk, which reads all again', async () => {
    const { analyser, indexer } = started(workspace, store);
    await indexer.indexAll(NEVER);
    await indexer.indexAll(NEVER);
    assert.equal(analyser.texts.length, COUNT);
  });

  it('is kept again only where enough has changed', async () => {
    workspace.files.set('1.txt', 'another');
    const { indexer } = started(workspace, store);
    await indexer.indexAll(NEVER);
    await indexer.keep();
    assert.equal(store.saves, 1);
    await indexer.bufferChanged(memoryUri('2.txt'), 'typed', 'plain');
    await indexer.keep();
    await indexer.keep();
    assert.equal(store.saves, 2);
  });

  it('does not take what was being typed for the file', async () => {
    const first = started(workspace, store);
    await first.indexer.indexAll(NEVER);
    await first.indexer.bufferChanged(memoryUri('2.txt'), 'typed', 'plain');
    await first.indexer.bufferChanged(memoryUri('3.txt'), 'typed, too', 'plain');
    await first.indexer.keep();
    assert.equal(store.saves, 2);
    const { corpus, analyser, indexer } = started(workspace, store);
    await indexer.indexAll(NEVER);
    assert.equal(corpus.textOf(memoryUri('2.txt')), 'story\n2');
    assert.equal(analyser.texts.length, 2);
  });

  it('is not kept while something changes', async () => {
    const { corpus, indexer } = started(workspace, store);
    await indexer.indexAll(NEVER);
    await indexer.bufferChanged(memoryUri('2.txt'), 'typed', 'plain');
    await indexer.bufferChanged(memoryUri('3.txt'), 'typed', 'plain');
    corpus.changesMeanwhile = true;
    await indexer.keep();
    assert.equal(store.saves, 1);
  });

  it('is left alone where it is of another engine', async () => {
    store.kept = { articles: [], corpus: { ...(store.kept?.corpus ?? assert.fail()), narrow: 'odd' } };
    const { corpus, analyser, indexer } = started(workspace, store);
    await indexer.indexAll(NEVER);
    assert.equal(corpus.size, COUNT);
    assert.equal(analyser.texts.length, COUNT);
  });

  it('spares opening files whose times are as they were', async () => {
    const stamped = new StampedWorkspace(Object.fromEntries(workspace.files));
    const kept = new MemoryStore();
    const first = started(stamped, kept);
    await first.indexer.indexAll(NEVER);
    await first.indexer.keep();
    stamped.reads.length = 0;
    stamped.stamps.set('1.txt', 'new').set('2.txt', 'new');
    stamped.files.set('2.txt', 'another');
    const { corpus, analyser, indexer } = started(stamped, kept);
    await indexer.indexAll(NEVER);
    assert.deepEqual(stamped.reads.sort(), ['1.txt', '2.txt']);
    assert.deepEqual(analyser.texts, ['another']);
    assert.equal(corpus.textOf(memoryUri('2.txt')), 'another');
    assert.equal(corpus.size, COUNT);
  });

  it('is not worth it for a few articles', async () => {
    const few = new MemoryStore();
    const { indexer } = started(folderOf(20), few);
    await indexer.indexAll(NEVER);
    await indexer.keep();
    assert.equal(few.saves, 0);
  });
});
