import assert from 'node:assert/strict';
import { setTimeout as rest } from 'node:timers/promises';
import * as vscode from 'vscode';
import {
  articleUri,
  cardText,
  closeAll,
  openArticle,
  problemsOf,
  rangeOfWords,
  replaceWords,
  until,
} from './articles.ts';

const DRAFT = 'draft.md';
const WIRE = 'wire/mill.txt';
const FILE = '.sourcecheck/decisions.json';
const ALIASES = '.sourcecheck/aliases.json';

describe('decisions in the editor', () => {
  const warned = (): Promise<void> =>
    until(() => problemsOf(DRAFT).length === 1 && problemsOf(WIRE).length > 0, 'both articles are warned');
  const clear = (): Promise<void> =>
    until(() => problemsOf(DRAFT).length + problemsOf(WIRE).length === 0, 'both articles are clear');

  before(warned);

  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(articleUri('.sourcecheck'), { recursive: true }).then(undefined, () => {});
    await warned();
  });

  async function cursorOn(words: string): Promise<vscode.TextEditor> {
    const editor = await openArticle(DRAFT);
    const { start } = rangeOfWords(editor.document, words);
    editor.selection = new vscode.Selection(start, start);
    return editor;
  }

  /** Runs a command with the keyboard: what it asks is answered with the Enter key. */
  async function withEnter(command: string, argument?: object): Promise<void> {
    let isDone = false;
    const running = vscode.commands.executeCommand(command, argument).then(() => {
      isDone = true;
    });
    while (!isDone) {
      await rest(100);
      if (!isDone) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    }
    await running;
  }

  /** The file's content once it is saved: the warnings change with the edit that comes before. */
  async function onDisk(path = FILE): Promise<Record<string, never[]>> {
    const uri = articleUri(path);
    const isSaved = (): boolean =>
      vscode.workspace.textDocuments.every((open) => String(open.uri) !== String(uri) || !open.isDirty);
    await until(async () => (await isThere(uri)) && isSaved(), `${path} is saved`);
    return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(articleUri(path))));
  }

  async function isThere(uri: vscode.Uri): Promise<boolean> {
    return vscode.workspace.fs.stat(uri).then(
      () => true,
      () => false,
    );
  }

  async function write(path: string, text: string): Promise<void> {
    await vscode.workspace.fs.writeFile(articleUri(path), new TextEncoder().encode(text));
  }

  it('settle the conflict at the cursor, are saved, and are undone in their file', async () => {
    await cursorOn('12 workers');
    await withEnter('sourcecheck.settle');
    await clear();
    const { decisions = [] } = await onDisk();
    assert.deepEqual(
      decisions.map(({ verdict, stands }) => [verdict, stands]),
      [['settled', '12']],
    );
    const document = await vscode.workspace.openTextDocument(articleUri(FILE));
    assert.equal(document.isDirty, false);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.deepEqual(JSON.parse(document.getText()).decisions, []);
    await warned();
    await vscode.commands.executeCommand('redo');
    await clear();
    await vscode.commands.executeCommand('undo');
    await document.save();
    assert.deepEqual((await onDisk()).decisions, []);
  });

  it('are taken back by a command', async () => {
    await cursorOn('12 workers');
    await withEnter('sourcecheck.settle');
    await clear();
    await cursorOn('12 workers');
    await withEnter('sourcecheck.reopen');
    await warned();
    assert.deepEqual((await onDisk()).decisions, []);
  });

  it('outlive edits, and are open again when the figure changes', async () => {
    const editor = await cursorOn('12 workers');
    await withEnter('sourcecheck.settle');
    await clear();
    await replaceWords(editor, 'A fire that', 'It was cold.\n\nA fire that');
    await rest(500);
    assert.equal(problemsOf(DRAFT).length, 0);
    await replaceWords(editor, 'killed 12 workers', 'killed 14 workers');
    await warned();
    await closeAll();
    await clear();
  });

  it('say that two figures are not about the same thing', async () => {
    await cursorOn('12 workers');
    await withEnter('sourcecheck.notTheSame');
    await clear();
    assert.equal((await onDisk()).decisions?.length, 1);
  });

  it('are offered among the fixes: ignore', async () => {
    const { document } = await cursorOn('12 workers');
    const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      rangeOfWords(document, '12 workers'),
    );
    const fix = fixes.find(({ title }) => title === 'Ignore 12 in this article');
    assert.ok(fix?.command, fixes.map(({ title }) => title).join(' | '));
    await vscode.commands.executeCommand(fix.command.command, ...(fix.command.arguments ?? []));
    await clear();
    assert.equal((await onDisk()).decisions?.length, 1);
  });

  it('are honoured when another program writes the file', async () => {
    await write(
      FILE,
      '{"decisions": [{"verdict": "ignore", "rule": "figure-conflict/deaths", "claims": [{"path": "draft.md"}]}]}',
    );
    await clear();
    await write(FILE, '{"decisions": []}');
    await warned();
  });

  it('in an unusable file are reported there, and the file is not overwritten', async () => {
    await write(FILE, '{"decisions": [');
    await until(() => problemsOf(FILE).length === 1, 'the file is marked');
    assert.match(problemsOf(FILE)[0]?.message ?? '', /^The decision file cannot be used/u);
    await cursorOn('12 workers');
    await withEnter('sourcecheck.ignoreHere');
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(articleUri(FILE)));
    assert.equal(text, '{"decisions": [');
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('make two names one, as cards then tell', async () => {
    const { document } = await cursorOn('Ellwood said');
    await withEnter('sourcecheck.mergeEntities');
    const [names = []] = (await onDisk(ALIASES)).merge ?? [];
    assert.equal(names.includes('Marta Ellwood' as never), true, String(names));
    const other = names.find((name) => name !== 'Marta Ellwood') ?? '';
    await until(
      async () => (await cardText(document, 'Ellwood said')).includes(other),
      'the card tells the other name',
    );
  });

  it('keep a name apart', async () => {
    const { document } = await cursorOn('Ellwood said');
    await until(
      async () => (await cardText(document, 'Ellwood said')).includes('**Marta Ellwood**'),
      'the aliases of the test before are gone',
    );
    await withEnter('sourcecheck.splitEntity');
    await until(
      async () => !(await cardText(document, 'Ellwood said')).includes('Marta Ellwood**'),
      'the surname is somebody else',
    );
    assert.deepEqual((await onDisk(ALIASES)).split, [['Ellwood', 'Marta Ellwood']]);
  });

  it('take a name for none', async () => {
    const { document } = await cursorOn('Marta Ellwood');
    await withEnter('sourcecheck.notAName');
    await until(async () => (await cardText(document, 'Marta Ellwood')) === '', 'there is no card');
    const alias = await vscode.workspace.openTextDocument(articleUri(ALIASES));
    await vscode.window.showTextDocument(alias);
    await vscode.commands.executeCommand('undo');
    await until(async () => (await cardText(document, 'Marta Ellwood')).includes('Marta Ellwood'), 'the card is back');
    await alias.save();
  });
});
