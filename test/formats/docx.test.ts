import assert from 'node:assert/strict';
import { strToU8 } from 'fflate';
import { addressAt } from '../../src/formats/addresses.ts';
import { DOCX } from '../../src/formats/docx.ts';
import type { Reading } from '../../src/formats/format.ts';
import { inEnglish } from '../../src/wording/inWords.ts';
import { type DocxParts, field, makeDocx, paragraph, run, table } from './documents/makeDocx.ts';

async function read(parts: DocxParts): Promise<Reading> {
  const reading = await DOCX.read(makeDocx(parts));
  assert(!('unreadable' in reading));
  return reading;
}

/** The text's parts, each on a line. */
async function partsOf(body: string, more: Omit<DocxParts, 'body'> = {}): Promise<readonly string[]> {
  const { text, parts } = await read({ body, ...more });
  return parts.map(({ start, end }) => text.slice(start, end));
}

async function reasonOf(bytes: Uint8Array): Promise<string> {
  const reading = await DOCX.read(bytes);
  assert('unreadable' in reading && reading.unreadable !== null);
  return reading.unreadable.id;
}

/** The archive, each of whose files says in the directory that so many bytes are in it. */
function sayingThatItHolds(size: number, archive: Uint8Array): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  for (let at = 0; at + 28 < archive.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  return archive;
}

