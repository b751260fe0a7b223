import assert from 'node:assert/strict';
import { type DocumentDiagnosticReport, DocumentDiagnosticRequest } from 'vscode-languageserver/node';
import { Editor } from '../editor.ts';

const FILES = { 'draft.txt': 'Okoro: 46 miners', 'wire.txt': 'Okoro: 70 miners' };

const ASKS = { textDocument: { diagnostic: {} } };

async function warnings(editor: Editor, path: string): Promise<string[]> {
  const textDocument = { uri: editor.uri(path) };
  const report: DocumentDiagnosticReport = await editor.connection.sendRequest(DocumentDiagnosticRequest.type, {
    textDocument,
  });
  return report.kind === 'full' ? report.items.map(({ message }) => String(message).split('\n')[0] ?? '') : [];
}

describe('an editor that asks for warnings', () => {
  let editor: Editor;
  let refreshed = 0;

  before(async () => {
    const capabilities = { ...ASKS, workspace: { diagnostics: { refreshSupport: true } } };
    editor = await Editor.open(FILES, { initialize: { capabilities } });
    editor.connection.onRequest('workspace/diagnostic/refresh', () => {
      refreshed++;
    });
    await editor.openDocument('draft.txt', FILES['draft.txt']);
  });
  after(() => editor.close());

  it('is given those of the text as it is now', async () => {
    assert.match((await warnings(editor, 'draft.txt'))[0] ?? '', /^46 here; 70 in wire\.txt/u);
    await editor.replace('draft.txt', '46', '47');
    assert.match((await warnings(editor, 'draft.txt'))[0] ?? '', /^47 here/u);
  });

  it('is sent those of articles nobody has open, and no others', async () => {
    await editor.until(() => editor.problems('wire.txt').length === 1, 'the warning in the wire is sent');
    assert.deepEqual(editor.problems('draft.txt'), []);
  });

  it('is told to ask again where an edit in one article changes another’s', async () => {
    const before = refreshed;
    await editor.openDocument('wire.txt', 'Okoro: 71 miners');
    await editor.until(() => refreshed > before, 'it is told');
    assert.match((await warnings(editor, 'draft.txt'))[0] ?? '', /; 71 in wire\.txt/u);
  });

  it('is given none of a document that is no article', async () => {
    assert.deepEqual(await warnings(editor, 'nowhere.txt'), []);
  });
});

describe('an editor that can ask for warnings and be sent them', () => {
  const capabilities = { textDocument: { ...ASKS.textDocument, publishDiagnostics: {} } };

  const open = (initializationOptions: object): Promise<Editor> =>
    Editor.open(FILES, { initialize: { capabilities, initializationOptions } });

  it('is sent them, and answered as well', async () => {
    const editor = await open({});
    await editor.openDocument('draft.txt', FILES['draft.txt']);
    await editor.until(() => editor.problems('draft.txt').length === 1, 'the warning is sent');
    assert.equal((await warnings(editor, 'draft.txt')).length, 1);
    await editor.close();
  });

  it('asks for those of open documents, if it says so', async () => {
    const editor = await open({ pullDiagnostics: true });
    await editor.until(() => editor.problems('draft.txt').length === 1, 'the warning of the file is sent');
    await editor.openDocument('draft.txt', FILES['draft.txt']);
    await editor.until(() => editor.problems('draft.txt').length === 0, 'it is taken back');
    assert.equal((await warnings(editor, 'draft.txt')).length, 1);
    await editor.close();
  });
});
