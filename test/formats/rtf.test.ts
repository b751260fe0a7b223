import assert from 'node:assert/strict';
import { RTF } from '../../src/formats/rtf.ts';
import { addressOf, extract, partsOf, reasonFor } from './extracted.ts';

const FONTS =
  '{\\fonttbl{\\f0\\fswiss\\fcharset0 Arial;}{\\f1\\fnil\\fcharset238 Arial CE;}{\\f2\\fnil\\fcharset204 Arial;}}';
const STYLES = '{\\stylesheet{\\s0 Normal;}{\\s1\\b heading 1;}{\\s2 heading 2;}}';

const rtf = (body: string, head = ''): string =>
  `{\\rtf1\\ansi\\ansicpg1252\\deff0${FONTS}${STYLES}{\\colortbl;\\red0\\green0\\blue0;}${head}\n${body}}`;

const read = async (body: string, head = ''): Promise<string[]> => partsOf(await extract(RTF, rtf(body, head)));
const line = async (body: string): Promise<string> => (await read(body)).join(' / ');

describe('An article in RTF', () => {
  it('has its paragraphs, and no tables of fonts, styles and colours', async () =>
    assert.deepEqual(await read('\\pard Six died.\\par\r\nTwo are\r\n missing.\\par'), [
      'Six died.',
      'Two are missing.',
    ]));

  it('has headings by the styles they are in', async () =>
    assert.deepEqual(await read('\\pard\\s1 Ferry sinks\\par\\pard\\s2 The toll\\par\\pard Six died.\\par'), [
      'headline: Ferry sinks',
      'heading: The toll',
      'Six died.',
    ]));

  for (const [what, written, expected] of [
    ['a dash between numbers, as a word', '43\\endash 45 people', '43–45 people'],
    ['a dash between numbers, as a byte', "43\\'9645 people", '43–45 people'],
    ['a dash between numbers, in Unicode', "43\\u8211\\'9645 people", '43–45 people'],
    ['quotation marks', '\\ldblquote Six,\\rdblquote  she said', '“Six,” she said'],
    ['a space that does not break', '1\\~200 people', '1 200 people'],
    ['a hyphen that does not break', 'a 12\\_year-old', 'a 12-year-old'],
    ['a hyphen that only may', 'the res\\-cuers', 'the rescuers'],
    ['letters of another code page', "{\\f1 Pi\\'9e} and {\\f2 \\'cf\\'e5\\'f2\\'f0}", 'Piž and Петр'],
    ['a letter in Unicode with its fallback', '\\u381 ?i\\u382 zo', 'Žižo'],
    ['several characters of fallback', "\\uc2\\u26085\\'93\\'fa people", '日 people'],
    ['no fallback', '{\\uc0\\u8220 Six\\u8221 }', '“Six”'],
    ['a pair of units', '\\u-10179 ?\\u-8704 ? six', '😀 six'],
    ['a brace and a backslash', '\\{6\\} \\\\ 7', '{6} \\ 7'],
    ['tabs as spaces', 'Six\\tab died', 'Six died'],
    ['words across groups', 'un{\\b believ}able', 'unbelievable'],
  ] as const)
    it(`keeps ${what}`, async () => assert.equal(await line(written), expected));

  for (const [what, written] of [
    ['hidden text', '{\\v 41 }43 died'],
    ['hidden text that ends within its group', '\\v 41 \\v0 43 died'],
    ['deleted text', '{\\deleted 41}43 died'],
    ['text that was moved away', '{\\mvf 41}43 died'],
    ['struck-out text', '{\\strike 41}43 died'],
    [
      'the instruction of a field',
      '{\\field{\\*\\fldinst{ PAGE 41 {\\field{\\*\\fldinst X}{\\fldrslt 7}}}}{\\fldrslt 43}} died',
    ],
    ['what other programs left', '{\\*\\pnseclvl1 41}{\\*\\bkmkstart 7}43 died'],
    ['comments', '43{\\*\\annotation 41} died'],
    ['pictures and objects', '{\\pict\\pngblip 4141}{\\object{\\*\\objdata 41}}43 died'],
    ['headers and footers', '{\\header Page 41}{\\footerr 7}43 died'],
    ['what stands in for Unicode', '{\\upr{4?}{\\*\\ud{43}}} died'],
    ['the number of a note', '43{\\super 2} died'],
    ['the number of a note that is raised by its height', '43{\\up8\\fs19 2}{\\up0 } died'],
    ['bytes of any kind', '{\\pict\\bin6 }41}{\\}43 died'],
  ] as const)
    it(`leaves out ${what}`, async () => assert.equal(await line(written), '43 died'));

  it('keeps a power', async () => assert.equal(await line('5 km{\\super 2}'), '5 km²'));

  it('keeps the cells of a table apart', async () =>
    assert.deepEqual(await read('\\trowd\\pard\\intbl Dead\\cell 41\\par 43\\cell\\row\\pard After.\\par'), [
      'table-row: Dead | 41 43',
      'After.',
    ]));

  it('ends a line without ending its paragraph', async () => {
    const { parts } = await extract(RTF, rtf('One\\line two\\par Three\\par'));
    assert.deepEqual(
      parts.map(({ gap }) => gap),
      [true, false, true],
    );
  });

  it('has notes and text boxes after the body', async () =>
    assert.deepEqual(
      await read(
        'Six died{\\super\\chftn}{\\footnote\\pard Police say 7.} there.{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv 1}}{\\shptxt\\pard A box.\\par}}{\\shprslt A box.}}\\par',
      ),
      ['Six died there.', 'A box.', 'Police say 7.'],
    ));

  it('has items of lists, without their bullets', async () => {
    const { parts, text } = await extract(RTF, rtf("{\\listtext\\'b7\\tab}Six died.\\par"));
    assert.deepEqual([text, parts[0]?.bullet], ['Six died.\n', true]);
  });

  it('says what it is called, by whom and since when', async () => {
    const info = '{\\info{\\title Ferry sinks}{\\author Ann Reed}{\\creatim\\yr2024\\mo3\\dy5\\hr10}}';
    const { meta, text } = await extract(RTF, rtf('Six died.', info));
    assert.deepEqual(
      [meta.title, meta.authors, meta.savedOn, text],
      ['Ferry sinks', ['Ann Reed'], '2024-03-05', 'Six died.\n'],
    );
  });

  it('addresses its paragraphs and cells', async () => {
    const table = '\\trowd\\intbl Dead\\cell 41\\cell\\row\\trowd\\intbl Hurt\\cell 57\\cell\\row\\pard';
    const reading = await extract(RTF, rtf(`First.\\par Second.\\par${table} Third.\\par`));
    assert.deepEqual(
      ['Second', '57', 'Third'].map((words) => addressOf(reading, words)),
      ['paragraph 2', 'cell 1 2 2', 'paragraph 3'],
    );
  });

  for (const [what, content, reason] of [
    ['is cut off', rtf('Six died').slice(0, -3), 'document/damaged'],
    ['is none', 'Six died.', 'document/damaged'],
    ['has no text', rtf(''), 'document/noText'],
  ] as const)
    it(`is left out where it ${what}`, async () => assert.equal(await reasonFor(RTF, content), reason));

  it('may be followed by anything', async () =>
    assert.deepEqual(partsOf(await extract(RTF, `${rtf('Six died.')}\0}{41`)), ['Six died.']));

  it('nests as deeply as it likes', async () =>
    assert.equal(await line(`${'{'.repeat(50_000)}Six died.${'}'.repeat(50_000)}`), 'Six died.'));
});
