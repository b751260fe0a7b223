import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { articleUri, closeAll, openArticle, problemsOf, rangeOfWords, replaceWords, until } from './articles.ts';

const DRAFT = 'draft.md';
const WIRE = 'wire/mill.txt';

describe('names in the editor', () => {
  before(() => until(() => problemsOf(DRAFT).length === 1 && problemsOf(WIRE).length > 0, 'both articles are warned'));

  afterEach(closeAll);

  async function renamed(document: vscode.TextDocument, words: string, name: string): Promise<vscode.WorkspaceEdit> {
    return vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      rangeOfWords(document, words).start,
      name,
    );
  }

  it('are renamed across the articles', async () => {
    const { document } = await openArticle(DRAFT);
    const edit = await renamed(document, 'Ellwood said', 'Elwood');
    const changed = edit
      .entries()
      .map(([uri, edits]) => [uri.toString(), edits.map(({ newText }) => newText)] as const);
    const byUri = new Map(changed);
    assert.deepEqual(byUri.get(articleUri(DRAFT).toString()), ['Marta Elwood', 'Elwood']);
    assert.deepEqual(byUri.get(articleUri(WIRE).toString()), ['Marta Elwood']);
  });

  it('stay as they are in sources', async () => {
    const settings = vscode.workspace.getConfiguration('sourcecheck', articleUri(''));
    await settings.update('sources', ['wire'], vscode.ConfigurationTarget.Workspace);
    try {
      await until(() => problemsOf(WIRE).length === 0, 'the folder is one of sources');
      const { document } = await openArticle(DRAFT);
      const edit = await renamed(document, 'Ellwood said', 'Elwood');
      assert.equal(edit.has(articleUri(WIRE)), false);
      assert.equal(edit.has(articleUri(DRAFT)), true);
    } finally {
      await settings.update('sources', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await until(() => problemsOf(WIRE).length > 0, 'both are warned again');
  });

  it('are offered while they are typed', async () => {
    const editor = await openArticle(DRAFT);
    await replaceWords(editor, 'not yet known.', 'not yet known. The mayor thanked Ell');
    const position = rangeOfWords(editor.document, 'thanked Ell').end;
    const labels = async (): Promise<string[]> => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        editor.document.uri,
        position,
        'l',
      );
      return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    await until(async () => (await labels()).includes('Ellwood'), 'the name is offered');
  });

  it('are in the outline, below the headline', async () => {
    const { document } = await openArticle(DRAFT);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    // The editor's own outline of Markdown is beside ours.
    const headline = symbols.find(({ name }) => name === 'Fire destroys paper mill at Harrowmouth');
    assert.ok(headline);
    const names = headline.children.map(({ name }) => name);
    assert.ok(names.includes('Marta Ellwood') && names.includes('12'), names.join());
  });

  it('are found from anywhere, with where they are introduced and mentioned', async () => {
    const { document } = await openArticle(DRAFT);
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'Ellwood',
    );
    assert.ok(found.some(({ name }) => name === 'Marta Ellwood'));
    const { start } = rangeOfWords(document, 'Ellwood said');
    const ask = (command: string): Thenable<vscode.Location[]> =>
      vscode.commands.executeCommand<vscode.Location[]>(command, document.uri, start);
    assert.equal((await ask('vscode.executeDefinitionProvider')).length, 1);
    assert.ok((await ask('vscode.executeReferenceProvider')).length >= 4);
  });
});
