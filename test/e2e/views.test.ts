import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { projectRoot } from '../rig/paths.ts';
import { openPackagedEditor, type PackagedEditor, pictureOfFailure } from './packagedEditor.ts';

/** Of a line: its end has the actions. */
const BEGINNING = { x: 60, y: 10 };

describe('The views next to the sample newsroom', () => {
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

  /** A line of a tree, by the beginning of what a screen reader says of it. */
  const line = (spoken: string): Locator =>
    editor.workbench.page.locator(`.sidebar .monaco-list-row[aria-label^=${JSON.stringify(spoken)}]`).first();

  it('have a badge on their icon with as many problems as the editor counts', async () => {
    await badge().waitFor();
    const problems = async (): Promise<number> => {
      const counted = await editor.workbench.page.locator('[id="status.problems"]').innerText();
      return (counted.match(/\d+/gu) ?? []).reduce((sum, count) => sum + Number(count), 0);
    };
    // While the articles are being read, both go up, the one a moment after the other.
    const end = Date.now() + 15_000;
    while ((await badge().innerText()) !== String(await problems()) && Date.now() < end) {
      await editor.workbench.page.waitForTimeout(200);
    }
    assert.equal(await badge().innerText(), String(await problems()));
  });

  it('list conflicts by their figures and what they are about, and below each what every article says', async () => {
    const { page } = editor.workbench;
    await badge().click();
    await line('age of').waitFor();
    assert.match(await line('age of').innerText(), /^\d+ ≠ \d+/u);
    await line('age of').click({ position: BEGINNING });
    await line('58').waitFor();
    const spoken = (await line('58').getAttribute('aria-label')) ?? '';
    assert.match(spoken, /drafts\/ferry-funerals\.md, line \d+/u);
    await page.mouse.move(700, 500);
    await editor.workbench.screenshot('views-conflicts-light');
  });

  it('lead to the exact place of a claim', async () => {
    await line('58').click({ position: BEGINNING });
    await editor.workbench.tab('ferry-funerals.md').waitFor();
    await editor.workbench.page.locator('.editor-instance .selected-text').first().waitFor({ state: 'attached' });
  });

  it('group the conflicts by article, and all at once again', async () => {
    const { page } = editor.workbench;
    const choose = async (words: string): Promise<void> => {
      await editor.workbench.runCommand('Sourcecheck: Group and Sort Conflicts…');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: words }).first().click();
    };
    await choose('By article');
    await line('drafts/library-reopening.md: ').waitFor();
    await editor.workbench.screenshot('views-by-article-light');
    await choose('By fact');
    await line('drafts/library-reopening.md: ').waitFor({ state: 'detached' });
  });

  it('say which filter is set, and how to show all again', async () => {
    const { page } = editor.workbench;
    await editor.workbench.runCommand('Sourcecheck: Filter Conflicts…');
    await page.locator('.quick-input-widget:visible input').fill('money');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'money' }).first().click();
    await page.locator('.pane-header .description', { hasText: /1 of \d+ · money/u }).waitFor();
    await editor.workbench.screenshot('views-filter-light');
    await editor.workbench.runCommand('Sourcecheck: Show All Conflicts');
    await page.locator('.pane-header .description', { hasText: 'money' }).waitFor({ state: 'hidden' });
  });

  it('list the names by type, and below each name its articles and mentions', async () => {
    const { page } = editor.workbench;
    await page.locator('.pane-header', { hasText: 'Names' }).waitFor();
    await line('Adauto Siqueira').click({ position: BEGINNING });
    await line('sources/ferry-day-1.txt').click({ position: BEGINNING });
    await page.locator('.sidebar .monaco-list-row .label-name', { hasText: 'Siqueira' }).nth(1).waitFor();
    await page.mouse.move(700, 500);
    await editor.workbench.screenshot('views-names-light');
  });

  it('follow what is typed, and what was open stays open', async () => {
    await line('people killed').click({ position: BEGINNING });
    await line('43').waitFor();
    await editor.workbench.replaceInFile('43 people', '41 people');
    await line('43').waitFor({ state: 'detached' });
    assert.equal(await line('41').isVisible(), true);
    await editor.workbench.replaceInFile('41 people who', '43 people who');
    await line('43').waitFor();
  });

  it('look right in the dark theme too', async () => {
    await editor.workbench.chooseTheme('dark');
    await editor.workbench.page.mouse.move(700, 500);
    await editor.workbench.screenshot('views-dark');
  });

  it('never say that nothing was found before the articles have been read', async () => {
    const { page } = editor.workbench;
    await page.addInitScript({ path: join(projectRoot, 'test', 'rig', 'emptyViews.js') });
    await editor.workbench.reopen();
    await page.locator('.activitybar .action-label[aria-label^="Sourcecheck"]').first().click({ force: true });
    await line('people killed').waitFor({ timeout: 60_000 });
    await line('Adauto Siqueira').waitFor();
    const said = (await page.evaluate('[...saidWhileEmpty]')) as string[];
    assert.deepEqual(
      said.filter((words) => /No (?:articles|names|contradictions|conflict)/u.test(words)),
      [],
    );
  });

  /** It lies on the icon, and is clicked in its place. */
  function badge(): Locator {
    return editor.workbench.page.locator('.activitybar .badge[aria-label^="Sourcecheck"]');
  }
});
