import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEvents } from '../../tools/conflicts/markedEvents.ts';
import { openPackagedEditor, type PackagedEditor, pictureOfFailure } from './packagedEditor.ts';

describe('The installed package, with two reports that tell one event in words of their own', () => {
  let folder: string;
  let editor: PackagedEditor;

  before(async () => {
    const event = readEvents().find(({ id }) => id === 'three-b-50');
    if (event === undefined) throw new RangeError('samples/events has no three-b-50');
    folder = await mkdtemp(join(tmpdir(), 'sourcecheck-recount-'));
    await writeFile(join(folder, 'agency.md'), event.a.text);
    await writeFile(join(folder, 'column.md'), event.b.text);
    editor = await openPackagedEditor(folder, 'agency.md');
  });
  afterEach(async function () {
    await pictureOfFailure(this.currentTest, editor);
  });
  after(async () => {
    await editor?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('offers a closer look where it has found nothing, and says what that has brought', async () => {
    const { page } = editor.workbench;
    await page.locator('.activitybar .action-label[aria-label^="Sourcecheck"]').first().click({ force: true });
    const button = page.locator('.sidebar .welcome-view-content').getByText('Look More Closely at What Figures Mean');
    await button.waitFor({ timeout: 30_000 });
    await editor.workbench.screenshot('closer-look-offered-light');
    await button.click();
    await page
      .locator('.sidebar .monaco-list-row')
      .filter({ hasText: '11 hours ≠ 13 hours' })
      .waitFor({ timeout: 60_000 });
    // The rig's workbench keeps messages where the bell shows them.
    await page.locator('[id="status.notifications"]').click();
    await page.locator('.notification-list-item').filter({ hasText: 'More conflicts: 2' }).waitFor();
    await editor.workbench.screenshot('closer-look-light');
  });
});
