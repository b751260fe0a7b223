/** `npm run pictures`: takes the pictures of the read-me from those that the end-to-end tests left. */
import { copyFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot, screenshotFolder } from './paths.ts';

/** What the read-me calls them, and what the tests do. */
const pictures: Readonly<Record<string, string>> = {
  screenshot: 'newsroom-warning-light',
  fixes: 'shift-fixes',
  'side-by-side': 'shift-side-by-side',
  dossier: 'dossier-light',
  conflicts: 'views-conflicts-light',
};

/** They ship with the extension, and are loaded by everybody who looks at its page; in bytes. */
const LARGEST = 200_000;

for (const [name, test] of Object.entries(pictures)) {
  const made = join(screenshotFolder, `${test}.png`);
  const { size } = await stat(made);
  if (size > LARGEST) throw new Error(`${made} is too large: ${size} bytes`);
  await copyFile(made, join(projectRoot, 'media', `${name}.png`));
  console.log(`media/${name}.png: ${Math.round(size / 1000)} kB`);
}
