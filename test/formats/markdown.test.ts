import assert from 'node:assert/strict';
import { readArticle } from '../../src/formats/readContent.ts';
import { blocksOf, describeBlocks, lines } from '../engine/article/describeArticle.ts';

const markdown = (...text: string[]): string[] => blocksOf(lines(...text), 'markdown');

describe('Markdown', () => {
  it('has headings, paragraphs, quotes, lists and tables', () => {
    assert.deepEqual(
      markdown(
        '# Ferry *sinks*',
        '',
        'A **ferry** sank, [police](http://harbour.example/1 "37 dead") said.',
        '',
        '> It was',
        '> old.',
        '',
        '## What we know',
        '',
        '- It was full',
        '  of people',
        '- It burned',
        '',
        '| Port | Dead |',
        '|------|-----:|',
        '| Ellen | 46 |',
      ),
      [
        'headline: Ferry sinks',
        'paragraph: A ferry sank, police said.',
        'paragraph: It was old.',
        'heading: What we know',
        'list-item: It was full of people',
        'list-item: It burned',
        'table-row: Port | Dead',
        'table-row: Ellen | 46',
      ],
    );
  });

  it('is not read in code, in targets and in HTML tags', () => {
    assert.deepEqual(
      markdown(
        'A `37 dead` ferry <b class="46">sank</b>.',
        '',
        '```',
        '12 dead',
        '```',
        '',
        '[1]: http://x.example/12',
      ),
      ['paragraph: A ferry sank.'],
    );
  });

  it('keeps words whole that have marks inside', () => {
    assert.deepEqual(markdown('It was un**believ**able &amp; sad, Smith &amp; Co&period; said 5\\*3.'), [
      'paragraph: It was unbelievable & sad, Smith & Co. said 5*3.',
    ]);
  });

  it('takes the words that stand for a picture for its caption', () => {
    assert.deepEqual(markdown('![The ferry in March](ferry.png)', '', 'It sank.'), [
      'caption: The ferry in March',
      'paragraph: It sank.',
    ]);
  });

  it('finds the prose at its raw offsets over CRLF and marks', () => {
    const text = '# Ferry\r\n\r\n> “Two *boats*\r\n> sank,”  \r\n> she said.\r\n';
    const { prose } = readArticle(text, 'markdown');
    for (const word of ['Ferry', '“Two', 'boats', 'sank,”', 'she said.'])
      assert.equal(prose.indexOf(word), text.indexOf(word));
  });

  it('reads HTML in it', () =>
    assert.deepEqual(markdown('<div>', '<p>It <b>sank</b>.</p>', '</div>'), ['paragraph: It sank.']));

  it('reads teasers under a heading that announces them', () => {
    assert.deepEqual(
      markdown('It sank.', '', '## Related stories', '', '- [Quake kills 12](q.html)', '', '  In the hills.').slice(1),
      ['boilerplate: Related stories', 'headline 1: Quake kills 12', 'paragraph 1: In the hills.'],
    );
  });

  it('reads the paragraphs without marks as the parser would', () => {
    const paragraphs = [
      'It sank.',
      '“46 people,” she said, (or 47) were: on board!',
      '3.5 per cent',
      'One line\nand another',
    ];
    const whole = markdown(paragraphs.join('\n\n'), '', '<!-- a comment makes the parser read it all -->');
    assert.deepEqual(markdown(paragraphs.join('\n\n')), whole);
  });

  it('reads long markup as it reads each of its blocks, and lists that go on', () => {
    const block = [
      '> It *sank*.',
      '1. one\n\n   more of it\n2. two',
      '| a | 5 |\n|---|---|\n| b | 6 |',
      '_Almeida_',
    ].join('\n\n');
    const alone = describeBlocks(readArticle(block, 'markdown'));
    const article = readArticle(Array.from({ length: 200 }, () => block).join('\n\n'), 'markdown');
    assert.deepEqual(describeBlocks(article), Array.from({ length: 200 }, () => alone).flat());
  });

  it('has no rules and no second lines of tables in its prose', () => {
    const article = readArticle(lines('It sank.', '', '|---|---|', '', '* * *', '', 'It was old.'), 'markdown');
    assert.equal(article.prose.replace(/\s+/g, ' ').trim(), 'It sank. It was old.');
    assert.deepEqual(describeBlocks(article), ['paragraph: It sank.', 'paragraph: It was old.']);
  });

  it('takes no number of a footnote for a figure where a text has more footnotes than the parser is given', () => {
    const notes = Array.from({ length: 400 }, (_, at) => `[^${at + 1}]: A letter to the council.`).join('\n');
    const text = `Four people died.[^31]\n\n${notes}\n`;
    const { prose, notices } = readArticle(text, 'markdown');
    assert.equal(notices.length, 1);
    assert.equal(prose.length, text.length);
    assert.doesNotMatch(prose, /[\d[\]]/);
    assert.equal(prose.match(/A letter to the council\./g)?.length, 400);
  });

  it('reads as plain text what has too many marks, and says so', () => {
    const article = readArticle(lines('It *sank*.', '', '*a **b '.repeat(1000), '', 'It was *old*.'), 'markdown');
    assert.equal(article.notices.length, 1);
    assert.equal(describeBlocks(article).at(-1), 'paragraph: It was old.');
  });
});

