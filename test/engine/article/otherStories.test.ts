import assert from 'node:assert/strict';
import { readArticle } from '../../../src/formats/readContent.ts';
import { blocksOf, lines } from './describeArticle.ts';

const BEFORE = ['Ferry sinks off Port Ellen', '', 'A ferry sank off the coast on Monday, and its crew was saved.', ''];
const behind = (...text: string[]): string[] => blocksOf(lines(...BEFORE, ...text), 'plain').slice(2);

describe('Other stories in a file', () => {
  it('are each a story of their own, with headline and text', () => {
    assert.deepEqual(
      behind(
        'Recommended Stories',
        '',
        '  • Quake kills 12 in the hills',
        '',
        '    NORVIK (Reuters) -A quake killed 12 people.',
        '',
        '  • Club signs keeper',
        '',
        '    The club has a new keeper.',
      ),
      [
        'boilerplate: Recommended Stories',
        'headline 1: Quake kills 12 in the hills',
        'paragraph 1: NORVIK (Reuters) -A quake killed 12 people.',
        'headline 2: Club signs keeper',
        'paragraph 2: The club has a new keeper.',
      ],
    );
  });

  it('are recognised by their form where nothing announces them', () => {
    assert.deepEqual(
      behind('  • Quake in the hills', '', '    Twelve died.', '', '  • Club signs keeper', '', '    He is 19.'),
      [
        'headline 1: Quake in the hills',
        'paragraph 1: Twelve died.',
        'headline 2: Club signs keeper',
        'paragraph 2: He is 19.',
      ],
    );
  });

  it('may be headlines alone', () => {
    assert.deepEqual(behind('Read next', '- Quake kills 12 in the hills', '- Club signs keeper'), [
      'boilerplate: Read next',
      'headline 1: Quake kills 12 in the hills',
      'headline 2: Club signs keeper',
    ]);
  });

  it('may alternate with their texts without bullets', () => {
    assert.deepEqual(
      behind(
        'More from Harbour News',
        '',
        'Quake in the hills',
        '',
        'Twelve people died.',
        '',
        'Club signs keeper',
        '',
        'He is 19.',
      ),
      [
        'boilerplate: More from Harbour News',
        'headline 1: Quake in the hills',
        'paragraph 1: Twelve people died.',
        'headline 2: Club signs keeper',
        'paragraph 2: He is 19.',
      ],
    );
  });

  it('in the middle do not end the article', () => {
    assert.deepEqual(
      behind('Related stories', '- Quake kills 12 in the hills', '', 'The crew was taken to hospital.'),
      [
        'boilerplate: Related stories',
        'headline 1: Quake kills 12 in the hills',
        'paragraph: The crew was taken to hospital.',
      ],
    );
  });

  it('may be one line that points to them', () => {
    assert.deepEqual(behind('RELATED: Quake kills 12 in the hills', '', 'The crew was taken to hospital.'), [
      'headline 1: RELATED: Quake kills 12 in the hills',
      'paragraph: The crew was taken to hospital.',
    ]);
  });

  it('lose what the syndication adds to their text', () => {
    assert.deepEqual(
      behind(
        'Related',
        '• Quake in the hills',
        '   Twelve died […] The post Quake in the hills appeared first on Harbour News.',
      ).slice(2),
      ['paragraph 1: Twelve died […]', 'boilerplate 1: The post Quake in the hills appeared first on Harbour News.'],
    );
  });

  it('lose a picture credit that ran into their text', () => {
    assert.deepEqual(behind('Related', '• Quake in the hills', '   AFP via GettyTwelve people died.').slice(2), [
      'caption 1: AFP via Getty',
      'paragraph 1: Twelve people died.',
    ]);
  });

  it('are no ordinary list of the article', () => {
    assert.deepEqual(behind('- forty people were on board', '- six lifeboats were lost'), [
      'list-item: forty people were on board',
      'list-item: six lifeboats were lost',
    ]);
  });

  it('each have their headline', () => {
    const article = readArticle(lines(...BEFORE, 'Related', '• Quake in the hills', '• Club signs keeper'), 'plain');
    assert.deepEqual(
      article.stories.map(({ kind, headline }) => [kind, headline]),
      [
        ['main', 0],
        ['teaser', 3],
        ['teaser', 4],
      ],
    );
  });
});

describe('What is not the story', () => {
  for (const line of [
    'Sign up for our daily newsletter',
    '© 2024 Harbour News',
    'Copyright 2024 Harbour News. All rights reserved.',
    'To watch this clip, install Adobe Flash Player.',
    'View Entire Post ›',
    'desk@harbour.example',
    'Advertisement',
  ])
    it(`is "${line}"`, () =>
      assert.deepEqual(behind(line, '', 'The crew is safe.'), [
        `boilerplate: ${line}`,
        'paragraph: The crew is safe.',
      ]));

  it('is a box of what a subscription gives', () => {
    const kinds = behind(
      "Editor's pick",
      'Harbour cover',
      '• Harbour News delivered to your door',
      '• Unlimited access',
      '• iOS and Android app access',
    );
    assert.ok(kinds.every((block) => block.startsWith('boilerplate: ')));
  });
});

describe('Captions', () => {
  for (const line of [
    'Above, the ferry in March.',
    'Photo by Bo Lund',
    'File photo: the ferry in March.',
    'FILE - The ferry in March.',
    'The ferry in March. (AP Photo/Bo Lund)',
    'The ferry in March. Bo Lund/AFP via Getty Images',
    '(Photo: Bo Lund)',
  ])
    it(`are recognised by their form: "${line}"`, () =>
      assert.deepEqual(behind(line, '', 'The crew is safe.')[0], `caption: ${line}`));

  it('are no sentences that begin alike', () =>
    assert.equal(
      behind('Photos of the ferry show a hole in its side.')[0],
      'paragraph: Photos of the ferry show a hole in its side.',
    ));
});
