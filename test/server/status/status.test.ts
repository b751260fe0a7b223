import assert from 'node:assert/strict';
import { Editor } from '../editor.ts';

describe('the state of the index', () => {
  let editor: Editor;

  before(async () => {
    const files = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`${index}.txt`, `${index % 2} miners`]));
    editor = await Editor.open(files, { initialize: { initializationOptions: { status: true } } });
    await editor.until(() => editor.statuses.at(-1)?.reading === false, 'the reading is over');
  });

  after(() => editor.close());

  it('is that of an index being read until everything was read once', () => {
    const last = editor.statuses.findIndex(({ reading }) => !reading);
    assert.ok(last > 0);
    assert.equal(editor.statuses[last]?.articles, 40);
  });

  it('says how many articles have been read, and of how many', () => {
    const { progress } = editor.statuses.find((status) => status.progress !== null) ?? {};
    assert.equal(progress?.total, 40);
    assert.equal(editor.statuses.at(-1)?.progress, null);
  });

  it('counts the places that the Problems panel shows', () => {
    const shown = new Map(editor.published.map(({ uri, diagnostics }) => [uri, diagnostics.length]));
    const problems = [...shown.values()].reduce((sum, count) => sum + count, 0);
    assert.equal(editor.statuses.at(-1)?.problems, problems);
    assert.equal(editor.statuses.at(-1)?.conflicts, 1);
  });
});
