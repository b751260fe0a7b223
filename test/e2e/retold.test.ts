import assert from 'node:assert/strict';
import { join } from 'node:path';
import { projectRoot } from '../rig/paths.ts';
import { openPackagedEditor, type PackagedEditor, pictureOfFailure } from './packagedEditor.ts';

describe('The installed package, with a report that retells another', () => {
  let editor: PackagedEditor;

  before(async () => {
    editor = await openPackagedEditor(join(projectRoot, 'samples', 'retold', '071'), 'a.md');
    await editor.workbench.waitForProblems((rows) => rows.some((row) => row.includes('61 million euros')));
  });
  afterEach(async function () {
    await pictureOfFailure(this.currentTest, editor);
  });
  after(async () => {
    await editor?.close();
  });

  it('shows what the other gives for a cost, in words of its own', async () => {
    const card = await editor.workbench.hover('61 million euros', /81/);
    await editor.workbench.screenshot('retold-cost-light');
    assert.match(card, /b\.md/);
  });
});
