import assert from 'node:assert/strict';
import { join } from 'node:path';
import { projectRoot } from '../rig/paths.ts';
import { openPackagedEditor, type PackagedEditor, pictureOfFailure } from './packagedEditor.ts';

describe('A dossier', () => {
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

  it('of a fact plots the figure over the dates of the reports', async () => {
    const { workbench } = editor;
    await workbench.page.setViewportSize({ width: 1280, height: 2400 });
    await workbench.select('43');
    await workbench.runCommand('Sourcecheck: Show Dossier');
    const frame = await workbench.webview('table');
    await workbench.page.waitForTimeout(500);
    await workbench.screenshot('dossier-fact-tall');
    assert.match(await frame.locator('h1').innerText(), /killed/);
  });
  it('of an entity', async () => {
    const { workbench } = editor;
    await workbench.select('NWA');
    await workbench.runCommand('Sourcecheck: Show Dossier');
    await workbench.webview('#mentions');
    await workbench.page.waitForTimeout(500);
    await workbench.screenshot('dossier-entity-tall');
  });
});
