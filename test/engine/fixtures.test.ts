/**
 * Every fixture in test/fixtures, one test each. `UPDATE_EXPECT=1` rewrites the files with what is found now: read the
 * difference before you commit it.
 */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { check, observe } from './checkFixture.ts';
import { splitFixtures } from './fixtureFile.ts';

const folder = new URL('../fixtures/', import.meta.url);

for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt'))) {
  describe(`fixtures: ${name.replace('.txt', '').replaceAll('-', ' ')}`, () => {
    const url = new URL(name, folder);
    const file = readFileSync(url, 'utf8');
    for (const { title, text } of splitFixtures(file)) {
      it(title, () => {
        if (process.env.UPDATE_EXPECT === '1') {
          const before = `=== ${title}\n${text}`;
          writeFileSync(
            url,
            readFileSync(url, 'utf8').replace(before, () => `=== ${title}\n${observe(text)}`),
          );
        } else check(text);
      });
    }
  });
}
