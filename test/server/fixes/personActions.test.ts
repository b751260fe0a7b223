import assert from 'node:assert/strict';
import { DOSSIER, type DossierAnswer, type DossierParams } from '../../../src/server/dossier/dossierData.ts';
import { Editor } from '../editor.ts';

const FILES = {
  'draft.md':
    '---\nrole: draft\ndate: 2025-03-12\n---\n\n# A bridge for Harrowmouth\n\nGovernor Ilse Brandt told Jonas Weir of Harrowmouth on Tuesday that the bridge stays. Police Chief Arvid Holm closed the road, Jonas Weir said.\n',
  'wire.txt':
    'March 12, 2025\n\nLieutenant Governor Ilse Brandt told Jonas Weir of Harrowmouth that the bridge stays. Police Chief Tomas Holm closed the road, Jonas Weir said.\n',
};

describe('Fixes where two reports disagree on who somebody is', () => {
  let editor: Editor;

  before(async () => {
    editor = await Editor.open(FILES, { withEngine: true });
    await editor.openDocument('draft.md', FILES['draft.md']);
    await editor.until(() => editor.problems('draft.md').length > 1, 'the post and the name are underlined');
  });
  after(() => editor.close());

  it('stand under warnings of their own rules', () => {
    assert.deepEqual(
      editor
        .problems('draft.md')
        .map(({ code }) => code)
        .sort(),
      ['name-conflict/name', 'title-conflict'],
    );
  });

  it('give a person the post of the other article', async () => {
    const fix = (await editor.fixes('draft.md', 'Governor')).find(({ title }) => title.startsWith('Use “'));
    assert.match(editor.edited('draft.md', fix?.edit), /\nLieutenant Governor Ilse Brandt told/u);
  });

  it('give the holder of a post the name of the other article', async () => {
    const fix = (await editor.fixes('draft.md', 'Arvid Holm')).find(({ title }) => title.startsWith('Use “'));
    assert.match(editor.edited('draft.md', fix?.edit), /Police Chief Tomas Holm closed/u);
  });

  it('are the decisions, too', async () => {
    const titles = (await editor.fixes('draft.md', 'Governor')).map(({ title }) => title);
    assert.ok(titles.includes('Do not check in this article: Post or rank of a person'), titles.join('; '));
  });

  it('lead to a dossier of the two posts', async () => {
    const problem = editor.problems('draft.md').find(({ code }) => code === 'title-conflict');
    const params: DossierParams = { subject: { conflict: problem?.data.conflicts[0] ?? '' }, rows: 10 };
    const { dossier } = await editor.connection.sendRequest<DossierAnswer>(DOSSIER, params);
    assert.ok(dossier?.kind === 'fact');
    assert.equal(dossier.reports.length, 2);
  });
});
