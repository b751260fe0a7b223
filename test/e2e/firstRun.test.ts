import { join } from 'node:path';
import { projectRoot } from '../rig/paths.ts';
import type { Theme } from '../rig/workbench.ts';
import { openPackagedEditor, type PackagedEditor, pictureOfFailure } from './packagedEditor.ts';

describe('The first run', () => {
  let editor: PackagedEditor;

  before(async () => {
    editor = await openPackagedEditor(join(projectRoot, 'samples', 'newsroom'), join('drafts', 'ferry-funerals.md'));
    await editor.workbench.waitForWarning();
    // The page of a walkthrough shows its pictures where it is wide.
    await editor.workbench.page.keyboard.press('Control+B');
  });
  afterEach(async function () {
    await pictureOfFailure(this.currentTest, editor);
  });
  after(async () => {
    await editor?.close();
  });

  for (const theme of ['light', 'dark', 'dark high contrast'] as const satisfies readonly Theme[]) {
    it(`is led by a walkthrough with pictures in the colours of the theme: ${theme}`, async () => {
      const { page } = editor.workbench;
      await editor.workbench.chooseTheme(theme);
      await editor.workbench.runCommand('Sourcecheck: Get Started');
      const step = page.locator('.getting-started-step');
      await step.first().waitFor();
      for (let index = 0; index < 5; index++) {
        await step.nth(index).click();
        await page
          .locator('.getting-started-media webview, .getting-started-media iframe, .getting-started-media svg')
          .first()
          .waitFor({ state: 'attached' });
        await page.waitForTimeout(400);
        if (theme === 'light' || index === 1)
          await editor.workbench.screenshot(`walkthrough-${index + 1}-${theme.replaceAll(' ', '-')}`);
      }
    });
  }

  it('says in an empty list that the filter left nothing, and how to show all again', async () => {
    const { page } = editor.workbench;
    await editor.workbench.chooseTheme('light');
    await editor.workbench.runCommand('Sourcecheck: Filter Conflicts…');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'certain words' }).first().click();
    await page.locator('.quick-input-widget:visible input').fill('nobody says this');
    await page.keyboard.press('Enter');
    await page.locator('.activitybar .badge[aria-label^="Sourcecheck"]').click();
    const welcome = page.locator('.welcome-view-content', { hasText: 'No conflict matches the filter.' });
    await welcome.waitFor();
    await editor.workbench.screenshot('views-filtered-out-light');
    await page.locator('.welcome-view-content .monaco-button', { hasText: 'Show All Conflicts' }).click();
    await welcome.waitFor({ state: 'hidden' });
  });

  it('shows what was read, one click from the language of the article', async () => {
    const { page } = editor.workbench;
    await editor.workbench.openFile('ferry-funerals.md');
    await page.locator('[id="status.languageStatus"]').click();
    await page.locator('.hover-language-status', { hasText: /Articles: \d+, names: \d+, conflicts: \d+/u }).waitFor();
    await editor.workbench.screenshot('language-status-light');
    await page.locator('.hover-language-status a', { hasText: 'Show details' }).first().click();
    const list = editor.workbench.page.locator('.quick-input-widget:visible');
    await list.locator('.monaco-list-row', { hasText: 'Nothing was left out' }).waitFor();
    // It fades in, which a picture should not show.
    await editor.workbench.page.waitForTimeout(300);
    await editor.workbench.screenshot('status-light');
    await editor.workbench.page.keyboard.press('Escape');
  });
});
