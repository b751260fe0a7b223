import assert from 'node:assert/strict';
import type { Change } from '../../src/engine/corpus.ts';
import { type ArticleFacts, analyse, createCorpus, message } from '../../src/engine/index.ts';
import { readText } from '../../src/formats/readContent.ts';
import { CorpusSteps } from '../../src/workspace/corpusSteps.ts';
import { loadEngineAssets } from '../../src/workspace/engineAssets.ts';
import { Indexer } from '../../src/workspace/indexer.ts';
import { Turns } from '../../src/workspace/turns.ts';
import { withinTime } from '../../src/workspace/withinTime.ts';
import { factsOf, QuickAnalyser, RecordingCorpus } from './fakeEngine.ts';
import { MemoryWorkspace, memoryUri } from './memoryWorkspace.ts';

const NEVER = new AbortController().signal;
const [A, B] = [memoryUri('a.txt'), memoryUri('b.txt')];

/** A corpus that never ends with a text that says so. */
class HangingCorpus extends RecordingCorpus {
  override put(uri: string, facts: ArticleFacts): Change {
    hangOn(facts.meta.title, 'hangs as it is put');
    return super.put(uri, facts);
  }

  override putLater(uri: string, facts: ArticleFacts): Change {
    this.waiting.add(uri);
    return super.put(uri, facts);
  }

  override remove(uri: string): Change {
    hangOn(this.textOf(uri), 'hangs as it is removed');
    return super.remove(uri);
  }

  override settle(most: number): Change {
    for (const uri of [...this.waiting].slice(0, most)) {
      this.comparing = uri;
      hangOn(this.textOf(uri), 'hangs as it is compared');
    }
    return super.settle(most);
  }
}

function hangOn(text: string | null, such: string): void {
  if (text === such) for (;;);
}

function indexing(workspace: MemoryWorkspace) {
  const corpus = new HangingCorpus();
  const analyser = new QuickAnalyser();
  return { corpus, indexer: new Indexer({ workspace, corpus, analyser, withinTime, longestStep: 1500 }) };
}

describe('A corpus that never ends with an article', function () {
  this.timeout(60_000);

  it('is started over without it, and compares all others', async () => {
    const files = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`${index}.txt`, `text ${index}`]));
    const { corpus, indexer } = indexing(new MemoryWorkspace({ ...files, 'b.txt': 'hangs as it is compared' }));
    const summary = await indexer.indexAll(NEVER);
    assert.deepEqual(summary, { articles: 10, skipped: 1, cancelled: false });
    assert.deepEqual(indexer.skipped, [{ kind: 'skipped', uri: B, reason: message('skipped/slowToCompare') }]);
    assert.equal(corpus.size, 9);
    assert.equal(corpus.unsettled, 0);
  });

  it('leaves an edited article out, and takes it in again once it has been edited further', async () => {
    const { corpus, indexer } = indexing(new MemoryWorkspace({ 'a.txt': 'one', 'b.txt': 'two' }));
    await indexer.indexAll(NEVER);
    await indexer.bufferChanged(B, 'hangs as it is put', 'plain');
    assert.deepEqual([...corpus.articles.keys()], [A]);
    assert.equal(corpus.unsettled, 0);
    await indexer.bufferChanged(B, 'is put', 'plain');
    assert.equal(corpus.textOf(B), 'is put');
    assert.deepEqual(indexer.skipped, []);
  });

  it('is started over without it where it cannot be removed', async () => {
    const workspace = new MemoryWorkspace({ 'a.txt': 'one', 'b.txt': 'hangs as it is removed' });
    const { corpus, indexer } = indexing(workspace);
    await indexer.indexAll(NEVER);
    workspace.files.delete('b.txt');
    await indexer.fileDeleted(B);
    assert.deepEqual([...corpus.articles.keys()], [A]);
    assert.equal(corpus.unsettled, 0);
    assert.deepEqual(indexer.skipped, []);
  });

  it('knows afterwards what one knows that was never given the article', () => {
    const assets = loadEngineAssets();
    const read = (text: string): ArticleFacts => analyse(readText(text, 'plain'), assets);
    const texts = [34, 37, 41].map(
      (dead) => `A fire in the Almeida mill killed ${dead} people on Monday, the mayor Ana Borba said.`,
    );
    const [whole, ended] = [createCorpus(), createCorpus()];
    const left: string[] = [];
    const steps = new CorpusSteps({
      corpus: ended,
      turns: new Turns(),
      withinTime,
      longest: 5000,
      onLeftOut: (uri) => left.push(uri),
    });
    for (const [index, text] of texts.entries()) {
      whole.put(`${index}.txt`, read(text));
      steps.put(`${index}.txt`, read(text));
    }
    const endless: ArticleFacts = Object.defineProperty({ ...factsOf('') }, 'claims', {
      enumerable: true,
      get: () => {
        for (;;);
      },
    });
    steps.put('endless.txt', endless);
    while (ended.unsettled > 0) steps.settle(Number.POSITIVE_INFINITY);
    assert.deepEqual(left, ['endless.txt']);
    assert.notDeepEqual(whole.conflicts(), []);
    assert.deepEqual(ended.conflicts(), whole.conflicts());
  });
});
