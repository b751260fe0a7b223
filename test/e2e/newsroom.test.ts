import assert from 'node:assert/strict';
import { join } from 'node:path';
import { projectRoot } from '../rig/paths.ts';
import { WINDOW } from '../rig/workbench.ts';
import { openPackagedEditor, type PackagedEditor, pictureOfFailure } from './packagedEditor.ts';

describe('The installed package, with the sample newsroom open', () => {
  let editor: PackagedEditor;

  before(async () => {
    editor = await openPackagedEditor(join(projectRoot, 'samples', 'newsroom'), join('drafts', 'ferry-funerals.md'));
  });
  afterEach(async function () {
    await pictureOfFailure(this.currentTest, editor);
  });
  after(async () => {
    await editor?.close();
  });

  it('warns under a figure that another article denies', async () => {
    await editor.workbench.waitForWarning();
  });

  it('shows the card of a name that the draft only abbreviates', async () => {
    const card = await editor.workbench.hover('NWA', 'National Waterways Agency');
    await editor.workbench.screenshot('newsroom-name-light');
    assert.match(card, /ferry-explainer\.md/);
  });

  it('shows what other articles say about a figure', async () => {
    const card = await editor.workbench.hover('43', 'ferry-day-3.md');
    await editor.workbench.screenshot('newsroom-figure-light');
    assert.match(card, /\b41\b/);
  });

  it('shows the warning and the claim behind it together', async () => {
    // The picture in the README.
    await editor.workbench.page.setViewportSize({ width: 1200, height: 640 });
    const card = await editor.workbench.hover('58', /Agrees: 58/);
    await editor.workbench.screenshot('newsroom-warning-light');
    await editor.workbench.page.setViewportSize(WINDOW);
    assert.match(card, /^58 here; 56 in sources\/ferry-day-2\.html \(Police\)/m);
  });

  it('lists the conflict in the Problems panel, with the sources that deny the figure', async () => {
    await editor.workbench.leave();
    const problems = (await editor.workbench.problems()).join('\n');
    await editor.workbench.screenshot('newsroom-problems-light');
    assert.match(problems, /ferry-funerals\.md/);
    assert.match(problems, /ferry-day-3\.md/);
    assert.match(problems, /\b43\b.*\b41\b|\b41\b.*\b43\b/);
  });

  it('looks right in the dark theme too', async () => {
    await editor.workbench.chooseTheme('dark');
    await editor.workbench.hover('NWA', 'National Waterways Agency');
    await editor.workbench.screenshot('newsroom-name-dark');
    await editor.workbench.leave();
    await editor.workbench.hover('43', 'ferry-day-3.md');
    await editor.workbench.screenshot('newsroom-figure-dark');
    await editor.workbench.leave();
    await editor.workbench.screenshot('newsroom-problems-dark');
  });

  it('takes the warning back as soon as the figure is put right', async () => {
    const wrong = (rows: readonly string[]): boolean => rows.some((row) => row.startsWith('43 here'));
    await editor.workbench.waitForProblems(wrong);
    await editor.workbench.replaceInFile('43 people', '41 people');
    await editor.workbench.waitForProblems((rows) => !wrong(rows));
  });
});
