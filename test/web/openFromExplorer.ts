import type { Locator } from 'playwright-core';
import type { Workbench } from '../rig/workbench.ts';

/** Opens a file of a folder by the explorer: where no files can be searched for, it is the only way. */
export async function openFromExplorer(workbench: Workbench, folder: string, name: string): Promise<void> {
  const row = (text: string): Locator =>
    workbench.page.locator('.explorer-folders-view .monaco-list-row', { hasText: text }).first();
  if (!(await row(name).isVisible())) await row(folder).click();
  await row(name).dblclick();
  await workbench.tab(name).first().waitFor();
}
