import assert from 'node:assert/strict';
import { NEWSML_G2 } from '../../src/formats/newsmlG2.ts';
import { bytesOf, extract, partsOf, reasonFor } from './extracted.ts';

const XHTML =
  '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>no</title></head>' +
  '<body><p>Six people <b>died</b>.</p><p>Two are missing.</p></body></html></inlineXML>';

const item = (content: string, contentMeta = '', itemMeta = '', of = 'text'): string =>
  `<newsItem guid="urn:x:1" version="3" xml:lang="en"><itemMeta><itemClass qcode="ninat:${of}"/><provider qcode="nprov:NW">` +
  `<name>Northwire</name></provider><versionCreated>2024-03-05T10:15:00Z</versionCreated>${itemMeta}</itemMeta>` +
  `<contentMeta>${contentMeta}</contentMeta><contentSet>${content}</contentSet></newsItem>`;

const read = async (xml: string): Promise<string[]> => partsOf(await extract(NEWSML_G2, xml));

describe('A news item in NewsML-G2', () => {
  it('has the text of its pages', async () =>
    assert.deepEqual(await read(item(XHTML)), ['Six people died.', 'Two are missing.']));

  it('has headline, byline and dateline from its metadata', async () => {
    const meta = '<headline>Ferry sinks</headline><by>By Ann Reed</by><dateline>PORT ELLEN, March 5</dateline>';
    assert.deepEqual(await read(item(XHTML, meta)), [
      'headline: Ferry sinks',
      'byline: By Ann Reed',
      'PORT ELLEN, March 5 — Six people died.',
      'Two are missing.',
    ]);
  });

  it('has the text of the NITF in it', async () => {
    const nitf =
      '<inlineXML contenttype="application/nitf+xml"><n:nitf xmlns:n="urn:nitf"><n:body><n:body.head><n:hedline>' +
      '<n:hl1>Ferry sinks</n:hl1></n:hedline></n:body.head><n:body.content><n:p>Six died.</n:p></n:body.content></n:body></n:nitf></inlineXML>';
    assert.deepEqual(await read(item(nitf)), ['headline: Ferry sinks', 'Six died.']);
  });

  it('has the text of its data, plain or HTML', async () => {
    const plain = '<inlineData contenttype="text/plain">Six died.\n\nTwo are missing.</inlineData>';
    const html = '<inlineData contenttype="text/html">&lt;p>Six died.&lt;/p>&lt;p>Two are missing.&lt;/p></inlineData>';
    for (const data of [plain, html]) assert.deepEqual(await read(item(data)), ['Six died.', 'Two are missing.']);
  });

  it('says it once where it holds it in several formats', async () =>
    assert.deepEqual(await read(item(`${XHTML}<inlineData contenttype="text/plain">Six people died.</inlineData>`)), [
      'Six people died.',
      'Two are missing.',
    ]));

  it('says who provides it, when, and in what language', async () => {
    const { meta } = await extract(NEWSML_G2, item(XHTML));
    assert.deepEqual([meta.source, meta.date, meta.language], ['Northwire', '2024-03-05', 'en']);
  });

  it('says nothing where it is cancelled or withheld', async () => {
    const told = ['stat:canceled', 'stat:withheld'].map(async (status) => {
      const { text, notices } = await extract(NEWSML_G2, item(XHTML, '', `<pubStatus qcode="${status}"/>`));
      return text + notices.map(({ id }) => id).join();
    });
    assert.deepEqual(await Promise.all(told), ['wire/cancelled', 'wire/withheld']);
  });

  it('is a version by its identifier and its number', async () => {
    const { meta } = await extract(NEWSML_G2, item(XHTML));
    assert.deepEqual(meta.version, { by: 'id', story: 'urn:x:1', number: [3], withdrawn: false });
  });

  it('is the latest of its versions in one message', async () => {
    const later = item(XHTML.replace('Six', 'Nine')).replace('version="3"', 'version="4"');
    const xml = `<newsMessage><itemSet>${item(XHTML)}${later}</itemSet></newsMessage>`;
    assert.deepEqual(await read(xml), ['Nine people died.', 'Two are missing.']);
  });

  it('tells of its embargo and of what it corrects', async () => {
    const meta =
      '<embargoed>2024-03-06T05:00:00Z</embargoed><edNote>Corrects the toll.</edNote><signal qcode="sig:correction"/>';
    const { notices } = await extract(NEWSML_G2, item(XHTML, '', meta));
    assert.deepEqual(
      notices.map(({ id }) => id),
      ['wire/embargoed', 'wire/corrects'],
    );
  });

  it('is the text of a message with pictures', async () => {
    const picture = item(
      '<remoteContent href="a.jpg"/>',
      '<description role="drol:caption">The quay.</description>',
      '',
      'picture',
    );
    const xml = `<newsMessage><itemSet>${picture.replace('urn:x:1', 'urn:x:2')}${item(XHTML)}</itemSet></newsMessage>`;
    assert.deepEqual(await read(xml), ['Six people died.', 'Two are missing.']);
  });

  it('is a caption where it is a picture by itself', async () => {
    const picture = item(
      '<remoteContent href="a.jpg"/>',
      '<description role="drol:caption">The quay.</description>',
      '',
      'picture',
    );
    assert.deepEqual(await read(picture), ['caption: The quay.']);
  });

  it('is left out where it has no text', async () =>
    assert.equal(await reasonFor(NEWSML_G2, item('')), 'document/noText'));

  it('is known by its first element', () => {
    const known = ['<newsItem/>', '<g:newsMessage/>', '<packageItem/>'].map((xml) => NEWSML_G2.detect(bytesOf(xml)));
    assert.deepEqual(known, [true, true, false]);
  });
});
