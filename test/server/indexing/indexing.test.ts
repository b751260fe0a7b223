import assert from 'node:assert/strict';
import {
  DidChangeConfigurationNotification,
  DidChangeWorkspaceFoldersNotification,
  ExecuteCommandRequest,
  FileChangeType,
} from 'vscode-languageserver/node';
import { Editor } from '../editor.ts';

describe('the articles that count', () => {
  let editor: Editor;

  afterEach(() => editor.close());

  const isWarned = (): boolean => editor.problems('wire.txt').length > 0;
  const reads = (): number => editor.log.filter((line) => line.includes('articles read in')).length;

  async function readAgain(): Promise<void> {
    const before = reads();
    await editor.connection.sendRequest(ExecuteCommandRequest.type, { command: 'sourcecheck.reindex' });
    await editor.until(() => reads() > before, 'the articles are read again');
  }

  it('are not those that files.exclude, sourcecheck.exclude or an ignore file leaves out', async () => {
    const settings = {
      'files.exclude': { '**/old': true, '**/kept': false },
      sourcecheck: { exclude: ['archive/**'] },
    };
    const files = { 'old/a.txt': '1 miners', 'archive/a.txt': '2 miners', 'ignored.txt': '3 miners' };
    editor = await Editor.open({ ...files, '.gitignore': 'ignored.txt', 'wire.txt': '70 miners' }, { settings });
    assert.deepEqual(editor.analyser.analysed, ['70 miners']);
  });

  it('do not count though open in the editor when they are left out', async () => {
    editor = await Editor.open(
      { 'old/a.txt': '1 miners', 'wire.txt': '70 miners' },
      { settings: { sourcecheck: { exclude: ['old'] } } },
    );
    await editor.openDocument('old/a.txt', '1 miners');
    await editor.hover('old/a.txt', '1');
    assert.deepEqual(editor.analyser.analysed, ['70 miners']);
  });

  it('follow a change of the settings', async () => {
    editor = await Editor.open({ 'old/a.txt': '1 miners', 'wire.txt': '70 miners' });
    await editor.until(isWarned, 'both count');
    editor.settings.sourcecheck = { exclude: ['old'] };
    await editor.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    await editor.until(() => !isWarned(), 'one is left out');
  });

  it('follow an ignore file', async () => {
    editor = await Editor.open({ 'old/a.txt': '1 miners', 'wire.txt': '70 miners' });
    await editor.until(isWarned, 'both count');
    await editor.writeFile('.gitignore', 'old');
    await editor.tellChanges({ '.gitignore': FileChangeType.Created });
    await editor.until(() => !isWarned(), 'one is left out');
  });

  it('follow folders that are added to the workspace and removed from it', async () => {
    editor = await Editor.open({ 'wire.txt': '70 miners' });
    const other = await Editor.open({ 'draft.txt': '46 miners' });
    const folder = { uri: other.uri(''), name: 'other' };
    const tell = (event: { added: (typeof folder)[]; removed: (typeof folder)[] }): Promise<void> =>
      editor.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event });
    await tell({ added: [folder], removed: [] });
    await editor.until(isWarned, 'the added folder counts');
    await tell({ added: [], removed: [folder] });
    await editor.until(() => !isWarned(), 'the removed folder does not count');
    await other.close();
  });

  it('are fewer by one that is too large, with a notice', async () => {
    const settings = { sourcecheck: { maxFileSize: 0.001 } };
    editor = await Editor.open({ 'huge.txt': '1 miners '.repeat(300), 'wire.txt': '70 miners' }, { settings });
    assert.deepEqual(editor.analyser.analysed, ['70 miners']);
    assert.ok(editor.log.some((line) => line.startsWith('huge.txt was left out: it is larger than')));
  });

  it('are fewer by one that is no text, with a notice', async () => {
    editor = await Editor.open({ 'photo.txt': Uint8Array.of(0, 159, 146, 150, 0, 1), 'wire.txt': '70 miners' });
    assert.deepEqual(editor.analyser.analysed, ['70 miners']);
    assert.ok(editor.log.some((line) => line.startsWith('photo.txt was left out: it looks like a binary file')));
  });

  it('are reported once if something in them could not be read', async () => {
    editor = await Editor.open({ 'odd.md': '---\n46 miners' });
    const notices = (): number => editor.log.filter((line) => line.startsWith('odd.md: The front matter')).length;
    await editor.until(() => notices() === 1, 'it is reported');
    await editor.openDocument('odd.md', '---\n46 miners');
    await editor.hover('odd.md', '46');
    assert.equal(notices(), 1);
  });

  it('are none in a folder that does not exist, with a notice', async () => {
    const workspaceFolders = [{ uri: 'file:///nowhere/at/all', name: 'nowhere' }];
    editor = await Editor.open({}, { initialize: { workspaceFolders } });
    assert.ok(editor.log.some((line) => line.includes('was left out: it does not exist')));
  });

  it('are those open in an editor without a folder', async () => {
    editor = await Editor.open({}, { initialize: { workspaceFolders: null } });
    await editor.openDocument('untitled:Untitled-1', '46 miners and 50 miners');
    await editor.until(() => editor.problems('untitled:Untitled-1').length === 2, 'it is checked');
  });

  it('are read with progress that can be stopped', async () => {
    editor = await Editor.open({ 'wire.txt': '70 miners' });
    await editor.until(() => editor.progress.at(-1)?.kind === 'end', 'it ends');
    const [first] = editor.progress;
    assert.deepEqual([first?.kind, first?.kind === 'begin' && first.cancellable], ['begin', true]);
  });

  it('are said to be read, and where, as soon as the reading begins', async () => {
    editor = await Editor.open({ 'a.txt': '46 miners' });
    assert.match(editor.log[0] ?? '', /^Reading the articles in .*sourcecheck-server-/u);
  });

  it('are those read so far when the user stops the reading', async () => {
    const files = Array.from({ length: 400 }, (_, index) => [`${index}.txt`, `${index} miners`]);
    editor = await Editor.open(Object.fromEntries(files), { stopsReading: true });
    assert.ok(editor.log.some((line) => line.startsWith('Reading was stopped: ')));
    assert.ok(editor.analyser.analysed.length < 400);
  });

  it('are read again when asked for', async () => {
    editor = await Editor.open({ 'wire.txt': '70 miners' });
    await editor.writeFile('draft.txt', '46 miners');
    await readAgain();
    await editor.until(isWarned, 'the file that was not reported counts');
  });

  it('can be excluded in an editor that cannot be asked for settings', async () => {
    const initialize = { capabilities: {}, initializationOptions: { settings: { exclude: ['old'] } } };
    editor = await Editor.open({ 'old/a.txt': '1 miners', 'wire.txt': '70 miners' }, { initialize });
    assert.deepEqual(editor.analyser.analysed, ['70 miners']);
  });
});
