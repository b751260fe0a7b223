import assert from 'node:assert/strict';
import { setTimeout as rest } from 'node:timers/promises';
import * as vscode from 'vscode';

/** The folder opened for these tests: a copy of test/fixtures/editor-workspace that may be changed. */
export function articleUri(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

export async function openArticle(path: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(articleUri(path));
}

/** Our warnings on an article, open or not. */
export function problemsOf(path: string): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(articleUri(path)).filter(({ source }) => source === 'Sourcecheck');
}

/** The words under our warnings on an open article. */
export function underlined(document: vscode.TextDocument): string[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === 'Sourcecheck')
    .map(({ range }) => document.getText(range));
}

/** Replaces the first occurrence of some words in an open article, as typing would: unsaved. */
export async function replaceWords(editor: vscode.TextEditor, words: string, by: string): Promise<void> {
  const range = rangeOfWords(editor.document, words);
  assert.ok(await editor.edit((edit) => edit.replace(range, by)), 'the edit is made');
}

export function rangeOfWords(document: vscode.TextDocument, words: string): vscode.Range {
  const start = document.getText().indexOf(words);
  assert.notEqual(start, -1, `"${words}" stands in the article`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
}

/** The cards shown with the mouse on the first letter of some words. */
export async function cardsAt(document: vscode.TextDocument, words: string): Promise<vscode.MarkdownString[]> {
  const { start } = rangeOfWords(document, words);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    start,
  );
  return hovers.flatMap(({ contents }) => contents.filter((content) => content instanceof vscode.MarkdownString));
}

/** The words of the cards, without the marks that keep them from being Markdown. */
export async function cardText(document: vscode.TextDocument, words: string): Promise<string> {
  return (await cardsAt(document, words)).map(({ value }) => value.replaceAll('\\', '')).join('\n');
}

/** Waits for what the extension does by itself. */
export async function until(isSo: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const end = performance.now() + 20_000;
  while (!(await isSo())) {
    assert.ok(performance.now() < end, `still not so: ${what}`);
    await rest(20);
  }
}

/** Leaves the articles as their files are. */
export async function closeAll(): Promise<void> {
  // The one that was typed in need not be the one in front.
  for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
