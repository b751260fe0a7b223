import assert from 'node:assert/strict';
import { type CompletionItem, type CompletionList, CompletionRequest } from 'vscode-languageserver/node';
import { Editor } from '../editor.ts';

describe('names offered while typing', () => {
  let editor: Editor;

  afterEach(() => editor.close());

  /** What is offered with the cursor at the end of a document that is open with this text. */
  async function offered(
    text: string,
    files: Readonly<Record<string, string>>,
    { path = 'draft.txt', sourcecheck = {}, withEngine = false, language = 'plaintext' } = {},
  ): Promise<CompletionItem[]> {
    editor = await Editor.open(files, { settings: { sourcecheck }, withEngine });
    await editor.openDocument(path, text, language);
    const lines = text.split('\n');
    const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
    const params = { textDocument: { uri: editor.uri(path) }, position };
    return ((await editor.connection.sendRequest(CompletionRequest.type, params)) as CompletionList).items;
  }

  const labels = (items: readonly CompletionItem[]): string[] => items.map(({ label }) => label);

  const FILES = { 'a.txt': 'then Amina Okoro said', 'b.txt': 'then Amina Okoro and Amara Osei' };

  it('are those that begin so, the most mentioned first', async () => {
    assert.deepEqual(labels(await offered('that Am', FILES)), ['Amina Okoro', 'Amara Osei']);
  });

  it('are found by any of their words', async () => {
    assert.deepEqual(labels(await offered('that Ok', FILES)), ['Amina Okoro']);
  });

  it('are found by more than one word', async () => {
    const [item] = await offered('that Amina O', FILES);
    assert.equal(item?.label, 'Amina Okoro');
    assert.deepEqual(item?.textEdit && 'range' in item.textEdit && item.textEdit.range.start.character, 5);
  });

  it('are in full at first, and by surname after that', async () => {
    assert.deepEqual(labels(await offered('that Amina Okoro left, and Ok', FILES)), ['Okoro', 'Amina Okoro']);
  });

  it('are none for a first letter, for small letters, and next to a capital', async () => {
    assert.deepEqual(await offered('that A', FILES), []);
    await editor.close();
    assert.deepEqual(await offered('that am', FILES), []);
    await editor.close();
    assert.deepEqual(await offered('that iAm', FILES), []);
  });

  it('are none where the name stands already', async () => {
    assert.deepEqual(await offered('that Amina Okoro', FILES), []);
  });

  it('are of this article first', async () => {
    const files = { ...FILES, 'draft.txt': 'here Amara Osei.' };
    const items = await offered('here Amara Osei. then Am', files, { path: 'draft.txt' });
    assert.deepEqual(labels(items), ['Osei', 'Amara Osei', 'Amina Okoro']);
  });

  it('come with who that is and with the usual title', async () => {
    const files = { 'a.txt': 'President Ana Petrikova, the former mayor of Harrowmouth, resigned on Monday.\n' };
    const items = await offered('On Tuesday Petr', files, { withEngine: true });
    assert.deepEqual(labels(items), ['Ana Petrikova', 'President Ana Petrikova']);
    assert.match(items[0]?.detail ?? '', /former mayor/u);
  });

  it('are none that most reports of the story spell otherwise', async () => {
    const told = (name: string): string =>
      `March 12, 2025\n\nA fire at the Lindqvist mill in Harrowmouth killed nine workers on Tuesday. The ${name} inquiry ` +
      `begins today, said Commissioner Zdravka ${name}. Zdravka ${name} leads the Harrowmouth inquiry.\n`;
    const files = { 'a.txt': told('Kovalenka'), 'b.txt': told('Kovalenka'), 'c.txt': told('Kovalenko') };
    const items = await offered('On Tuesday Kov', files, { withEngine: true });
    assert.ok(labels(items).includes('Zdravka Kovalenka'), labels(items).join());
    assert.ok(!labels(items).some((label) => label.includes('Kovalenko')), labels(items).join());
  });

  it('are gone with the article that had them', async () => {
    await offered('that Am', FILES);
    await editor.deleteFile('b.txt');
    await editor.tellChanges({ 'b.txt': 3 });
    const params = { textDocument: { uri: editor.uri('draft.txt') }, position: { line: 0, character: 7 } };
    let found: string[] = [];
    for (let attempt = 0; attempt < 100 && found.length !== 1; attempt++) {
      const list = (await editor.connection.sendRequest(CompletionRequest.type, params)) as CompletionList;
      found = labels(list.items);
    }
    assert.deepEqual(found, ['Amina Okoro']);
  });

  it('are none in front matter, code and addresses', async () => {
    const markdown = { path: 'draft.md', language: 'markdown' };
    for (const text of ['---\ntitle: Am', 'see `Am', 'x\n```\nAm', 'see https://example.org/Am']) {
      assert.deepEqual(await offered(text, FILES, markdown), [], text);
      if (text.startsWith('---') || text.startsWith('x') || text.includes('`')) await editor.close();
    }
  });

  it('are none where the user wants none', async () => {
    assert.deepEqual(await offered('that Am', FILES, { sourcecheck: { completion: false } }), []);
  });
});
