import assert from 'node:assert/strict';
import { FileChangeType } from 'vscode-languageserver/node';
import {
  DOSSIER,
  type DossierAnswer,
  type DossierParams,
  type EntityDossier,
  type FactDossier,
} from '../../../src/server/dossier/dossierData.ts';
import { Editor } from '../editor.ts';

describe('a dossier', () => {
  let editor: Editor;

  afterEach(() => editor.close());

  async function ask(params: DossierParams): Promise<DossierAnswer> {
    return editor.connection.sendRequest<DossierAnswer>(DOSSIER, params);
  }

  async function fact(params: Partial<DossierParams> = {}): Promise<FactDossier> {
    const { dossier } = await ask({ subject: { conflict: 'miners' }, rows: 50, ...params });
    assert.equal(dossier?.kind, 'fact');
    return dossier as FactDossier;
  }

  async function entity(name: string, rows = 50): Promise<EntityDossier> {
    const { dossier } = await ask({ subject: { entity: name }, rows });
    assert.equal(dossier?.kind, 'entity');
    return dossier as EntityDossier;
  }

  it('of a fact gives the reports in order of date, with who says so and their sentences', async () => {
    editor = await Editor.open({
      'late.txt': '2024-03-03 it was more than 70 miners by Hale',
      'early.txt': '2024-03-01 it was 46 miners by Okoro',
      'undated.txt': 'it was 46 miners',
    });
    const { reports } = await fact();
    assert.deepEqual(
      reports.map(({ figure, saidBy, dateWords }) => [figure, saidBy, dateWords]),
      [
        ['46', 'Okoro', 'Mar 1, 2024'],
        ['more than 70', 'Hale', 'Mar 3, 2024'],
        ['46', null, null],
      ],
    );
    assert.match(reports[1]?.sentence ?? '', /^2024-03-03 it was more than 70 miners by Hale$/u);
  });

  it('of a fact says which reports contradict which', async () => {
    editor = await Editor.open({ 'a.txt': '46 miners', 'b.txt': '46 miners', 'c.txt': 'more than 70 miners' });
    const { reports } = await fact();
    assert.deepEqual(
      reports.map(({ against }) => against),
      [[3], [3], [1, 2]],
    );
  });

  it('of a fact counts an article that says a figure twice once', async () => {
    editor = await Editor.open({ 'a.txt': '46 miners\n\n46 miners', 'b.txt': '71 miners' });
    const { reports } = await fact();
    assert.equal(reports.length, 2);
  });

  it('leads to the figures', async () => {
    editor = await Editor.open({ 'a.txt': '\nit was 46 miners', 'b.txt': '71 miners' });
    const { reports, places } = await fact();
    const place = places[reports[0]?.place ?? -1];
    assert.deepEqual(place, {
      uri: editor.uri('a.txt'),
      line: 1,
      character: 7,
      endLine: 1,
      endCharacter: 9,
      label: 'a.txt:2',
    });
  });

  it('of a fact gives as many reports as asked for, and says how many are left', async () => {
    const files = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`${index}.txt`, `${index} miners`]));
    editor = await Editor.open(files);
    const { reports, left } = await fact({ rows: 4 });
    assert.deepEqual([reports.length, left], [4, 5]);
  });

  it('knows what was typed a moment ago', async () => {
    editor = await Editor.open({ 'a.txt': '46 miners', 'b.txt': '71 miners' });
    await editor.openDocument('a.txt', '46 miners');
    await editor.replace('a.txt', '46', '47');
    await editor.until(() => editor.messages('a.txt').some((message) => message.startsWith('47')), 'it is read');
    const { reports } = await fact();
    assert.equal(reports[0]?.sentence, '47 miners');
  });

  it('finds a conflict again whose id has changed, by where its figures stood', async () => {
    editor = await Editor.open({
      'a.txt': '46 miners',
      'b.txt': '71 miners',
      'c.txt': '46 boats',
      'd.txt': '71 boats',
    });
    const { places } = await fact();
    const { dossier } = await ask({ subject: { conflict: 'another' }, rows: 50, formerly: places });
    assert.equal(dossier?.id, 'miners');
  });

  it('is none if the fact no longer exists', async () => {
    editor = await Editor.open({ 'a.txt': '46 miners', 'b.txt': '71 miners' });
    const { places } = await fact();
    await editor.deleteFile('b.txt');
    await editor.tellChanges({ 'b.txt': FileChangeType.Deleted });
    await editor.until(() => editor.problems('a.txt').length === 0, 'the warning is gone');
    const answer = await ask({ subject: { conflict: 'miners' }, rows: 50, formerly: places });
    assert.deepEqual(answer, { dossier: null, reading: false });
  });

  it('of an entity counts its mentions by article, and leads to them', async () => {
    editor = await Editor.open({ 'a.txt': 'then Amina Okoro\nand Amina Okoro' });
    const { name, type, mentioned, articles, places } = await entity('Amina Okoro');
    assert.deepEqual([name, type, mentioned], ['Amina Okoro', 'person', 'Mentioned 2 times in one article']);
    assert.deepEqual(
      articles.map((article) => [article.name, article.places.map((index) => places[index]?.label)]),
      [['a.txt', ['a.txt:1', 'a.txt:2']]],
    );
  });

  it('of an entity gives as many articles as asked for, and says how many are left', async () => {
    editor = await Editor.open({ 'a.txt': 'Okoro', 'b.txt': 'Okoro', 'c.txt': 'Okoro' });
    const { articles, articlesLeft } = await entity('Okoro', 2);
    assert.deepEqual([articles.length, articlesLeft], [2, 1]);
  });

  it('gives an article that names somebody all the time a few of its places', async () => {
    editor = await Editor.open({ 'a.txt': 'then Okoro said,\n'.repeat(300) });
    const [article] = (await entity('Okoro')).articles;
    assert.deepEqual([article?.places.length, article?.placesLeft], [20, 280]);
  });
});
