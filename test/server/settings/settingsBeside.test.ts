import assert from 'node:assert/strict';
import { FileChangeType } from 'vscode-languageserver/node';
import { Editor } from '../editor.ts';

describe('a settings file beside the articles', () => {
  let editor: Editor;

  afterEach(() => editor.close());

  const FILES = { 'drafts/a.txt': '46 miners', 'b.txt': '70 miners', 'x.txt': '1 cat', 'y.txt': '2 cat' };

  async function open(beside: object, sourcecheck = {}): Promise<void> {
    const files = { ...FILES, 'sourcecheck.json': JSON.stringify(beside) };
    editor = await Editor.open(files, { settings: { sourcecheck } });
    await editor.until(() => editor.published.length > 0, 'something is published');
  }

  const warned = (): string[] => Object.keys(FILES).filter((path) => editor.problems(path).length > 0);

  it('says which articles are drafts', async () => {
    await open({ drafts: ['drafts'] });
    assert.deepEqual(warned(), ['drafts/a.txt']);
  });

  it('gives way to what the editor says', async () => {
    await open({ drafts: ['drafts'] }, { drafts: ['b.txt', 'x.txt'] });
    assert.deepEqual(warned(), ['b.txt', 'x.txt']);
  });

  it('leaves out what it excludes', async () => {
    await open({ exclude: ['drafts'] });
    assert.deepEqual(warned(), ['x.txt', 'y.txt']);
  });

  it('says that articles are looked at twice', async () => {
    const files = { 'a.txt': 'perhaps 12 miners', 'sourcecheck.json': '{"secondLook": true}' };
    editor = await Editor.open(files, { initialize: { initializationOptions: { status: true } } });
    await editor.until(() => editor.statuses.at(-1)?.reading === false, 'the reading is over');
    assert.ok(editor.statuses.some(({ secondLookLeft }) => secondLookLeft > 0));
  });

  it('counts at once when it is changed', async () => {
    await open({});
    assert.deepEqual(warned(), Object.keys(FILES));
    await editor.writeFile('sourcecheck.json', '{"drafts": ["drafts"]}');
    await editor.tellChanges({ 'sourcecheck.json': FileChangeType.Changed });
    await editor.until(() => warned().length === 1, 'only the draft is warned');
  });

  it('is named in the log where it cannot be used, and the articles are read all the same', async () => {
    editor = await Editor.open({ ...FILES, 'sourcecheck.json': '{"drafts": "drafts"}' });
    await editor.until(() => warned().length === 4, 'all are warned');
    assert.ok(editor.log.includes('sourcecheck.json: "drafts" must be a list of patterns'));
  });
});
