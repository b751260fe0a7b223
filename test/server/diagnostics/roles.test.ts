import assert from 'node:assert/strict';
import { Editor } from '../editor.ts';

describe('drafts and sources', () => {
  let editor: Editor;

  afterEach(() => editor.close());

  /** Where warnings stand once the articles are read and what was to be sent is sent. */
  async function warned(files: Readonly<Record<string, string>>, sourcecheck = {}): Promise<string[]> {
    editor = await Editor.open({ ...files, 'x.txt': '1 cat', 'y.txt': '2 cat' }, { settings: { sourcecheck } });
    await editor.until(() => editor.problems('x.txt').length + editor.problems('y.txt').length > 0, 'all are judged');
    return Object.keys(files).filter((path) => editor.problems(path).length > 0);
  }

  it('are both warned where no article has a role', async () => {
    assert.deepEqual(await warned({ 'a.txt': '46 miners', 'b.txt': '70 miners' }), ['a.txt', 'b.txt']);
  });

  it('by front matter: the draft is warned and the source cited', async () => {
    const files = { 'a.txt': 'role: draft\n46 miners', 'b.txt': 'role: source\n70 miners' };
    assert.deepEqual(await warned(files), ['a.txt']);
    assert.deepEqual(editor.messages('a.txt'), ['46 here; 70 in b.txt']);
  });

  it('by front matter: a draft is warned rather than an article without a role', async () => {
    assert.deepEqual(await warned({ 'a.txt': 'role: draft\n46 miners', 'b.txt': '70 miners' }), ['a.txt']);
  });

  it('of which two drafts are both warned', async () => {
    const files = { 'a.txt': 'role: draft\n46 miners', 'b.txt': 'role: draft\n70 miners' };
    assert.deepEqual(await warned(files), ['a.txt', 'b.txt']);
  });

  it('of which two sources are not warned', async () => {
    const files = { 'a.txt': 'role: source\n46 miners', 'b.txt': 'role: source\n70 miners' };
    assert.deepEqual(await warned(files), []);
  });

  it('by folder: what is in it has its role', async () => {
    const sourcecheck = { drafts: ['desk', '*.txt'], sources: ['wire/**'] };
    assert.deepEqual(await warned({ 'desk/a.txt': '46 miners', 'wire/b.md': '70 miners' }, sourcecheck), [
      'desk/a.txt',
    ]);
  });

  it('by folder: where only the sources are named, all else is a draft', async () => {
    const files = { 'a.txt': '46 miners', 'old/b.txt': '70 miners', 'wire/c.txt': '46 miners' };
    assert.deepEqual(await warned(files, { sources: ['wire'] }), ['a.txt', 'old/b.txt']);
  });

  it('by folder: what the article says of itself goes first', async () => {
    const files = { 'a.txt': '46 miners', 'wire/b.txt': 'role: draft\n70 miners' };
    assert.deepEqual(await warned(files, { drafts: ['*.txt'], sources: ['wire'] }), ['a.txt', 'wire/b.txt']);
  });

  it('change as the settings do, without reading an article again', async () => {
    await warned({ 'a.txt': '46 miners', 'wire/b.txt': '70 miners' });
    const read = editor.analyser.analysed.length;
    await editor.set({ sources: ['wire'] });
    await editor.until(() => editor.problems('wire/b.txt').length === 0, 'the source is only cited');
    assert.equal(editor.problems('a.txt').length, 1);
    assert.equal(editor.analyser.analysed.length, read);
  });

  it('change as the settings do in a corpus that keeps facts compact', async () => {
    const report = (killed: number): string =>
      `March 12, 2025\n\nA fire at the Lindqvist paper mill in Harrowmouth on Tuesday killed ${killed} workers.\n`;
    const files = { 'a.txt': report(46), 'wire/b.txt': report(70) };
    editor = await Editor.open(files, { withEngine: true, settings: { sourcecheck: {} } });
    await editor.until(() => editor.problems('wire/b.txt').length === 1, 'both are warned');
    await editor.set({ sources: ['wire'] });
    await editor.until(() => editor.problems('wire/b.txt').length === 0, 'the source is only cited');
    await editor.set({});
    await editor.until(() => editor.problems('wire/b.txt').length === 1, 'both are warned again');
    assert.equal(editor.problems('a.txt').length, 1);
  });
});
