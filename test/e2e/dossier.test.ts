import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { projectRoot } from '../rig/paths.ts';
import type { Theme } from '../rig/workbench.ts';
import { violations } from './axe.ts';
import { openPackagedEditor, type PackagedEditor, pictureOfFailure } from './packagedEditor.ts';

const SHOW_DOSSIER = 'Sourcecheck: Show Dossier';

describe('A dossier, in the sample newsroom', () => {
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

  /** The dossier of what the file shown says there. */
  async function showDossier(words: string, selector: string): Promise<Frame> {
    await editor.workbench.select(words);
    await editor.workbench.runCommand(SHOW_DOSSIER);
    return await editor.workbench.webview(selector);
  }

  const factPage = 'table';
  const entityPage = '#mentions';
  const gonePage = 'main:has-text("no longer disagree")';

  it('of the fact at the cursor plots what the reports say over their dates', async () => {
    const frame = await showDossier('43', factPage);
    assert.match(await frame.locator('h1').innerText(), /^People killed/);
    const figures = await frame.locator('svg[role=img] text.figure').allTextContents();
    await editor.workbench.screenshot('dossier-light');
    for (const figure of ['≥ 19', '34', '41', '> 50', '43']) assert.ok(figures.includes(figure), figures.join());
  });

  it('has a table that says the same in words', async () => {
    const frame = await editor.workbench.webview(factPage);
    const rows = await frame.locator('tbody tr').allInnerTexts();
    assert.match(rows.find((row) => row.includes('ferry-day-1.txt')) ?? '', /at least 19.*none.*fire brigade/s);
    assert.match(rows.find((row) => row.includes('ferry-funerals.md')) ?? '', /43.*2, 3, 4/s);
  });

  it('gives every control to the keyboard, in order and in sight', async () => {
    const frame = await editor.workbench.webview(factPage);
    assert.deepEqual(await tabThrough(frame), await controlsOf(frame));
  });

  it('leads past the plot to the table by its first link', async () => {
    const frame = await editor.workbench.webview(factPage);
    await frame.locator('a.skip').focus();
    await editor.workbench.page.keyboard.press('Enter');
    assert.equal(await frame.evaluate('document.activeElement.id'), 'table-title');
  });

  it('opens a place next to itself, by the keyboard', async () => {
    const { workbench } = editor;
    const frame = await workbench.webview(factPage);
    await frame.locator('.sentences button', { hasText: 'ferry-day-3.md' }).first().focus();
    await workbench.page.keyboard.press('Enter');
    await workbench.tab('ferry-day-3.md').waitFor();
    assert.ok(await frame.locator(factPage).isVisible());
  });

  it('follows a figure that is edited, and neither takes the keyboard nor forgets where it was', async () => {
    const { workbench } = editor;
    const frame = await workbench.webview(factPage);
    await frame.locator('button', { hasText: 'Settle' }).focus();
    await workbench.tab('ferry-funerals.md').click();
    await workbench.replaceInFile('43', '42');
    await frame.locator('tbody .figure:text-is("42")').waitFor();
    // The search for it is done by keys: they still go to the article.
    await workbench.replaceInFile('42', '43');
    await frame.locator('tbody .figure:text-is("43")').waitFor();
    await workbench.page.locator('.tab', { hasText: /^people killed/ }).click();
    await frame.locator(':focus[data-key="run settle"]').waitFor();
  });

  it('of a name says who it is and where it is mentioned', async () => {
    const frame = await showDossier('NWA', entityPage);
    assert.equal(await frame.locator('h1').innerText(), 'National Waterways Agency');
    assert.match(await frame.locator('#mentions').innerText(), /ferry-day-2\.html/);
    assert.deepEqual(await tabThrough(frame), await controlsOf(frame));
  });

  it('says so when its fact no longer exists', async () => {
    const { workbench } = editor;
    await workbench.tab('ferry-funerals.md').click();
    await workbench.openFile('port-deal-profile.md');
    await showDossier('$1.35 billion', `${factPage}:has-text("port-deal")`);
    await workbench.replaceInFile('1.35', '1.2');
    await workbench.webview(gonePage);
  });

  for (const theme of ['light', 'dark', 'dark high contrast', 'light high contrast'] as const) {
    it(`has nothing that axe-core objects to in the ${theme} theme`, async () => {
      const { workbench } = editor;
      await workbench.chooseTheme(theme);
      for (const [tab, name, selector] of [
        [/^people killed/, 'fact', factPage],
        [/^National Waterways/, 'entity', entityPage],
        [/^price/, 'gone', gonePage],
      ] as const) {
        await workbench.page.locator('.tab', { hasText: tab }).click();
        const frame = await workbench.webview(selector);
        await dressed(frame, theme);
        await workbench.screenshot(`dossier-${name}-${theme.replaceAll(' ', '-')}`);
        assert.deepEqual(await violations(frame), []);
      }
    });
  }

  it('is there again after the window was closed and opened', async () => {
    const { workbench } = editor;
    // The editor writes down which tabs are open a moment after they are.
    await workbench.page.waitForTimeout(2_000);
    await workbench.reopen();
    await workbench.page.locator('.tab', { hasText: /^people killed/ }).click();
    const frame = await workbench.webview(factPage);
    assert.match(await frame.locator('h1').innerText(), /^People killed/);
  });
});

/** Everything in a page that can have the keyboard, in the order of the document. */
async function controlsOf(frame: Frame): Promise<unknown> {
  return await frame.evaluate(
    `[...document.querySelectorAll('a[href], button, [tabindex="0"]')].map((each) => each.dataset.key ?? each.className)`,
  );
}

/** What gets the keyboard by the tab key, from the first control on, each with its focus ring in sight. */
async function tabThrough(frame: Frame): Promise<unknown> {
  await frame.locator('a.skip').focus();
  const count = ((await controlsOf(frame)) as readonly string[]).length;
  const met: unknown[] = [];
  for (let index = 0; index < count; index++) {
    const { name, ring } = (await frame.evaluate(`(() => {
      const { dataset, className } = document.activeElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
      return { name: dataset.key ?? className, ring: outlineStyle !== 'none' && parseFloat(outlineWidth) > 0 };
    })()`)) as { readonly name: string; readonly ring: boolean };
    met.push(ring ? name : `${name} without a focus ring`);
    await frame.page().keyboard.press('Tab');
  }
  return met;
}

/** A web view changes its theme a moment after the window. */
async function dressed(frame: Frame, theme: Theme): Promise<void> {
  const kind = {
    light: 'light',
    dark: 'dark',
    'dark high contrast': 'high-contrast',
    'light high contrast': 'high-contrast-light',
  };
  await frame.locator(`body.vscode-${kind[theme]}`).waitFor();
  await frame.page().waitForTimeout(300);
}
