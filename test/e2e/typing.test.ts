import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openPackagedEditor, type PackagedEditor, pictureOfFailure } from './packagedEditor.ts';

const DRAFT = `---
date: 2025-03-13
---

# The week in figures

The fire at the Lindqvist paper mill at Harrowmouth on Tuesday killed 12 workers, police said.

The derailment of the night train near Ostvale on Monday injured 34 passengers, the railway said.

The storm that struck Penhallow on Sunday killed 19 people, the coast guard said.

Police arrested 26 protesters at the march on Marlow Square on Saturday, a spokesman said.

The ferry Corvina capsized off Tarn Head on Friday, killing 41 people, officials said.
`;

const FILES = {
  'drafts/week.md': DRAFT,
  'wire/mill.txt':
    'March 12, 2025\n\nThe fire at the Lindqvist paper mill at Harrowmouth on Tuesday killed 21 workers, police said.\n',
  'wire/train.txt':
    'March 11, 2025\n\nThe derailment of the night train near Ostvale on Monday injured 43 passengers, the railway said.\n',
  'wire/storm.txt':
    'March 10, 2025\n\nThe storm that struck Penhallow on Sunday killed 9 people, the coast guard said.\n',
  'wire/march.txt':
    'March 9, 2025\n\nPolice arrested 62 protesters at the march on Marlow Square on Saturday, a spokesman said.\n',
  'wire/ferry.txt':
    'March 8, 2025\n\nThe ferry Corvina capsized off Tarn Head on Friday, killing 14 people, officials said.\n',
};

/** In the order of the text. */
const WARNED = ['12', '34', '19', '26', '41'];

/** Forty letters a second. */
const DELAY = 25;

/**
 * Long enough for the answer to be placed, in milliseconds. The editor takes places without the version they are of, so
 * that an answer which reaches it together with the next letter may be off by that letter until it is sent once more.
 */
const PAUSE = 2500;

const TYPED = 'Reported by our own people, with the agencies; every line of it is typed in one go, as on a deadline.';

describe('Squiggles, while somebody types above them', function () {
  // Seldom a squiggle is some letters off for a moment, most likely as an answer and a letter have crossed. It is put
  // right at once; twice in a row it is no accident.
  this.retries(1);
  let editor: PackagedEditor;
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sourcecheck-week-'));
    for (const [path, text] of Object.entries(FILES)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    editor = await openPackagedEditor(folder, join('drafts', 'week.md'));
    await until(async () => (await editor.workbench.underlined()).length === WARNED.length);
  });
  afterEach(async function () {
    await pictureOfFailure(this.currentTest, editor);
  });
  after(async () => {
    await editor?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('are under the figures to begin with', async () => {
    assert.deepEqual((await editor.workbench.underlined()).sort(), [...WARNED].sort());
  });

  it('are never under other words, whatever lines are added', async () => {
    const { workbench } = editor;
    await workbench.goToLine(6);
    const seen = await workbench.underlinedDuring(async () => {
      for (const line of [TYPED, TYPED]) {
        await workbench.page.keyboard.type(line, { delay: DELAY });
        await workbench.page.keyboard.press('Enter');
      }
      await workbench.page.waitForTimeout(3000);
    });
    assert.deepEqual([...seen].sort(), [...WARNED].sort());
    assert.deepEqual((await workbench.underlined()).sort(), [...WARNED].sort());
  });

  it('are never under other words of a line that is written in', async () => {
    const { workbench } = editor;
    await workbench.select('The fire at the');
    await workbench.page.keyboard.press('ArrowLeft');
    const seen = await workbench.underlinedDuring(async () => {
      for (const words of ['As reported here, ', 'by all accounts, ', 'to begin with: ']) {
        await workbench.page.keyboard.type(words, { delay: DELAY });
        await workbench.page.waitForTimeout(PAUSE);
      }
    });
    assert.deepEqual([...seen].sort(), [...WARNED].sort());
  });

  async function until(isSo: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + 60_000;
    while (!(await isSo())) {
      if (Date.now() > end) throw new Error(`underlined: ${(await editor.workbench.underlined()).join(', ')}`);
      await editor.workbench.page.waitForTimeout(100);
    }
  }
});
