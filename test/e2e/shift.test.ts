import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { projectRoot } from '../rig/paths.ts';
import { runProgram } from '../rig/run.ts';
import { WINDOW } from '../rig/workbench.ts';
import { openPackagedEditor, type PackagedEditor, pictureOfFailure } from './packagedEditor.ts';

/** Each test goes on where the one before it ended. */
describe('One shift at the desk of the sample newsroom', () => {
  let editor: PackagedEditor;
  let failed = false;

  before(async () => {
    editor = await openPackagedEditor(join(projectRoot, 'samples', 'newsroom'), join('drafts', 'ferry-funerals.md'));
    await editor.workbench.waitForWarning();
  });
  beforeEach(function () {
    if (failed) this.skip();
  });
  afterEach(async function () {
    failed ||= this.currentTest?.state === 'failed';
    await pictureOfFailure(this.currentTest, editor);
  });
  after(async () => {
    await editor?.close();
  });

  /** A conflict in the view, by what it is about. */
  const conflict = (about: string): Locator =>
    editor.workbench.page.locator(`.sidebar .monaco-list-row[aria-label*=${JSON.stringify(about)}]`).first();

  /** Alone, as a list draws only the lines in sight, and those that are settled stand at its end. */
  async function showConflicts(): Promise<void> {
    await editor.workbench.runCommand('View: Show Sourcecheck');
    const names = editor.workbench.page.locator('.sidebar .pane-header', { hasText: 'Names' });
    await names.waitFor();
    if ((await names.getAttribute('aria-expanded')) === 'true') await names.click();
  }

  const TOLL = 'people killed';
  const ARRESTS = 'people arrested';
  const PRICE = 'price';

  it('begins with the conflicts of the day', async () => {
    const { workbench } = editor;
    await showConflicts();
    for (const about of [TOLL, ARRESTS, PRICE]) await conflict(about).waitFor();
    await workbench.screenshot('shift-conflicts');
  });

  it('offers what can be done about a figure', async () => {
    const { workbench } = editor;
    await workbench.select('43');
    const fixes = await workbench.openFixes();
    await workbench.screenshot('shift-fixes');
    assert.ok(
      fixes.some((fix) => /43 → 41/.test(fix)),
      fixes.join('\n'),
    );
  });

  it('corrects the toll by a fix', async () => {
    const { workbench } = editor;
    await workbench.takeFix('43 → 41');
    await isWritten('drafts/ferry-funerals.md', /for the 41 people who died/);
  });

  it('shows the two reports on the arrests side by side', async () => {
    const { workbench } = editor;
    await workbench.openFile('protest-folo.txt');
    await workbench.select('26');
    await workbench.runCommand('Sourcecheck: Compare Conflicting Reports Side by Side');
    await workbench.tab('protest-wire.txt').waitFor();
    // Small enough for the read-me.
    await workbench.page.setViewportSize({ width: 1200, height: 640 });
    await workbench.page.waitForTimeout(500);
    await workbench.screenshot('shift-side-by-side');
    await workbench.page.setViewportSize(WINDOW);
  });

  it('settles the arrests, with a reason', async () => {
    const { workbench } = editor;
    await workbench.tab('protest-folo.txt').first().click();
    await workbench.select('26');
    await workbench.runCommand('Sourcecheck: Settle Conflict');
    await workbench.answer(/^26/);
    await workbench.typeAnswer(/Why/, 'The police corrected their count at noon.');
    await workbench.page.locator('.sidebar .monaco-list-row[aria-label^="Settled conflicts: 1"]').waitFor();
  });

  it('marks the two prices as not about the same thing', async () => {
    const { workbench } = editor;
    await workbench.openFile('port-deal-profile.md');
    await workbench.select('$1.35 billion');
    await workbench.runCommand('Sourcecheck: Not About the Same Thing');
    await workbench.page.locator('.sidebar .monaco-list-row[aria-label^="Settled conflicts: 2"]').waitFor();
    assert.ok(!(await conflict(PRICE).isVisible()));
  });

  it('rights a misspelt name, after a look at what will change', async () => {
    const { workbench } = editor;
    await workbench.openFile('ferry-explainer.md');
    await workbench.select('Adauto Siquiera');
    await workbench.page.keyboard.press('F2');
    await workbench.page.locator('.rename-box input').fill('Adauto Siqueira');
    await workbench.page.keyboard.press('Control+Enter');
    await workbench.page.locator('.bulk-edit-panel').first().waitFor();
    await workbench.page.waitForTimeout(500);
    await workbench.screenshot('shift-rename');
    await workbench.page.locator('.bulk-edit-panel .monaco-button', { hasText: 'Apply' }).click();
    await isWritten('drafts/ferry-explainer.md', /Adauto Siqueira, the lieutenant.*Siqueira said/);
  });

  it('finds everything as it was left when the window is opened again', async () => {
    const { workbench } = editor;
    await workbench.reopen();
    await workbench.page.locator('.activitybar .badge[aria-label^="Sourcecheck"]').waitFor({ timeout: 60_000 });
    await showConflicts();
    await conflict(TOLL).waitFor({ timeout: 60_000 });
    await workbench.page.locator('.sidebar .monaco-list-row[aria-label^="Settled conflicts: 2"]').waitFor();
    await workbench.screenshot('shift-reopened');
    assert.ok(!(await conflict(PRICE).isVisible()));
    assert.ok(!(await conflict(ARRESTS).isVisible()));
  });

  it('agrees with the command line', async () => {
    const { code, output } = await runProgram(
      process.execPath,
      [join(projectRoot, 'dist', 'cli.js'), 'check', '.', '--format', 'json'],
      { cwd: editor.folder },
    );
    assert.equal(code, 1, output);
    const { conflicts } = JSON.parse(output) as {
      readonly conflicts: readonly { readonly about: string; readonly settled: boolean }[];
    };
    const rows = editor.workbench.page.locator('.sidebar .pane', { hasText: 'Conflicts' }).locator('.monaco-list-row');
    const spoken = await rows.evaluateAll((found) => found.map((row) => row.getAttribute('aria-label') ?? ''));
    const shown = spoken.filter((row) => !row.startsWith('Settled')).map((row) => row.split('; ')[0] ?? '');
    assert.deepEqual(
      conflicts
        .filter(({ settled }) => !settled)
        .map(({ about }) => about)
        .sort(),
      [...new Set(shown)].sort(),
    );
    assert.equal(conflicts.filter(({ settled }) => settled).length, 2);
  });

  /** The workbench saves by itself, a moment after a change. */
  async function isWritten(path: string, words: RegExp): Promise<void> {
    const end = Date.now() + 10_000;
    for (;;) {
      const text = await readFile(join(editor.folder, path), 'utf8');
      if (words.test(text)) return;
      if (Date.now() > end) assert.match(text, words);
      await editor.workbench.page.waitForTimeout(100);
    }
  }
});
