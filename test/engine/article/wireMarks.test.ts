import assert from 'node:assert/strict';
import { arrangeStories, readable } from '../../../src/engine/index.ts';
import { readText } from '../../../src/formats/readContent.ts';

const BODY = [
  'Ferry sinks off Port Ellen',
  'PORT ELLEN (Northwire) - Forty-one people died when the ferry Corran sank.',
];

function read(...lines: readonly string[]) {
  return arrangeStories(readText(`${lines.join('\n\n')}\n`, 'plain'));
}

/** What is not the story's own of these lines above and below it. */
function leftOut(...lines: readonly string[]): string[] {
  const { blocks, prose } = read(...lines);
  return blocks.filter(({ kind }) => kind === 'boilerplate').map(({ start, end }) => readable(prose.slice(start, end)));
}

describe('What a wire’s desks write above and below a story', () => {
  for (const line of [
    'BC-Kestrel Fire, 1st Ld-Writethru, 450',
    'BC-Kestrel-Fire,3rd Ld-Writethru<',
    '^AM-EU--Kestrel-Fire, Bjt,0620',
    'OBIT Wrona',
    'OBIT-Wrona, 1st Ld',
    'Eds: UPDATES with 3 more dead, quotes.',
    'EDITORS: The story above replaces the earlier one.',
    'Note to editors: pictures will follow.',
    'ADVISORY: the hearing was moved to 9:30.',
    '(Adds quotes, details on the 41 dead)',
    '(This version CORRECTS the toll to 41 from 43)',
    'CORRECTS toll in third paragraph to 41 from 43',
    'EMBARGOED UNTIL 0001 GMT March 6, 2024',
    'Not for release before 10 a.m. on Wednesday',
    'With AP Photos.',
  ])
    it(`is no prose above it: ${line}`, () => {
      assert.deepEqual(leftOut(line, ...BODY), [line]);
      assert.equal(read(line, ...BODY).meta.title, BODY[0]);
    });

  for (const line of [
    '(end)',
    'MORE',
    '(more)',
    '-more-',
    '-0-',
    '###',
    '(1st of two takes)',
    'Enditem',
    'AP-NY-03-05-24 0745EST<',
  ])
    it(`is no prose below it: ${line}`, () =>
      assert.deepEqual(
        leftOut(...BODY, line).filter((each) => each !== line),
        [],
      ));

  for (const line of [
    'US-China talks stall over fishing',
    'FLOODS KILL 41 IN PORT ELLEN',
    'The editors said more had died.',
    'More people died on Tuesday.',
    'Police corrected the toll to 41 on Tuesday.',
  ])
    it(`is not a sentence or a headline: ${line}`, () => assert.deepEqual(leftOut(...BODY, line), []));

  it('is not what a headline begins with', () => {
    const { meta } = read('UPDATE 2-Ferry sinks off Port Ellen', BODY[1] as string);
    assert.equal(meta.title, 'Ferry sinks off Port Ellen');
    assert.deepEqual(meta.version, { by: 'title', story: 'ferry sinks off port ellen', number: [2], withdrawn: false });
  });

  it('tells the story and its version', () =>
    assert.deepEqual(read('BC-Kestrel Fire, 2nd Ld-Writethru, 450', ...BODY).meta.version, {
      by: 'slug',
      story: 'kestrel fire',
      number: [2],
      withdrawn: false,
    }));

  it('tells no version of what only adds to a story', () =>
    assert.equal(read('BC-Kestrel Fire, 1st Add, 200', ...BODY).meta.version, null));

  it('tells until when a story is under embargo, and what it corrects', () => {
    const { notices } = read('EMBARGOED UNTIL 0001 GMT March 6, 2024', 'CORRECTS toll to 41 from 43', ...BODY);
    assert.deepEqual(notices, [
      { id: 'wire/embargoed', values: [{ date: '2024-03-06' }] },
      { id: 'wire/corrects', values: ['CORRECTS toll to 41 from 43'] },
    ]);
  });

  for (const lines of [
    ['BC-Kestrel Fire, KILL', 'Editors: kill the story. It said that 43 people had died.'],
    ['MANDATORY KILL: BC-Kestrel-Fire', 'Forty-three people did not die in Port Ellen.'],
  ])
    it(`takes a story out: ${lines[0]}`, () => {
      const { blocks, meta, notices } = read(...lines);
      assert.deepEqual(new Set(blocks.map(({ kind }) => kind)), new Set(['boilerplate']));
      assert.deepEqual([meta.version?.story, meta.version?.withdrawn], ['kestrel fire', true]);
      assert.deepEqual(notices, [{ id: 'wire/cancelled', values: [] }]);
    });
});
