import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { htmlReport } from '../../src/report/htmlReport.ts';
import { markdownReport } from '../../src/report/markdownReport.ts';
import type { Report } from '../../src/report/report.ts';
import { plainText } from '../../src/wording/displayText.ts';

const EXACTLY = { minOpen: false, maxOpen: false, approximate: false };

/** A report in which every word comes from an article, a path or a decision. */
function reportSaying(text: string): Report {
  const words = plainText(text);
  return {
    locale: 'en',
    title: words,
    summary: [words],
    conflicts: [
      {
        state: 'warning',
        label: 'Warning',
        about: words,
        explanation: words,
        rule: 'figure-conflict/deaths',
        decision: words,
        sides: [
          { says: words, sentence: words, source: words, date: words, where: words, against: words, isChecked: true },
          { says: words, sentence: null, source: null, date: null, where: words, against: words, isChecked: false },
        ],
        plot: {
          measured: words,
          noDate: words,
          values: [
            { ...EXACTLY, min: 19, max: 19, date: '2025-03-11', against: [1], said: words },
            { ...EXACTLY, min: 43, max: null, minOpen: true, approximate: true, date: null, against: [], said: words },
          ],
        },
      },
    ],
    none: 'none',
    leftOut: { heading: 'Left out', files: [words] },
    limits: 'limits',
    columns: { says: 'Says', source: 'Source', date: 'Date', where: 'Where', against: 'Against' },
  };
}

const OF_OURS = new Set(
  'html head meta title style body h1 h2 p span section table thead tbody tr th td strong q ul li div svg g rect line path text'.split(
    ' ',
  ),
);

const ATTRIBUTES_OF_OURS = new Set(
  'lang charset http-equiv content name class scope role aria-label viewBox width height x y x1 x2 y1 y2 d text-anchor'.split(
    ' ',
  ),
);

/** The names of all elements and attributes of a page, but those of ours. */
function strange(html: string): string[] {
  const found: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.ChildNode): void => {
    if ('tagName' in node) {
      if (!OF_OURS.has(node.tagName)) found.push(node.tagName);
      for (const { name } of node.attrs) if (!ATTRIBUTES_OF_OURS.has(name)) found.push(name);
    }
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  for (const child of parse(html).childNodes) visit(child);
  return found;
}

/** The kinds of all nodes of a Markdown text, but those of ours. */
function strangeIn(markdown: string): string[] {
  const ours = new Set(['root', 'heading', 'paragraph', 'text', 'list', 'listItem', 'strong', 'break']);
  const found: string[] = [];
  const visit = (node: Nodes): void => {
    if (!ours.has(node.type)) found.push(node.type);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
  return found;
}

const hostile = fc.oneof(
  fc.string({
    unit: fc.constantFrom(...'<>&"\'/=`*_[](){}#!|~:@$^-+. \nab1', '<script>', '<!--', ']]>', 'http://', 'www.'),
  }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '<img src=x onerror=alert(1)>',
    '</style><script>alert(1)</script>',
    '"><a href="javascript:alert(1)">x</a>',
    '[x](command:workbench.action.quit) ![](https://example.org/t.png)',
    '- item\n# heading\n\n---',
    'me@example.org www.example.org https://example.org',
    '\u202e321 \u0000\u001b[31m',
  ),
);

describe('A report in HTML', () => {
  it('holds no element or attribute that is not its own, whatever the articles say', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        assert.deepEqual(strange(htmlReport(reportSaying(text))), []);
      }),
      { numRuns: 400 },
    );
  });

  it('shows the words as they are', () => {
    const words = 'A & B <b>"said"</b> it\'s &amp; so';
    const page = htmlReport(reportSaying(words));
    const title = parse(page)
      .childNodes.flatMap((node) => ('childNodes' in node ? node.childNodes : []))
      .flatMap((node) => ('childNodes' in node ? node.childNodes : []))
      .find((node) => node.nodeName === 'title');
    assert.ok(title && 'childNodes' in title);
    const [shown] = title.childNodes;
    assert.equal(shown && 'value' in shown ? shown.value : null, plainText(words));
  });

  it('loads nothing and runs nothing', () => {
    const page = htmlReport(reportSaying('x'));
    assert.match(page, /Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/u);
    assert.doesNotMatch(page, /<script|https?:|url\(|@import/u);
  });

  it('marks what is checked apart from what it is compared with', () => {
    assert.equal(htmlReport(reportSaying('x')).match(/<tr class="checked">/gu)?.length, 1);
  });

  it('says so where nothing was found', () => {
    assert.match(htmlReport({ ...reportSaying('x'), conflicts: [] }), /<p>none<\/p>/u);
  });
});

describe('A report in Markdown', () => {
  it('holds no markup that is not its own, whatever the articles say', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        assert.deepEqual(strangeIn(markdownReport(reportSaying(text))), []);
      }),
      { numRuns: 400 },
    );
  });

  it('gives each side with what it contradicts', () => {
    const { conflicts, ...rest } = reportSaying('x');
    const [conflict] = conflicts;
    assert.ok(conflict);
    const sides = [
      {
        says: '8',
        sentence: 'It killed 8.',
        source: 'police',
        date: '14 March 2025',
        where: 'a.md:3:4',
        against: '6',
        isChecked: true,
      },
    ];
    const text = markdownReport({ ...rest, conflicts: [{ ...conflict, decision: null, sides }] });
    assert.match(text, /^- \*\*8\*\* \(police, 14 March 2025\) · a\.md:3:4 · Against: 6 {2}\n {2}It killed 8\.$/mu);
  });
});
