#!/usr/bin/env bash
# A figure that Word computes, and one that a mail program wrapped: mammoth prints the result of a field inside another
# field's instruction beside the outer result; postal-mime leaves the mark of quotation inside a sentence.
set -euo pipefail
cd "$(mktemp -d)"
npm install --silent --no-fund --no-audit mammoth@1.13.0 postal-mime@4.0.0 fflate@0.8.3 >/dev/null
cat >run.mjs <<'JS'
import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import PostalMime from 'postal-mime';

const char = (type) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const code = (words) => `<w:r><w:instrText>${words}</w:instrText></w:r>`;
const run = (words) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const field = (instruction, result) => char('begin') + instruction + char('separate') + run(result) + char('end');
const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const rel = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
const docx = zipSync({
  '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'),
  '_rels/.rels': strToU8(`<Relationships xmlns="${rel}"><Relationship Id="a" Type="${office}" Target="word/document.xml"/></Relationships>`),
  'word/document.xml': strToU8(`<w:document xmlns:w="${main}"><w:body><w:p>${field(code('IF ') + field(code('= 40 + 1'), '41') + code(' &gt; 2'), '43')}${run(' people died.')}</w:p></w:body></w:document>`),
});
console.log('mammoth:', (await mammoth.extractRawText({ buffer: Buffer.from(docx) })).value.trim());

const mail = ['From: a@b.example', 'Content-Type: text/plain; format=flowed', '', '> The guard said that 300 ', '> were missing.', ''].join('\r\n');
console.log('postal-mime:', (await PostalMime.parse(mail)).text.trim());
JS
diff - <(node run.mjs) <<'SEEN'
mammoth: 4143 people died.
postal-mime: > The guard said that 300 > were missing.
SEEN
echo 'As seen: two figures become one, and a mark of quotation becomes part of a sentence.'
