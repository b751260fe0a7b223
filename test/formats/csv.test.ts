import assert from 'node:assert/strict';
import { analyse, createCorpus } from '../../src/engine/index.ts';
import { CSV } from '../../src/formats/csv.ts';
import { readText } from '../../src/formats/readContent.ts';
import { loadEngineAssets } from '../../src/workspace/engineAssets.ts';
import { addressOf, extract, partsOf, reasonFor } from './extracted.ts';

const rows = async (text: string): Promise<string[]> =>
  partsOf(await extract(CSV, text)).map((part) => part.replace('table-row: ', ''));

describe('A table in text', () => {
  for (const [what, text] of [
    ['commas', 'Place,Killed\nPort Ellen,41\n'],
    ['semicolons', 'Place;Killed\r\nPort Ellen;41\r\n'],
    ['tabs', 'Place\tKilled\nPort Ellen\t41'],
    ['bars', 'Place|Killed\n\nPort Ellen|41\n'],
  ] as const)
    it(`has its cells between ${what}`, async () =>
      assert.deepEqual(await rows(text), ['Place | Killed', 'Port Ellen | 41']));

  it('may have separators, quotes and line ends in quoted cells', async () =>
    assert.deepEqual(await rows('Place,Note\n"Bowmore, Islay","says ""41""\nof them"\n'), [
      'Place | Note',
      'Bowmore, Islay | says "41" of them',
    ]));

  it('has the decimals of its numbers behind a point, as English has', async () =>
    assert.deepEqual(await rows('Place;Cost;Share\nPort Ellen;1.200;3,5\nBowmore;1.250.000,75 €;12\n'), [
      'Place | Cost | Share',
      'Port Ellen | 1,200 | 3.5',
      'Bowmore | 1,250,000.75 € | 12',
    ]));

  it('keeps its numbers where they have decimal points', async () =>
    assert.deepEqual(await rows('Place;Cost;Share\nPort Ellen;1,200;3.5\n'), [
      'Place | Cost | Share',
      'Port Ellen | 1,200 | 3.5',
    ]));

  it('may have a title', async () =>
    assert.deepEqual(await rows('Toll by village\nPlace,Killed\nPort Ellen,41\nBowmore,12\n'), [
      'headline: Toll by village',
      'Place | Killed',
      'Port Ellen | 41',
      'Bowmore | 12',
    ]));

  it('is addressed by row and by what stands above the column', async () => {
    const reading = await extract(CSV, 'Place,Killed,\nPort Ellen,41,7\n');
    assert.deepEqual([addressOf(reading, '41'), addressOf(reading, '7')], ['column 2 Killed', 'column 2 3']);
  });

  it('is read up to a length, and it says so', async () => {
    const { parts, notices } = await extract(CSV, `Place,Killed\n${'Port Ellen,41\n'.repeat(2000)}`);
    assert.deepEqual([parts.length, notices.map(({ id }) => id)], [500, ['table/long']]);
  });

  for (const [what, text] of [
    ['a text with a comma', 'Six died, two swam.\nOne hid.\n'],
    ['a line', 'a,b'],
    ['nothing', ''],
  ] as const)
    it(`is not ${what}`, async () => assert.equal(await reasonFor(CSV, text), null));

  it('contradicts nobody by one of its rows', async () => {
    const table = await extract(
      CSV,
      'Sinking of the ferry Corran off Port Ellen\nPlace,Killed,Injured\nPort Ellen,41,112\nBowmore,12,80\nTotal,53,192\n',
    );
    const draft =
      '# Port Ellen mourns\n\nFifty-three people were killed and 192 injured when the ferry Corran sank off Port Ellen.\n';
    const corpus = createCorpus();
    corpus.put('table', analyse(table, loadEngineAssets()));
    corpus.put('draft', analyse(readText(draft, 'markdown'), loadEngineAssets()));
    assert.deepEqual(corpus.conflicts(), []);
  });
});
