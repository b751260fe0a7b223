import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { seedsFolder } from '../rig/paths.ts';
import { openPackagedEditor, type PackagedEditor, pictureOfFailure } from './packagedEditor.ts';

const [first, second] = ['000_a5588c496c261d48.txt', '002_3c1e0bf96721e7a1.txt'] as const;

describe('The installed package, with two real reports of one day open', () => {
  let editor: PackagedEditor;

  before(async function () {
    if (!existsSync(seedsFolder)) {
      console.log(`    skipped, as the two reports may not be published and ${seedsFolder} does not exist here`);
      this.skip();
    }
    editor = await openPackagedEditor(seedsFolder, second, (name) => name.endsWith('.txt'));
  });
  afterEach(async function () {
    await pictureOfFailure(this.currentTest, editor);
  });
  after(async () => {
    await editor?.close();
  });

  it('warns under a figure that the other report denies', async () => {
    await editor.workbench.waitForWarning();
  });

  it('shows the full name for a surname', async () => {
    const card = await editor.workbench.hover('Shaheen', 'Suhail Shaheen');
    await editor.workbench.screenshot('seeds-name-light');
    assert.match(card, new RegExp(first));
  });

  it('shows the claim behind a figure and the other report that denies it', async () => {
    const card = await editor.workbench.hover('more than 70', first);
    await editor.workbench.screenshot('seeds-figure-light');
    assert.match(card, /\b46\b/);
  });

  it('lists the conflict in the Problems panel for both reports', async () => {
    await editor.workbench.leave();
    const problems = (await editor.workbench.problems()).join('\n');
    await editor.workbench.screenshot('seeds-problems-light');
    assert.match(problems, new RegExp(first));
    assert.match(problems, new RegExp(second));
    assert.match(problems, /more than 70/);
  });

  it('looks right in the dark theme too', async () => {
    await editor.workbench.chooseTheme('dark');
    await editor.workbench.hover('Shaheen', 'Suhail Shaheen');
    await editor.workbench.screenshot('seeds-name-dark');
    await editor.workbench.leave();
    await editor.workbench.hover('more than 70', first);
    await editor.workbench.screenshot('seeds-figure-dark');
    await editor.workbench.leave();
    await editor.workbench.screenshot('seeds-problems-dark');
  });
});
