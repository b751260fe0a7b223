import assert from 'node:assert/strict';
import { DOSSIER, type DossierAnswer, type DossierParams } from '../../../src/server/dossier/dossierData.ts';
import { Editor } from '../editor.ts';

const SAID = 'We will rebuild every bridge on the river before the winter frost comes back to the valley';

const FILES = {
  'draft.md': `---\nrole: draft\ndate: 2025-03-12\n---\n\n# Mayor promises bridges\n\n"${SAID.replace('winter', 'autumn')}," Mayor Ilse Brandt of Harrowmouth said on Tuesday.\n`,
  'wire.txt': `March 12, 2025\n\n"${SAID}," Mayor Ilse Brandt of Harrowmouth said on Tuesday.\n`,
};

describe('Fixes of a conflict that is no figure', () => {
  let editor: Editor;

  before(async () => {
    editor = await Editor.open(FILES, { withEngine: true });
    await editor.openDocument('draft.md', FILES['draft.md']);
    await editor.until(() => editor.problems('draft.md').length > 0, 'the quotation is underlined');
  });
  after(() => editor.close());

  it('stand under a warning of its own rule', () => {
    assert.deepEqual(
      editor.problems('draft.md').map(({ code }) => code),
      ['quote-conflict/words'],
    );
  });

  it('use the words of the other article', async () => {
    const titles = (await editor.fixes('draft.md', 'autumn')).map(({ title }) => title);
    assert.ok(
      titles.some((title) => title.startsWith('Use “') && title.includes('wire.txt')),
      titles.join('; '),
    );
  });

  it('are bound to the version of the document, so that none is made in a text that has changed', async () => {
    const fix = (await editor.fixes('draft.md', 'autumn')).find(({ title }) => title.startsWith('Use “'));
    const [change] = fix?.edit?.documentChanges ?? [];
    assert.ok(change !== undefined && 'textDocument' in change);
    assert.deepEqual(change.textDocument, { uri: editor.uri('draft.md'), version: 1 });
    assert.match(editor.edited('draft.md', fix?.edit), /before the winter frost/u);
  });

  it('are the decisions, too', async () => {
    const titles = (await editor.fixes('draft.md', 'autumn')).map(({ title }) => title);
    assert.ok(titles.includes('Do not check in this article: Words of a quotation'), titles.join('; '));
  });

  it('lead to a dossier of the two quotations, without a plot', async () => {
    const [conflict = ''] = editor.problems('draft.md')[0]?.data.conflicts ?? [];
    const params: DossierParams = { subject: { conflict }, rows: 10 };
    const { dossier } = await editor.connection.sendRequest<DossierAnswer>(DOSSIER, params);
    assert.ok(dossier?.kind === 'fact');
    assert.equal(dossier.reports.length, 2);
    assert.equal(dossier.plotted, false);
  });

  it('are distinguished by a card that says why', async () => {
    assert.match(await editor.card('draft.md', 'autumn'), /cannot both be what was said/u);
  });
});

describe('A fix that takes words from a page', () => {
  const files = {
    'draft.md': FILES['draft.md'],
    'page.html': `<p>March 12, 2025</p><p>“${SAID.replace('every bridge', '<em>every</em> bridge &amp; every road')},” Mayor Ilse Brandt of Harrowmouth said on Tuesday.</p>`,
  };

  it('leaves its tags and references behind', async () => {
    const editor = await Editor.open(files, { withEngine: true });
    await editor.openDocument('draft.md', files['draft.md']);
    await editor.until(() => editor.problems('draft.md').length > 0, 'the quotation is underlined');
    const fix = (await editor.fixes('draft.md', 'autumn')).find(({ title }) => title.startsWith('Use “'));
    assert.match(editor.edited('draft.md', fix?.edit), /rebuild every bridge & every road on the river/u);
    await editor.close();
  });
});
