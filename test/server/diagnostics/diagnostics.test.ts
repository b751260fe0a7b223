import assert from 'node:assert/strict';
import { setTimeout as rest } from 'node:timers/promises';
import { DiagnosticSeverity, FileChangeType } from 'vscode-languageserver/node';
import { Editor } from '../editor.ts';

const DRAFT = 'First line.\nThe fire killed 46 miners by Okoro on Friday.\n';
const WIRE = 'The fire killed more than 70 miners by Hale.\n';

describe('warnings', () => {
  let editor: Editor;

  afterEach(() => editor.close());

  it('stand under each of two figures that cannot both hold, in both files', async () => {
    editor = await Editor.open({ 'draft.txt': DRAFT, 'wire/a.txt': WIRE });
    await editor.until(() => editor.problems('wire/a.txt').length > 0, 'both sides are warned');
    const [problem] = editor.problems('draft.txt');
    assert.deepEqual(problem?.range, { start: { line: 1, character: 16 }, end: { line: 1, character: 18 } });
    assert.equal(problem?.severity, DiagnosticSeverity.Warning);
    assert.equal(problem?.source, 'Sourcecheck');
    assert.equal(problem?.code, 'figure-conflict/count');
  });

  it('name both values and both sources', async () => {
    editor = await Editor.open({ 'draft.txt': DRAFT, 'wire/a.txt': WIRE });
    await editor.until(() => editor.problems('draft.txt').length > 0, 'the draft is warned');
    assert.deepEqual(editor.messages('draft.txt'), ['46 here (Okoro); “more than 70” in wire/a.txt (Hale)']);
    await editor.until(() => editor.problems('wire/a.txt').length > 0, 'the source is warned');
    assert.deepEqual(editor.messages('wire/a.txt'), ['“more than 70” here (Hale); 46 in draft.txt (Okoro)']);
  });

  it('lead to the other claim', async () => {
    editor = await Editor.open({ 'draft.txt': DRAFT, 'wire/a.txt': WIRE });
    await editor.until(() => editor.problems('draft.txt').length > 0, 'the draft is warned');
    const [related] = editor.problems('draft.txt')[0]?.relatedInformation ?? [];
    assert.deepEqual(related?.location, {
      uri: editor.uri('wire/a.txt'),
      range: { start: { line: 0, character: 16 }, end: { line: 0, character: 28 } },
    });
  });

  it('quote the other claim’s sentence', async () => {
    editor = await Editor.open({ 'draft.txt': DRAFT, 'wire/a.txt': `2025-03-01\n${WIRE}` });
    await editor.until(() => editor.problems('draft.txt').length > 0, 'the draft is warned');
    const [related] = editor.problems('draft.txt')[0]?.relatedInformation ?? [];
    assert.equal(related?.message, 'Hale · Mar 1, 2025 · The fire killed more than 70 miners by Hale.');
  });

  it('quote no markup', async () => {
    editor = await Editor.open({ 'draft.txt': DRAFT, 'a.html': '<p>The <b>fire</b> killed 70 miners</p>' });
    await editor.until(() => editor.problems('draft.txt').length > 0, 'the draft is warned');
    const [related] = editor.problems('draft.txt')[0]?.relatedInformation ?? [];
    assert.equal(related?.message, 'The fire killed 70 miners');
  });

  it('quote no space that the article does not have', async () => {
    editor = await Editor.open({ 'draft.txt': DRAFT, 'a.html': '<p>The fire (70 miners) of&nbsp;March</p>' });
    await editor.until(() => editor.problems('draft.txt').length > 0, 'the draft is warned');
    const [related] = editor.problems('draft.txt')[0]?.relatedInformation ?? [];
    assert.equal(related?.message, 'The fire (70 miners) of March');
  });

  it('are one for a figure that disagrees with several others', async () => {
    editor = await Editor.open({ 'a.txt': '46 miners', 'b.txt': '50 miners', 'c.txt': '60 miners' });
    await editor.until(() => editor.problems('a.txt')[0]?.relatedInformation?.length === 2, 'both others are named');
    assert.deepEqual(editor.messages('a.txt'), ['46 here; 50 in b.txt; 60 in c.txt']);
  });

  it('name the line where the other figure stands in the same article', async () => {
    editor = await Editor.open({ 'a.txt': '46 miners\n\n50 miners' });
    await editor.until(() => editor.problems('a.txt').length === 2, 'both figures are warned');
    assert.deepEqual(editor.messages('a.txt'), ['46 here; 50 on line 3', '50 here; 46 on line 1']);
  });

  it('hold no control characters of the article', async () => {
    editor = await Editor.open({ 'a.txt': '46 miners', 'b\u202Etxt.\u0007.txt': '50 miners' });
    await editor.until(() => editor.problems('a.txt').length > 0, 'it is warned');
    assert.deepEqual(editor.messages('a.txt'), ['46 here; 50 in btxt..txt']);
  });

  it('appear and vanish while typing in an unsaved document', async () => {
    editor = await Editor.open({ 'draft.txt': '70 miners', 'wire.txt': '70 miners' });
    await editor.openDocument('draft.txt', '70 miners');
    await editor.replace('draft.txt', '70', '46');
    const warned = (): string => `${editor.underlined('draft.txt')} against ${editor.problems('wire.txt').length}`;
    await editor.until(() => warned() === '46 against 1', 'both are warned');
    await editor.replace('draft.txt', '46', '70');
    await editor.until(() => warned() === ' against 0', 'both are clear');
  });

  it('vanish at once when the figure under them is edited, before the pause in which it is read again', async () => {
    editor = await Editor.open({ 'draft.txt': '', 'wire.txt': '70 miners' });
    await editor.openDocument('draft.txt', '46 miners');
    await editor.until(() => editor.problems('draft.txt').length === 1, 'it is warned');
    const analysed = editor.analyser.analysed.length;
    await editor.replace('draft.txt', '46', '460');
    await editor.until(() => editor.problems('draft.txt').length === 0, 'it is clear');
    assert.equal(editor.analyser.analysed.length, analysed);
  });

  it('move with the text before them', async () => {
    editor = await Editor.open({ 'draft.txt': '', 'wire.txt': '70 miners' });
    await editor.openDocument('draft.txt', 'A start. There were 46 miners');
    await editor.until(() => editor.problems('draft.txt').length === 1, 'it is warned');
    await editor.replace('draft.txt', 'start', 'new start\nand a line');
    await editor.until(() => editor.problems('draft.txt')[0]?.range.start.line === 1, 'it is on the next line');
    assert.deepEqual(editor.underlined('draft.txt'), ['46']);
  });

  it('of other articles point to where the figure is after an edit before it', async () => {
    editor = await Editor.open({ 'draft.txt': '', 'wire.txt': '70 miners' });
    await editor.openDocument('draft.txt', 'A start. There were 46 miners');
    const target = (): number | undefined =>
      editor.problems('wire.txt')[0]?.relatedInformation?.[0]?.location.range.start.character;
    await editor.until(() => target() === 20, 'the other article points to it');
    await editor.replace('draft.txt', 'start', 'beginning');
    await editor.until(() => target() === 24, 'the other article points to its new place');
  });

  it('carry the version of the text they belong to', async () => {
    editor = await Editor.open({ 'draft.txt': '', 'wire.txt': '70 miners' });
    await editor.openDocument('draft.txt', '70 miners');
    await editor.replace('draft.txt', '70', '46');
    await editor.until(() => editor.problems('draft.txt').length === 1, 'it is warned');
    assert.equal(editor.published.findLast(({ uri }) => uri === editor.uri('draft.txt'))?.version, 2);
  });

  it('are read once for a run of quick edits', async () => {
    editor = await Editor.open({ 'draft.txt': '', 'wire.txt': '70 miners' });
    await editor.openDocument('draft.txt', '1 miners');
    await editor.until(() => editor.problems('draft.txt').length === 1, 'it is warned');
    const analysed = editor.analyser.analysed.length;
    for (const [before, after] of ['12', '23', '34', '45']) await editor.replace('draft.txt', `${before}`, `${after}`);
    await editor.until(() => editor.messages('draft.txt')[0]?.startsWith('5 ') ?? false, 'the last edit is read');
    assert.equal(editor.analyser.analysed.length, analysed + 1);
  });

  it('are not sent again for articles whose answers stay as they were', async () => {
    editor = await Editor.open({ 'a.txt': '46 miners', 'b.txt': '50 miners', 'c.txt': '3 ships', 'd.txt': '4 ships' });
    await editor.until(() => editor.problems('d.txt').length === 1, 'all are warned');
    await rest(450);
    const sent = editor.published.length;
    await editor.openDocument('a.txt', '47 miners');
    await editor.until(() => editor.messages('b.txt')[0] === '50 here; 47 in a.txt', 'the edit is read');
    const uris = new Set(editor.published.slice(sent).map(({ uri }) => uri));
    assert.deepEqual(uris, new Set([editor.uri('a.txt'), editor.uri('b.txt')]));
  });

  it('follow the file again when an edited document is closed unsaved', async () => {
    editor = await Editor.open({ 'draft.txt': '70 miners', 'wire.txt': '70 miners' });
    await editor.openDocument('draft.txt', '46 miners');
    await editor.until(() => editor.problems('wire.txt').length === 1, 'the unsaved text counts');
    await editor.closeDocument('draft.txt');
    await editor.until(() => editor.problems('wire.txt').length === 0, 'the file counts');
    assert.deepEqual(editor.problems('draft.txt'), []);
  });

  it('are cleared when a file is deleted', async () => {
    editor = await Editor.open({ 'draft.txt': '46 miners', 'wire.txt': '70 miners' });
    await editor.until(() => editor.problems('draft.txt').length === 1, 'it is warned');
    await editor.deleteFile('draft.txt');
    await editor.tellChanges({ 'draft.txt': FileChangeType.Deleted });
    await editor.until(() => editor.problems('wire.txt').length === 0, 'the other file is clear');
    assert.deepEqual(editor.problems('draft.txt'), []);
  });

  it('are cleared when a file is deleted though its document is still open', async () => {
    editor = await Editor.open({ 'draft.txt': '46 miners', 'wire.txt': '70 miners' });
    await editor.openDocument('draft.txt', '46 miners');
    await editor.until(() => editor.problems('wire.txt').length === 1, 'it is warned');
    await editor.deleteFile('draft.txt');
    await editor.tellChanges({ 'draft.txt': FileChangeType.Deleted });
    await editor.until(() => editor.problems('wire.txt').length === 0, 'the other file is clear');
    await editor.writeFile('draft.txt', '46 miners');
    await editor.tellChanges({ 'draft.txt': FileChangeType.Created });
    await editor.until(() => editor.problems('wire.txt').length === 1, 'it is warned again');
  });

  it('stay when a file is deleted whose document holds what was never saved', async () => {
    editor = await Editor.open({ 'draft.txt': '70 miners', 'wire.txt': '70 miners' });
    await editor.openDocument('draft.txt', '70 miners');
    await editor.replace('draft.txt', '70', '46');
    await editor.until(() => editor.problems('wire.txt').length === 1, 'it is warned');
    await editor.deleteFile('draft.txt');
    await editor.tellChanges({ 'draft.txt': FileChangeType.Deleted });
    await editor.hover('draft.txt', '46');
    assert.equal(editor.problems('wire.txt').length, 1);
  });

  it('are cleared when a folder is deleted and only its name is reported', async () => {
    editor = await Editor.open({ 'desk/draft.txt': '46 miners', 'wire.txt': '70 miners' });
    await editor.until(() => editor.problems('desk/draft.txt').length === 1, 'it is warned');
    await editor.deleteFile('desk');
    await editor.tellChanges({ desk: FileChangeType.Deleted });
    await editor.until(() => editor.problems('wire.txt').length === 0, 'the other file is clear');
    assert.deepEqual(editor.problems('desk/draft.txt'), []);
  });

  it('follow a renamed folder', async () => {
    editor = await Editor.open({ 'wire.txt': '70 miners' });
    await editor.writeFile('new desk/draft.txt', '46 miners');
    await editor.tellChanges({ 'new desk': FileChangeType.Created });
    await editor.until(() => editor.problems('new desk/draft.txt').length === 1, 'the file in it is warned');
  });

  it('follow a file that is changed on disk', async () => {
    editor = await Editor.open({ 'draft.txt': '70 miners', 'wire.txt': '70 miners' });
    await editor.writeFile('draft.txt', '46 miners');
    await editor.tellChanges({ 'draft.txt': FileChangeType.Changed });
    await editor.until(() => editor.problems('wire.txt').length === 1, 'it is warned');
  });

  it('count a document that was never saved', async () => {
    editor = await Editor.open({ 'wire.txt': '70 miners' });
    await editor.openDocument('untitled:Untitled-1', '46 miners');
    await editor.until(() => editor.problems('wire.txt').length === 1, 'it is warned');
    assert.deepEqual(editor.messages('wire.txt'), ['70 here; 46 in Untitled-1']);
  });
});
