import assert from 'node:assert/strict';
import {
  DefinitionRequest,
  DocumentSymbolRequest,
  ReferencesRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import { Editor } from './editor.ts';

describe('cards', () => {
  let editor: Editor;

  afterEach(() => editor.close());

  it('of a name tell what it stands for and lead to its mentions', async () => {
    editor = await Editor.open({ 'a.txt': 'one\nand Amina Okoro', 'b.txt': 'Amina Okoro' });
    await editor.openDocument('b.txt', 'Amina Okoro');
    const card = await editor.card('b.txt', 'Amina');
    assert.match(card, /^\*\*Amina Okoro\*\* · person/u);
    assert.match(card, /Mentioned 2 times in 2 articles/u);
    assert.ok(card.includes(`[a\\.txt\\:2](${editor.uri('a.txt')}#L2%2C5)`), card);
  });

  it('of a name count its mentions, and lead to ten at most', async () => {
    editor = await Editor.open({ 'a.txt': 'then Okoro said, '.repeat(300) });
    await editor.openDocument('a.txt', 'then Okoro said, '.repeat(300));
    const card = await editor.card('a.txt', 'Okoro');
    assert.match(card, /Mentioned 300 times in this article/u);
    assert.equal(card.match(/\]\(/gu)?.length, 10);
    assert.match(card, /and 290 more/u);
  });

  it('of a figure tell the claim and what others say, newest first', async () => {
    editor = await Editor.open({
      'a.txt': '2024-03-01 it was 46 miners by Okoro',
      'b.txt': '2024-03-03 it was more than 70 miners by Hale',
      'c.txt': '2024-03-02 it was 46 miners by Lund',
    });
    await editor.openDocument('a.txt', '2024-03-01 it was 46 miners by Okoro');
    const card = await editor.card('a.txt', '46 miners');
    const lines = card.replaceAll('\\', '').split(/\s*\n+/u);
    assert.match(lines[0] ?? '', /^\*\*46\*\* miners/u);
    assert.match(card, /Said by\\: Okoro · Mar 1, 2024/u);
    const [hale, lund] = [
      lines.findIndex((line) => line.includes('Hale')),
      lines.findIndex((line) => line.includes('Lund')),
    ];
    assert.match(lines[hale] ?? '', /^Disagrees: \*\*more than 70\*\* — \[b.txt:1\]/u);
    assert.match(lines[lund] ?? '', /^Agrees: \*\*46\*\* — \[c.txt:1\]/u);
    assert.ok(hale < lund);
  });

  it('know the text as it is being typed', async () => {
    editor = await Editor.open({ 'a.txt': '' });
    await editor.openDocument('a.txt', 'nobody');
    await editor.replace('a.txt', 'nobody', 'then Amina Okoro');
    assert.match(await editor.card('a.txt', 'Amina'), /Amina Okoro/u);
  });

  it('underline what they are about', async () => {
    editor = await Editor.open({ 'a.txt': '' });
    await editor.openDocument('a.txt', 'then Amina Okoro');
    const range = (await editor.hover('a.txt', 'Okoro'))?.range;
    assert.deepEqual(range, { start: { line: 0, character: 5 }, end: { line: 0, character: 16 } });
  });

  it('are none where there is neither name nor figure', async () => {
    editor = await Editor.open({ 'a.txt': '' });
    await editor.openDocument('a.txt', 'nobody at all');
    assert.equal(await editor.hover('a.txt', 'at'), null);
  });

  it('are plain text in an editor that shows no Markdown', async () => {
    const initialize = { capabilities: { workspace: { configuration: true } } };
    editor = await Editor.open({ 'a.txt': '' }, { initialize });
    await editor.openDocument('a.txt', 'then Amina Okoro');
    assert.equal(await editor.card('a.txt', 'Okoro'), 'Amina Okoro · person\n\nMentioned once\na.txt:1');
  });

  it('speak the reader’s language', async () => {
    const initializationOptions = { translations: { person: 'Person', 'Mentioned once': 'Einmal genannt' } };
    editor = await Editor.open({ 'a.txt': '' }, { initialize: { initializationOptions } });
    await editor.openDocument('a.txt', 'then Amina Okoro');
    const card = await editor.card('a.txt', 'Okoro');
    assert.match(card, /· Person/u);
    assert.match(card, /Einmal genannt/u);
  });

  it('lead to files with spaces, parentheses and letters beyond ASCII', async () => {
    editor = await Editor.open({ 'the (new) désk/a.txt': 'Okoro' });
    await editor.openDocument('b.txt', 'Okoro');
    const card = await editor.card('b.txt', 'Okoro');
    assert.match(card, /\]\(file:\/\/\/[^\s()]*the%20%28new%29%20d%C3%A9sk\/a\.txt#L1%2C1\)/u);
  });
});

describe('ways through the articles', () => {
  let editor: Editor;

  before(async () => {
    editor = await Editor.open({ 'a.txt': 'Okoro: 46 miners', 'b.txt': 'Okoro: 70 miners' });
    await editor.openDocument('b.txt', 'Okoro: 70 miners');
  });

  after(() => editor.close());

  const at = (character: number): { textDocument: { uri: string }; position: { line: number; character: number } } => ({
    textDocument: { uri: editor.uri('b.txt') },
    position: { line: 0, character },
  });

  it('find all mentions of a name', async () => {
    const found = await editor.connection.sendRequest(ReferencesRequest.type, {
      ...at(1),
      context: { includeDeclaration: true },
    });
    assert.deepEqual(found?.map(({ uri }) => uri).sort(), [editor.uri('a.txt'), editor.uri('b.txt')]);
  });

  it('find all claims on the same fact', async () => {
    const found = await editor.connection.sendRequest(ReferencesRequest.type, {
      ...at(8),
      context: { includeDeclaration: true },
    });
    assert.equal(found?.length, 2);
  });

  it('go to where a name is introduced', async () => {
    const found = await editor.connection.sendRequest(DefinitionRequest.type, at(1));
    assert.equal(Array.isArray(found) && found.length, 1);
  });

  it('list the names and figures of an article in reading order', async () => {
    const found = await editor.connection.sendRequest(DocumentSymbolRequest.type, {
      textDocument: { uri: editor.uri('b.txt') },
    });
    assert.deepEqual(
      found?.map(({ name }) => name),
      ['Okoro', '70'],
    );
  });

  it('find a name by some of its letters', async () => {
    const found = await editor.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'oor' });
    assert.deepEqual(
      found?.map(({ name }) => name),
      ['Okoro'],
    );
  });
});