describe('Front matter', () => {
  it('is read and is no prose', () => {
    const { meta, blocks, prose } = readArticle(
      lines(
        '---',
        'title: Ferry sinks',
        'date: 2024-03-05',
        'outlet: Harbour News',
        'role: draft',
        'authors: [Ann Reed, Bo Lund]',
        'lang: en-GB',
        '---',
        '',
        'It sank.',
      ),
      'markdown',
    );
    assert.deepEqual(meta, {
      title: 'Ferry sinks',
      date: '2024-03-05',
      source: 'Harbour News',
      role: 'draft',
      authors: ['Ann Reed', 'Bo Lund'],
      language: 'en-GB',
      version: null,
    });
    assert.equal(blocks.length, 1);
    assert.equal(prose.trim(), 'It sank.');
  });

  for (const [written, date] of [
    ['"5 March 2024"', '2024-03-05'],
    ['2024-03-05T10:30:00+01:00', '2024-03-05'],
    ['March 5, 2024', '2024-03-05'],
    ['20240305', '2024-03-05'],
    ['soon', null],
  ] as const)
    it(`may write the date as ${written}`, () =>
      assert.equal(readArticle(`---\ndate: ${written}\n---\n`, 'markdown').meta.date, date));

  it('may name one author, with "By"', () =>
    assert.deepEqual(readArticle('---\nbyline: By Ann Reed and Bo Lund\n---\n', 'markdown').meta.authors, [
      'Ann Reed',
      'Bo Lund',
    ]));

  it('that does not parse gives a notice, and is not prose either', () => {
    const { notices, blocks, meta } = readArticle('---\ntitle: "Ferry\n---\n\nIt sank.\n', 'markdown');
    assert.deepEqual(
      notices.map(({ id }) => id),
      ['frontMatter/error'],
    );
    assert.equal(blocks.length, 1);
    assert.equal(meta.title, null);
  });

  it('is none between two rules that hold prose', () =>
    assert.equal(readArticle('---\n\nIt sank.\n\n---\n\nIt was old.\n', 'markdown').blocks.length, 2));

  it('is not followed where it refers to itself', () =>
    assert.equal(readArticle('---\na: &a [*a, *a]\ntitle: x\n---\nIt sank.\n', 'markdown').blocks.length, 1));

  it('leaves out what editors, note programs and site generators mark', () =>
    assert.deepEqual(
      blocksOf(
        'It {--slowly--}sank. {>>when?<<}\n\n{% include map.html %}\n\n%%check\n\nthis%%\n\nIt burned $x_1 = 2$.',
        'markdown',
      ),
      ['paragraph: It sank.', 'paragraph: It burned .'],
    ));

  it('keeps amounts that stand between dollar signs', () =>
    assert.deepEqual(blocksOf('It cost $5 million, from $6 million.', 'markdown'), [
      'paragraph: It cost $5 million, from $6 million.',
    ]));

  it('reads TOML and JSON front matter', () => {
    for (const front of [
      '+++\ntitle = "Ferry"\ndate = 2024-03-05\n[params]\nviews = 7\n+++',
      '{\n"title": "Ferry",\n"date": "2024-03-05"\n}',
    ]) {
      const { meta, blocks } = readArticle(`${front}\n\nIt sank.`, 'markdown');
      assert.deepEqual([meta.title, meta.date, blocks.length], ['Ferry', '2024-03-05', 1]);
    }
  });
});
