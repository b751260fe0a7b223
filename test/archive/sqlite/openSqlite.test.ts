import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ArchiveError, type ArchiveMessage } from '../../../src/archive/archiveError.ts';
import { createSqlite, openSqlite } from '../../../src/archive/sqlite/openSqlite.ts';
import { TemporaryFolder } from '../../workspace/temporaryFolder.ts';
import { articleToStore } from '../articleToStore.ts';

function saying(id: ArchiveMessage): (error: unknown) => boolean {
  return (error) => error instanceof ArchiveError && error.reason.id === id;
}

describe('the file of an archive', () => {
  let folder: TemporaryFolder;
  let path: string;

  beforeEach(async () => {
    folder = new TemporaryFolder();
    path = join(folder.path, 'desk.archive');
    const store = await createSqlite(path, { keepsSentences: true });
    await store.put([articleToStore('one.txt', { keys: [{ key: 7, items: 1 }], names: ['maud ellery'] })]);
    await store.close();
  });

  afterEach(() => folder.remove());

  it('keeps what was put when it is opened again', async () => {
    const store = await openSqlite(path, { readOnly: true });
    assert.equal((await store.statistics('engine 1')).articles, 1);
    await store.close();
  });

  it('remembers that it keeps no sentences', async () => {
    const other = join(folder.path, 'bare.archive');
    await (await createSqlite(other, { keepsSentences: false })).close();
    const store = await openSqlite(other, { readOnly: false });
    await store.put([articleToStore('one.txt')]);
    assert.deepEqual([store.keepsSentences, await store.sentences('file:///archive/one.txt')], [false, null]);
    await store.close();
  });

  it('is not written over', async () => {
    await assert.rejects(createSqlite(path, { keepsSentences: true }), saying('archive/exists'));
  });

  it('is missed where it is not there, and not made by being opened', async () => {
    const gone = join(folder.path, 'gone.archive');
    for (const readOnly of [true, false])
      await assert.rejects(openSqlite(gone, { readOnly }), saying('archive/missing'));
  });

  it('is refused where it is another database', async () => {
    const other = join(folder.path, 'other.db');
    const database = new DatabaseSync(other);
    database.exec('CREATE TABLE articles (uri TEXT)');
    database.close();
    await assert.rejects(openSqlite(other, { readOnly: true }), saying('archive/notAnArchive'));
  });

  it('is refused where it is no database', async () => {
    const other = join(folder.path, 'notes.txt');
    writeFileSync(other, 'Nothing of the kind. '.repeat(400));
    await assert.rejects(openSqlite(other, { readOnly: true }), saying('archive/notAnArchive'));
  });

  it('is refused where a later version made it', async () => {
    const database = new DatabaseSync(path);
    database.exec('PRAGMA user_version = 99');
    database.close();
    await assert.rejects(openSqlite(path, { readOnly: false }), saying('archive/newer'));
  });

  it('refuses to be written where it was opened to be read', async () => {
    const store = await openSqlite(path, { readOnly: true });
    await assert.rejects(store.put([articleToStore('two.txt')]), saying('archive/readOnly'));
    await store.close();
  });

  it('can be read from a folder that may not be written to', async function () {
    if (process.getuid?.() === 0 || process.platform === 'win32') this.skip();
    chmodSync(path, 0o444);
    chmodSync(folder.path, 0o555);
    const store = await openSqlite(path, { readOnly: true });
    assert.equal((await store.statistics('engine 1')).articles, 1);
    await store.close();
    chmodSync(folder.path, 0o755);
  });

  it('says what is wrong where it was cut off', async () => {
    truncateSync(path, readFileSync(path).length - 4096);
    const store = await openSqlite(path, { readOnly: true }).catch((error: unknown) => error);
    if (store instanceof Error) assert.ok(store instanceof ArchiveError, String(store));
    else {
      const found = await (store as Awaited<ReturnType<typeof openSqlite>>).verify().catch((error: unknown) => error);
      assert.ok(found instanceof ArchiveError || (Array.isArray(found) && found.length > 0));
    }
  });

  it('is written by two programs in turn, neither of which loses anything', async () => {
    const writer = join(import.meta.dirname, 'writer.ts');
    const article = JSON.stringify(articleToStore('any'));
    const writers = ['a', 'b'].map((name) =>
      spawn(process.execPath, [writer, path, name, article], { stdio: 'inherit' }),
    );
    const codes = await Promise.all(writers.map(async (each) => (await once(each, 'close'))[0]));
    const store = await openSqlite(path, { readOnly: true });
    const { articles } = await store.statistics('engine 1');
    assert.deepEqual([codes, articles, await store.verify()], [[0, 0], 41, []]);
    await store.close();
  });

  for (const [what, damage, kind] of [
    ['a posting that is lost', 'DELETE FROM postings', 'postings'],
    ['a name that is lost', 'DELETE FROM names', 'names'],
    ['a posting of no article', 'INSERT INTO postings VALUES (1, 2, 99, 1)', 'stray'],
    ['facts that are damaged', "UPDATE articles SET reading = x'0102'", 'damaged'],
  ] as const)
    it(`tells of ${what}`, async () => {
      const database = new DatabaseSync(path);
      database.exec(damage);
      database.close();
      const store = await openSqlite(path, { readOnly: true });
      assert.deepEqual(
        (await store.verify()).map((problem) => problem.kind),
        [kind],
      );
      await store.close();
    });

  it('takes no more where there is no room, and keeps what it has', async function () {
    const small = join(folder.path, 'small');
    try {
      execFileSync('sh', ['-c', `mkdir ${small} && mount -t tmpfs -o size=1m tmpfs ${small}`], { stdio: 'ignore' });
    } catch {
      this.skip();
    }
    try {
      const store = await createSqlite(join(small, 'desk.archive'), { keepsSentences: true });
      let count = 0;
      const fill = async (): Promise<void> => {
        for (;;) {
          const keys = Array.from({ length: 200 }, (_, key) => ({ key: count * 1000 + key, items: 1 }));
          await store.put([articleToStore(`${count}.txt`, { keys })]);
          count++;
        }
      };
      await assert.rejects(fill(), saying('archive/full'));
      assert.ok(count > 10);
      assert.deepEqual(await store.verify(), []);
      assert.equal((await store.statistics('engine 1')).articles, count);
      await store.close();
    } finally {
      execFileSync('umount', [small]);
    }
  });
});
