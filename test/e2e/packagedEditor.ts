import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { installRig } from '../rig/install.ts';
import { packageExtension } from '../rig/package.ts';
import { type EditorServer, startEditorServer } from '../rig/server.ts';
import { startBrowser, themeSettings, Workbench } from '../rig/workbench.ts';

/** The packaged extension, installed in an editor of its own that shows a copy of a folder. */
export interface PackagedEditor {
  readonly workbench: Workbench;
  /** The copy of the folder that is open. */
  readonly folder: string;
  close(): Promise<void>;
}

let packaged: Promise<string> | undefined;

/**
 * Packs the extension, installs the package, and opens a copy of `folder` with `file` shown, in the light theme. `only`
 * chooses what is copied, by file name; `language` is the display language.
 */
export async function openPackagedEditor(
  folder: string,
  file: string,
  only: (name: string) => boolean = () => true,
  language = 'en',
): Promise<PackagedEditor> {
  const home = await mkdtemp(join(tmpdir(), 'sourcecheck-articles-'));
  const copy = join(home, basename(folder));
  let server: EditorServer | undefined;
  let browser: Browser | undefined;
  const close = async (): Promise<void> => {
    await browser?.close();
    await server?.stop();
    await rm(home, { recursive: true, force: true });
  };
  try {
    await cp(folder, copy, { recursive: true, filter: (source) => source === folder || only(source) });
    const rig = await installRig();
    packaged ??= packageExtension();
    const started = await startEditorServer(rig.serverMain, {
      vsix: await packaged,
      ...(language === 'en' ? {} : { language }),
      settings: { ...themeSettings('light'), 'editor.wordWrap': 'on', 'editor.minimap.enabled': false },
    });
    server = started;
    browser = await startBrowser(rig.browser);
    const workbench = await Workbench.open(browser, started, { folder: copy, open: [join(copy, file)] });
    return { workbench, folder: copy, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** For `afterEach`: keeps a picture of what the editor showed when a test failed. */
export async function pictureOfFailure(
  test: Mocha.Test | undefined,
  editor: PackagedEditor | undefined,
): Promise<void> {
  if (test?.state !== 'failed' || editor === undefined) return;
  const name = `failed-${test.fullTitle().replaceAll(/[^A-Za-z0-9]+/g, '-')}`;
  console.log(`      picture: ${await editor.workbench.screenshot(name)}`);
}
