import assert from 'node:assert/strict';
import { readArticle } from '../../src/formats/readContent.ts';
import { blocksOf, lines } from '../engine/article/describeArticle.ts';

const plain = (...text: string[]): string[] => blocksOf(lines(...text), 'plain');

describe('Plain text', () => {
  it('has a headline, a byline and paragraphs', () => {
    assert.deepEqual(
      plain('Ferry sinks off Port Ellen', '', 'Ann Reed', '·3 min read', '', 'A ferry sank. It was old.'),
      [
        'headline: Ferry sinks off Port Ellen',
        'byline: Ann Reed',
        'boilerplate: ·3 min read',
        'paragraph: A ferry sank. It was old.',
      ],
    );
  });

  it('is read alike with any line ends', () => {
    const text = lines('Ferry sinks off Port Ellen', '', 'A ferry sank.', 'It was old.', '');
    const expected = blocksOf(text, 'plain');
    assert.deepEqual(blocksOf(text.replaceAll('\n', '\r\n'), 'plain'), expected);
    assert.deepEqual(blocksOf(text.replaceAll('\n', '\r'), 'plain'), expected);
  });

  it('takes each line for a paragraph where lines are whole', () => {
    assert.deepEqual(plain('A ferry sank off the coast on Monday.', 'Divers went down.', 'Nobody was found.'), [
      'paragraph: A ferry sank off the coast on Monday.',
      'paragraph: Divers went down.',
      'paragraph: Nobody was found.',
    ]);
  });

  it('joins the lines of a paragraph that is wrapped at a column', () => {
    assert.deepEqual(
      plain(
        'FERRY SINKS OFF PORT ELLEN',
        '',
        'PORT ELLEN, March 2 - A ferry with forty people on',
        'board sank off the coast on Monday, officials said.',
        '    Divers went down to the wreck twice, but the strong',
        'current made them turn back. The harbour master, Mr.',
        'Lund, said the search would go on.',
        '    Nobody was found.',
      ),
      [
        'headline: FERRY SINKS OFF PORT ELLEN',
        'paragraph: PORT ELLEN, March 2 - A ferry with forty people on board sank off the coast on Monday, officials said.',
        'paragraph: Divers went down to the wreck twice, but the strong current made them turn back. The harbour master, Mr. Lund, said the search would go on.',
        'paragraph: Nobody was found.',
      ],
    );
  });

  it('joins wrapped lines whose paragraphs are parted by empty lines', () => {
    assert.deepEqual(
      plain(
        'The council of Port Ellen voted on Tuesday to close the',
        'old harbour, which has lost most of its trade since the',
        'bridge was opened.',
        '',
        'Mayor Ann Reed said that the vote was a sad one for all',
        'who had worked there.',
      ).length,
      2,
    );
  });

  it('joins what was wrapped unevenly, and leaves the rows of a table apart', () => {
    assert.deepEqual(
      plain(
        'NORVIK, March 2 - The harbour company said',
        'Ann Reed and Bo Lund, of Port Ellen, had bought its',
        'three ferries.',
        '    Profit 12 mln vs 10 mln',
        '    Loss 3 mln vs 4 mln',
        '    The company said it would go on with the lines to',
        'the islands.',
        ' REUTERS',
      ),
      [
        'paragraph: NORVIK, March 2 - The harbour company said Ann Reed and Bo Lund, of Port Ellen, had bought its three ferries.',
        'paragraph: Profit 12 mln vs 10 mln',
        'paragraph: Loss 3 mln vs 4 mln',
        'paragraph: The company said it would go on with the lines to the islands.',
        'boilerplate: REUTERS',
      ],
    );
  });

  it('leaves a list of headlines apart', () => {
    assert.equal(
      plain(
        'Ferry sinks off the coast at night',
        'Quake kills twelve in the hills',
        'Club signs a keeper from abroad',
        'Council votes to close the harbour',
      ).length,
      4,
    );
  });

  it('reads bullets and numbers as list items', () => {
    assert.deepEqual(
      plain('What we know so far.', '• The ferry was old', '- It was full', '1. It sank', '2. It burned'),
      [
        'paragraph: What we know so far.',
        'list-item: The ferry was old',
        'list-item: It was full',
        'list-item: It sank',
        'list-item: It burned',
      ],
    );
  });

  it('does not take a number that begins a paragraph for a list', () => {
    assert.deepEqual(plain('It was a bad year for ferries.', '12. August was the worst day.'), [
      'paragraph: It was a bad year for ferries.',
      'paragraph: 12. August was the worst day.',
    ]);
  });

  it('takes an address in the first line for where it comes from', () => {
    const article = readArticle(lines('https://www.harbour.example/2024/03/05/ferry', '', 'A ferry sank.'), 'plain');
    assert.equal(article.meta.source, 'harbour.example');
    assert.equal(article.meta.date, '2024-03-05');
    assert.equal(article.blocks[0]?.kind, 'boilerplate');
  });

  it('blanks addresses inside the prose', () => {
    assert.deepEqual(plain('The report https://harbour.example/2021/37-dead was long.'), [
      'paragraph: The report was long.',
    ]);
  });

  it('leaves out lines without a word', () => {
    assert.deepEqual(plain('A ferry sank.', '* * *', '-----', 'It was old.').length, 2);
  });

  it('finds subheadings between paragraphs', () => {
    assert.deepEqual(
      plain(
        'A ferry sank off the coast on Monday.',
        '',
        'Old hulls',
        '',
        'Many of the ferries there are forty years old.',
      )[1],
      'heading: Old hulls',
    );
  });

  it('leaves out the comments of editors that an export puts below the text', () =>
    assert.deepEqual(
      plain('Ferry sinks off Port Ellen', '', '43 died[a] there.', '[b] is where it sank.', '', '[a]Was it not 41?'),
      [
        'headline: Ferry sinks off Port Ellen',
        'paragraph: 43 died[a] there.',
        'paragraph: [b] is where it sank.',
        'boilerplate: [a]Was it not 41?',
      ],
    ));
});
