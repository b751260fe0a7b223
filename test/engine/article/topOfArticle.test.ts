import assert from 'node:assert/strict';
import type { Article } from '../../../src/engine/article/article.ts';
import { readArticle } from '../../../src/formats/readContent.ts';
import { blocksOf, lines } from './describeArticle.ts';

const STORY =
  'A ferry with forty people on board sank off the coast on Monday, and the search for them was called off at night.';

function article(...text: string[]): Article {
  return readArticle(lines(...text), 'plain');
}

function dateline(text: string): string | null {
  const { prose, blocks } = article('Ferry sinks off Port Ellen', '', text);
  const found = blocks[1]?.dateline;
  return found ? prose.slice(found.start, found.end) : null;
}

describe('Bylines', () => {
  for (const [line, authors] of [
    ['By Ann Reed', ['Ann Reed']],
    ['BY ANN REED AND BO LUND', ['ANN REED', 'BO LUND']],
    ['By Ann Reed, Harbour Times', ['Ann Reed', 'Harbour Times']],
    ['Ann Reed, Staff writer', ['Ann Reed']],
    ['Ann de la Rue and J. R. Lund', ['Ann de la Rue', 'J. R. Lund']],
    ['By: News Staff', []],
  ] as const)
    it(`are seen in "${line}"`, () => {
      const { blocks, meta } = article('Ferry sinks off Port Ellen', '', line, '', STORY);
      assert.equal(blocks[1]?.kind, 'byline');
      assert.equal(meta.authors[0], authors[0]);
    });

  for (const line of ['Play Video', 'Hide Transcript', 'A A', 'Getty Images', 'WXYZ TV'])
    it(`are not seen in "${line}"`, () =>
      assert.notEqual(article('Ferry sinks off Port Ellen', '', line, '', STORY).blocks[1]?.kind, 'byline'));

  it('may be followed by a date', () => {
    const { meta } = article(
      'Ferry sinks off Port Ellen',
      '',
      'by: Ann Reed, Bo Lund Updated: Mar 5, 2024 - 6:19 PM',
      '',
      STORY,
    );
    assert.deepEqual(meta.authors, ['Ann Reed', 'Bo Lund']);
    assert.equal(meta.date, '2024-03-05');
  });

  it('are no sentences that begin with "By"', () =>
    assert.equal(
      article('Ferry sinks off Port Ellen', '', 'By Monday all hope was gone.').blocks[1]?.kind,
      'paragraph',
    ));

  it('are names by themselves only under the headline', () =>
    assert.equal(
      article('Ferry sinks off Port Ellen', '', STORY, '', 'Port Ellen', '', STORY).blocks[2]?.kind,
      'heading',
    ));
});

describe('Date lines', () => {
  it('give the article its date', () => {
    const { blocks, meta } = article(
      'Ferry sinks off Port Ellen',
      '',
      'Updated: Tuesday, March 5, 2024 @ 6:15 AM',
      '',
      STORY,
    );
    assert.equal(blocks[1]?.kind, 'boilerplate');
    assert.equal(meta.date, '2024-03-05');
  });

  for (const line of ['Press release, 5 March 2024', 'Statement, 5 March 2024'])
    it(`say what they are of: ${line}`, () =>
      assert.equal(article('HARBOUR BOARD OF PORT ELLEN', line, '', STORY).meta.date, '2024-03-05'));

  it('are no paragraphs that hold a date', () =>
    assert.equal(article('The ferry sank on March 5, 2024, off Port Ellen.').blocks[0]?.kind, 'paragraph'));
});

