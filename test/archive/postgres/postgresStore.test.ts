import assert from 'node:assert/strict';
import { setTimeout as rest } from 'node:timers/promises';
import { ArchiveError, type ArchiveMessage } from '../../../src/archive/archiveError.ts';
import { createPostgres, openPostgres } from '../../../src/archive/postgres/openPostgres.ts';
import type { PostgresStore } from '../../../src/archive/postgres/postgresStore.ts';
import { analyseText } from '../../engine/engineUnderTest.ts';
import { PostgresServer, postgresPrograms } from '../../rig/postgresServer.ts';
import { articleToStore } from '../articleToStore.ts';
import { describeStore } from '../storeContract.ts';

describe('An archive in PostgreSQL', function () {
  this.timeout(60_000);
  let server: PostgresServer;
  let databases = 0;
  const opened: PostgresStore[] = [];

  before(async function () {
    if (postgresPrograms() === null) this.skip();
    server = await PostgresServer.start({ tls: true });
  });

  afterEach(async () => {
    await Promise.all(opened.splice(0).map((store) => store.close()));
  });

  after(async () => {
    await server?.remove();
  });

  describeStore('does what every store does:', () => createPostgres(newDatabase(), { keepsSentences: true }));

  describe('is opened and', () => {
    it('is not made twice', async () => {
      const url = newDatabase();
      await create(url);
      await rejects(createPostgres(url, { keepsSentences: true }), 'archive/exists');
    });

    it('is missed where nobody made it', async () => {
      await rejects(openPostgres(newDatabase(), { readOnly: true }), 'archive/missing');
      await rejects(openPostgres(server.url('no_such_database'), { readOnly: true }), 'archive/missing');
    });

    it('is made by one of two who make it at once', async () => {
      const url = newDatabase();
      const tries = await Promise.allSettled([create(url), create(url)]);
      assert.deepEqual(tries.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
      const failed = tries.find((each) => each.status === 'rejected');
      await rejects(Promise.reject(failed?.reason), 'archive/exists');
    });

    it('is left alone where a newer version made it', async () => {
      const url = newDatabase();
      await create(url);
      server.sql('UPDATE sourcecheck.archive SET schema = 1000', databaseOf(url));
      await rejects(openPostgres(url, { readOnly: false }), 'archive/newer');
    });

    it('is brought up to date by whoever writes, not by who reads', async () => {
      const url = newDatabase();
      await create(url);
      server.sql('DROP TABLE sourcecheck.figures; UPDATE sourcecheck.archive SET schema = 1', databaseOf(url));
      await rejects(openPostgres(url, { readOnly: true }), 'archive/older');
      const [one, other] = await Promise.all([open(url, 'write'), open(url, 'write')]);
      await one.put([articleToStore('one.txt')]);
      assert.deepEqual(await other.verify(), []);
    });

    it('is by its socket, too', async () => {
      const name = databaseOf(newDatabase());
      await create(server.socketUrl(name));
      assert.equal((await (await open(server.url(name), 'read')).statistics('')).articles, 0);
    });
  });

  describe('is read by those who may only read and', () => {
    it('answers them', async () => {
      const { asReader } = await withReader();
      assert.equal((await asReader.counts([7], 10)).get(7), 1);
      assert.equal((await asReader.statistics('engine 1')).articles, 1);
      assert.deepEqual(await asReader.verify(), []);
    });

    it('takes nothing from them', async () => {
      const { asReader } = await withReader();
      await rejects(asReader.put([articleToStore('two.txt')]), 'archive/readOnly');
      await rejects(asReader.remove(['file:///archive/one.txt']), 'archive/readOnly');
    });

    it('says so where they may not even read', async () => {
      const url = newDatabase();
      await create(url);
      server.sql('CREATE ROLE stranger LOGIN');
      await rejects(openPostgres(server.url(databaseOf(url), 'stranger'), { readOnly: true }), 'archive/failed');
    });
  });

  describe('is written by several at once and', () => {
    it('has every article once, whole', async () => {
      const url = newDatabase();
      const writers = [await create(url), await open(url, 'write'), await open(url, 'write')];
      const names = Array.from({ length: 40 }, (_, at) => `${at}.txt`);
      await Promise.all(
        writers.flatMap((writer, of) =>
          [0, 10, 20].map((first) =>
            writer.put(
              names
                .slice(first, first + 20)
                .map((name, at) => articleToStore(name, { keys: [{ key: at + of, items: 1 }], names: [`name ${of}`] })),
            ),
          ),
        ),
      );
      const [first] = writers;
      assert.equal((await first?.statistics('engine 1'))?.articles, 40);
      assert.deepEqual(await first?.verify(), []);
    });

    it('is whole while some remove what others add', async () => {
      const url = newDatabase();
      const [one, other] = [await create(url), await open(url, 'write')];
      const many = Array.from({ length: 10 }, (_, at) =>
        articleToStore(`${at}.txt`, { keys: [{ key: 7, items: 1 }], names: ['maud ellery'] }),
      );
      const uris = many.map(({ uri }) => uri);
      await Promise.all(Array.from({ length: 10 }, (_, at) => (at % 2 === 0 ? one.put(many) : other.remove(uris))));
      assert.deepEqual(await one.verify(), []);
    });
  });

  describe('goes on without its server and', () => {
    it('says that it is away', async () => {
      const store = await create(newDatabase());
      await server.stop();
      try {
        await rejects(store.counts([7], 10), 'archive/away');
      } finally {
        await server.resume();
      }
    });

    it('answers again once it is back', async () => {
      const store = await create(newDatabase());
      await store.put([articleToStore('one.txt', { keys: [{ key: 7, items: 1 }] })]);
      await server.stop('in order');
      await server.resume();
      assert.equal((await store.counts([7], 10)).get(7), 1);
    });

    it('gives an answer or says that it is away when the server restarts in the middle', async () => {
      const store = await create(newDatabase());
      await store.put([articleToStore('one.txt', { keys: [{ key: 7, items: 1 }] })]);
      const asked = Array.from({ length: 70_000 }, (_, key) => key);
      const answers = Array.from({ length: 8 }, () => store.counts(asked, 10));
      const outcomes = Promise.allSettled(answers);
      await rest(30);
      await server.stop();
      await server.resume();
      for (const outcome of await outcomes) {
        if (outcome.status === 'fulfilled') assert.equal(outcome.value.get(7), 1);
        else await rejects(Promise.reject(outcome.reason), 'archive/away');
      }
    });

    it('adds what it was adding when the server restarted', async () => {
      const store = await create(newDatabase());
      const many = Array.from({ length: 300 }, (_, at) =>
        articleToStore(`${at}.txt`, { keys: Array.from({ length: 200 }, (_, key) => ({ key, items: 1 })) }),
      );
      const put = store.put(many);
      await rest(150);
      await server.stop();
      await server.resume();
      await put;
      assert.equal((await store.statistics('engine 1')).articles, 300);
      assert.deepEqual(await store.verify(), []);
    });
  });

  describe('is reached as its address says and', () => {
    it('is encrypted where that is required', async () => {
      const url = newDatabase();
      await create(`${url}?sslmode=require`);
      assert.equal(encrypted(url), 't');
    });

    it('is not where that is switched off', async () => {
      const url = newDatabase();
      await create(`${url}?sslmode=disable`);
      assert.equal(encrypted(url), 'f');
    });

    it('is not trusted with a certificate that nobody vouches for, where it is to be verified', async () => {
      await rejects(createPostgres(`${newDatabase()}?sslmode=verify-full`, { keepsSentences: true }), 'archive/away');
    });

    it('is trusted with a certificate that is vouched for', async () => {
      const url = newDatabase();
      await create(`${url}?sslmode=verify-full&sslrootcert=${encodeURIComponent(server.certificate)}`);
      assert.equal(encrypted(url), 't');
    });

    it('waits no longer than its address says', async () => {
      const url = newDatabase();
      await create(url);
      const impatient = await open(`${url}?statement_timeout=100`, 'read');
      const locked = server.sqlLater(
        'BEGIN; LOCK TABLE sourcecheck.postings; SELECT pg_sleep(2); COMMIT',
        databaseOf(url),
      );
      await rest(500);
      await rejects(impatient.counts([7], 10), 'archive/failed');
      await locked;
    });
  });

  describe('is verified and', () => {
    const damages = {
      'finds a posting that is gone': ['DELETE FROM sourcecheck.postings WHERE key = 7', 'postings'],
      'finds a posting that counts otherwise': ['UPDATE sourcecheck.postings SET items = 5 WHERE key = 7', 'postings'],
      'finds a posting under another key': ['UPDATE sourcecheck.postings SET key = 9 WHERE key = 7', 'postings'],
      'finds a posting in another place': ['UPDATE sourcecheck.postings SET rank = 9 WHERE key = 7', 'postings'],
      'finds a name that is gone': ['DELETE FROM sourcecheck.names', 'names'],
      'finds figures that are gone': ['DELETE FROM sourcecheck.figures', 'postings'],
      'finds facts that cannot be unpacked': [`UPDATE sourcecheck.readings SET facts = '\\x0102'`, 'damaged'],
      'finds postings of no article': ['INSERT INTO sourcecheck.postings VALUES (7, 1, 999999, 1)', 'stray'],
    } as const;
    for (const [does, [damage, kind]] of Object.entries(damages))
      it(does, async () => {
        const url = newDatabase();
        const store = await create(url);
        const keys = [7, 8].map((key) => ({ key, items: 1 }));
        await store.put([articleToStore('one.txt', { keys, names: ['maud ellery'] })]);
        server.sql(damage, databaseOf(url));
        assert.deepEqual(
          (await store.verify()).map((problem) => problem.kind),
          [kind],
        );
      });
  });

  describe('tells who asks in SQL', () => {
    it('the ends of a figure as numbers', async () => {
      const url = newDatabase();
      const store = await create(url);
      const facts = analyseText('The collapse in Tarnbury killed 43-45 people, Maud Ellery said.\n', 'plain');
      await store.put([articleToStore('one.txt', { facts })]);
      assert.equal(server.sql('SELECT minimum, maximum FROM sourcecheck.figures', databaseOf(url)), '43|45');
    });
  });

  function newDatabase(): string {
    return server.createDatabase(`archive_${databases++}`);
  }

  async function create(url: string): Promise<PostgresStore> {
    const store = await createPostgres(url, { keepsSentences: true });
    opened.push(store);
    return store;
  }

  async function open(url: string, access: 'write' | 'read'): Promise<PostgresStore> {
    const store = await openPostgres(url, { readOnly: access === 'read' });
    opened.push(store);
    return store;
  }

  /** An archive of one article, opened by a role that may only read. */
  async function withReader(): Promise<{ asReader: PostgresStore }> {
    const url = newDatabase();
    const store = await create(url);
    await store.put([articleToStore('one.txt', { keys: [{ key: 7, items: 1 }], names: ['maud ellery'] })]);
    const role = `reader_${databases}`;
    const rights = `GRANT USAGE ON SCHEMA sourcecheck TO ${role}; GRANT SELECT ON ALL TABLES IN SCHEMA sourcecheck TO ${role}`;
    server.sql(`CREATE ROLE ${role} LOGIN; ${rights}`, databaseOf(url));
    return { asReader: await open(server.url(databaseOf(url), role), 'read') };
  }

  function encrypted(url: string): string {
    const ours = `application_name = 'sourcecheck' AND datname = '${databaseOf(url)}'`;
    return server.sql(`SELECT DISTINCT ssl FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) WHERE ${ours}`);
  }
});

function databaseOf(url: string): string {
  return new URL(url).pathname.slice(1);
}

async function rejects(promise: Promise<unknown>, id: ArchiveMessage): Promise<void> {
  await assert.rejects(promise, (error) => {
    assert.ok(error instanceof ArchiveError, String(error));
    assert.equal(error.reason.id, id, error.message);
    return true;
  });
}
