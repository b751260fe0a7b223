import assert from 'node:assert/strict';
import {
  CHANGED,
  CLAIMS,
  type ClaimItem,
  CONFLICT_GROUPS,
  CONFLICTS,
  type ConflictFilter,
  type ConflictGroups,
  type ConflictSort,
  type ConflictsPage,
  ENTITIES,
  ENTITY_ARTICLES,
  ENTITY_MENTIONS,
  type EntitiesPage,
  type EntitiesParams,
  type EntityArticle,
  type MentionItem,
  type Page,
  READ,
  type ReadArticle,
  SKIPPED,
  type SkippedArticle,
} from '../../../src/server/lists/listRequests.ts';
import { Editor } from '../editor.ts';

const FILES = {
  'draft.txt': 'Okoro counts 46 miners by Rossi\n9 dogs',
  'wire/one.txt': '2025-03-10 Okoro told of 70 miners by Lund\n8 dogs and 70 miners',
  'wire/two.txt': 'Élise Rossi saw 46 miners',
  'photo.txt': Uint8Array.of(0, 159, 146, 150, 0, 1),
};

describe('the list of conflicts', () => {
  let editor: Editor;

  before(async () => {
    editor = await Editor.open(FILES);
  });
  after(() => editor.close());

  const list = (filter: ConflictFilter = {}, start = 0, count = 10): Promise<ConflictsPage> =>
    editor.connection.sendRequest(CONFLICTS, { settled: false, filter, start, count });
  const found = async (filter: ConflictFilter): Promise<string[]> => (await list(filter)).items.map(({ id }) => id);
  const claims = (start = 0, count = 10): Promise<Page<ClaimItem>> =>
    editor.connection.sendRequest(CLAIMS, { conflict: 'miners', start, count });

  it('says what each is about, and which values cannot all hold', async () => {
    const { items, total } = await list();
    assert.equal(total, 2);
    const miners = items.find(({ id }) => id === 'miners');
    assert.deepEqual([miners?.about, miners?.values, miners?.claims, miners?.articles], ['miners', ['46', '70'], 4, 3]);
  });

  it('has keys that hold when a value in a conflict changes', async () => {
    // An editor of its own: the list follows the file again only some time after the document is closed.
    const other = await Editor.open(FILES);
    const keys = async (): Promise<string[]> => {
      const params = { settled: false, filter: {}, start: 0, count: 10 };
      const { items } = await other.connection.sendRequest<ConflictsPage>(CONFLICTS, params);
      return items.map(({ key }) => key).sort();
    };
    const before = await keys();
    assert.equal(new Set(before).size, 2);
    await other.openDocument('draft.txt', FILES['draft.txt'].replace('46', '47'));
    await other.hover('draft.txt', '47');
    assert.deepEqual(await keys(), before);
    await other.close();
  });

  it('comes in pages', async () => {
    const [first, second] = [await list({}, 0, 1), await list({}, 1, 1)];
    assert.deepEqual([first.items.length, second.items.length, first.total], [1, 1, 2]);
    assert.notEqual(first.items[0]?.id, second.items[0]?.id);
  });

  it('is filtered by rule, severity and article', async () => {
    assert.equal((await found({ rule: 'figure-conflict/count' })).length, 2);
    assert.deepEqual(await found({ rule: 'figure-conflict/money' }), []);
    assert.deepEqual(await found({ severity: 'information' }), []);
    assert.deepEqual(await found({ uri: editor.uri('wire/two.txt') }), ['miners']);
  });

  it('is filtered by words of what it is about, its figures, sources and articles', async () => {
    assert.deepEqual(await found({ text: 'LUND' }), ['miners']);
    assert.deepEqual(await found({ text: '9' }), ['dogs']);
    assert.deepEqual(await found({ text: 'two.txt miners' }), ['miners']);
    assert.deepEqual(await found({ text: 'two.txt dogs' }), []);
  });

  it('says how many there are without the filter, and which rules can be filtered by', async () => {
    const { total, unfiltered, rules } = await list({ text: 'nobody' });
    assert.deepEqual([total, unfiltered], [0, 2]);
    assert.deepEqual(rules, [{ rule: 'figure-conflict/count', conflicts: 2 }]);
  });

  it('says whether all articles had been read, and how many, so that an empty one is not taken for an answer', async () => {
    const { reading, articlesRead } = await list({ text: 'nobody' });
    assert.deepEqual([reading, articlesRead], [false, 3]);
  });

  it('is sorted by the newest report, or by article and place in it', async () => {
    const sorted = async (sort: ConflictSort): Promise<string[]> => {
      const params = { settled: false, sort, start: 0, count: 10 };
      const { items } = await editor.connection.sendRequest<ConflictsPage>(CONFLICTS, params);
      return items.map(({ id }) => id);
    };
    assert.deepEqual(await sorted('place'), ['miners', 'dogs']);
    assert.deepEqual((await sorted('newest')).sort(), ['dogs', 'miners']);
  });

  it('is grouped by the articles that the conflicts are shown in, or by severity', async () => {
    const groups = async (by: 'article' | 'severity'): Promise<ConflictGroups> =>
      editor.connection.sendRequest(CONFLICT_GROUPS, { by });
    const byArticle = await groups('article');
    assert.deepEqual(
      byArticle.groups.map(({ name, conflicts }) => [name, conflicts]),
      [
        ['draft.txt', 2],
        ['wire/one.txt', 2],
        ['wire/two.txt', 1],
      ],
    );
    assert.equal(byArticle.total, 2);
    const bySeverity = await groups('severity');
    assert.deepEqual(bySeverity.groups, [{ filter: { severity: 'warning' }, name: 'warning', conflicts: 2 }]);
  });

  it('of a group has what is shown in its article', async () => {
    assert.deepEqual(await found({ shownIn: editor.uri('wire/two.txt') }), ['miners']);
  });

  it('has no settled ones among those that are not', async () => {
    const settled: ConflictsPage = await editor.connection.sendRequest(CONFLICTS, {
      settled: true,
      start: 0,
      count: 9,
    });
    assert.equal(settled.total, 0);
  });

  it('gives the claims of a conflict, those of one value together, with who, where and when', async () => {
    const { items, total } = await claims();
    assert.equal(total, 4);
    assert.deepEqual(
      items.map(({ value }) => value),
      ['46', '46', '70', '70'],
    );
    const lund = items.find(({ source }) => source === 'Lund');
    assert.equal(lund?.article, 'wire/one.txt');
    assert.equal(lund?.date, 'Mar 10, 2025');
    assert.deepEqual(lund?.place.range.start, { line: 0, character: 25 });
    assert.match(lund?.sentence ?? '', /told of 70 miners/u);
  });

  it('says how many of the other claims agree with a claim', async () => {
    const { items } = await claims(0, 1);
    assert.deepEqual(
      items.map(({ agreeing, disagreeing }) => [agreeing, disagreeing]),
      [[1, 2]],
    );
  });

  it('gives no claims of a conflict that is gone', async () => {
    const gone = await editor.connection.sendRequest(CLAIMS, { conflict: 'nothing', start: 0, count: 10 });
    assert.deepEqual(gone, { items: [], total: 0 });
  });
});