describe('Datelines', () => {
  for (const [line, found] of [
    [`PORT ELLEN (Reuters) -${STORY}`, 'PORT ELLEN (Reuters) -'],
    [`PORT ELLEN, Scotland (AP) — ${STORY}`, 'PORT ELLEN, Scotland (AP) —'],
    [`PORT ELLEN, March 5 (AFP) - ${STORY}`, 'PORT ELLEN, March 5 (AFP) -'],
    [`Port Ellen, March 5, 2024 (Xinhua) -- ${STORY}`, 'Port Ellen, March 5, 2024 (Xinhua) --'],
    [`PORT ELLEN, Mich. (WXYZ) -- ${STORY}`, 'PORT ELLEN, Mich. (WXYZ) --'],
    [`PORT ELLEN, March 5 - ${STORY}`, 'PORT ELLEN, March 5 -'],
    [`PORT ELLEN (ABCEllen) — ${STORY}`, 'PORT ELLEN (ABCEllen) —'],
    [`PORT ELLEN, Ind. (March 5, 2024) — ${STORY}`, 'PORT ELLEN, Ind. (March 5, 2024) —'],
    [`PORT ELLEN- ${STORY}`, 'PORT ELLEN-'],
    [`PORT ELLEN | ${STORY}`, 'PORT ELLEN |'],
    [`PORT ELLEN: ${STORY}`, 'PORT ELLEN:'],
    [`Ellen — ${STORY}`, 'Ellen —'],
    ['NORVIK 2004-08-30', 'NORVIK 2004-08-30'],
  ] as const)
    it(`are seen in "${found}"`, () => assert.equal(dateline(line), found));

  for (const line of [
    'Port Ellen, 5 March 2024',
    'Port Ellen, Tuesday 5 March 2024',
    'Port Ellen, Mich., March 5, 2024',
  ])
    it(`are a line by themselves: ${line}`, () => {
      const { text, blocks, meta } = article('Ferry sinks', line, '', STORY);
      const place = blocks[1]?.dateline?.place;
      assert.equal(text.slice(place?.start, place?.end), line.replace(/,[^,]*\d{1,2}.*/, ''));
      assert.equal(meta.date, '2024-03-05');
    });

  for (const line of ['Port Ellen 5 March 2024', 'Port Ellen, 5 March', 'Of the storm, 5 March 2024'])
    it(`are not a line that may be a heading: ${line}`, () =>
      assert.equal(article('Ferry sinks', '', line, '', STORY).meta.date, null));

  it('are none behind the first paragraphs', () =>
    assert.equal(article('Ferry sinks', '', STORY, '', STORY, '', 'Port Ellen, 5 March 2024').meta.date, null));

  for (const line of [
    'Ann Reed — who was on board — was saved by a fisherman and his two sons, she said.',
    'UPDATE: The ferry was found on the sea bed by divers late on Monday, and nobody was in it, they say.',
    'The ferry (built in 1970) was old.',
    'AND THEN - nothing.',
  ])
    it(`are not seen in "${line.slice(0, 20)}…"`, () => assert.equal(dateline(line), null));

  it('tell the place and the agency', () => {
    const { text, blocks, meta } = article('Ferry sinks', '', `PORT ELLEN, March 5, 2024 (AFP) - ${STORY}`);
    const found = blocks[1]?.dateline;
    assert.equal(text.slice(found?.place?.start, found?.place?.end), 'PORT ELLEN');
    assert.equal(text.slice(found?.agency?.start, found?.agency?.end), 'AFP');
    assert.equal(meta.source, 'AFP');
    assert.equal(meta.date, '2024-03-05');
  });
});

describe('Headlines', () => {
  it('are the first line where it is no sentence', () =>
    assert.equal(article('Ferry sinks', STORY).meta.title, 'Ferry sinks'));
  it('may ask', () => assert.equal(article('Who sank the ferry?', '', STORY).blocks[0]?.kind, 'headline'));
  it('may name somebody by a colon', () =>
    assert.equal(article('HPD: Ferry found on the sea bed', '', STORY).blocks[0]?.kind, 'headline'));
  it('are no sentences', () => assert.equal(article('A ferry sank.', '', STORY).blocks[0]?.kind, 'paragraph'));
  it('are not the only line there is', () =>
    assert.equal(article('A ferry sank off Port Ellen').blocks[0]?.kind, 'paragraph'));

  it('may come again at once', () => {
    const kinds = article(
      'Ferry sinks off Port Ellen - Harbour News',
      '',
      'Ferry sinks off Port Ellen',
      '',
      STORY,
    ).blocks;
    assert.deepEqual(
      kinds.map(({ kind }) => kind),
      ['headline', 'headline', 'paragraph'],
    );
  });

  it('that come again in the middle stand over a caption', () => {
    assert.deepEqual(
      blocksOf(
        lines(
          'Ferry sinks off Port Ellen, forty missing',
          '',
          STORY,
          '',
          'Ferry sinks off Port Ellen',
          'The ferry in March. Bo Lund',
          '',
          STORY,
        ),
        'plain',
      ).map((block) => block.slice(0, 12)),
      ['headline: Fe', 'paragraph: A', 'headline: Fe', 'caption: The', 'paragraph: A'],
    );
  });
});
