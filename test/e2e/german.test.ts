import assert from 'node:assert/strict';
import { join } from 'node:path';
import { projectRoot } from '../rig/paths.ts';
import { openPackagedEditor, type PackagedEditor, pictureOfFailure } from './packagedEditor.ts';

describe('The package in an editor whose display language is German', () => {
  let editor: PackagedEditor;

  before(async () => {
    const folder = join(projectRoot, 'samples', 'newsroom');
    editor = await openPackagedEditor(folder, join('drafts', 'ferry-funerals.md'), () => true, 'de');
    await editor.workbench.waitForWarning();
  });
  afterEach(async function () {
    await pictureOfFailure(this.currentTest, editor);
  });
  after(async () => {
    await editor?.close();
  });

  it('has cards in German', async () => {
    const card = await editor.workbench.hover('58', /Stimmt überein: 58/u);
    assert.match(card, /Beides kann nicht stimmen/u);
    await editor.workbench.screenshot('german-card');
    await editor.workbench.leave();
  });

  it('has views in German, and commands', async () => {
    const { page } = editor.workbench;
    await editor.workbench.runCommand('Sourcecheck: Widersprüche filtern …');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Die bestimmte Wörter enthalten' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.activitybar .badge[aria-label*="Offene Widersprüche"]').click();
    await page.locator('.pane-header', { hasText: 'Widersprüche' }).waitFor();
    await page.locator('.sidebar .monaco-list-row', { hasText: 'Personen' }).waitFor();
    await editor.workbench.screenshot('german-views');
  });

  it('has a walkthrough in German', async () => {
    const { page } = editor.workbench;
    await page.keyboard.press('Control+B');
    await editor.workbench.runCommand('Sourcecheck: Erste Schritte');
    await page.locator('.getting-started-step', { hasText: 'Wissen, wer wer ist' }).click();
    await page.waitForTimeout(400);
    await editor.workbench.screenshot('german-walkthrough');
  });
});
