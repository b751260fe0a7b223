import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { installRig } from '../rig/install.ts';
import { projectRoot } from '../rig/paths.ts';
import { startWebServer, type WebServer } from '../rig/webServer.ts';
import { startBrowser, Workbench } from '../rig/workbench.ts';
import { openFromExplorer } from './openFromExplorer.ts';
import { unpackExtension } from './unpackExtension.ts';

const COMMAND = 'Sourcecheck: Ask a Chat Model for a Second Opinion…';

describe('A second opinion, of a chat model that the editor offers,', function () {
  this.timeout(400_000);
  let home: string;
  let server: WebServer;
  let browser: Browser;
  let workbench: Workbench;

  before(async () => {
    home = mkdtempSync(join(tmpdir(), 'sourcecheck-web-'));
    const folder = join(home, 'articles');
    cpSync(join(projectRoot, 'samples', 'newsroom'), folder, { recursive: true });
    const rig = await installRig();
    server = await startWebServer({
      editor: dirname(dirname(rig.serverMain)),
      extension: await unpackExtension(home),
      folder,
      settings: { 'sourcecheck.secondOpinion': true, 'chat.disableAIFeatures': false },
    });
    browser = await startBrowser(rig.browser);
    workbench = await Workbench.at(browser, server.address);
    await openFromExplorer(workbench, 'drafts', 'ferry-funerals.md');
    await workbench.waitForWarning();
  });

  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return;
    const name = `failed-${this.currentTest.fullTitle().replaceAll(/[^A-Za-z0-9]+/g, '-')}`;
    console.log(`      picture: ${await workbench.screenshot(name)}`);
  });

  after(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(home, { recursive: true, force: true });
  });

  /** Asks about the toll at the cursor, up to the question whether to send. */
  async function ask(): Promise<void> {
    // What was shown the time before stands in a group of editors of its own.
    await workbench.runCommand('View: Close All Editors');
    await openFromExplorer(workbench, 'drafts', 'ferry-funerals.md');
    await workbench.select('43 people');
    await workbench.page.keyboard.press('ArrowLeft');
    await workbench.runCommand(COMMAND);
    await workbench.answer('Sphinx');
    await workbench.page.locator('.monaco-dialog-box', { hasText: 'Send this text to Sphinx (far-away)?' }).waitFor();
  }

  it('is asked for nothing before the user has seen it and agreed', async () => {
    await ask();
    const shown = workbench.page.locator('.editor-instance .view-lines', {
      hasText: 'News reports seem to contradict',
    });
    await shown.first().waitFor();
    await workbench.screenshot('second-opinion-consent');
    await workbench.page.keyboard.press('Escape');
    await workbench.page.locator('.monaco-dialog-box').waitFor({ state: 'hidden' });
    await workbench.page.waitForTimeout(1000);
    assert.deepEqual(server.asked(), []);
  });

  it('is sent what was shown, and its answer stands in the dossier as its own, as text', async () => {
    await ask();
    await workbench.page.locator('.monaco-dialog-box .monaco-button', { hasText: 'Send' }).first().click();
    const frame = await workbench.webview('#opinions-title, .opinion');
    const words = await frame.locator('.opinion').first().innerText();
    await workbench.screenshot('second-opinion-dossier');
    assert.match(words, /Both <b>cannot<\/b> hold: \[one\]\(command:x\) is later\./u);
    assert.match(words, /Sphinx, on /u);
    assert.equal(server.asked().length, 1);
    const [asked = ''] = server.asked();
    assert.match(asked, /figure: 43\n/u);
    assert.match(asked, /sentence: "PORTO TAPIRÉ, Brazil|sentence: ".*bells of Santa Rita/u);
  });
});