describe('A Word document', () => {
  it('is read paragraph by paragraph', async () =>
    assert.deepEqual(await partsOf(paragraph('The ferry sank.') + paragraph('Forty-one died.')), [
      'The ferry sank.',
      'Forty-one died.',
    ]));

  it('is read whatever the prefix of its elements', async () =>
    assert.deepEqual(await partsOf(paragraph('41 died.'), { prefix: 'ns0' }), ['41 died.']));

  it('joins the runs of a word', async () =>
    assert.deepEqual(
      await partsOf(paragraph(`${run('4')}${run('1 died in ')}${run('Ve', '<w:b/>')}${run('landa.')}`)),
      ['41 died in Velanda.'],
    ));

  it('keeps names in wrappers of direction and of reading aids', async () => {
    const wrapped =
      `<w:bdo w:val="ltr">${run('Amira ')}</w:bdo><w:r><w:ruby><w:rt>${run('sal')}</w:rt>` +
      `<w:rubyBase>${run('Saleh')}</w:rubyBase></w:ruby></w:r>${run(' died.')}`;
    assert.deepEqual(await partsOf(paragraph(wrapped)), ['Amira Saleh died.']);
  });

  describe('of a field', () => {
    const instruction = (words: string): string => `<w:r><w:instrText>${words}</w:instrText></w:r>`;

    it('gives the result', async () =>
      assert.deepEqual(await partsOf(paragraph(`${field(instruction('= 40 + 1'), run('41'))}${run(' died.')}`)), [
        '41 died.',
      ]));

    it('gives no result of a field in its instruction', async () => {
      const inner = field(instruction('= 40 + 1'), run('41'));
      const outer = field(`${instruction('IF ')}${inner}${instruction(' > 2')}`, run('43'));
      assert.deepEqual(await partsOf(paragraph(`${outer}${run(' died.')}`)), ['43 died.']);
    });

    it('gives the result of a field in its result', async () => {
      const link = field(instruction('HYPERLINK "x"'), `${run('over ')}${field(instruction('REF a'), run('40'))}`);
      assert.deepEqual(await partsOf(paragraph(`${link}${run(' died.')}`)), ['over 40 died.']);
    });

    it('gives what is written in short', async () =>
      assert.deepEqual(
        await partsOf(paragraph(`<w:fldSimple w:instr="REF a">${run('41')}</w:fldSimple>${run(' died.')}`)),
        ['41 died.'],
      ));

    it('that never ends, hides nothing after it', async () => {
      const open = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
      assert.deepEqual(await partsOf(paragraph(`${open}${run('41 died.')}`) + paragraph('Two live.')), [
        '41 died.',
        'Two live.',
      ]);
    });
  });

  describe('leaves out', () => {
    it('what was deleted, and keeps what was put in its place', async () =>
      assert.deepEqual(
        await partsOf(
          paragraph(
            `<w:del w:id="1"><w:r><w:delText>41</w:delText></w:r></w:del><w:ins w:id="2">${run('43')}</w:ins>${run(' died.')}`,
          ),
        ),
        ['43 died.'],
      ));

    it('what was moved away', async () =>
      assert.deepEqual(
        await partsOf(
          paragraph(`<w:moveFrom>${run('41')}</w:moveFrom><w:moveTo>${run('43')}</w:moveTo>${run(' died.')}`),
        ),
        ['43 died.'],
      ));

    it('a row that was deleted', async () => {
      const deleted = table([['Bus', '41']]).replace('<w:tr>', '<w:tr><w:trPr><w:del w:id="1"/></w:trPr>');
      assert.deepEqual(await partsOf(paragraph('Dead:') + deleted), ['Dead:']);
    });

    it('hidden words, by their own property or their style', async () =>
      assert.deepEqual(
        await partsOf(
          paragraph(
            `${run('41', '<w:vanish/>')}${run('42', '<w:rStyle w:val="Secret"/>')}${run('43', '<w:vanish w:val="0"/>')}${run(' died.')}`,
          ),
        ),
        ['43 died.'],
      ));

    it('words that are struck out', async () =>
      assert.deepEqual(await partsOf(paragraph(`${run('41', '<w:strike/>')}${run('43 died.')}`)), ['43 died.']));

    it('what only asks to be filled in', async () =>
      assert.deepEqual(
        await partsOf(
          `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${paragraph('Click here.')}</w:sdtContent></w:sdt>` +
            `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph('41 died.')}</w:sdtContent></w:sdt>`,
        ),
        ['41 died.'],
      ));

    it('the number of a note', async () =>
      assert.deepEqual(await partsOf(paragraph(`${run('41 died')}${run('2', '<w:vertAlign w:val="superscript"/>')}`)), [
        '41 died',
      ]));
  });

  it('knows the number of a note by its height, too', async () =>
    assert.deepEqual(await partsOf(paragraph(`${run('41')}${run('2', '<w:position w:val="8"/>')}${run(' died.')}`)), [
      '41 died.',
    ]));

  it('joins paragraphs whose break was deleted', async () =>
    assert.deepEqual(await partsOf(paragraph('4', '<w:rPr><w:del w:id="1"/></w:rPr>') + paragraph('1 died.')), [
      '41 died.',
    ]));

  it('reads a text box once', async () => {
    const box = `<w:txbxContent>${paragraph('Box: 12 hurt.')}</w:txbxContent>`;
    const drawn =
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box}</wps:txbx></mc:Choice>` +
      `<mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    assert.deepEqual(await partsOf(paragraph(`${run('41 died')}${drawn}${run(' here.')}`)), [
      '41 died here.',
      'Box: 12 hurt.',
    ]);
  });

  it('reads the notes that are referred to as parts of their own', async () => {
    const note = (id: number, words: string): string =>
      `<w:footnote w:id="${id}">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(words)}`)}</w:footnote>`;
    const footnotes = `<w:footnote w:type="separator" w:id="0">${paragraph('-')}</w:footnote>${note(2, 'Not counting 3 missing.')}${note(3, 'Unused.')}`;
    const body = paragraph(`${run('41')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' died.')}`);
    assert.deepEqual(await partsOf(body, { footnotes }), ['41 died.', 'Not counting 3 missing.']);
  });

  it('ends a line at a break', async () =>
    assert.deepEqual(await partsOf(paragraph(`${run('Dead: 41')}<w:r><w:br/></w:r>${run('300 hurt')}`)), [
      'Dead: 41',
      '300 hurt',
    ]));

  it('keeps the cells of a table apart', async () =>
    assert.deepEqual(
      await partsOf(
        table([
          ['Bus', '41'],
          ['Ferry', '43'],
        ]),
      ),
      ['Bus | 41', 'Ferry | 43'],
    ));

  it('reads a table that lays out prose as paragraphs', async () =>
    assert.deepEqual(await partsOf(table([['The ferry sank.']])), ['The ferry sank.']));

  it('knows headings, captions and lists by their styles, in whatever language', async () => {
    const styled = (style: string, words: string): string => paragraph(words, `<w:pStyle w:val="${style}"/>`);
    const { parts } = await read({
      body:
        styled('Titel', 'Ferry sinks') +
        styled('House', 'The search') +
        styled('Legend', 'The pier') +
        styled('Dots', 'one') +
        paragraph('two', '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="4"/></w:numPr>') +
        paragraph('Text.'),
    });
    assert.deepEqual(
      parts.map(({ kind, indent }) => [kind, indent]),
      [
        ['headline', 0],
        ['heading', 0],
        ['caption', 0],
        ['list-item', 0],
        ['list-item', 1],
        [null, 0],
      ],
    );
  });

  it('gives its author, and the day it was saved', async () => {
    const core =
      '<dc:title>Template</dc:title><dc:creator>Ann Reed</dc:creator><dcterms:created>2019-01-02T00:00:00Z</dcterms:created>' +
      '<dcterms:modified>2024-03-05T10:00:00Z</dcterms:modified>';
    const { meta } = await read({ body: paragraph('Text.'), core });
    assert.deepEqual([meta.title, meta.authors, meta.savedOn, meta.date], [null, ['Ann Reed'], '2024-03-05', null]);
  });

  it('says where its words are', async () => {
    const { text, addresses = [] } = await read({
      body:
        paragraph('The ferry sank.') +
        paragraph('It was old.') +
        table([
          ['Dead', 'Hurt'],
          ['41', '12'],
        ]),
    });
    const addressOf = (words: string): string => {
      const address = addressAt(addresses, text.indexOf(words));
      return address === null ? '' : inEnglish(address);
    };
    assert.deepEqual(['ferry', 'old', 'Dead', '12'].map(addressOf), [
      'paragraph 1',
      'paragraph 2',
      'table 1, row 1, cell 1',
      'table 1, row 2, cell 2',
    ]);
  });

  describe('is left out', () => {
    it('where a password protects it', async () => {
      const bytes = new Uint8Array(1024);
      bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
      bytes.set(
        new Uint8Array(new Uint16Array([...'EncryptedPackage'].map((letter) => letter.charCodeAt(0))).buffer),
        600,
      );
      assert.equal(await reasonOf(bytes), 'document/password');
    });

    it('where it is cut off', async () =>
      assert.equal(await reasonOf(makeDocx({ body: paragraph('41 died.') }).subarray(0, 900)), 'document/damaged'));

    it('where its XML is broken', async () =>
      assert.equal(await reasonOf(makeDocx({ body: '<w:p><w:r></w:p>' })), 'document/damaged'));

    it('where nothing is written in it', async () =>
      assert.equal(await reasonOf(makeDocx({ body: paragraph(' ') })), 'document/noText'));

    it('where it would fill the memory', async () =>
      assert.equal(
        await reasonOf(sayingThatItHolds(80 * 1024 * 1024, makeDocx({ body: paragraph('41 died.') }))),
        'document/tooLarge',
      ));

    it('where it is no archive at all', async () =>
      assert.equal(await reasonOf(strToU8('41 people died.')), 'document/damaged'));
  });

  it('is read however deep its tables are nested', async () => {
    const deep = 20_000;
    const body = '<w:tbl><w:tr><w:tc>'.repeat(deep) + paragraph('41') + '</w:tc></w:tr></w:tbl>'.repeat(deep);
    assert.deepEqual(await partsOf(body), ['41']);
  });
});
