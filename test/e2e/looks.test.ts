import assert from 'node:assert/strict';
import { join } from 'node:path';
import { projectRoot } from '../rig/paths.ts';
import { type Theme, WINDOW } from '../rig/workbench.ts';
import { openPackagedEditor, type PackagedEditor, pictureOfFailure } from './packagedEditor.ts';

const THEMES: readonly Theme[] = ['light', 'dark', 'dark high contrast', 'light high contrast'];

/** What a window of the usual size has room for when everything is drawn twice as large. */
const AT_200_PER_CENT = { width: WINDOW.width / 2, height: WINDOW.height / 2 };

describe('The card of a conflict and the list of them', () => {
  let editor: PackagedEditor;

  before(async () => {
    editor = await openPackagedEditor(join(projectRoot, 'samples', 'newsroom'), join('drafts', 'ferry-funerals.md'));
    await editor.workbench.waitForWarning();
    await editor.workbench.runCommand('View: Show Sourcecheck');
  });
  afterEach(async function () {
    await pictureOfFailure(this.currentTest, editor);
  });
  after(async () => {
    await editor?.close();
  });

  /** The warning with its card, and how many pixels of them are out of sight. */
  async function openCard(): Promise<number> {
    const { workbench } = editor;
    const card = await workbench.hover('43', 'Compare side by side');
    assert.match(card, /^43 here; 41 in sources/mu);
    assert.doesNotMatch(card, /Treated as one fact/u);
    // What the editor adds below, its own line on problems and fixes, may be cut.
    const action = workbench.page.locator('.monaco-hover:visible a', { hasText: 'Compare side by side' }).first();
    return action.evaluate((element) => {
      const shown = element.closest('.monaco-hover')?.getBoundingClientRect();
      return shown === undefined ? 0 : element.getBoundingClientRect().bottom - shown.bottom;
    });
  }

  for (const theme of THEMES) {
    it(`are seen whole: ${theme}`, async () => {
      const { workbench } = editor;
      await workbench.chooseTheme(theme);
      const hidden = await openCard();
      await workbench.screenshot(`looks-${theme.replaceAll(' ', '-')}`);
      await workbench.leave();
      assert.ok(hidden <= 1, `${hidden} pixels are out of sight`);
    });
  }

  it('begin with the figures where everything is drawn twice as large', async () => {
    const { workbench } = editor;
    await workbench.chooseTheme('light');
    await workbench.page.setViewportSize(AT_200_PER_CENT);
    await workbench.page.waitForTimeout(500);
    await workbench.screenshot('looks-200-list');
    await workbench.page.keyboard.press('Control+B');
    await openCard();
    await workbench.screenshot('looks-200-card');
    await workbench.leave();
  });
});
