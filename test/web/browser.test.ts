/** The packaged extension in an editor that has no machine behind it: 500 articles, all far away. */

import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { BuiltPackage } from '../cli/builtPackage.ts';
import { makeDocx, paragraph } from '../formats/documents/makeDocx.ts';
import { lines, makePdf, wrapped } from '../formats/documents/makePdf.ts';
import { installRig } from '../rig/install.ts';
import { projectRoot } from '../rig/paths.ts';
import { startWebServer, type ToldDiagnostic, type WebServer } from '../rig/webServer.ts';
import { startBrowser, Workbench } from '../rig/workbench.ts';
import { openFromExplorer } from './openFromExplorer.ts';
import { unpackExtension } from './unpackExtension.ts';

const ARTICLES = 500;

/** Beside those of the sample newsroom: each of a fire in a town of its own. */
function archive(): Record<string, string> {
  const begin = ['Al', 'Ber', 'Cor', 'Dun', 'El', 'Far', 'Gal', 'Hor', 'In', 'Jar'];
  const middle = ['ba', 'de', 'fi', 'go', 'lu', 'ma', 'ne', 'ri', 'so', 'tu'];
  const end = ['wick', 'ford', 'ham', 'stead', 'mere'];
  const files: Record<string, string> = {};
  for (let number = 0; number < ARTICLES; number++) {
    const town = [begin[number % 10], middle[Math.floor(number / 10) % 10], end[Math.floor(number / 100)]].join('');
    files[`archive/${number % 10}/report-${number}.md`] =
      `---\ndate: 2024-03-05\n---\n\nThe fire in ${town} on Tuesday killed ${20 + (number % 30)} people.\n`;
  }
  return files;
}

const COLLEAGUE = makeDocx({
  body: paragraph('Forty people died when the ferry Corran capsized off Port Ellen on Tuesday, the mayor said.'),
  core: '<dcterms:modified>2024-03-06T10:00:00Z</dcterms:modified>',
});

const RELEASE = makePdf(
  [
    {
      texts: [
        { words: 'The loss of the ferry Corran', x: 50, y: 740, size: 18 },
        ...lines(
          wrapped(
            'Forty-three people died when the ferry Corran capsized off Port Ellen on Tuesday, the harbour authority said.',
          ),
        ),
      ],
    },
  ],
  { info: '/CreationDate (D:20240306090000Z)' },
);

const CORRAN = `---
date: 2024-03-06
role: draft
---

Forty-four people died when the ferry Corran capsized off Port Ellen on Tuesday.
`;

describe('The installed package in a browser', function () {
  this.timeout(400_000);
  let home: string;
  let folder: string;
  let server: WebServer;
  let browser: Browser;
  let workbench: Workbench;

  before(async () => {
    home = mkdtempSync(join(tmpdir(), 'sourcecheck-web-'));
    folder = join(home, 'articles');
    cpSync(join(projectRoot, 'samples', 'newsroom'), folder, { recursive: true });
    write(folder, archive());
    write(folder, { 'ferry/corran.md': CORRAN, 'ferry/colleague.docx': COLLEAGUE, 'ferry/release.pdf': RELEASE });
    const extension = await unpackExtension(home);
    const rig = await installRig();
    server = await startWebServer({ editor: dirname(dirname(rig.serverMain)), extension, folder });
    browser = await startBrowser(rig.browser);
    workbench = await Workbench.at(browser, server.address);
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

  /** Of an offset in an article that has lines. */
  function placeOf(path: string, start: number): string {
    const before = readFileSync(join(folder, path), 'utf8').slice(0, start);
    return `${path}:${before.split('\n').length - 1}`;
  }

  /** The diagnostics, once they are as expected. */
  async function diagnostics(
    expected: (told: readonly ToldDiagnostic[]) => boolean,
  ): Promise<readonly ToldDiagnostic[]> {
    const end = Date.now() + 60_000;
    for (;;) {
      await workbench.runCommand('Far Away: Tell');
      await workbench.page.waitForTimeout(500);
      const told = server
        .told()
        .filter(({ path, source }) => source === 'Sourcecheck' && /\.(?:md|txt|html)$/u.test(path));
      if (expected(told)) return told;
      if (Date.now() > end) throw new Error(`The diagnostics still are:\n${JSON.stringify(told, null, 1)}`);
    }
  }

  it('warns in an article that is opened, of what the others say', async () => {
    await openFromExplorer(workbench, 'drafts', 'ferry-funerals.md');
    await workbench.waitForWarning();
    const card = await workbench.hover('43', /41/u);
    assert.match(card, /ferry-day-3/u);
    await workbench.screenshot('web-warning');
  });

  it('has read every article, and finds what the command line finds', async () => {
    await diagnostics((told) => told.length > 20);
    const read = new Set(server.read());
    assert.ok(Object.keys(archive()).every((name) => read.has(name)));
    const built = new BuiltPackage();
    try {
      const { stdout } = await built.run(folder, ['check', '--format', 'json']);
      const { conflicts }: { conflicts: { claims: { path: string; start: number }[] }[] } = JSON.parse(stdout);
      const places = conflicts.map(({ claims }) => claims.map(({ path, start }) => placeOf(path, start)));
      const told = (await diagnostics(() => true)).map(({ path, line }) => `${path.slice(1)}:${line}`);
      assert.deepEqual(
        places.filter((each) => !each.some((place) => told.includes(place))),
        [],
      );
      assert.deepEqual(
        told.filter((place) => !places.flat().includes(place)),
        [],
      );
    } finally {
      built.remove();
    }
  });

  it('reads documents of other programs, and shows their text', async () => {
    const told = await diagnostics(() => true);
    const [corran] = told.filter(({ path }) => path === '/ferry/corran.md');
    assert.match(corran?.message ?? '', /colleague\.docx/u);
    assert.match(corran?.message ?? '', /release\.pdf, page 1/u);
  });

  it('writes a decision through the editor, into the folder far away', async () => {
    await workbench.select('43 people');
    await workbench.page.keyboard.press('ArrowLeft');
    await workbench.openFixes();
    await workbench.takeFix(/Ignore/u);
    const end = Date.now() + 30_000;
    const file = join(folder, '.sourcecheck', 'decisions.json');
    while (!existsSync(file) || !readFileSync(file, 'utf8').includes('ferry-funerals.md')) {
      if (Date.now() > end) throw new Error('No decision was written.');
      await workbench.page.waitForTimeout(200);
    }
    const { decisions } = JSON.parse(readFileSync(file, 'utf8'));
    assert.equal(decisions.length, 1);
    await diagnostics((told) => !told.some(({ path, line }) => path === '/drafts/ferry-funerals.md' && line === 9));
  });

  it('knows the articles and the decision when the page is loaded again', async () => {
    await workbench.page.reload();
    await workbench.page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 60_000 });
    const told = await diagnostics((all) => all.some(({ path }) => path === '/ferry/corran.md'));
    assert.ok(!told.some(({ path, line }) => path === '/drafts/ferry-funerals.md' && line === 9));
  });
});

function write(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}
