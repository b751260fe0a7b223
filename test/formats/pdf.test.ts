import assert from 'node:assert/strict';
import type { Reading } from '../../src/formats/format.ts';
import { PDF } from '../../src/formats/pdf.ts';
import { lines, makePdf, type PdfPageParts, type PdfText } from './documents/makePdf.ts';
import { addressOf, extract, partsOf, reasonFor } from './extracted.ts';

function page(...texts: readonly PdfText[]): PdfPageParts {
  return { texts };
}

async function read(...pages: readonly PdfPageParts[]): Promise<Reading> {
  return extract(PDF, makePdf(pages));
}

async function wordsOf(...pages: readonly PdfPageParts[]): Promise<readonly string[]> {
  return partsOf(await read(...pages));
}

async function doubtfulIn(...pages: readonly PdfPageParts[]): Promise<readonly string[]> {
  const { text, doubtful = [] } = await read(...pages);
  return doubtful.map(({ start, end }) => text.slice(start, end));
}

/** As wide as the text of a column, so that no line ends early. */
const FULL = 'The ferry Corran sank in the storm off the coast while the crew';

describe('A PDF', () => {
  it('is read paragraph by paragraph, by the gaps between its lines', async () =>
    assert.deepEqual(
      await wordsOf(
        page(...lines([FULL, 'slept and the wind rose.']), ...lines(['Forty-one people died.'], { y: 660 })),
      ),
      [`${FULL} slept and the wind rose.`, 'Forty-one people died.'],
    ));

  it('begins a paragraph at an indent', async () =>
    assert.deepEqual(
      await wordsOf(
        page(
          ...lines([FULL, `${FULL}.`]),
          { words: 'Then the rescue began and the boats left the harbour for it', x: 62, y: 676 },
          ...lines(['at four.'], { y: 664 }),
        ),
      ),
      [`${FULL} ${FULL}.`, 'Then the rescue began and the boats left the harbour for it at four.'],
    ));

  it('begins a paragraph after a line that ends early', async () =>
    assert.deepEqual(await wordsOf(page(...lines([FULL, 'slept well.', FULL, 'woke up.']))), [
      `${FULL} slept well.`,
      `${FULL} woke up.`,
    ]));

  it('begins no paragraph because what stands further up is set wider', async () => {
    const narrow = [
      'The mayor of the town spoke to',
      'the press in the evening while',
      'All in town waited outside the',
      'Hall for news of the 41 sons.',
    ];
    assert.deepEqual(await wordsOf(page(...lines([FULL, 'slept well.']), ...lines(narrow, { y: 640 }))), [
      `${FULL} slept well.`,
      narrow.join(' '),
    ]);
  });

  it('is read column by column', async () => {
    const left = [
      'The ferry Corran sank off the',
      'coast on Tuesday in the storm',
      'and 41 people died while the',
      'crew slept and the wind rose.',
    ];
    const right = [
      'The mayor of the town spoke to',
      'the press in the evening while',
      '300 people waited outside the',
      'hall for news of their sons.',
    ];
    assert.deepEqual(await wordsOf(page(...lines(left), ...lines(right, { x: 320 }))), [
      left.join(' '),
      right.join(' '),
    ]);
  });

  it('reads what spans its columns between them', async () => {
    const column = [
      'The ferry Corran sank off the',
      'coast on Tuesday in the storm',
      'and 41 people died while the',
      'crew slept and the wind rose.',
    ];
    const found = await wordsOf(
      page(
        { words: 'A headline that spans both of the columns of the page', x: 50, y: 720, size: 18 },
        ...lines(column),
        ...lines(column, { x: 320 }),
      ),
    );
    assert.deepEqual(found, [
      'headline: A headline that spans both of the columns of the page',
      column.join(' '),
      column.join(' '),
    ]);
  });

  it('reads a table row by row', async () =>
    assert.deepEqual(
      await wordsOf(page(...lines(['Bus', 'Ferry', 'Train']), ...lines(['41', '43', '7'], { x: 200 }))),
      ['table-row: Bus | 41', 'table-row: Ferry | 43', 'table-row: Train | 7'],
    ));

  it('keeps words apart that stand far apart on one line', async () =>
    assert.deepEqual(
      await wordsOf(page({ words: 'Press release', x: 50, y: 700 }, { words: '5 March 2024', x: 400, y: 700 })),
      ['Press release', '5 March 2024'],
    ));

  it('goes on where a page ends within a sentence', async () =>
    assert.deepEqual(await wordsOf(page(...lines([FULL])), page(...lines(['slept, and 41 people died.']))), [
      `${FULL} slept, and 41 people died.`,
    ]));

  it('begins anew on a page where the sentence had ended', async () =>
    assert.deepEqual(await wordsOf(page(...lines([`${FULL}.`])), page(...lines(['Then 41 people died.']))), [
      `${FULL}.`,
      'Then 41 people died.',
    ]));

  it('says on which page its words are', async () => {
    const reading = await read(
      page(...lines([FULL])),
      page(...lines(['slept well.']), ...lines(['Forty-one died.'], { y: 600 })),
    );
    assert.deepEqual(
      [FULL, 'slept', 'Forty'].map((words) => addressOf(reading, words)),
      ['page 1 1', 'page 2 1', 'page 2 2'],
    );
  });

  describe('its type', () => {
    it('that is printed twice counts once', async () =>
      assert.deepEqual(
        await wordsOf(page({ words: '43 people died.', x: 50, y: 700 }, { words: '43 people died.', x: 50.4, y: 700 })),
        ['43 people died.'],
      ));

    it('keeps letters that only look printed twice', async () =>
      assert.deepEqual(await wordsOf(page({ words: 'All 44 fell ill.', x: 50, y: 700, size: 6 })), [
        'All 44 fell ill.',
      ]));

    it('that is spaced is put together', async () =>
      assert.deepEqual(await wordsOf(page({ words: 'PRESS RELEASE 1,200', x: 50, y: 700, state: '3 Tc' })), [
        'PRESS RELEASE 1,200',
      ]));

    it('that is spaced by written spaces is put together', async () =>
      assert.deepEqual(await wordsOf(page({ words: '1 , 2 0 0   D E A D', x: 50, y: 700 })), ['1,200 DEAD']));

    it('that is struck out is left out', async () => {
      const drawing = '0.5 w 50 703 m 60 703 l S';
      assert.deepEqual(await wordsOf({ texts: [{ words: '4143 died.', x: 50, y: 700 }], drawing }), ['43 died.']);
    });

    it('that is underlined stays', async () => {
      const drawing = '0.5 w 50 698.5 m 60 698.5 l S';
      assert.deepEqual(await wordsOf({ texts: [{ words: '41 died.', x: 50, y: 700 }], drawing }), ['41 died.']);
    });

    it('that nobody sees is left out where there is other', async () =>
      assert.deepEqual(
        await wordsOf(
          page({ words: '41 died.', x: 50, y: 700 }, { words: '99 hidden.', x: 50, y: 600, state: '3 Tr' }),
        ),
        ['41 died.'],
      ));

    it('that is small and raised is the mark of a note', async () =>
      assert.deepEqual(
        await wordsOf(
          page(
            { words: 'The toll was 41', x: 50, y: 700 },
            { words: '2', x: 125, y: 704, size: 6 },
            { words: 'on Friday.', x: 133, y: 700 },
          ),
        ),
        ['The toll was 41 on Friday.'],
      ));

    it('that is small and raised after a unit is a power', async () =>
      assert.deepEqual(
        await wordsOf(page({ words: 'It covers 12 km', x: 50, y: 700 }, { words: '2', x: 125, y: 704, size: 6 })),
        ['It covers 12 km²'],
      ));

    it('is a headline where it is larger', async () =>
      assert.deepEqual(
        await wordsOf(
          page(
            { words: 'Ferry sinks', x: 50, y: 740, size: 20 },
            ...lines([FULL, FULL]),
            ...lines(['The search'], { y: 640, size: 14 }),
          ),
        ),
        ['headline: Ferry sinks', `${FULL} ${FULL}`, 'heading: The search'],
      ));
  });

  describe('puts a word together that was divided', () => {
    const joined = async (first: string, second: string): Promise<string> =>
      (await wordsOf(page(...lines([`${FULL} ${first}`, `${second} there.`]))))[0]?.slice(FULL.length + 1) ?? '';

    it('without its hyphen', async () => assert.equal(await joined('fisher-', 'men'), 'fishermen there.'));
    it('with the hyphen of a number', async () => assert.equal(await joined('forty-', 'one'), 'forty-one there.'));
    it('with the hyphen after digits', async () => assert.equal(await joined('30-', 'year'), '30-year there.'));
    it('with the hyphen of two names', async () =>
      assert.equal(await joined('Franco-', 'German'), 'Franco-German there.'));
  });

  describe('leaves out', () => {
    const body = (number: number): PdfPageParts =>
      page({ words: 'Harbour authority – annual report', x: 50, y: 770 }, ...lines([`${FULL}.`], { y: 500 }), {
        words: `Page ${number} of 3`,
        x: 280,
        y: 30,
      });

    it('running heads and page numbers', async () =>
      assert.deepEqual(await wordsOf(body(1), body(2), body(3)), [`${FULL}.`, `${FULL}.`, `${FULL}.`]));

    it('what is written across', async () => {
      const drawing = 'BT /F1 60 Tf 0.7 0.7 -0.7 0.7 100 200 Tm (DRAFT 99) Tj ET';
      assert.deepEqual(await wordsOf({ texts: lines([`${FULL}.`]), drawing }), [`${FULL}.`]);
    });
  });

  describe('doubts a figure', () => {
    it('that a plain space may divide', async () =>
      assert.deepEqual(await doubtfulIn(page(...lines(['In 2020 300 people and 1 200 others came.']))), [
        '2020 300',
        '1 200',
      ]));

    it('that goes on at a line end', async () =>
      assert.deepEqual(await doubtfulIn(page(...lines([`${FULL} on 5 March 2020`, '300 people died.']))), [
        '2020 300',
      ]));

    it('but none that a no-break space holds together', async () =>
      assert.deepEqual(await doubtfulIn(page(...lines(['Then 1\u00a0200 others came.']))), []));

    it('that a program recognised in a scan', async () => {
      const reading = await read(page({ words: '41 died.', x: 50, y: 700, state: '3 Tr' }));
      assert.deepEqual(partsOf(reading), ['41 died.']);
      assert.deepEqual(reading.doubtful, [{ start: 0, end: 8 }]);
      assert.deepEqual(reading.notices, [{ id: 'pdf/recognised', values: [] }]);
    });
  });

  it('keeps a no-break space in a number', async () =>
    assert.deepEqual((await read(page(...lines(['Then 1\u00a0200 came.'])))).text, 'Then 1\u00a0200 came.\n'));

  it('gives its author, and the day it was made', async () => {
    const info = '/Author (Ann Reed) /CreationDate (D:20240305101500Z) /Title (final_v3)';
    const { meta } = await extract(PDF, makePdf([page(...lines(['Text.']))], { info }));
    assert.deepEqual([meta.title, meta.authors, meta.savedOn, meta.date], [null, ['Ann Reed'], '2024-03-05', null]);
  });

  describe('is left out', () => {
    it('where it holds no text', async () => assert.equal(await reasonFor(PDF, makePdf([page()])), 'document/noText'));
    it('where it is none', async () => assert.equal(await reasonFor(PDF, '41 people died.'), 'document/damaged'));
    it('where nothing of it is left', async () => assert.equal(await reasonFor(PDF, '%PDF-1.4\n'), 'document/damaged'));
  });
});
