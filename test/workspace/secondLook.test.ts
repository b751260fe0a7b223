import assert from 'node:assert/strict';
import { type Look, message } from '../../src/engine/index.ts';
import type { Content } from '../../src/formats/readContent.ts';
import type { Analyser, Analysis, Urgency } from '../../src/workspace/analyser.ts';
import { Indexer } from '../../src/workspace/indexer.ts';
import type { IndexerOptions } from '../../src/workspace/indexerOptions.ts';
import { analysisOf, HeldAnalyser, QuickAnalyser, RecordingCorpus } from './fakeEngine.ts';
import { MemoryWorkspace, memoryUri } from './memoryWorkspace.ts';

const NEVER = new AbortController().signal;
const A = memoryUri('a.txt');
const B = memoryUri('2024-03-05/b.txt');

/** A corpus that wants a second look at its articles until it has what they mean. */
class CuriousCorpus extends RecordingCorpus {
  override wantsSecondLook(): readonly string[] {
    return [...this.articles].filter(([, { meanings }]) => meanings === undefined).map(([uri]) => uri);
  }
}

/** An analyser that finds what the figures of an article mean at the second look. */
class CloseAnalyser extends QuickAnalyser {
  override async analyse(content: Content, format: string, urgency: Urgency, look: Look = 'once'): Promise<Analysis> {
    const { facts, ...rest } = await super.analyse(content, format, urgency, look);
    return look === 'once' ? { facts, ...rest } : { facts: { ...facts, meanings: 'known' }, ...rest };
  }
}

function looking(workspace: MemoryWorkspace, options: Partial<IndexerOptions> = {}) {
  const corpus = new CuriousCorpus();
  const analyser = new CloseAnalyser();
  const indexer = new Indexer({ workspace, corpus, analyser, ...options });
  const meaningsOf = (uri: string): string | undefined => corpus.facts(uri)?.meanings;
  return { corpus, analyser, indexer, meaningsOf };
}

