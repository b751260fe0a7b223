import assert from 'node:assert/strict';
import { Editor } from '../editor.ts';

const DRAFT = `---
role: draft
date: 2024-03-05
---

# Torvik Bank cuts 300 jobs

Torvik Bank said on Monday it would cut 400 jobs by the end of the year.

Ana Sorrel, 84, has run the bank for ten years.
`;
const LIFE = 'March 1, 2024\n\nAna Sorrel was born in Torvik in 1950 and became a teller when she left school.\n';

describe('Fixes of a headline and of an age', () => {
  let editor: Editor;

  before(async () => {
    editor = await Editor.open({ 'draft.md': DRAFT, 'life.txt': LIFE }, { withEngine: true });
    await editor.openDocument('draft.md', DRAFT);
    await editor.until(() => editor.problems('draft.md').length > 2, 'headline, text and age are underlined');
  });
  after(() => editor.close());

  it('stand under warnings of their own rules', () => {
    const codes = new Set(editor.problems('draft.md').map(({ code }) => code));
    assert.deepEqual([...codes].sort(), ['date-conflict/age', 'headline-conflict']);
  });

  it('put the figure of the text into the headline', async () => {
    const fix = (await editor.fixes('draft.md', '300')).find(({ title }) => title.startsWith('Use “400”'));
    assert.match(editor.edited('draft.md', fix?.edit), /^# Torvik Bank cuts 400 jobs$/mu);
  });

  it('say of an age what it should be', async () => {
    assert.match(await editor.card('draft.md', '84'), /born 1950\\: 73–74 years old/u);
  });

  it('are decisions where no text can be put in', async () => {
    const titles = (await editor.fixes('draft.md', '84')).map(({ title }) => title);
    assert.ok(titles.includes('Do not check in this article: Ages and dates of birth'), titles.join('; '));
    assert.ok(!titles.some((title) => title.startsWith('Use “')), titles.join('; '));
  });
});
