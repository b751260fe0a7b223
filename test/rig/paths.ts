import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const projectRoot: string = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** What tests leave behind to be looked at: screenshots, bundles, packages, logs. Ignored by git. */
export const outFolder: string = join(projectRoot, 'out');

/** Where pictures of the editor are kept. */
export const screenshotFolder: string = join(outFolder, 'screenshots');

/**
 * Where downloads are kept between runs: the VS Code server and, through test-electron, VS Code itself. Ignored by git.
 * Several clones can share one by naming it in SOURCECHECK_TEST_CACHE.
 */
export const cacheFolder: string = resolve(process.env.SOURCECHECK_TEST_CACHE ?? join(projectRoot, '.vscode-test'));

/**
 * Articles that tests read but that may not be published: beside the project where its developers have them, else
 * absent.
 */
export const seedsFolder: string = resolve(projectRoot, '..', 'shared', 'seeds');
