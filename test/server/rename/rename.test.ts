import assert from 'node:assert/strict';
import {
  PrepareRenameRequest,
  RenameRequest,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { renamedName } from '../../../src/server/rename/renamedName.ts';
import { Editor } from '../editor.ts';

const ANNOTATIONS = {
  capabilities: {
    workspace: {
      configuration: true,
      workspaceFolders: true,
      workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} },
    },
  },
};

describe('a name given another spelling', () => {
  let editor: Editor;

  afterEach(() => editor.close());

  async function open(
    files: Readonly<Record<string, string>>,
    sourcecheck = {},
    initialize = ANNOTATIONS,
  ): Promise<void> {
    editor = await Editor.open(files, { settings: { sourcecheck }, initialize });
    await editor.openDocument('a.txt', files['a.txt'] ?? '');
  }

  async function renamed(words: string, newName: string): Promise<WorkspaceEdit | null> {
    const { uri, range } = editor.place('a.txt', words);
    return editor.connection.sendRequest(RenameRequest.type, { textDocument: { uri }, position: range.start, newName });
  }

  /** The changes by file: where, what and why they are to be confirmed. */
  function editsOf(edit: WorkspaceEdit | null): Record<string, string[]> {
    const files = (edit?.documentChanges ?? []).filter((each): each is TextDocumentEdit => 'edits' in each);
    return Object.fromEntries(
      files.map(({ textDocument, edits }) => [
        textDocument.uri.split('/').at(-1) ?? '',
        edits.map((each) =>
          'newText' in each
            ? `${each.range.start.line}:${each.range.start.character} ${each.newText}${'annotationId' in each ? ` (${each.annotationId})` : ''}`
            : '',
        ),
      ]),
    );
  }

  it('is changed wherever it stands in the article', async () => {
    await open({ 'a.txt': 'then Mutaqi said\nthat Mutaqi’s men' });
    assert.deepEqual(editsOf(await renamed('Mutaqi', 'Muttaqi')), { 'a.txt': ['0:5 Muttaqi', '1:5 Muttaqi'] });
  });

  it('is changed in other articles, once that is confirmed', async () => {
    await open({ 'a.txt': 'then Mutaqi said', 'b.txt': 'then Mutaqi left' });
    const edit = await renamed('Mutaqi', 'Muttaqi');
    assert.deepEqual(editsOf(edit), { 'a.txt': ['0:5 Muttaqi'], 'b.txt': ['0:5 Muttaqi (elsewhere)'] });
    assert.equal(edit?.changeAnnotations?.elsewhere?.needsConfirmation, true);
  });

  it('stays as it is in sources', async () => {
    await open({ 'a.txt': 'then Mutaqi said', 'wire/b.txt': 'then Mutaqi left' }, { sources: ['wire'] });
    assert.deepEqual(editsOf(await renamed('Mutaqi', 'Muttaqi')), { 'a.txt': ['0:5 Muttaqi'] });
  });

  it('is changed inside quotation marks only once that is confirmed', async () => {
    await open({ 'a.txt': 'then Mutaqi left. “that Mutaqi came,” he said, and "where Mutaqi was" and Mutaqi went.' });
    assert.deepEqual(editsOf(await renamed('Mutaqi', 'Muttaqi')), {
      'a.txt': ['0:5 Muttaqi', '0:24 Muttaqi (quoted)', '0:58 Muttaqi (quoted)', '0:74 Muttaqi'],
    });
  });

  it('is changed here and outside quotations alone, in an editor that cannot ask', async () => {
    const capabilities = { workspace: { configuration: true, workspaceEdit: { documentChanges: true } } };
    await open({ 'a.txt': 'then Mutaqi left. “that Mutaqi came.”', 'b.txt': 'then Mutaqi left' }, {}, {
      capabilities,
    } as unknown as typeof ANNOTATIONS);
    assert.deepEqual(editsOf(await renamed('Mutaqi', 'Muttaqi')), { 'a.txt': ['0:5 Muttaqi'] });
  });

  it('is offered as it stands', async () => {
    await open({ 'a.txt': 'then Amina Okoro said' });
    const { uri, range } = editor.place('a.txt', 'Okoro');
    const params = { textDocument: { uri }, position: range.start };
    assert.deepEqual(await editor.connection.sendRequest(PrepareRenameRequest.type, params), {
      range: { start: { line: 0, character: 5 }, end: { line: 0, character: 16 } },
      placeholder: 'Amina Okoro',
    });
  });

  it('is not offered where there is no name, and not in a source', async () => {
    await open({ 'a.txt': 'role: source\nthen Okoro said' });
    for (const words of ['said', 'Okoro']) {
      const { uri, range } = editor.place('a.txt', words);
      const params = { textDocument: { uri }, position: range.start };
      assert.equal(await editor.connection.sendRequest(PrepareRenameRequest.type, params), null);
    }
  });

  it('cannot be markup', async () => {
    await open({ 'a.txt': 'then Okoro said' });
    await assert.rejects(renamed('Okoro', '<b>Okoro</b>'), /nor markup/u);
  });
});

describe('a form of a name, when another form is renamed,', () => {
  const cases: readonly (readonly [form: string, before: string, after: string, expected: string | null])[] = [
    ['Mutaqi', 'Mutaqi', 'Muttaqi', 'Muttaqi'],
    ['Amir Khan Mutaqi', 'Mutaqi', 'Muttaqi', 'Amir Khan Muttaqi'],
    ['Mutaqi', 'Amir Khan Mutaqi', 'Amir Khan Muttaqi', 'Muttaqi'],
    ['MUTAQI', 'Mutaqi', 'Muttaqi', 'MUTTAQI'],
    ['Khan', 'Amir Khan Mutaqi', 'Amir Khan Muttaqi', null],
    ['Amir Khan Muttaqi', 'Mutaqi', 'Muttaqi', null],
    ['Osei-Tutu', 'Kwabena Osei-Tuto', 'Kwabena Osei-Tutu', null],
    ['Osei-Tuto', 'Kwabena Osei-Tuto', 'Kwabena Osei-Tutu', 'Osei-Tutu'],
    ['NRO', 'National Relief Office', 'National Relief and Aid Office', null],
    ['National  Relief Office', 'National Relief Office', 'Relief Office', 'Relief Office'],
  ];
  for (const [form, before, after, expected] of cases)
    it(`“${form}” becomes ${expected === null ? 'nothing else' : `“${expected}”`} by “${before}” to “${after}”`, () =>
      assert.equal(renamedName(form, before, after), expected));
});
