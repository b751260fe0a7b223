/**
 * Every fixture in test/fixtures, one test each. `UPDATE_EXPECT=1` rewrites the files with what is found now: read the
 * difference before you commit it. A title that ends in `[not yet]` is of a fixture that is known to fail.
 */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { check, observe } from './checkFixture.ts';
import { type Fixture, splitFixtures } from './fixtureFile.ts';
import { notYet } from './notYet.ts';

const folder = new URL('../fixtures/', import.meta.url);

for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt'))) {
  describe(`fixtures: ${name.replace('.txt', '').replaceAll('-', ' ')}`, () => {
    const url = new URL(name, folder);
    for (const fixture of splitFixtures(readFileSync(url, 'utf8'))) {
      const { title, text } = fixture;
      if (title.endsWith('[not yet]'))
        it(
          title,
          notYet(() => check(text)),
        );
      else if (process.env.UPDATE_EXPECT === '1') it(title, () => rewrite(url, fixture));
      else it(title, () => check(text));
    }
  });
}

function rewrite(url: URL, { title, text }: Fixture): void {
  const head = `=== ${title}\n`;
  writeFileSync(
    url,
    readFileSync(url, 'utf8').replace(head + text, () => head + observe(text)),
  );
}
