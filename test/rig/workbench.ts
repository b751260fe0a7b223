import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Browser, chromium, type Frame, type Locator, type Page } from 'playwright-core';
import { screenshotFolder } from './paths.ts';
import type { EditorServer } from './server.ts';

export type Theme = 'light' | 'dark' | 'dark high contrast' | 'light high contrast';

/** The size of the window, in pixels. */
export const WINDOW = { width: 1280, height: 800 } as const;

const themeNames: Readonly<Record<Theme, string>> = {
  light: 'Light Modern',
  dark: 'Dark Modern',
  'dark high contrast': 'Dark High Contrast',
  'light high contrast': 'Light High Contrast',
};

/** The classes that the workbench wears in them. */
const themeClasses: Readonly<Record<Theme, string>> = {
  light: 'vs',
  dark: 'vs-dark',
  'dark high contrast': 'hc-black',
  'light high contrast': 'hc-light',
};

/** The settings that give a theme from the start. */
export function themeSettings(theme: Theme): Readonly<Record<string, unknown>> {
  return { 'workbench.colorTheme': themeNames[theme] };
}

export interface WorkbenchOptions {
  /** The folder to open, or the `.code-workspace` file that names several. */
  readonly folder: string;
  /** Files to open in it, the last one shown. */
  readonly open?: readonly string[];
  /** An extension to run from its source folder. */
  readonly extensionDevelopmentPath?: string;
  /** With it, the bundle whose `run` the extension host calls. */
  readonly extensionTestsPath?: string;
  /** Hears what a test run in the extension host logs. */
  readonly onTestLog?: (type: string, text: string) => void;
  /** Hears that a test run in the extension host has ended. */
  readonly onTestEnd?: (code: number) => void;
}

