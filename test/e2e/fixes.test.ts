import assert from 'node:assert/strict';
import { join } from 'node:path';
import { projectRoot } from '../rig/paths.ts';
import { openPackagedEditor, type PackagedEditor, pictureOfFailure } from './packagedEditor.ts';

describe('The installed package, a draft being put right', () => {
  let editor: PackagedEditor;

  before(async () => {
    editor = await openPackagedEditor(join(projectRoot, 'samples', 'newsroom'), join('drafts', 'ferry-funerals.md'));
    await editor.workbench.waitForWarning();
  });
  afterEach(async function () {
    await pictureOfFailure(this.currentTest, editor);
  });
  after(async () => {
    await editor?.close();
  });

  it('offers fixes for a figure at the cursor, by keyboard', async () => {
    const { workbench } = editor;
    await workbench.select('43 people');
    await workbench.page.keyboard.press('ArrowLeft');
    const offered = (await workbench.openFixes()).join('\n');
    await workbench.screenshot('fixes-menu-light');
    assert.match(offered, /Use the value of .*ferry-day-3\.md.*43 → 41/u);
    assert.match(offered, /Compare side by side/u);
    await workbench.page.keyboard.press('Escape');
  });

  it('shows a name’s changes in other articles before they are made', async () => {
    const { workbench } = editor;
    await workbench.select('Figueira');
    await workbench.page.keyboard.press('F2');
    const box = workbench.page.locator('.rename-box input');
    await box.waitFor();
    await box.fill('Nazaré Figueiras');
    await workbench.page.keyboard.press('Enter');
    const preview = workbench.page.locator('.bulk-edit-panel');
    await preview
      .getByText(/ferry-day-2\.html/u)
      .first()
      .waitFor();
    await workbench.screenshot('rename-preview-light');
    await workbench.page.getByRole('button', { name: 'Discard' }).first().click();
  });

  it('offers names while they are typed', async () => {
    const { workbench } = editor;
    await workbench.select('set up by Governor Quintanilha.');
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.type(' The list of Siq', { delay: 60 });
    const list = workbench.page.locator('.suggest-widget.visible');
    await list.getByText('Adauto Siqueira').first().waitFor();
    await workbench.screenshot('completion-light');
    await workbench.page.keyboard.press('Escape');
    for (let letter = 0; letter < ' The list of Siq'.length; letter++) await workbench.page.keyboard.press('Backspace');
  });

  it('shows both sentences side by side', async () => {
    const { workbench } = editor;
    await workbench.select('43 people');
    await workbench.runCommand('Sourcecheck: Compare Conflicting Reports Side by Side');
    const choice = workbench.page.locator('.quick-input-widget:visible .monaco-list-row', {
      hasText: 'ferry-day-3.md',
    });
    await choice.first().click();
    await workbench.tab('ferry-day-3.md').waitFor();
    assert.equal(await workbench.page.locator('.editor-group-container').count(), 2);
    await workbench.screenshot('side-by-side-light');
  });
});
