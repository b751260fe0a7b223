import assert from 'node:assert/strict';
import { speakersIn } from '../../../src/engine/article/transcript.ts';
import { readArticle } from '../../../src/formats/readContent.ts';
import { analyseText } from '../engineUnderTest.ts';

/** Who speaks in each paragraph; null where nobody is named. */
function speakers(...paragraphs: readonly string[]): (string | null)[] {
  const article = readArticle(`The hearing on the ferry\n\n${paragraphs.join('\n\n')}\n`, 'plain');
  const found = speakersIn(article);
  return article.blocks.flatMap(({ kind }, index) => {
    const span = found.get(index);
    return kind === 'headline' ? [] : [span === undefined ? null : article.prose.slice(span.start, span.end)];
  });
}

const TALK = [
  'JOAN FERRIS: Forty-one people died when the ferry sank.',
  'BO LUND: How many were rescued?',
  'JOAN FERRIS: The coast guard rescued 112 people.',
  'BO LUND: Thank you.',
] as const;

describe('A transcript', () => {
  it('says who speaks', () =>
    assert.deepEqual(speakers(...TALK), ['JOAN FERRIS', 'BO LUND', 'JOAN FERRIS', 'BO LUND']));

  it('leaves the word to whoever spoke before', () =>
    assert.deepEqual(speakers(...TALK, 'There will be a report next week.').at(-1), 'BO LUND'));

  it('may give times and remarks with its speakers', () =>
    assert.deepEqual(
      speakers(...TALK.map((line, at) => `[00:0${at}] ${line.replace(':', ' (on the phone):')}`))[0],
      'JOAN FERRIS',
    ));

  it('of questions and answers names nobody', () =>
    assert.deepEqual(
      speakers(
        'Q: How many people died there?',
        'A: Forty-one people died.',
        'Q: And how many swam?',
        'A: Six of them swam.',
      ),
      [null, null, null, null],
    ));

  it('is not what lists facts', () =>
    assert.deepEqual(
      speakers(
        'Dead: 41 people so far.',
        'Injured: 57 people so far.',
        'Missing: 8 people so far.',
        'Rescued: 112 people so far.',
      ),
      [null, null, null, null],
    ));

  it('is not an article in which two paragraphs have a colon', () =>
    assert.deepEqual(
      new Set(speakers(TALK[0], TALK[1], ...Array(6).fill('The ferry lay on its side for two days.'))),
      new Set([null]),
    ));

  it('gives its speakers as the sources of their figures', () => {
    const { claims, statements, entities } = analyseText(`The hearing on the ferry\n\n${TALK.join('\n\n')}\n`, 'plain');
    assert.deepEqual(
      claims.map(({ text, source }) => `${text} ${source?.name}`),
      ['Forty-one Joan Ferris', '112 Joan Ferris'],
    );
    assert.deepEqual(
      [...new Set(statements.map(({ speaker }) => entities[speaker]?.name))],
      ['Joan Ferris', 'Bo Lund'],
    );
  });

  it('knows whom a speaker cites', () => {
    const cited = TALK.map((line) => line.replace('112 people.', '112 people, police said.'));
    const { claims } = analyseText(`The hearing on the ferry\n\n${cited.join('\n\n')}\n`, 'plain');
    assert.equal(claims[1]?.source?.name, 'police');
  });
});