/** Starts a Chromium. The caller closes it. */
export async function startBrowser(program: string): Promise<Browser> {
  return await chromium.launch({
    executablePath: program,
    headless: true,
    args: [
      // The sandbox cannot start as root, which containers are; the only page shown is our own.
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** How often a card or a menu that does not come is asked for again. */
const ATTEMPTS = 4;

/**
 * A window of the editor, with the moves of a person who works in it. Each waits for what it expects, and fails by
 * name.
 */
export class Workbench {
  readonly page: Page;
  /** Opens the folder and no file beside those that were open. */
  readonly #folderAddress: string;

  constructor(page: Page, folderAddress: string) {
    this.page = page;
    this.#folderAddress = folderAddress;
  }

  /** Goes to the address of a workbench and waits until it is there. `prepare` gets the page before it has gone. */
  static async at(
    browser: Browser,
    address: string,
    prepare: (page: Page) => Promise<void> = async () => {},
    folderAddress = address,
  ): Promise<Workbench> {
    const page = await browser.newPage({ viewport: WINDOW });
    for (const script of ['findText.js', 'squiggles.js']) {
      await page.addInitScript({ path: join(import.meta.dirname, script) });
    }
    await prepare(page);
    await page.goto(address);
    await page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 60_000 });
    return new Workbench(page, folderAddress);
  }

  /** Opens a folder and waits until the workbench and the files asked for are there. */
  static async open(browser: Browser, server: EditorServer, options: WorkbenchOptions): Promise<Workbench> {
    const remote = (path: string): string => `vscode-remote://${server.authority}${encodeURI(path)}`;
    const payload: [string, string][] = [['skipWelcome', 'true']];
    for (const file of options.open ?? []) payload.push(['openFile', remote(file)]);
    if (options.extensionDevelopmentPath !== undefined) {
      payload.push(['extensionDevelopmentPath', remote(options.extensionDevelopmentPath)], ['enableProposedApi', '']);
    }
    if (options.extensionTestsPath !== undefined) {
      payload.push(['extensionTestsPath', remote(options.extensionTestsPath)]);
    }
    const kind = options.folder.endsWith('.code-workspace') ? 'workspace' : 'folder';
    const address = server.address({ [kind]: options.folder, payload: JSON.stringify(payload) });
    const listen = async (page: Page): Promise<void> => {
      await page.exposeFunction('codeAutomationLog', (type: string, texts: unknown[]) =>
        options.onTestLog?.(type, texts.map(String).join(' ')),
      );
      await page.exposeFunction('codeAutomationExit', (code: number) => options.onTestEnd?.(code));
    };
    const again = server.address({ folder: options.folder, payload: JSON.stringify([['skipWelcome', 'true']]) });
    const workbench = await Workbench.at(browser, address, listen, again);
    for (const file of options.open ?? []) await workbench.tab(basename(file)).waitFor({ timeout: 30_000 });
    return workbench;
  }

  /** The tab of a file, by its name. */
  tab(name: string): Locator {
    return this.page.locator(`.tab[data-resource-name="${name}"]`);
  }

  /** Shows a file of the folder by its name, through the quick open box as its users do. */
  async openFile(name: string): Promise<void> {
    await this.page.keyboard.press('Control+P');
    await this.pick(name, name);
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
  }

  /** Runs a command by its title. */
  async runCommand(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.pick(`>${title}`, title);
  }

  /** Opens the menu of fixes for what is selected, and gives its titles. */
  async openFixes(): Promise<string[]> {
    const rows = this.page.locator('.action-widget .monaco-list-row.action');
    for (let attempt = 1; ; attempt++) {
      await this.page.keyboard.press('Control+.');
      try {
        await rows.first().waitFor({ timeout: 6_000 });
        return await rows.allInnerTexts();
      } catch (error) {
        // The editor closes a menu that comes while it is still busy with what was selected.
        if (attempt === ATTEMPTS) throw error;
      }
    }
  }

  /** Takes a fix of the open menu, by words of its title. */
  async takeFix(title: string | RegExp): Promise<void> {
    await this.page.locator('.action-widget .monaco-list-row.action', { hasText: title }).first().click();
    await this.page.locator('.action-widget').first().waitFor({ state: 'hidden' });
  }

  /** Takes an answer in the box at the top, by words of it. */
  async answer(label: string | RegExp): Promise<void> {
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: label }).first().click();
  }

  /** Types an answer into the box at the top when it asks `question`. */
  async typeAnswer(question: string | RegExp, text: string): Promise<void> {
    await this.page.locator('.quick-input-widget:visible', { hasText: question }).waitFor();
    await this.page.locator('.quick-input-widget:visible input').fill(text);
    await this.page.keyboard.press('Enter');
  }

  /** Goes to a line of the file shown, counted from 1. */
  async goToLine(line: number): Promise<void> {
    await this.page.keyboard.press('Control+G');
    await this.page.locator('.quick-input-widget input').fill(`:${line}`);
    await this.page.keyboard.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** Waits for a warning's wavy line in the file shown. */
  async waitForWarning(timeout = 60_000): Promise<void> {
    await this.page.locator('.editor-instance .squiggly-warning').first().waitFor({ state: 'attached', timeout });
  }

  /** The words in view that have a wavy line. */
  async underlined(): Promise<string[]> {
    return this.page.evaluate('underlined()') as Promise<string[]>;
  }

  /** Looks at every frame while `moves` is made, and gives all words that ever had a wavy line. */
  async underlinedDuring(moves: () => Promise<void>): Promise<string[]> {
    await this.page.evaluate('void (globalThis.endOfWatch = watchSquiggles())');
    await moves();
    return this.page.evaluate('endOfWatch()') as Promise<string[]>;
  }

  /** Rests the mouse on a place where the file shown says `text`, and gives the card's text when it appears. */
  async hover(text: string, expected: string | RegExp): Promise<string> {
    const card = this.page.locator('.monaco-hover:visible', { hasText: expected }).first();
    for (let attempt = 1; ; attempt++) {
      // The window may still be arranging itself, so the place is looked up anew each time.
      const place = await this.findText(text);
      // An open card hides what is under it, and the card only opens for a mouse that came from elsewhere and rests.
      await this.page.keyboard.press('Escape');
      await this.page.mouse.move(5, 5);
      await this.page.mouse.move(place.x, place.y, { steps: 5 });
      try {
        await card.waitFor({ timeout: 6_000 });
        break;
      } catch (error) {
        if (attempt === ATTEMPTS) throw error;
      }
    }
    // It fades in, which a picture should not show.
    await this.page.waitForTimeout(300);
    return (await card.allInnerTexts()).join('\n');
  }

  /** Moves the mouse to a corner, so that a card closes. */
  async leave(): Promise<void> {
    await this.page.mouse.move(5, 5, { steps: 5 });
    await this.page.keyboard.press('Escape');
    await this.page.locator('.monaco-hover:visible').first().waitFor({ state: 'hidden' });
  }

  /** All rows of the Problems panel, which is opened for it, from the first to the last, when there is at least one. */
  async problems(): Promise<string[]> {
    const panel = this.page.locator('.markers-panel');
    if (!(await panel.isVisible())) await this.page.keyboard.press('Control+Shift+M');
    // The header that sticks to the top while its file is scrolled through is drawn a second time.
    const rows = panel.locator('.monaco-list-row:not(.monaco-tree-sticky-row)');
    await rows.first().waitFor({ timeout: 30_000 });
    // The panel only draws the rows in view, so it has to be scrolled through. Not by keys: those open the files.
    const found = new Map<number, string>();
    // One turn of the wheel is two rows and a half, whatever its size; some ten rows are in view.
    const turnWheel = async (times: number, direction: 'up' | 'down'): Promise<void> => {
      await panel.locator('.monaco-list').hover();
      for (let time = 0; time < times; time++) await this.page.mouse.wheel(0, direction === 'up' ? -100 : 100);
      await this.page.waitForTimeout(100);
    };
    const first = panel.locator('.monaco-list-row:not(.monaco-tree-sticky-row)[data-index="0"]');
    const toTop = async (): Promise<void> => {
      while (!(await first.isVisible())) await turnWheel(10, 'up');
      await turnWheel(5, 'up');
    };
    await toTop();
    for (let before = -1; before < found.size; ) {
      before = found.size;
      const inView = await rows.evaluateAll((elements) =>
        elements.map((row): [number, string] => [Number(row.dataset.index), row.innerText]),
      );
      for (const [index, text] of inView) found.set(index, text);
      await turnWheel(3, 'down');
    }
    await toTop();
    await this.page.mouse.move(5, 5);
    return [...found.entries()].sort(([a], [b]) => a - b).map(([, text]) => text);
  }

  /** Chooses a colour theme by its command, and waits until the workbench wears it. */
  async chooseTheme(theme: Theme): Promise<void> {
    await this.runCommand('Preferences: Color Theme');
    await this.pick(themeNames[theme], themeNames[theme]);
    await this.page.locator(`.monaco-workbench.${themeClasses[theme]}`).waitFor();
  }

  /** Selects the first place in the file shown that says `text`, wherever it is, and brings it into view. */
  async select(text: string): Promise<void> {
    // Of several columns the one that is worked in, unless it shows something else than text.
    const inUse = this.page.locator('.editor-group-container.active .editor-instance .view-lines').first();
    const isText = await inUse.waitFor({ timeout: 2_000 }).then(
      () => true,
      () => false,
    );
    await (isText ? inUse : this.page.locator('.editor-instance .view-lines').first()).click();
    await this.page.keyboard.press('Control+Home');
    await this.page.keyboard.press('Control+F');
    const wanted = this.page.locator('.find-widget.visible textarea').first();
    // What was looked for last may still stand there, and to write it again would look for nothing.
    await wanted.fill('');
    await wanted.fill(text);
    await this.page.locator('.find-widget.visible .matchesCount', { hasText: /^1 / }).waitFor();
    // Closing the search leaves what it found selected, with the keys back in the text.
    await this.page.keyboard.press('Escape');
    await this.page.locator('.find-widget.visible').waitFor({ state: 'hidden' });
  }

  /** Replaces the first place in the file shown that says `text`, by typing over it. */
  async replaceInFile(text: string, replacement: string): Promise<void> {
    await this.select(text);
    await this.page.keyboard.type(replacement);
  }

  /** Waits until the rows of the Problems panel are as expected. */
  async waitForProblems(expected: (rows: readonly string[]) => boolean, timeout = 15_000): Promise<void> {
    const end = Date.now() + timeout;
    for (;;) {
      const rows = await this.problems();
      if (expected(rows)) return;
      if (Date.now() > end) throw new Error(`The Problems panel still says:\n${rows.join('\n')}`);
    }
  }

  /** Closes the window and opens its folder again, as it was left. */
  async reopen(): Promise<void> {
    await this.page.goto('about:blank');
    await this.page.goto(this.#folderAddress);
    await this.page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 60_000 });
  }

  /** The document of the webview in sight that holds `selector`, when it is there. */
  async webview(selector: string, timeout = 30_000): Promise<Frame> {
    const end = Date.now() + timeout;
    for (;;) {
      for (const frame of this.page.frames()) {
        // The editor puts a webview's document into a frame within a frame, and may replace it at any time.
        const isIt = await frame
          .locator(selector)
          .first()
          .isVisible()
          .catch(() => false);
        if (isIt && frame.parentFrame()?.parentFrame() != null) return frame;
      }
      if (Date.now() > end) throw new Error(`No webview shows ${selector}`);
      await this.page.waitForTimeout(100);
    }
  }

  /** Keeps a picture of the window among the build output, and gives its path. */
  async screenshot(name: string): Promise<string> {
    return await keepScreenshot(this.page, name);
  }

  /** Types into the box at the top and takes the row that is called exactly `label`. */
  private async pick(typed: string, label: string): Promise<void> {
    await this.page.locator('.quick-input-widget:visible input').fill(typed);
    // A row's label for screen readers goes on, after a comma, with its keys, or with the folder of a file.
    const labels = `[aria-label="${label}"], [aria-label^="${label},"], [aria-label^="${label} "]`;
    const row = `.quick-input-list .monaco-list-row:is(${labels})`;
    await this.page.locator(row).first().click();
  }

  /**
   * The middle of a place where the file shown says `text`, brought into view if it is not, in pixels of the window.
   */
  private async findText(text: string): Promise<{ x: number; y: number }> {
    const search = `findText(${JSON.stringify(text)})`;
    if ((await this.page.evaluate(search)) === null) await this.select(text);
    const found = await this.page.waitForFunction(search, undefined, { timeout: 15_000 });
    return (await found.jsonValue()) as { x: number; y: number };
  }
}

/** Keeps a picture of a page as `out/screenshots/NAME.png`, and gives its path. */
export async function keepScreenshot(page: Page, name: string): Promise<string> {
  await mkdir(screenshotFolder, { recursive: true });
  const path = join(screenshotFolder, `${name}.png`);
  await page.screenshot({ path });
  return path;
}
