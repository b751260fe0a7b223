import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../rig/paths.ts';
import { openPackagedEditor, type PackagedEditor, pictureOfFailure } from './packagedEditor.ts';

const KEPT = `---
title: Mill fire leaves Larkholm in mourning
date: 2014-03-04
source: Larkholm Courier
---

The town is silent on the morning after the fire.

The fire at the Larkholm mill killed 34 people on Monday, officials said.
`;
const GONE = `---
title: Mill owner says little
date: 2014-03-04
source: The Evening Bell
---

The fire at the Larkholm mill on Monday killed 31 people, a hospital said.
`;
const DRAFT = `---
date: 2014-03-04
---
# What the mill fire left behind

The fire at the Larkholm mill killed 37 people on Monday, officials said.
`;

describe('The installed package, a draft before an archive', () => {
  let editor: PackagedEditor;
  let home: string;

  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'sourcecheck-archive-'));
    const [folder, years] = [join(home, 'desk'), join(home, 'years')];
    await Promise.all([folder, years].map((each) => mkdir(each)));
    await writeFile(join(years, 'kept.md'), KEPT);
    await writeFile(join(years, 'gone.md'), GONE);
    const archive = join(home, 'years.archive');
    const run = promisify(execFile);
    const cli = join(projectRoot, 'dist', 'cli.js');
    await run(process.execPath, [cli, 'archive', 'create', archive]);
    await run(process.execPath, [cli, 'archive', 'add', '--archive', archive, years]);
    await rm(join(years, 'gone.md'));
    await writeFile(join(folder, 'draft.md'), DRAFT);
    await writeFile(join(folder, 'sourcecheck.json'), JSON.stringify({ archive }));
    editor = await openPackagedEditor(folder, 'draft.md');
    await editor.workbench.waitForWarning();
  });
  afterEach(async function () {
    await pictureOfFailure(this.currentTest, editor);
  });
  after(async () => {
    await editor?.close();
    await rm(home, { recursive: true, force: true });
  });

  it('warns in the draft of what only the archive has, by headline and day', async () => {
    const { workbench } = editor;
    await workbench.waitForProblems((rows) => rows.some((row) => row.includes('Mill owner says little')));
    const warning = (await workbench.problems()).find((row) => row.includes('37 here')) ?? '';
    await workbench.screenshot('archive-problems-light');
    assert.match(warning, /34 in “Mill fire leaves Larkholm in mourning”, .*2014 \(archive\)/u);
    assert.doesNotMatch(warning, /kept\.md/u);
  });

  it('opens the file of an article that is still there', async () => {
    const { workbench } = editor;
    const row = workbench.page.locator('.markers-panel .monaco-list-row', { hasText: 'killed 34 people' });
    await row.first().dblclick();
    await workbench.tab('kept.md').waitFor();
    await workbench.page.locator('.editor-instance .view-line', { hasText: 'The town is silent' }).waitFor();
    await workbench.openFile('draft.md');
  });

  it('opens the sentence that is kept of one that has gone', async () => {
    const { workbench } = editor;
    const row = workbench.page.locator('.markers-panel .monaco-list-row', { hasText: 'killed 31 people' });
    await row.first().dblclick();
    await workbench.tab('gone.md.txt').waitFor();
    await workbench.page.locator('.codelens-decoration', { hasText: 'What the archive keeps of gone.md' }).waitFor();
    await workbench.page.locator('.view-line', { hasText: 'killed 31 people' }).waitFor();
    await workbench.screenshot('archive-sentence-light');
    await workbench.openFile('draft.md');
  });

  it('shows on the card where it has the other figure from', async () => {
    const { workbench } = editor;
    await workbench.hover('37', 'Mill fire leaves Larkholm in mourning');
    await workbench.screenshot('archive-card-light');
    await workbench.leave();
  });
});
