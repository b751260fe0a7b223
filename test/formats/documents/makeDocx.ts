import { strToU8, zipSync } from 'fflate';

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml"';

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const STYLES = `<w:styles ${NAMESPACES}>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="House"><w:name w:val="House head"/><w:basedOn w:val="berschrift1"/></w:style>
<w:style w:type="paragraph" w:styleId="Legend"><w:name w:val="caption"/></w:style>
<w:style w:type="paragraph" w:styleId="Dots"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="character" w:styleId="Secret"><w:name w:val="secret"/><w:rPr><w:vanish/></w:rPr></w:style>
</w:styles>`;

export interface DocxParts {
  /** XML inside the body. */
  readonly body: string;
  /** XML of the notes, inside their part. */
  readonly footnotes?: string;
  readonly core?: string;
  /** Replaces the namespaces' usual prefix. */
  readonly prefix?: string;
}

/** The bytes of a Word document. */
export function makeDocx({ body, footnotes = '', core = '', prefix = 'w' }: DocxParts): Uint8Array {
  const document = `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`;
  const renamed =
    prefix === 'w' ? document : document.replaceAll('w:', `${prefix}:`).replace('xmlns:w=', `xmlns:${prefix}=`);
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    '_rels/.rels': strToU8(
      `<Relationships><Relationship Id="a" Type="${RELATION}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(`<?xml version="1.0" encoding="UTF-8"?>${renamed}`),
    'word/styles.xml': strToU8(STYLES),
    'word/footnotes.xml': strToU8(`<w:footnotes ${NAMESPACES}>${footnotes}</w:footnotes>`),
    'docProps/core.xml': strToU8(
      '<c:coreProperties xmlns:c="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
        `xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${core}</c:coreProperties>`,
    ),
  });
}

/** A run of plain words, with properties where some are given. */
export function run(words: string, properties = ''): string {
  const escaped = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped}</w:t></w:r>`;
}

/** A paragraph of runs; of one plain run where words are given. */
export function paragraph(content: string, properties = ''): string {
  const runs = content.startsWith('<') ? content : run(content);
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

export function table(rows: readonly (readonly string[])[]): string {
  const cell = (words: string): string => `<w:tc>${paragraph(words)}</w:tc>`;
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

/** A field in parts, as Word writes it. */
export function field(instruction: string, result: string): string {
  return (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' +
    `${instruction}<w:r><w:fldChar w:fldCharType="separate"/></w:r>` +
    `${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
  );
}
