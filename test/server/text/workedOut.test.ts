import assert from 'node:assert/strict';
import { CONFLICTS, type ConflictsPage } from '../../../src/server/lists/listRequests.ts';
import { Editor } from '../editor.ts';

const DRAFT = `---
role: draft
date: 2025-03-14
---

# The harbour board counts its staff

Orvik harbour board met on Friday, March 13, in Orvik.

Forty-two posts will go: 18 in the docks, 14 in the yards and 12 in the offices.
`;

describe('What was worked out', () => {
  let editor: Editor;

  before(async () => {
    editor = await Editor.open({ 'draft.md': DRAFT }, { withEngine: true });
    await editor.openDocument('draft.md', DRAFT);
    await editor.until(() => editor.problems('draft.md').length === 3, 'weekday, date and sum are underlined');
  });
  after(() => editor.close());

  const secondLines = (rule: string): readonly (string | undefined)[] =>
    editor
      .problems('draft.md')
      .filter(({ code }) => code === rule)
      .map(({ message }) => String(message).split('\n')[1]);

  it('is said in the warning of a weekday: which day the date is', () => {
    const line = 'Mar 13, 2025 is a Thursday, not a Friday';
    assert.deepEqual(secondLines('date-conflict/weekday'), [line, line]);
  });

  it('is said in the warning of a sum: what its parts make', () => {
    assert.deepEqual(secondLines('arithmetic/sum'), ['18, 14, 12 add up to 44, not to forty-two']);
  });

  it('is in the list of conflicts with what it was worked out from, in the order of the text', async () => {
    const params = { settled: false, filter: { rule: 'arithmetic/sum' }, start: 0, count: 10 };
    const { items } = await editor.connection.sendRequest<ConflictsPage>(CONFLICTS, params);
    assert.deepEqual(
      items.map(({ values }) => values),
      [['Forty-two', '18, 14, 12']],
    );
  });
});