describe('the list of entities', () => {
  let editor: Editor;

  before(async () => {
    editor = await Editor.open(FILES);
  });
  after(() => editor.close());

  const list = (params: Partial<EntitiesParams> = {}): Promise<EntitiesPage> =>
    editor.connection.sendRequest(ENTITIES, {
      type: 'person',
      sort: 'mentions',
      query: '',
      start: 0,
      count: 10,
      ...params,
    });
  const names = async (params: Partial<EntitiesParams>): Promise<string[]> =>
    (await list(params)).items.map(({ name }) => name);

  it('is sorted by mentions or by name', async () => {
    assert.equal((await names({ sort: 'mentions' }))[0], 'Okoro');
    assert.deepEqual(await names({ sort: 'name' }), ['Élise Rossi', 'Lund', 'Okoro', 'Rossi']);
  });

  it('is searched without regard to case and accents', async () => {
    assert.deepEqual(await names({ query: 'rossi elise' }), ['Élise Rossi']);
  });

  it('counts every type, as the search has it', async () => {
    const { types, total } = await list({ query: 'rossi', count: 0 });
    assert.equal(total, 2);
    assert.deepEqual(
      types.map(({ entities }) => entities),
      [2, 0, 0, 0],
    );
  });

  it('gives the articles of one, and its mentions in each', async () => {
    const page = { entity: 'Okoro', start: 0, count: 10 };
    const articles: Page<EntityArticle> = await editor.connection.sendRequest(ENTITY_ARTICLES, page);
    assert.deepEqual(articles.items.map(({ article, mentions }) => `${article} ${mentions}`).sort(), [
      'draft.txt 1',
      'wire/one.txt 1',
    ]);
    const uri = editor.uri('wire/one.txt');
    const mentions: Page<MentionItem> = await editor.connection.sendRequest(ENTITY_MENTIONS, { ...page, uri });
    assert.deepEqual(mentions.items[0]?.place, {
      uri,
      range: { start: { line: 0, character: 11 }, end: { line: 0, character: 16 } },
    });
    assert.match(mentions.items[0]?.sentence ?? '', /^2025-03-10 Okoro told of/u);
  });

  it('knows an article that was edited', async () => {
    await editor.openDocument('draft.txt', 'Nobody here');
    await editor.hover('draft.txt', 'Nobody');
    assert.deepEqual(await names({ query: 'nobody' }), ['Nobody']);
    await editor.closeDocument('draft.txt');
  });
});

describe('the lists', () => {
  let editor: Editor;

  beforeEach(async () => {
    editor = await Editor.open(FILES, { initialize: { initializationOptions: { status: true } } });
  });
  afterEach(() => editor.close());

  it('are said to have changed once after an edit', async () => {
    let notified = 0;
    editor.connection.onNotification(CHANGED, () => {
      notified++;
    });
    await editor.until(() => notified > 0, 'the reading is over');
    const before = notified;
    await editor.openDocument('draft.txt', '46 miners');
    for (const digit of ['7', '8', '9']) await editor.replace('draft.txt', '46', digit + 46);
    await editor.until(() => notified > before, 'the edit is notified');
    assert.equal(notified, before + 1);
  });

  it('name the articles that were read, and how much was found in each', async () => {
    const read: Page<ReadArticle> = await editor.connection.sendRequest(READ, { start: 0, count: 2 });
    assert.deepEqual(
      read.items.map(({ article, names, figures }) => [article, names, figures]),
      [
        ['draft.txt', 2, 2],
        ['wire/one.txt', 2, 3],
      ],
    );
    assert.equal(read.total, 3);
  });

  it('name the articles left out, and why', async () => {
    const skipped: Page<SkippedArticle> = await editor.connection.sendRequest(SKIPPED, { start: 0, count: 10 });
    assert.deepEqual(
      skipped.items.map(({ article, uri }) => [article, uri]),
      [['photo.txt', editor.uri('photo.txt')]],
    );
    assert.match(skipped.items[0]?.reason ?? '', /^looks like a binary file/u);
  });
});