/** Lets everything that can go on without the test go on. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
}

describe('The second look', () => {
  it('is taken at the articles for which the corpus wants it, after the first', async () => {
    const { analyser, indexer, meaningsOf } = looking(
      new MemoryWorkspace({ 'a.txt': 'one', '2024-03-05/b.txt': 'two' }),
    );
    await indexer.indexAll(NEVER);
    assert.deepEqual([analyser.looks, indexer.secondLookLeft], [['once', 'once'], 2]);
    await indexer.lookTwice(NEVER);
    assert.deepEqual([analyser.looks.slice(2), indexer.secondLookLeft], [['twice', 'twice'], 0]);
    assert.deepEqual([meaningsOf(A), meaningsOf(B)], ['known', 'known']);
  });

  it('is taken at open articles first', async () => {
    const { analyser, indexer } = looking(new MemoryWorkspace({ 'a.txt': 'one', '2024-03-05/b.txt': 'two' }));
    await indexer.indexAll(NEVER);
    await indexer.bufferChanged(B, 'open', 'plain');
    await indexer.lookTwice(NEVER);
    assert.deepEqual(analyser.texts.slice(-2), ['open', 'one']);
  });

  it('leaves what is known by path and by settings, and says whose conflicts have changed', async () => {
    const changed: string[] = [];
    const { corpus, indexer } = looking(new MemoryWorkspace({ '2024-03-05/b.txt': 'two' }), {
      roleOf: () => 'source',
      onConflictsChanged: (uris) => changed.push(...uris),
    });
    await indexer.indexAll(NEVER);
    await indexer.lookTwice(NEVER);
    assert.deepEqual([corpus.meta(B)?.date, corpus.meta(B)?.role, changed], ['2024-03-05', 'source', [B, B]]);
  });

  it('finds what figures mean for good, whatever role the settings give then', async () => {
    let role: 'draft' | 'source' = 'draft';
    const { corpus, indexer, meaningsOf } = looking(new MemoryWorkspace({ 'a.txt': 'one' }), { roleOf: () => role });
    await indexer.indexAll(NEVER);
    await indexer.lookTwice(NEVER);
    role = 'source';
    indexer.rolesChanged();
    assert.deepEqual([corpus.meta(A)?.role, meaningsOf(A)], ['source', 'known']);
  });

  it('is taken once at a content, also where it finds nothing', async () => {
    const analyser = new QuickAnalyser();
    const { indexer } = looking(new MemoryWorkspace({ 'a.txt': 'one' }), { analyser });
    await indexer.indexAll(NEVER);
    await indexer.lookTwice(NEVER);
    await indexer.lookTwice(NEVER);
    assert.deepEqual([analyser.looks, indexer.secondLookLeft], [['once', 'twice'], 0]);
  });

  it('is taken again once the article is another', async () => {
    const workspace = new MemoryWorkspace({ 'a.txt': 'one' });
    const { analyser, indexer, meaningsOf } = looking(workspace);
    await indexer.indexAll(NEVER);
    await indexer.lookTwice(NEVER);
    await indexer.bufferChanged(A, 'another', 'plain');
    assert.equal(meaningsOf(A), undefined);
    await indexer.lookTwice(NEVER);
    assert.deepEqual([analyser.texts.at(-1), analyser.looks.at(-1), meaningsOf(A)], ['another', 'twice', 'known']);
  });

  it('leaves an article as it was where it fails or finds it unreadable', async () => {
    const analyser: Analyser = {
      analyse: async (content, _format, _urgency, look) => {
        if (look !== 'twice') return analysisOf(String(content));
        if (content === 'one') throw new Error('the thread is gone');
        return { unreadable: message('skipped/slow') };
      },
      close: async () => {},
    };
    const workspace = new MemoryWorkspace({ 'a.txt': 'one', '2024-03-05/b.txt': 'two' });
    const { corpus, indexer } = looking(workspace, { analyser });
    await indexer.indexAll(NEVER);
    await indexer.lookTwice(NEVER);
    assert.deepEqual([corpus.textOf(A), corpus.textOf(B), indexer.skipped], ['one', 'two', []]);
  });

  it('counts no more once it is forgotten, until all is read again', async () => {
    const { corpus, indexer, meaningsOf } = looking(new MemoryWorkspace({ 'a.txt': 'one', '2024-03-05/b.txt': 'two' }));
    await indexer.indexAll(NEVER);
    const looked = indexer.lookTwice(NEVER);
    indexer.forgetSecondLooks();
    await looked;
    assert.deepEqual([corpus.size, indexer.indexed], [0, []]);
    await indexer.indexAll(NEVER);
    assert.deepEqual([corpus.size, meaningsOf(A), meaningsOf(B)], [2, undefined, undefined]);
  });

  it('is not taken at what the index does not hold, as an article of an archive', async () => {
    const { corpus, analyser, indexer } = looking(new MemoryWorkspace());
    corpus.put('archived', analysisOf('archived').facts);
    await indexer.lookTwice(NEVER);
    assert.deepEqual([analyser.texts, indexer.secondLookLeft], [[], 0]);
  });

  it('does not keep an edit waiting, and looks at the edited text instead', async () => {
    const analyser = new HeldAnalyser();
    const { corpus, indexer } = looking(new MemoryWorkspace(), { analyser });
    const opened = indexer.bufferChanged(A, 'one', 'plain');
    await settle();
    analyser.asked[0]?.finish();
    await opened;
    const looked = indexer.lookTwice(NEVER);
    await settle();
    const edited = indexer.bufferChanged(A, 'two', 'plain');
    await settle();
    assert.deepEqual(
      analyser.asked.map(({ text, look }) => [text, look]),
      [
        ['one', 'once'],
        ['one', 'twice'],
        ['two', 'once'],
      ],
    );
    analyser.asked[2]?.finish();
    await edited;
    analyser.asked[1]?.finish();
    await settle();
    assert.deepEqual([corpus.textOf(A), analyser.asked[3]?.text, analyser.asked[3]?.look], ['two', 'two', 'twice']);
    analyser.asked[3]?.finish();
    await looked;
  });

  it('stops when it is told to, and goes on from there', async () => {
    const files = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`${i}.txt`, `text ${i}`]));
    const stop = new AbortController();
    const { analyser, indexer } = looking(new MemoryWorkspace(files), { onConflictsChanged: () => stopAtSecond() });
    const stopAtSecond = (): void => {
      if (analyser.looks.at(-1) === 'twice') stop.abort();
    };
    await indexer.indexAll(NEVER);
    await indexer.lookTwice(stop.signal);
    assert.ok(indexer.secondLookLeft >= 15, `${indexer.secondLookLeft} left`);
    await indexer.lookTwice(NEVER);
    assert.deepEqual([indexer.secondLookLeft, analyser.looks.filter((look) => look === 'twice').length], [0, 20]);
  });
});
