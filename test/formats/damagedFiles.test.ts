import assert from 'node:assert/strict';
import { arrangeStories } from '../../src/engine/index.ts';
import type { Reading } from '../../src/formats/format.ts';
import { FORMATS, type FormatId } from '../../src/formats/formats.ts';
import { readContent } from '../../src/formats/readContent.ts';
import { bytesOf } from './extracted.ts';
import { Mutations } from './mutations.ts';
import { WRITTEN } from './oneArticle.ts';

const SUBTITLES = `WEBVTT\n\n${Array.from({ length: 9 }, (_, at) => `${at}\n00:00:0${at}.000 --> 00:00:0${at + 1}.000\n<v Joan Ferris>Forty-one died &amp;\n- Six <i>swam</i>.`).join('\n\n')}\n`;
const TABLE = 'Toll by village\nPlace;Killed;Cost\n"Bowmore; Islay";12;"1.200,5"\nPort Ellen;41;3,5\n';
const PAGE =
  'Content-Type: multipart/related; start="<a>"; boundary="----x"\r\n\r\n------x\r\nContent-Type: text/html; charset=windows-1250\r\n' +
  'Content-ID: <a>\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<h1>Ferry</h1><p>43=9645 peo=\r\nple</p>\r\n------x--\r\n';

/** A sound file of each format, and what means something in it. */
const SEEDS: readonly (readonly [format: FormatId, file: string | Uint8Array, pieces: readonly string[]])[] = [
  [
    'rtf',
    WRITTEN['article.rtf'] ?? '',
    ['{', '}', '\\', "\\'", '\\u', '\\uc9', '\\bin9', '{\\*\\upr', '\\cell', '\\row', '{\\footnote', '\\v'],
  ],
  [
    'nitf',
    WRITTEN['nitf.xml'] ?? '',
    ['<', '>', '</p>', '<p>', '<tr><td>', '<!--', ']]>', '&', '<body.content>', '<dateline>', '<br/>'],
  ],
  [
    'newsml-g2',
    WRITTEN['newsml.xml'] ?? '',
    ['<newsItem>', '</newsItem>', '<inlineXML>', '<inlineData contenttype="text/html">', '</p>', '<'],
  ],
  ['ninjs', WRITTEN['ninjs.json'] ?? '', ['{', '[', '"', ',', '"headline":', 'null', '\\u', '"bodies":[1,{}],']],
  ['webvtt', SUBTITLES, ['-->', '\n\n', '00:00:01.000 --> 00:00:02.000\n', '<v ', '[', '>> ', '♪']],
  ['csv', TABLE, [';', '"', '\n', '\r', ',', '\t', '""', '1.200']],
  ['mhtml', PAGE, ['------x', '------x--', '\r\n\r\n', '=', '=9', 'Content-Type: text/html\r\n', ';', 'base64']],
];

const RUNS = 150;

function isSound(reading: Reading, format: string): void {
  const { text, prose, parts, addresses = [], doubtful = [] } = reading;
  assert.equal(prose.length, text.length, format);
  let before = 0;
  for (const { start, end } of parts) {
    assert.ok(start >= before && end >= start, `${format}: ${start}-${end} after ${before}`);
    before = end;
  }
  assert.ok(before <= text.length, format);
  for (const [index, { start }] of addresses.entries())
    assert.ok(start >= (addresses[index - 1]?.start ?? 0) && start <= text.length, format);
  for (const { start, end } of doubtful) assert.ok(start <= end && end <= text.length, format);
  arrangeStories(reading);
}

describe('Damaged files', () => {
  for (const [format, file, pieces] of SEEDS)
    it(`in ${format} are read or left out, and nothing breaks`, async () => {
      const sound = typeof file === 'string' ? bytesOf(file) : file;
      const mutations = new Mutations(format.length * 7919);
      const messages: ReadonlySet<string> = new Set(FORMATS.flatMap((each) => each.messages));
      for (let run = 0; run < RUNS; run++) {
        const reading = await readContent(mutations.mutate(sound, pieces), format);
        if (!('unreadable' in reading)) isSound(reading, format);
        else assert.ok(reading.unreadable === null || messages.has(reading.unreadable.id), reading.unreadable?.id);
      }
    });
});
