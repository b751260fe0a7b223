import assert from 'node:assert/strict';
import {
  DefinitionRequest,
  DocumentSymbolRequest,
  ReferencesRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import { MENTIONS } from '../../../src/server/navigation/mentions.ts';
import { Editor } from '../editor.ts';

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
    assert.equal(lines[0], '**46** ≠ **more than 70** miners');
    assert.match(card, /Said by\\: Okoro · Mar 1, 2024/u);
    assert.deepEqual(
      lines.filter((line) => line.startsWith('|')).map((line) => line.replace(/\(file:[^)]*\)/u, '')),
      [
        '|  | Figure | Article | Date | Source |',
        '| --- | --- | --- | --- | --- |',
        '| Disagrees | **more than 70** | [b.txt:1] | Mar 3, 2024 | Hale |',
        '| Agrees | **46** | [c.txt:1] | Mar 2, 2024 | Lund |',
      ],
    );
  });

  it('of a figure have no more lines than are seen at once, and name the rest', async () => {
    const files = Object.fromEntries([1, 2, 3, 4, 5, 6].map((each) => [`${each}.txt`, `${each}0 miners`]));
    editor = await Editor.open(files);
    await editor.openDocument('a.txt', '46 miners');
    const card = (await editor.card('a.txt', '46')).replaceAll('\\', '');
    assert.match(card, /^\*\*46\*\* ≠ \*\*10\*\* ≠ \*\*20\*\* ≠ \*\*30\*\* ≠ \*\*…\*\* miners/u);
    assert.equal(card.match(/^\| Disagrees/gmu)?.length, 4);
    assert.match(card, /and 2 more/u);
  });

  it('of a figure with a warning say only what the warning does not, in an editor that shows both together', async () => {
    const files = { 'b.txt': '70 miners', 'c.txt': '46 miners', 'd.txt': '70 miners' };
    editor = await Editor.open(files, { initialize: { initializationOptions: { commands: true } } });
    await editor.openDocument('a.txt', '46 miners');
    const card = (await editor.card('a.txt', '46')).replaceAll('\\', '');
    assert.match(card, /^Agrees: \*\*46\*\* — \[c\.txt:1\]/u);
    assert.match(card, /Compare side by side/u);
    assert.doesNotMatch(card, /70|Disagrees/u);
    await editor.until(() => editor.problems('a.txt').length > 0, 'it is warned');
    assert.match(editor.messages('a.txt')[0] ?? '', /^46 here; 70 in [bd]\.txt; and 1 more$/u);
  });

  it('of a figure that was matched with no other claim no more than that', async () => {
    editor = await Editor.open({ 'a.txt': '46 miners', 'b.txt': '46 dogs' });
    await editor.openDocument('a.txt', '46 miners');
    assert.match(await editor.card('a.txt', '46'), /Not matched with a figure of another article/u);
  });

  const LATER =
    'March 13, 2025\n\nThe ferry Corvina capsized off Tarn Head on Friday, killing 41 people, officials said.\n';
  const EARLIER =
    'March 8, 2025\n\nThe ferry Corvina capsized off Tarn Head on Friday, killing 14 people, officials said.\n';

  it('say which of two reports is the later one', async () => {
    editor = await Editor.open({ 'late.txt': LATER, 'early.txt': EARLIER }, { withEngine: true });
    await editor.openDocument('late.txt', LATER);
    await editor.openDocument('early.txt', EARLIER);
    assert.match(await editor.card('late.txt', '41 people'), /an earlier report gave another figure/u);
    assert.match(await editor.card('early.txt', '14 people'), /a later report gives another figure/u);
    await editor.until(() => editor.problems('late.txt').length + editor.problems('early.txt').length === 2, 'warned');
    assert.match(String(editor.problems('late.txt')[0]?.message), /An earlier report gave another figure/u);
    assert.match(String(editor.problems('early.txt')[0]?.message), /A later report gives another figure/u);
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

  it('offer what can be done, in an editor that has the commands', async () => {
    const initialize = { initializationOptions: { commands: true } };
    editor = await Editor.open({ 'a.txt': '46 miners', 'b.txt': '' }, { initialize });
    await editor.openDocument('b.txt', 'then Okoro: 70 miners');
    const name = await editor.card('b.txt', 'Okoro');
    assert.ok(name.includes('[Dossier](command:sourcecheck.showDossier?%5B%7B%22entity%22%3A%22Okoro%22%7D%5D)'), name);
    const figure = await editor.card('b.txt', '70 miners');
    assert.match(figure, /\[Compare side by side\]\(command:sourcecheck\.compareSideBySide\?%5B/u);
    assert.match(figure, /\[Use another value…\]\(command:sourcecheck\.useValue\?%5B/u);
  });

  it('lead to all mentions, in an editor that has the command', async () => {
    const initialize = { initializationOptions: { commands: true } };
    editor = await Editor.open({ 'a.txt': '' }, { initialize });
    await editor.openDocument('a.txt', 'then Okoro said, '.repeat(30));
    assert.match(await editor.card('a.txt', 'Okoro'), /\[all 30\]\(command:sourcecheck\.showMentions\?%5B/u);
    const found = await editor.connection.sendRequest<unknown[]>(MENTIONS, { entity: 'Okoro' });
    assert.equal(found.length, 30);
  });

  it('call no command in an editor that has none of ours', async () => {
    editor = await Editor.open({ 'a.txt': '46 miners' });
    await editor.openDocument('b.txt', 'then Okoro: 70 miners');
    for (const words of ['Okoro', '70 miners']) assert.doesNotMatch(await editor.card('b.txt', words), /command:/u);
  });

  it('are short, or none, where the user wants them so', async () => {
    const settings = { sourcecheck: { hover: 'short' } };
    editor = await Editor.open({ 'a.txt': '46 miners', 'b.txt': 'Okoro' }, { settings });
    await editor.openDocument('b.txt', 'then Okoro: 70 miners');
    assert.deepEqual((await editor.card('b.txt', 'Okoro')).split(/\s*\n+/u).length, 2);
    const figure = (await editor.card('b.txt', '70 miners')).replaceAll('\\', '').split(/\s*\n+/u);
    assert.equal(figure.length, 2);
    assert.match(figure[1] ?? '', /^Disagrees: \*\*46\*\* — \[a\.txt:1\]/u);
    await editor.set({ hover: 'off' });
    let shown = true;
    const look = async (): Promise<void> => {
      shown = (await editor.hover('b.txt', 'Okoro')) !== null;
      if (shown) setTimeout(look, 5);
    };
    await look();
    await editor.until(() => !shown, 'no card is shown');
  });

  it('tell age, title, words said and company in about twelve lines', async () => {
    const text =
      'March 12, 2025\n\nPresident Ana Petrikova, 58, visited Harrowmouth with Boris Hale on Tuesday.\n\n“We will rebuild the mill,” Petrikova said. Boris Hale agreed with Petrikova.\n\nPetrikova said 12 workers had died.\n';
    editor = await Editor.open(
      { 'a.txt': text },
      { withEngine: true, initialize: { initializationOptions: { commands: true } } },
    );
    await editor.openDocument('a.txt', text);
    const card = (await editor.card('a.txt', 'Ana Petrikova')).replaceAll('\\', '');
    const lines = card.split(/\s*\n+/u);
    assert.match(lines[0] ?? '', /^\*\*Ana Petrikova\*\* · person · aged 58 · President/u);
    assert.match(card, /Said: .*We will rebuild the mill/u);
    assert.match(card, /Often mentioned with: .*Boris Hale/u);
    assert.ok(lines.length <= 13, card);
  });

  it('of a name quote what was said from the beginning of its sentence to the end', async () => {
    const text =
      'March 12, 2025\n\nThe mill opened on Tuesday. According to Ana Petrikova, the doors were locked at noon. Nobody came.\n';
    editor = await Editor.open({ 'a.txt': text }, { withEngine: true });
    await editor.openDocument('a.txt', text);
    const card = (await editor.card('a.txt', 'Ana Petrikova')).replaceAll('\\', '');
    assert.match(card, /Said: According to Ana Petrikova, the doors were locked at noon\. — /u);
  });

  it('of a name leave out numbers of nothing in particular', async () => {
    const text =
      'March 12, 2025\n\nThe Orvik Harbour Board says that the Corvina was licensed to carry 180 and had 12 lifeboats.\n';
    editor = await Editor.open({ 'a.txt': text }, { withEngine: true });
    await editor.openDocument('a.txt', text);
    const card = await editor.card('a.txt', 'Orvik Harbour Board');
    assert.match(card, /\*\*12\*\* lifeboats/u);
    assert.doesNotMatch(card, /\*\*180\*\*/u);
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

  it('know a name and a figure by the end of their last word, where a double click leaves the cursor', async () => {
    const definition = await editor.connection.sendRequest(DefinitionRequest.type, at('Okoro'.length));
    assert.equal(Array.isArray(definition) && definition.length, 1);
    for (const end of ['Okoro', 'Okoro: 70'].map(({ length }) => length)) {
      const context = { includeDeclaration: true };
      const found = await editor.connection.sendRequest(ReferencesRequest.type, { ...at(end), context });
      assert.equal(found?.length, 2, `at ${end}`);
    }
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
