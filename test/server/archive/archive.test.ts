import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { nodeArchives } from '../../../src/archive/nodeArchives.ts';
import { ADD_TO_ARCHIVE } from '../../../src/server/archive/archiveRequests.ts';
import { TEXT } from '../../../src/server/indexing/textRequest.ts';
import { ENTITIES, type Page } from '../../../src/server/lists/listRequests.ts';
import { loadEngineAssets } from '../../../src/workspace/engineAssets.ts';
import { InProcessAnalyser } from '../../../src/workspace/inProcessAnalyser.ts';
import { TemporaryFolder } from '../../workspace/temporaryFolder.ts';
import { Editor } from '../editor.ts';

const OLD = `---
title: Mill fire leaves town in mourning
date: 2014-03-04
---

The fire at the Larkholm mill killed 34 people on Monday, officials said. Maud Ellery saw it.
`;
const DRAFT = 'The fire at the Larkholm mill killed 37 people on Monday, March 3, 2014, officials said.\n';

describe('An archive in the editor', function () {
  this.timeout(30_000);
  let elsewhere: TemporaryFolder;
  let archive: string;
  let editor: Editor;

  before(async () => {
    elsewhere = new TemporaryFolder({ '2014.md': OLD });
    archive = join(elsewhere.path, 'desk.archive');
    const analyser = new InProcessAnalyser(loadEngineAssets());
    await nodeArchives.fill({ place: archive, folder: null }, [elsewhere.uri()], { analyser });
  });

  after(() => elsewhere.remove());

  afterEach(() => editor.close());

  async function open(settings: Readonly<Record<string, unknown>> = { archive }): Promise<void> {
    editor = await Editor.open(
      { 'draft.md': DRAFT },
      {
        withEngine: true,
        settings: { sourcecheck: settings },
        initialize: { initializationOptions: { commands: true, texts: true, status: true } },
      },
    );
  }

  it('contradicts an article that is open', async () => {
    await open();
    await editor.openDocument('draft.md', DRAFT);
    await editor.until(() => editor.problems('draft.md').length > 0, 'a warning');
    const [warning] = editor.problems('draft.md');
    assert.match(
      String(warning?.message),
      /^37 here \(officials\); 34 in “Mill fire leaves town in mourning”, Mar 4, 2014 \(archive\)/,
    );
    assert.match(warning?.relatedInformation?.[0]?.message ?? '', /killed 34 people on Monday/);
  });

  it('is not asked about articles that nobody has opened', async () => {
    await open();
    await editor.until(() => editor.statuses.some((each) => each.archive?.articles === 1), 'the archive');
    assert.deepEqual(editor.problems('draft.md'), []);
  });

  it('is no longer asked when the article is closed', async () => {
    await open();
    await editor.openDocument('draft.md', DRAFT);
    await editor.until(() => editor.problems('draft.md').length > 0, 'a warning');
    await editor.closeDocument('draft.md');
    await editor.until(() => editor.problems('draft.md').length === 0, 'no warning');
  });

  it('warns of nothing in its own articles', async () => {
    await open();
    await editor.openDocument('draft.md', DRAFT);
    await editor.until(() => editor.problems('draft.md').length > 0, 'a warning');
    assert.deepEqual(editor.problems(elsewhere.uri('2014.md')), []);
  });

  it('is counted apart from what was read', async () => {
    await open();
    await editor.openDocument('draft.md', DRAFT);
    await editor.until(() => editor.problems('draft.md').length > 0, 'a warning');
    const status = editor.statuses.at(-1);
    assert.deepEqual([status?.articles, status?.archive], [1, { name: 'desk.archive', articles: 1, trouble: null }]);
  });

  it('adds no names to the list of those that were read', async () => {
    await open();
    await editor.openDocument('draft.md', DRAFT);
    await editor.until(() => editor.problems('draft.md').length > 0, 'a warning');
    const asked = { type: 'person', sort: 'name', query: '', start: 0, count: 50 };
    const page: Page<{ name: string }> = await editor.connection.sendRequest(ENTITIES, asked);
    assert.deepEqual(
      page.items.filter(({ name }) => name === 'Maud Ellery'),
      [],
    );
  });

  it('is named by the settings beside the articles', async () => {
    editor = await Editor.open(
      { 'draft.md': DRAFT, 'sourcecheck.json': JSON.stringify({ archive }) },
      { withEngine: true },
    );
    await editor.openDocument('draft.md', DRAFT);
    await editor.until(() => editor.problems('draft.md').length > 0, 'a warning');
  });

  it('is missed in words where it is not there', async () => {
    await open({ archive: join(elsewhere.path, 'gone.archive') });
    await editor.until(
      () => editor.statuses.some(({ archive: told }) => told?.trouble === 'does not exist'),
      'trouble',
    );
  });

  it('is never a server that the settings name', async () => {
    await open({ archive: 'postgres://db.example/archive' });
    assert.equal(editor.statuses.at(-1)?.archive, null);
  });

  it('is filled with a folder', async () => {
    await open({});
    const asked = { archive: join(elsewhere.path, 'new.archive'), folder: elsewhere.uri() };
    const answer = await editor.connection.sendRequest(ADD_TO_ARCHIVE, asked);
    assert.deepEqual(answer, { added: 1, unchanged: 0, skipped: 0, trouble: null });
  });

  it('shows the sentences it keeps at their places where the file has gone', async () => {
    const gone = new TemporaryFolder({ '2014.md': OLD });
    const place = join(gone.path, 'desk.archive');
    const analyser = new InProcessAnalyser(loadEngineAssets());
    await nodeArchives.fill({ place, folder: null }, [gone.uri()], { analyser });
    await rm(join(gone.path, '2014.md'));
    await open({ archive: place });
    await editor.openDocument('draft.md', DRAFT);
    await editor.until(() => editor.problems('draft.md').length > 0, 'a warning');
    const [related] = editor.problems('draft.md')[0]?.relatedInformation ?? [];
    assert.equal(related?.location.uri, `${gone.uri('2014.md').replace('file:', 'sourcecheck-text:')}.txt`);
    const { text } = await editor.connection.sendRequest<{ text: string }>(TEXT, { uri: gone.uri('2014.md') });
    const { line = -1, character = 0 } = related?.location.range.start ?? {};
    assert.equal(text.split('\n')[line]?.slice(character, character + 9), '34 people');
    gone.remove();
  });
});
