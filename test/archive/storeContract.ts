import assert from 'node:assert/strict';
import type { ArchiveStore, ArticleNumber, ArticleState } from '../../src/archive/archiveStore.ts';
import { articleToStore, factsOf } from './articleToStore.ts';

/** What every store does. `open` makes an empty one, which the tests close. */
export function describeStore(name: string, open: () => Promise<ArchiveStore>): void {
  describe(name, () => {
    let store: ArchiveStore;

    beforeEach(async () => {
      store = await open();
    });

    afterEach(() => store.close());

    describe('keeps articles and', () => {
      it('gives them back as they were put', async () => {
        const article = articleToStore('one.txt', { keys: [{ key: 7, items: 1 }] });
        await store.put([article]);
        const [found] = await store.articles(await numbersUnder(7), 'engine 1');
        const { uri, facts, lineStarts, addresses } = article;
        assert.deepEqual(pick(found), { uri, facts: plain(facts), lineStarts, addresses });
      });

      it('says what they are called and of what day they are', async () => {
        const facts = factsOf({ date: '2014-03-05', title: 'Fires in Tarnbury', source: 'Tarnbury Post' });
        await store.put([articleToStore('one.txt', { facts, keys: [{ key: 7, items: 1 }] })]);
        const [found] = await store.entries(await numbersUnder(7));
        assert.deepEqual(
          [found?.date, found?.headline, found?.outlet],
          ['2014-03-05', 'Fires in Tarnbury', 'Tarnbury Post'],
        );
      });

      it('keeps what no table should change: marks, quotes, zeros and letters of all scripts', async () => {
        const title = 'O’Hara\'s "50 %"; DROP TABLE articles --\u0000 Đà Nẵng की 🙂 \\N \t';
        const uri = 'file:///archive/%C3%A4%27%22%5C%20%F0%9F%99%82.txt';
        await store.put([articleToStore('x', { uri, facts: factsOf({ title }), keys: [{ key: 7, items: 1 }] })]);
        const [found] = await store.articles(await numbersUnder(7), 'engine 1');
        assert.deepEqual([found?.uri, found?.facts.meta.title], [uri, title]);
      });

      it('replaces the one of the same address', async () => {
        await store.put([articleToStore('one.txt', { contentHash: 'old', keys: [{ key: 7, items: 1 }] })]);
        await store.put([articleToStore('one.txt', { contentHash: 'new', keys: [{ key: 8, items: 1 }] })]);
        const found = await state('one.txt');
        assert.deepEqual([found?.contentHash, found?.engine], ['new', 'engine 1']);
        assert.deepEqual(await numbersUnder(8), [found?.number]);
        assert.deepEqual([...(await store.counts([7, 8], 10))], [[8, 1]]);
        assert.equal((await store.statistics('engine 1')).articles, 1);
      });

      it('takes the last of several with one address', async () => {
        await store.put(['old', 'new'].map((contentHash) => articleToStore('one.txt', { contentHash })));
        assert.equal((await state('one.txt'))?.contentHash, 'new');
        assert.equal((await store.statistics('engine 1')).articles, 1);
      });

      it('removes one without a trace', async () => {
        await store.put([articleToStore('one.txt', { keys: [{ key: 7, items: 1 }], names: ['maud ellery'] })]);
        assert.equal(await store.remove(['file:///archive/one.txt', 'file:///archive/none.txt']), 1);
        assert.equal((await store.counts([7], 10)).size, 0);
        assert.equal((await store.articlesNaming(['maud ellery'], 10)).size, 0);
        assert.equal(await store.sentences('file:///archive/one.txt'), null);
        assert.equal((await store.statistics('engine 1')).articles, 0);
      });

      it('knows nothing of one that is not there', async () => {
        assert.equal((await store.states(['file:///archive/none.txt'])).size, 0);
        assert.deepEqual(await store.entries([12345]), []);
        assert.deepEqual(await store.articles([12345], 'engine 1'), []);
      });

      it('lists those of a folder in order', async () => {
        await store.put(['b/two.txt', 'b/one.txt', 'bc/three.txt', 'a.txt'].map((each) => articleToStore(each)));
        const found: string[] = [];
        for await (const uri of store.uris('file:///archive/b/')) found.push(uri);
        assert.deepEqual(found, ['file:///archive/b/one.txt', 'file:///archive/b/two.txt']);
      });

      it('lists a folder whose name has marks that a pattern would have', async () => {
        await store.put(['50%_a/one.txt', '50xya/two.txt'].map((each) => articleToStore(each)));
        const found: string[] = [];
        for await (const uri of store.uris('file:///archive/50%_a/')) found.push(uri);
        assert.deepEqual(found, ['file:///archive/50%_a/one.txt']);
      });

      it('keeps those of other engines, but gives nobody their facts', async () => {
        await store.put([articleToStore('one.txt', { keys: [{ key: 7, items: 1 }] })]);
        const numbers = await numbersUnder(7);
        assert.deepEqual(await store.articles(numbers, 'engine 2'), []);
        assert.equal((await store.entries(numbers)).length, 1);
        assert.equal((await store.statistics('engine 2')).outdated, 1);
      });
    });

    describe('finds articles and', () => {
      it('counts the items of a key over all articles', async () => {
        await store.put([
          articleToStore('one.txt', { keys: [{ key: 7, items: 2 }] }),
          articleToStore('two.txt', {
            keys: [
              { key: 7, items: 1 },
              { key: 8, items: 1 },
            ],
          }),
        ]);
        assert.deepEqual(
          new Map(await store.counts([7, 8, 9], 10)),
          new Map([
            [7, 3],
            [8, 1],
          ]),
        );
      });

      it('stops counting where it is told to', async () => {
        const many = Array.from({ length: 20 }, (_, at) =>
          articleToStore(`${at}.txt`, { keys: [{ key: 7, items: 1 }] }),
        );
        await store.put(many);
        assert.equal((await store.counts([7], 6)).get(7), 6);
      });

      it('gives those of the lowest rank first, however they came', async () => {
        for (const rank of [30, 10, 20])
          await store.put([articleToStore(`${rank}.txt`, { rank, keys: [{ key: 7, items: 1 }] })]);
        assert.deepEqual(await urisOf((await store.articlesWith([7], 2)).get(7)), ['10.txt', '20.txt']);
      });

      it('holds keys as large as any', async () => {
        const key = Number.MAX_SAFE_INTEGER;
        await store.put([articleToStore('one.txt', { rank: 2 ** 30 - 1, keys: [{ key, items: 1 }] })]);
        assert.deepEqual([...(await store.counts([key, key - 1], 10))], [[key, 1]]);
        assert.equal((await store.articlesWith([key], 10)).get(key)?.length, 1);
      });

      it('is asked for thousands of keys at once', async () => {
        const keys = Array.from({ length: 5000 }, (_, key) => ({ key, items: 1 }));
        await store.put([articleToStore('one.txt', { keys })]);
        const asked = Array.from({ length: 70_000 }, (_, key) => key);
        assert.equal((await store.counts(asked, 10)).size, 5000);
        assert.equal((await store.articlesWith(asked, 10)).size, 5000);
      });

      it('finds by a name as the engine folds it, the latest first', async () => {
        await store.put([
          articleToStore('old.txt', { facts: factsOf({ date: '2001-01-01' }), names: ['nguyễn an'] }),
          articleToStore('new.txt', { facts: factsOf({ date: '2019-01-01' }), names: ['nguyễn an', 'maud ellery'] }),
          articleToStore('other.txt', { names: ['nguyen an'] }),
        ]);
        const found = await store.articlesNaming(['nguyễn an', 'nobody'], 10);
        assert.deepEqual(await urisOf(found.get('nguyễn an')), ['new.txt', 'old.txt']);
        assert.deepEqual([...found.keys()], ['nguyễn an']);
      });

      it('takes names for one only where all their letters are', async () => {
        await store.put([
          articleToStore('one.txt', { names: ['ab'] }),
          articleToStore('two.txt', { names: ['AB', 'ab '] }),
        ]);
        assert.deepEqual(await urisOf((await store.articlesNaming(['ab'], 10)).get('ab')), ['one.txt']);
      });
    });

    describe('keeps sentences and', () => {
      it('gives them back', async () => {
        const sentences = [
          { start: 0, text: 'One.' },
          { start: 90, text: '“Two”\n– “deux” 🙂' },
        ];
        await store.put([articleToStore('one.txt', { sentences })]);
        assert.deepEqual(await store.sentences('file:///archive/one.txt'), sentences);
      });

      it('keeps none where none are given', async () => {
        await store.put([articleToStore('one.txt', { sentences: null })]);
        assert.equal(await store.sentences('file:///archive/one.txt'), null);
      });
    });

    describe('says of itself', () => {
      it('that it is empty', async () => {
        const { articles, outdated, dates, lastAdded } = await store.statistics('engine 1');
        assert.deepEqual([articles, outdated, dates, lastAdded], [0, 0, null, null]);
      });

      it('over what days its articles reach', async () => {
        const days = ['2010-05-01', '1999-12-31', '2020-02-29'];
        await store.put(days.map((date) => articleToStore(`${date}.txt`, { facts: factsOf({ date }) })));
        assert.deepEqual((await store.statistics('engine 1')).dates, ['1999-12-31', '2020-02-29']);
      });

      it('that nothing is wrong after articles came and went', async () => {
        const many = Array.from({ length: 30 }, (_, at) =>
          articleToStore(`${at}.txt`, {
            keys: [
              { key: at % 7, items: 1 },
              { key: 100 + at, items: 2 },
            ],
            names: [`name ${at % 5}`],
          }),
        );
        await store.put(many);
        await store.put(many.slice(5, 12).map((each) => ({ ...each, contentHash: 'other', keys: each.keys.slice(1) })));
        await store.remove(many.slice(20).map(({ uri }) => uri));
        assert.deepEqual(await store.verify(), []);
        assert.equal((await store.statistics('engine 1')).articles, 20);
      });
    });

    async function numbersUnder(key: number): Promise<readonly ArticleNumber[]> {
      return (await store.articlesWith([key], 100)).get(key) ?? [];
    }

    async function urisOf(numbers: readonly ArticleNumber[] | undefined): Promise<string[]> {
      const entries = await store.entries(numbers ?? []);
      const uris = new Map(entries.map(({ number, uri }) => [number, uri.slice('file:///archive/'.length)]));
      return (numbers ?? []).map((number) => uris.get(number) ?? '');
    }

    async function state(name: string): Promise<ArticleState | undefined> {
      return (await store.states([`file:///archive/${name}`])).get(`file:///archive/${name}`);
    }
  });
}

function pick(article: object | undefined): unknown {
  const { uri, facts, lineStarts, addresses } = (article ?? {}) as Record<string, unknown>;
  return { uri, facts: plain(facts), lineStarts, addresses };
}

/** As JSON has it: what is undefined is left out. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
