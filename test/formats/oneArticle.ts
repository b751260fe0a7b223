import { makeDocx, paragraph } from './documents/makeDocx.ts';
import { makeMail } from './documents/makeMail.ts';
import { lines, makePdf, wrapped } from './documents/makePdf.ts';

/** One article, and how it is written in each format: whoever adds a format adds a row. */

export const ARTICLE = {
  headline: 'Ferry Corran sinks off Port Ellen, killing 41',
  author: 'Ann Reed',
  outlet: 'Northwire',
  date: '2024-03-05',
  paragraphs: [
    'PORT ELLEN (Northwire) - Forty-one people died when the ferry Corran sank off Port Ellen on Tuesday, the coast guard said.',
    'At least 1,200 people were evacuated from the harbour, and the damage was put at $3.5 million, said Joan Ferris, the mayor of Port Ellen.',
    '“We have never seen anything like this,” Ferris said. The water rose by 43–45 centimetres.',
  ],
  caption: 'Rescuers carry a survivor of the ferry Corran ashore at Port Ellen.',
} as const;

const { headline, author, outlet, date, paragraphs, caption } = ARTICLE;

const elements = paragraphs.map((words) => `<p>${words}</p>`).join('\n');

const frontMatter = `---\ntitle: ${headline}\nauthor: ${author}\nsource: ${outlet}\ndate: ${date}\n---\n`;

const page =
  `<html lang="en"><head><title>${headline}</title><meta property="og:site_name" content="${outlet}">` +
  `<meta name="author" content="${author}"><meta name="date" content="${date}"></head><body><h1>${headline}</h1><p>By ${author}</p>` +
  `${elements}<figure><img><figcaption>${caption}</figcaption></figure></body></html>`;

function rtf(words: string): string {
  return words.replace(/[^ -~]/gu, (character) => `\\u${character.charCodeAt(0)} ?`);
}

/** By file name. */
export const WRITTEN: Readonly<Record<string, string | Uint8Array>> = {
  'article.md': `${frontMatter}\n# ${headline}\n\nBy ${author}\n\n${paragraphs.join('\n\n')}\n\n![](quay.jpg)\n\nPhoto: ${caption}\n`,
  'article.txt': [headline, `By ${author}`, date, ...paragraphs, `Photo: ${caption}`].join('\n\n'),
  'article.html': page,
  'article.mhtml':
    'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\n' +
    `Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${page}\r\n--x--\r\n`,
  'article.docx': makeDocx({
    body: [
      paragraph(headline, '<w:pStyle w:val="Titel"/>'),
      ...[`By ${author}`, ...paragraphs].map((words) => paragraph(words)),
      paragraph(caption, '<w:pStyle w:val="Legend"/>'),
    ].join(''),
    core: `<dcterms:modified>${date}T12:00:00Z</dcterms:modified>`,
  }),
  'article.rtf':
    '{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}{\\stylesheet{\\s1 heading 1;}{\\s2 caption;}}' +
    `{\\info{\\creatim\\yr2024\\mo3\\dy5}}\\pard\\s1 ${rtf(headline)}\\par\\pard By ${author}\\par ` +
    `${paragraphs.map(rtf).join('\\par ')}\\par\\pard\\s2 ${caption}\\par}`,
  'article.pdf': makePdf(
    [
      {
        texts: [
          { words: headline, x: 50, y: 740, size: 18 },
          ...[`By ${author}`, ...paragraphs, `Photo: ${caption}`].flatMap((words, index) =>
            lines(wrapped(words), { y: 700 - index * 50 }),
          ),
        ],
      },
    ],
    { info: `/CreationDate (D:${date.replaceAll('-', '')}120000Z)` },
  ),
  'article.eml': makeMail({
    headers: [
      `From: ${outlet} <wire@northwire.example>`,
      `Subject: ${headline}`,
      'Date: Tue, 5 Mar 2024 12:00:00 +0000',
    ],
    body: [`By ${author}`, ...paragraphs, `Photo: ${caption}`].join('\r\n\r\n'),
  }),
  'nitf.xml':
    `<?xml version="1.0" encoding="utf-8"?><nitf xml:lang="en"><head><docdata><date.issue norm="20240305T120000Z"/>` +
    `</docdata></head><body><body.head><hedline><hl1>${headline}</hl1></hedline><byline>By <person>${author}</person></byline>` +
    `<distributor>${outlet}</distributor></body.head><body.content>${elements}<media media-type="image">` +
    `<media-caption>${caption}</media-caption></media></body.content></body></nitf>`,
  'newsml.xml':
    `<newsItem guid="urn:x:1" version="1" xml:lang="en"><itemMeta><itemClass qcode="ninat:text"/>` +
    `<provider literal="${outlet}"/><versionCreated>2024-03-05T12:00:00Z</versionCreated></itemMeta><contentMeta>` +
    `<by>By ${author}</by><headline>${headline}</headline><description role="drol:caption">${caption}</description>` +
    `</contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html><body>${elements}</body></html>` +
    `</inlineXML></contentSet></newsItem>`,
  'ninjs.json': JSON.stringify({
    uri: 'urn:x:1',
    pubstatus: 'usable',
    versioncreated: '2024-03-05T12:00:00Z',
    language: 'en',
    infosources: [{ name: outlet }],
    headline,
    byline: `By ${author}`,
    body_html: elements,
    associations: { main: { type: 'picture', description_text: caption } },
  }),
};
