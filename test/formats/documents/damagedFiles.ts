import { bytesOf } from '../extracted.ts';
import { field, makeDocx, paragraph, run, table } from './makeDocx.ts';
import { makeMail, multipart, part } from './makeMail.ts';
import { lines, makePdf, wrapped } from './makePdf.ts';
import { mutated, randomFrom } from './mutate.ts';

/** Every so many, what is in a Word file's archive is damaged instead of the archive. */
const INSIDE = 3;

const BODY =
  paragraph('The ferry Corran sank.', '<w:pStyle w:val="Titel"/>') +
  paragraph(`${field('<w:r><w:instrText>= 40 + 1</w:instrText></w:r>', run('41'))}${run(' died')}`) +
  table([
    ['Bus', '41'],
    ['Ferry', '43'],
  ]) +
  paragraph(`<w:ins w:id="1">${run('43')}</w:ins><w:del w:id="2"><w:r><w:delText>41</w:delText></w:r></w:del>`);

const DOCX_BYTES = makeDocx({ body: BODY });

const PDF_BYTES = makePdf([
  { texts: lines(wrapped('Forty-one people died when the ferry Corran sank off Port Ellen on Tuesday, they said.')) },
  { texts: lines(['Bus', 'Ferry']).concat(lines(['41', '43'], { x: 300 })), drawing: '0.5 w 50 703 m 60 703 l S' },
]);

const MAIL_BYTES = bytesOf(
  makeMail(
    multipart('mixed', [
      part('text/plain; charset=utf-8; format=flowed', 'It is 43.\r\n> Is it \r\n> 41?'),
      part('text/html', '<p>4<b>1</b> died.</p>'),
      part('message/rfc822', makeMail({ body: 'Forty-one people died.' })),
    ]),
  ),
);

/** A damaged file, the same every time for the same number; its name says what it was. */
export function damagedFile(number: number): {
  readonly name: 'a.docx' | 'a.pdf' | 'a.eml';
  readonly bytes: Uint8Array;
} {
  const kind = number % 4;
  if (kind === 0) return { name: 'a.pdf', bytes: mutated(PDF_BYTES, number) };
  if (kind === 1) return { name: 'a.eml', bytes: mutated(MAIL_BYTES, number) };
  if (number % INSIDE !== 0) return { name: 'a.docx', bytes: mutated(DOCX_BYTES, number) };
  const inner = new TextDecoder().decode(mutated(bytesOf(BODY), number));
  return { name: 'a.docx', bytes: makeDocx({ body: randomFrom(number)(2) === 0 ? inner : nested(inner, number) }) };
}

/** In boxes within boxes, or tables within tables. */
function nested(body: string, number: number): string {
  const depth = randomFrom(number)(200);
  const [open, close] =
    number % 2 === 0
      ? ['<w:p><w:r><w:txbxContent>', '</w:txbxContent></w:r></w:p>']
      : ['<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>'];
  return open.repeat(depth) + body + close.repeat(depth);
}
