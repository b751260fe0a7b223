import assert from 'node:assert/strict';
import { setTimeout as rest } from 'node:timers/promises';
import * as vscode from 'vscode';
import { articleUri, closeAll, openArticle, problemsOf, rangeOfWords, underlined, until } from './articles.ts';

const DRAFT = 'draft.md';
const WIRE = 'wire/mill.txt';

describe('fixes in the editor', () => {
  before(() => until(() => problemsOf(DRAFT).length === 1 && problemsOf(WIRE).length > 0, 'both articles are warned'));

  afterEach(closeAll);

  async function fixesAt(document: vscode.TextDocument, words: string): Promise<vscode.CodeAction[]> {
    const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      rangeOfWords(document, words),
      vscode.CodeActionKind.QuickFix.value,
    );
    return found.filter(({ title }) => /^(?:Use the value|Attribute|Compare)/u.test(title));
  }

  it('count as something decided, for the walkthrough, without a command of ours', async () => {
    const { document } = await openArticle(DRAFT);
    const [fix] = await fixesAt(document, '12 workers');
    // The editor gives its own command by an inner name.
    assert.match(fix?.command?.command ?? '', /^_?setContext$/u);
    assert.deepEqual(fix?.command?.arguments, ['sourcecheck.hasDecided', true]);
  });

  it('use the value of the other article, and are undone', async () => {
    const { document } = await openArticle(DRAFT);
    const before = document.getText();
    const [fix] = await fixesAt(document, '12 workers');
    assert.match(fix?.title ?? '', /^Use the value of .*mill\.txt.*: 12 → more than 20$/u);
    assert.ok(fix?.edit && (await vscode.workspace.applyEdit(fix.edit)));
    assert.match(document.getText(), /killed more than 20 workers, officials said/u);
    await until(() => problemsOf(DRAFT).length + problemsOf(WIRE).length === 0, 'both articles are clear');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
    await until(() => underlined(document).length > 0, 'the draft is warned again');
  });

  it('are commands too: use the value', async () => {
    const editor = await openArticle(DRAFT);
    const { start } = rangeOfWords(editor.document, '12 workers');
    editor.selection = new vscode.Selection(start, start);
    await vscode.commands.executeCommand('sourcecheck.useValue');
    assert.match(editor.document.getText(), /killed more than 20 workers/u);
  });

  it('show what they would write when a card asks for one, even where there is one choice', async () => {
    const { document } = await openArticle(DRAFT);
    const [problem] = problemsOf(DRAFT);
    const conflict = (problem as { data?: { conflicts?: string[] } } | undefined)?.data?.conflicts?.[0];
    const running = vscode.commands.executeCommand('sourcecheck.useValue', { conflict });
    await rest(1000);
    assert.match(document.getText(), /killed 12 workers/u);
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await running;
    assert.match(document.getText(), /killed 12 workers/u);
  });

  it('are commands too: attribute, which asks for the source and leaves nothing after Escape', async () => {
    const editor = await openArticle(DRAFT);
    const words = ', officials said';
    await editor.edit((edit) => edit.delete(rangeOfWords(editor.document, words)));
    await until(() => underlined(editor.document).length > 0, 'the draft is warned');
    const { start } = rangeOfWords(editor.document, '12 workers');
    editor.selection = new vscode.Selection(start, start);
    const before = editor.document.getText();
    const running = vscode.commands.executeCommand('sourcecheck.attributeFigure');
    await rest(1000);
    assert.equal(editor.document.getText(), before);
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await running;
    assert.equal(editor.document.getText(), before);
  });

  it('compare both sentences side by side', async () => {
    const editor = await openArticle(DRAFT);
    const { start } = rangeOfWords(editor.document, '12 workers');
    editor.selection = new vscode.Selection(start, start);
    await vscode.commands.executeCommand('sourcecheck.compareSideBySide');
    const shown = vscode.window.visibleTextEditors
      .map(({ document, selection, viewColumn }) => [viewColumn, document.uri.toString(), document.getText(selection)])
      .sort();
    assert.deepEqual(shown, [
      [vscode.ViewColumn.One, articleUri(DRAFT).toString(), '12'],
      [vscode.ViewColumn.Two, articleUri(WIRE).toString(), 'more than 20'],
    ]);
    assert.equal(vscode.window.activeTextEditor?.viewColumn, vscode.ViewColumn.One);
  });

  it('show all mentions of the name at the cursor', async () => {
    const editor = await openArticle(DRAFT);
    const { start } = rangeOfWords(editor.document, 'Ellwood said');
    editor.selection = new vscode.Selection(start, start);
    await vscode.commands.executeCommand('sourcecheck.showMentions');
  });
});

describe('settings of warnings in the editor', () => {
  before(() => until(() => problemsOf(DRAFT).length === 1 && problemsOf(WIRE).length > 0, 'both articles are warned'));

  afterEach(closeAll);

  async function withSetting(name: string, value: unknown, isSo: () => boolean): Promise<void> {
    const settings = vscode.workspace.getConfiguration('sourcecheck', articleUri(''));
    await settings.update(name, value, vscode.ConfigurationTarget.Workspace);
    try {
      await until(isSo, `${name} has its effect`);
    } finally {
      await settings.update(name, undefined, vscode.ConfigurationTarget.Workspace);
    }
    await until(() => problemsOf(DRAFT).length === 1 && problemsOf(WIRE).length > 0, 'both are warned again');
  }

  it('switch a rule off', () => withSetting('rules', { deaths: 'off' }, () => problemsOf(DRAFT).length === 0));

  it('lower a rule to information', () =>
    withSetting(
      'rules',
      { deaths: 'information' },
      () => problemsOf(DRAFT)[0]?.severity === vscode.DiagnosticSeverity.Information,
    ));

  it('make a folder one of sources, which are only cited', () =>
    withSetting('sources', ['wire'], () => problemsOf(WIRE).length === 0 && problemsOf(DRAFT).length === 1));

  it('keep warnings to open articles', async () => {
    const unopened = 'wire/third.txt';
    const text =
      "March 12, 2025\n\nTuesday's fire at the Lindqvist paper mill at Harrowmouth killed 31 workers, police said.\n";
    await vscode.workspace.fs.writeFile(articleUri(unopened), Buffer.from(text));
    try {
      await until(() => problemsOf(unopened).length > 0, 'the article is warned');
      await withSetting('diagnostics.scope', 'openFiles', () => problemsOf(unopened).length === 0);
    } finally {
      await vscode.workspace.fs.delete(articleUri(unopened));
    }
  });
});
