import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ArchiveSources } from '../../src/archive/archiveSources.ts';
import { articleForArchive } from '../../src/archive/articleForArchive.ts';
import { createSqlite } from '../../src/archive/sqlite/openSqlite.ts';
import { createCorpus } from '../../src/engine/index.ts';
import { analyseText } from '../engine/engineUnderTest.ts';
import { newsFolder } from '../engine/newsGenerators.ts';
import { MemoryStore } from './memoryStore.ts';
import { conflictsReadDirectly, conflictsThroughArchive, type Folder } from './throughArchive.ts';

const DRAFT = 'At least 37 people were killed in the fire at the Larkholm mill on Monday, police said.';
const OLD = 'The fire at the Larkholm mill killed 34 people on Monday, officials said.';

function folderOf(texts: Readonly<Record<string, string>>): Folder {
  return new Map(Object.entries(texts).map(([name, text]) => [`file:///${name}`, analyseText(text, 'markdown')]));
}

/** A store with these articles. */
async function storeOf(folder: Folder): Promise<MemoryStore> {
  const store = new MemoryStore();
  await store.put(
    [...folder].map(([uri, facts]) =>
      articleForArchive({ uri, contentHash: uri, engine: 'e' }, { facts, lineStarts: Uint32Array.of(0) }, null),
    ),
  );
  return store;
}

describe('articles of an archive', () => {
  it('contradict a draft as they would in its folder', async () => {
    const folder = folderOf({ 'draft.md': DRAFT, 'old.md': OLD });
    const direct = conflictsReadDirectly(folder, ['file:///draft.md']);
    assert.equal(direct.length, 1);
    assert.deepEqual(await conflictsThroughArchive(folder, ['file:///draft.md'], new MemoryStore()), direct);
  });

  it('tell the same conflicts whatever the folder, whether it is read directly or through the archive', async () => {
    await fc.assert(
      fc.asyncProperty(newsFolder, async (articles) => {
        const folder = new Map(articles.map(({ uri, text }) => [uri, analyseText(text, 'markdown')]));
        const drafts = articles.slice(0, 1).map(({ uri }) => uri);
        const store = await createSqlite(':memory:', { keepsSentences: false });
        assert.deepEqual(await conflictsThroughArchive(folder, drafts, store), conflictsReadDirectly(folder, drafts));
        await store.close();
      }),
      { numRuns: 60 },
    );
  });

  it('leave the corpus when the draft that needed them does', async () => {
    const corpus = createCorpus();
    const sources = new ArchiveSources(await storeOf(folderOf({ 'old.md': OLD })), corpus, 'e');
    corpus.put('file:///draft.md', analyseText(DRAFT, 'markdown'));
    await sources.consult(['file:///draft.md'], ['file:///draft.md']);
    assert.equal(corpus.size, 2);
    const changed = sources.release(['file:///draft.md']);
    assert.deepEqual([corpus.size, corpus.conflicts().length, changed.has('file:///draft.md')], [1, 0, true]);
  });

  it('leave the corpus when the draft no longer says what they were found by', async () => {
    const corpus = createCorpus();
    const sources = new ArchiveSources(await storeOf(folderOf({ 'old.md': OLD })), corpus, 'e');
    corpus.put('file:///draft.md', analyseText(DRAFT, 'markdown'));
    await sources.consult(['file:///draft.md'], ['file:///draft.md']);
    corpus.put('file:///draft.md', analyseText('Nothing happened.', 'markdown'));
    await sources.consult(['file:///draft.md'], ['file:///draft.md']);
    assert.equal(corpus.size, 1);
  });

  it('are not used where the working set has them, perhaps otherwise by now', async () => {
    const corpus = createCorpus();
    const sources = new ArchiveSources(await storeOf(folderOf({ 'old.md': OLD })), corpus, 'e');
    corpus.put('file:///draft.md', analyseText(DRAFT, 'markdown'));
    corpus.put('file:///old.md', analyseText('The mill reopened.', 'markdown'));
    await sources.consult(['file:///draft.md'], ['file:///draft.md', 'file:///old.md']);
    assert.deepEqual([sources.size, corpus.conflicts().length], [0, 0]);
  });

  it('become the working set’s own when they are opened', async () => {
    const corpus = createCorpus();
    const sources = new ArchiveSources(await storeOf(folderOf({ 'old.md': OLD })), corpus, 'e');
    corpus.put('file:///draft.md', analyseText(DRAFT, 'markdown'));
    await sources.consult(['file:///draft.md'], ['file:///draft.md']);
    corpus.put('file:///old.md', analyseText(OLD, 'markdown'));
    await sources.consult(['file:///draft.md'], ['file:///draft.md', 'file:///old.md']);
    assert.deepEqual([sources.has('file:///old.md'), corpus.conflicts().length], [false, 1]);
    sources.release(['file:///draft.md']);
    assert.equal(corpus.size, 2);
  });

  it('say nothing where an earlier version of the program read them', async () => {
    const corpus = createCorpus();
    const sources = new ArchiveSources(await storeOf(folderOf({ 'old.md': OLD })), corpus, 'another');
    corpus.put('file:///draft.md', analyseText(DRAFT, 'markdown'));
    await sources.consult(['file:///draft.md'], ['file:///draft.md']);
    assert.equal(corpus.size, 1);
  });

  it('count where it is asked what is common', async () => {
    // An event that hundreds tell of is compared through a few of them, wherever the hundreds are.
    const texts: Record<string, string> = { 'draft.md': DRAFT };
    for (let at = 0; at < 200; at++)
      texts[`${at}.md`] = `The fire at the Larkholm mill killed ${30 + (at % 5)} people.`;
    const folder = folderOf(texts);
    const drafts = ['file:///draft.md'];
    assert.deepEqual(
      sidesOf(await conflictsThroughArchive(folder, drafts, new MemoryStore())),
      sidesOf(conflictsReadDirectly(folder, drafts)),
    );
  });
});

function sidesOf(conflicts: ReturnType<typeof conflictsReadDirectly>): unknown {
  return conflicts.map(({ rule, sides }) => [rule, sides.map(({ uri, start }) => `${uri} ${start}`).sort()]);
}
