import assert from 'node:assert/strict';
import { TEXT, type TextAnswer } from '../../../src/server/indexing/textRequest.ts';
import { makeDocx, paragraph } from '../../formats/documents/makeDocx.ts';
import { Editor, type OpenOptions } from '../editor.ts';

const RELEASE = makeDocx({
  body: [
    'Statement of the harbour authority',
    'The ferry Corran capsized off Port Ellen on Tuesday.',
    'Forty-three people died when the ferry Corran capsized off Port Ellen on Tuesday, the harbour authority said.',
  ]
    .map((words) => paragraph(words))
    .join(''),
  core: '<dcterms:modified>2024-03-06T10:00:00Z</dcterms:modified>',
});

const DRAFT =
  '---\ndate: 2024-03-06\n---\n# Ferry capsizes\n\nForty-one people died when the ferry Corran capsized off Port Ellen on Tuesday, the coast guard said.\n';

describe('A file that is only read', () => {
  let editor: Editor;

  const open = async (options: Partial<NonNullable<OpenOptions['initialize']>> = {}): Promise<void> => {
    editor = await Editor.open(
      { 'draft.md': DRAFT, 'release.docx': RELEASE },
      { withEngine: true, initialize: { initializationOptions: { texts: true, commands: true }, ...options } },
    );
    await editor.openDocument('draft.md', DRAFT, 'markdown');
    await editor.until(() => editor.problems('draft.md').length > 0, 'the draft is warned');
  };
  const textOf = (path: string): Promise<TextAnswer> =>
    editor.connection.sendRequest<TextAnswer>(TEXT, { uri: editor.uri(path) });

  afterEach(() => editor.close());

  it('is cited in the warning by its address', async () => {
    await open();
    assert.match(editor.messages('draft.md')[0] ?? '', /Forty-three.* in release\.docx, paragraph 3/u);
  });

  it('is where the related information leads, with the address in its words', async () => {
    await open();
    const [related] = editor.problems('draft.md')[0]?.relatedInformation ?? [];
    assert.equal(related?.location.uri, editor.uri('release.docx'));
    assert.match(related?.message ?? '', /^paragraph 3 · /u);
  });

  it('is not warned of what a draft contradicts', async () => {
    await open();
    assert.deepEqual(editor.problems('release.docx'), []);
  });

  it('gives its text', async () => {
    await open();
    const { text } = await textOf('release.docx');
    assert.match(text ?? '', /^Statement of the harbour authority\n\nThe ferry Corran/u);
  });

  it('says why it has none', async () => {
    await open();
    await editor.writeFile('broken.docx', new Uint8Array([80, 75, 3, 4]));
    assert.deepEqual(await textOf('broken.docx'), { text: null, reason: 'is damaged' });
  });

  it('gives no text of what is no article', async () => {
    await open();
    await editor.writeFile('.hidden/a.docx', RELEASE);
    assert.deepEqual(await textOf('.hidden/a.docx'), { text: null, reason: 'is not in an open folder' });
  });

  it('has cards in its text, and no fixes', async () => {
    await open();
    await editor.openDocument('release.docx', (await textOf('release.docx')).text ?? '');
    assert.match(await editor.card('release.docx', 'Forty-three'), /Disagrees/u);
    const titles = (await editor.fixes('release.docx', 'Forty-three')).map(({ title }) => title);
    assert.deepEqual(
      titles.filter((title) => /^(?:Use|Attribute|Spell)/u.test(title)),
      [],
    );
  });

  it('is linked from a card by a command', async () => {
    await open();
    assert.match(
      await editor.card('draft.md', 'Forty-one'),
      /release\\?\.docx, paragraph 3\]\(command:sourcecheck\.showText\?/u,
    );
  });

  it('is plain words in the card of an editor that shows no texts', async () => {
    await open({ initializationOptions: { commands: true } });
    const card = await editor.card('draft.md', 'Forty-one');
    assert.match(card, /release\\?\.docx, paragraph 3/u);
    assert.doesNotMatch(card, /showText|release\.docx#/u);
  });

  it('is warned where only such files contradict it', async () => {
    const other = makeDocx({
      body: paragraph('Forty-eight people died when the ferry Corran capsized off Port Ellen on Tuesday, police said.'),
      core: '<dcterms:modified>2024-03-06T10:00:00Z</dcterms:modified>',
    });
    editor = await Editor.open(
      { 'release.docx': RELEASE, 'other.docx': other },
      { withEngine: true, initialize: { initializationOptions: { texts: true } } },
    );
    await editor.until(() => editor.problems('release.docx').length > 0, 'the release is warned');
    assert.match(editor.messages('release.docx')[0] ?? '', /Forty-eight.* in other\.docx, paragraph 1/u);
  });
});
