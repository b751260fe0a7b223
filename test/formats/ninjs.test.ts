import assert from 'node:assert/strict';
import { NINJS } from '../../src/formats/ninjs.ts';
import { bytesOf, extract, partsOf, reasonFor } from './extracted.ts';

const BODY = '<p>Six people died.</p><table><tr><td>41</td><td>43</td></tr></table>';
const ONE = { uri: 'urn:x:1', pubstatus: 'usable', versioncreated: '2024-03-05T10:15:00Z', headline: 'Ferry sinks' };

const read = async (item: object): Promise<string[]> => partsOf(await extract(NINJS, JSON.stringify(item)));

describe('An item in ninjs', () => {
  it('of version 1 has its headline, byline and page', async () =>
    assert.deepEqual(await read({ ...ONE, byline: 'By Ann Reed', body_html: BODY }), [
      'headline: Ferry sinks',
      'byline: By Ann Reed',
      'Six people died.',
      'table-row: 41 | 43',
    ]));

  it('of version 2 has the main one of its headlines and bodies', async () =>
    assert.deepEqual(
      await read({
        uri: 'urn:x:1',
        pubstatus: 'usable',
        headlines: [
          { role: 'short', value: 'Ferry' },
          { role: 'main', value: 'Ferry sinks' },
        ],
        bodies: [{ role: 'main', contenttype: 'text/html', value: BODY }],
      }),
      ['headline: Ferry sinks', 'Six people died.', 'table-row: 41 | 43'],
    ));

  it('of version 3 has them under keys in another spelling', async () => {
    const item = { uri: 'urn:x:1', pubStatus: 'usable', versionCreated: '2024-03-05T10:15:00Z', copyrightHolder: 'NW' };
    const bodies = [{ contentType: 'text/plain', value: 'Six people died.\n\nTwo are missing.' }];
    const { meta } = await extract(NINJS, JSON.stringify({ ...item, headlines: [{ value: 'Ferry' }], bodies }));
    assert.deepEqual([meta.date, meta.source], ['2024-03-05', 'NW']);
  });

  it('has the text where it has no page', async () =>
    assert.deepEqual(await read({ ...ONE, body_text: 'Six died.\n\nTwo swam.' }), [
      'headline: Ferry sinks',
      'Six died.',
      'Two swam.',
    ]));

  it('has the captions of its pictures', async () => {
    const associations = { main: { type: 'picture', description_text: 'The quay.' } };
    assert.deepEqual(await read({ ...ONE, body_text: 'Six died.', associations }), [
      'headline: Ferry sinks',
      'Six died.',
      'caption: The quay.',
    ]);
  });

  it('says nothing where it is cancelled', async () => {
    const item = { ...ONE, pubstatus: 'canceled', body_text: 'Six died.' };
    const { text, notices } = await extract(NINJS, JSON.stringify(item));
    assert.deepEqual([text, notices.map(({ id }) => id)], ['', ['wire/cancelled']]);
  });

  it('is a version by its address and its number', async () => {
    const { meta } = await extract(NINJS, JSON.stringify({ ...ONE, version: '2', body_text: 'Six died.' }));
    assert.deepEqual(meta.version, { by: 'id', story: 'urn:x:1', number: [2, 20240305101500], withdrawn: false });
  });

  for (const [what, json] of [
    ['the manifest of a package', { name: 'x', version: '1.0.0', headline: 'no' }],
    ['a page of a website', { '@type': 'NewsArticle', headline: 'Ferry sinks', url: 'https://x.example' }],
    ['a list', [ONE]],
  ] as const)
    it(`is not ${what}`, async () => assert.equal(await reasonFor(NINJS, JSON.stringify(json)), null));

  it('is not what breaks off', async () =>
    assert.equal(await reasonFor(NINJS, JSON.stringify(ONE).slice(0, -1)), null));

  it('is not looked for where no key of it is', () =>
    assert.equal(NINJS.detect(bytesOf('{"lockfileVersion": 3, "packages": {}}')), false));
});
