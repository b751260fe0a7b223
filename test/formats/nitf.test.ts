import assert from 'node:assert/strict';
import { NITF } from '../../src/formats/nitf.ts';
import { addressOf, bytesOf, extract, partsOf, reasonFor } from './extracted.ts';

const nitf = (body: string, head = '', bodyHead = ''): string =>
  `<?xml version="1.0"?><nitf><head>${head}</head><body><body.head>${bodyHead}</body.head>` +
  `<body.content>${body}</body.content></body></nitf>`;

const read = async (...parts: Parameters<typeof nitf>): Promise<string[]> =>
  partsOf(await extract(NITF, nitf(...parts)));

describe('An article in NITF', () => {
  it('has its headlines, byline and paragraphs by their elements', async () => {
    const top =
      '<hedline><hl1>Ferry sinks</hl1><hl2>Dozens missing</hl2></hedline><byline>By <person>Ann Reed</person></byline>';
    assert.deepEqual(await read('<block><p>Six died.</p><p>Two are missing.</p></block>', '', top), [
      'headline: Ferry sinks',
      'heading: Dozens missing',
      'byline: By Ann Reed',
      'Six died.',
      'Two are missing.',
    ]);
  });

  it('opens with the place of its dateline', async () => {
    const dateline = '<dateline><location>PORT ELLEN</location> (Northwire) - </dateline>';
    assert.deepEqual(await read('<p>Six died.</p><p>Two swam.</p>', '', dateline), [
      'PORT ELLEN (Northwire) — Six died.',
      'Two swam.',
    ]);
  });

  it('opens with it once where the text says it, too', async () => {
    const dateline = '<dateline><location>PORT ELLEN</location></dateline>';
    assert.deepEqual(await read('<p>PORT ELLEN (Northwire) - Six died.</p>', '', dateline), [
      'PORT ELLEN (Northwire) - Six died.',
    ]);
  });

  it('keeps the cells of a table apart', async () =>
    assert.deepEqual(await read('<table><tr><td>41</td><td>43</td></tr></table>'), ['table-row: 41 | 43']));

  it('has the decimals of a number behind a point, where the number says that they are behind a comma', async () =>
    assert.deepEqual(
      await read('<p>It cost <num decimal-ch="," thousands-ch=".">1.200,5</num> or <num>1.5</num>.</p>'),
      ['It cost 1,200.5 or 1.5.'],
    ));

  it('keeps figures in their places among the words', async () =>
    assert.deepEqual(await read('<p>It killed <num>4</num> <b>to</b> 5 on <chron>Monday</chron>.</p>'), [
      'It killed 4 to 5 on Monday.',
    ]));

  it('keeps a whole number and its fraction apart', async () => {
    const half = '3<frac><frac-num>1</frac-num><frac-sep>/</frac-sep><frac-den>2</frac-den></frac>';
    assert.deepEqual(await read(`<p>It rose by ${half} metres.</p>`), ['It rose by 3 1/2 metres.']);
  });

  it('leaves out what was struck out, and notes to editors', async () =>
    assert.deepEqual(await read('<note><p>Eds: 77 in an earlier version.</p></note><p>It was <del>41</del>43.</p>'), [
      'It was 43.',
    ]));

  it('leaves out the number of a note, and keeps a power', async () =>
    assert.deepEqual(await read('<p>It killed 41<sup>2</sup> people on 5 km<sup>2</sup>.</p>'), [
      'It killed 41 people on 5 km².',
    ]));

  it('says what is under a picture, and not what its data are', async () => {
    const media = '<media><media-object>QUJD</media-object><media-caption><p>The quay.</p></media-caption></media>';
    assert.deepEqual(await read(`<p>Six died.</p>${media}`), ['Six died.', 'caption: The quay.']);
  });

  it('says who holds it and when it was issued', async () => {
    const head = '<docdata><date.issue norm="20240305T101500Z"/><doc.copyright holder="Northwire"/></docdata>';
    const { meta } = await extract(NITF, nitf('<p>Six died.</p>', head));
    assert.deepEqual([meta.source, meta.date], ['Northwire', '2024-03-05']);
  });

  it('addresses paragraphs and cells as somebody counts them', async () => {
    const table = '<table><tr><th>Dead</th></tr><tr><td>6</td><td>seven</td></tr></table>';
    const reading = await extract(NITF, nitf(`<p>First.</p><p>Second.</p>${table}`, '', '<hl1>Ferry</hl1>'));
    assert.deepEqual(
      ['Ferry', 'Second', 'seven'].map((words) => addressOf(reading, words)),
      ['headline', 'paragraph 2', 'cell 1 2 2'],
    );
  });

  for (const [status, notice] of [
    ['canceled', 'wire/cancelled'],
    ['withheld', 'wire/withheld'],
  ] as const)
    it(`says nothing where it is ${status}, and takes its earlier versions with it`, async () => {
      const head = `<docdata management-status="${status}"><doc-id id-string="x.1"/></docdata>`;
      const { text, parts, notices, meta } = await extract(NITF, nitf('<p>Six died.</p>', head));
      assert.deepEqual([text, parts, notices.map(({ id }) => id)], ['', [], [notice]]);
      assert.equal(meta.version?.withdrawn, true);
    });

  it('is a version by its key and its number', async () => {
    const head =
      '<docdata><doc-id id-string="x.7"/><du-key key="FERRY" version="3"/><date.issue norm="20240305T101500Z"/></docdata>';
    const { meta } = await extract(NITF, nitf('<p>Six died.</p>', head));
    assert.deepEqual(meta.version, { by: 'id', story: 'FERRY', number: [3, 20240305101500], withdrawn: false });
  });

  it('tells of its embargo', async () => {
    const head = '<docdata management-status="embargoed"><date.release norm="20240305T1015Z"/></docdata>';
    const { notices } = await extract(NITF, nitf('<p>Six died.</p>', head));
    assert.deepEqual(notices, [{ id: 'wire/embargoed', values: [{ date: '2024-03-05' }] }]);
  });

  it('tells what it corrects', async () => {
    const head = '<docdata><correction info="Corrects the toll."/></docdata>';
    const { notices } = await extract(NITF, nitf('<p>Six died.</p>', head));
    assert.deepEqual(notices, [{ id: 'wire/corrects', values: ['Corrects the toll.'] }]);
  });

  it('is left out where it is cut off', async () =>
    assert.equal(await reasonFor(NITF, '<nitf><body><body.content><p>Six died'), 'document/damaged'));

  it('is read with a sign that nobody declared', async () =>
    assert.deepEqual(await read('<p>Six&mdash;no more&amp;mdash;died.</p>'), ['Six—no more—died.']));

  it('does not grow by what it declares', async () => {
    const bomb = `<!DOCTYPE nitf [<!ENTITY a "ha ha ha"><!ENTITY b "&a;&a;&a;">]>${nitf('<p>Six &b; died.</p>').slice(21)}`;
    assert.deepEqual(partsOf(await extract(NITF, bomb)), ['Six &b; died.']);
  });

  it('is read in the encoding it declares', async () => {
    const text = nitf('<p>Pi\u017e said so.</p>').replace('"1.0"', '"1.0" encoding="iso-8859-2"');
    const bytes = Uint8Array.from(text, (character) => (character === '\u017e' ? 0xbe : character.charCodeAt(0)));
    assert.deepEqual(partsOf(await extract(NITF, bytes)), ['Piž said so.']);
  });

  it('is known by its first element', () => {
    const known = (text: string): boolean => NITF.detect(bytesOf(text));
    assert.deepEqual(
      ['<nitf>', '<?xml version="1.0"?>\n<!-- <p> --><!DOCTYPE nitf><nitf>', '<project><nitf/></project>', 'nitf'].map(
        known,
      ),
      [true, true, false, false],
    );
  });
});
