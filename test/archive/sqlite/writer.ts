/** A program of its own that adds twenty articles to an archive, one at a time: `writer.ts PATH NAME ARTICLE`. */

import type { ArchivedArticle } from '../../../src/archive/archiveStore.ts';
import { openSqlite } from '../../../src/archive/sqlite/openSqlite.ts';

const [path = '', name = '', article = ''] = process.argv.slice(2);
const given: ArchivedArticle = JSON.parse(article);
const store = await openSqlite(path, { readOnly: false });
for (let at = 0; at < 20; at++) {
  const keys = Array.from({ length: 50 }, (_, key) => ({ key: key * 31 + at, items: 1 }));
  await store.put([{ ...given, uri: `file:///archive/${name}/${at}.txt`, keys }]);
}
await store.close();
