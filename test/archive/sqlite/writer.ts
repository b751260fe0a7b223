/** A program of its own that adds twenty articles to an archive, one at a time: `writer.ts PATH NAME ARTICLE`. */

import type { ArchivedArticle } from '../../../src/archive/archiveStore.ts';
import { openSqlite } from '../../../src/archive/sqlite/openSqlite.ts';

async function addTwenty(path: string, name: string, given: ArchivedArticle): Promise<void> {
  const store = await openSqlite(path, { readOnly: false });
  for (let at = 0; at < 20; at++) {
    const keys = Array.from({ length: 50 }, (_, key) => ({ key: key * 31 + at, items: 1 }));
    await store.put([{ ...given, uri: `file:///archive/${name}/${at}.txt`, keys }]);
  }
  await store.close();
}

// Whoever runs all files of a folder as tests only loads it.
if (import.meta.main) {
  const [path = '', name = '', article = ''] = process.argv.slice(2);
  void addTwenty(path, name, JSON.parse(article));
}
