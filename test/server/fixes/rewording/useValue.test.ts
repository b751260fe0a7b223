import assert from 'node:assert/strict';
import { analyse, type ClaimAt, createCorpus } from '../../../../src/engine/index.ts';
import { readArticle, readText } from '../../../../src/formats/readContent.ts';
import { spelledUpTo } from '../../../../src/server/fixes/rewording/spelledUpTo.ts';
import type { TextChange } from '../../../../src/server/fixes/rewording/textChange.ts';
import { useValue } from '../../../../src/server/fixes/rewording/useValue.ts';
import { loadEngineAssets } from '../../../../src/workspace/engineAssets.ts';

const assets = loadEngineAssets();

function claimsOf(text: string): readonly ClaimAt[] {
  const corpus = createCorpus();
  corpus.put('a.md', analyse(readText(text, 'markdown'), assets));
  return corpus.claims('a.md');
}

function made(text: string, changes: readonly TextChange[]): string {
  let result = text;
  for (const { start, end, text: words } of [...changes].sort((a, b) => b.start - a.start))
    result = result.slice(0, start) + words + result.slice(end);
  return result;
}

/**
 * The draft with its first figure (the one that begins with `figure`, where given) made to say what the other's first
 * says.
 */
function corrected(text: string, other: string, figure = ''): string | null {
  const claims = claimsOf(text);
  const own = claims.find((claim) => claim.text.startsWith(figure));
  const [claim] = claimsOf(other);
  assert.ok(own && claim, 'both have a figure');
  const draft = { text, prose: readArticle(text, 'markdown').prose, spelledUpTo: spelledUpTo(claims, text) };
  const changes = useValue(draft, own, claim);
  return changes === null ? null : made(text, changes);
}

describe('A value taken from another article', () => {
  const cases: readonly (readonly [draft: string, other: string, expected: string | null])[] = [
    ['The fire killed 46 people.', 'More than 70 people died.', 'The fire killed more than 70 people.'],
    ['The fire killed at least 46 people.', 'It killed 70 people.', 'The fire killed 70 people.'],
    ['46 people were killed in the fire.', 'It killed more than 70.', 'More than 70 people were killed in the fire.'],
    ['Eleven people were killed in the fire.', 'It killed 46 people.', 'Forty-six people were killed in the fire.'],
    ['More than 70 people died in the fire.', 'It killed 46 people.', 'Forty-six people died in the fire.'],
    ['One person was killed in the fire.', 'It killed 46 people.', 'Forty-six people were killed in the fire.'],
    ['The fire killed two people.', 'One person died.', 'The fire killed one person.'],
    ['The blast hurt one Shiite leader.', 'It hurt 3 leaders.', 'The blast hurt three Shiite leaders.'],
    [
      'The fire killed two people and hurt 5 children and 7 women.',
      'It killed 4.',
      'The fire killed 4 people and hurt 5 children and 7 women.',
    ],
    ['The fire killed forty-six people.', 'It killed 71 people.', 'The fire killed seventy-one people.'],
    ['The fire killed 46 people.', 'At least 50 people died.', 'The fire killed at least 50 people.'],
    ['The fire killed 46 people.', '50 or more people died.', 'The fire killed at least 50 people.'],
    ['The fire killed 50 or more people.', 'It killed 46 people.', 'The fire killed 46 people.'],
    ['The fire killed 50+ people.', 'It killed 46 people.', 'The fire killed 46 people.'],
    ['The fire killed 46 people.', 'Between 20 and 30 people died.', 'The fire killed 20 to 30 people.'],
    ['The fire killed 20-30 people.', 'Between 40 and 45 people died.', 'The fire killed 40-45 people.'],
    ['Between 20 and 30 people died.', 'It killed 46 people.', 'Forty-six people died.'],
    ['Dozens of people were killed.', 'It killed 46 people.', 'Forty-six people were killed.'],
    ['The fire killed 46 people.', 'Dozens of people died.', 'The fire killed dozens of people.'],
    ['The fire killed 46 people.', 'Several people died.', 'The fire killed several people.'],
    ['The march drew 4000 people.', 'It drew 15,000 people.', 'The march drew 15000 people.'],
    ['The march drew 4 000 people.', 'It drew 15,000 people.', 'The march drew 15 000 people.'],
    ['The march drew 400 people.', 'It drew 15000 people.', 'The march drew 15,000 people.'],
    ['The march drew 400 people.', 'It drew 1.2 million people.', 'The march drew 1.2 million people.'],
    ['The march drew 1.2 million people.', 'It drew 950,000 people.', 'The march drew 950,000 people.'],
    ['The firm paid $1.2bn for it.', 'It paid $1.35 billion.', 'The firm paid $1.35bn for it.'],
    ['The firm paid $1.2 billion for it.', 'It paid about $310m.', 'The firm paid about $310 million for it.'],
    ['The firm paid 1.2 billion dollars for it.', 'It paid $1.35bn.', 'The firm paid 1.35 billion dollars for it.'],
    ['The firm paid more than Rs 50 crore.', 'It paid Rs 62.5 crore.', 'The firm paid Rs 62.5 crore.'],
    ['The firm paid $1.2M for it.', 'It paid $350,000.', 'The firm paid $350,000 for it.'],
    ['Prices rose by 3.5 per cent.', 'Prices rose 4%.', 'Prices rose by 4 per cent.'],
    ['Prices rose by 3.5%.', 'Prices rose four percent.', 'Prices rose by 4%.'],
    ['A 58-year-old man was charged.', 'The man, 81, was charged.', 'An 81-year-old man was charged.'],
    ['An 81-year-old man was charged.', 'The man, 58, was charged.', 'A 58-year-old man was charged.'],
    ['Joaquim Brandão, 58, was charged.', 'The 56-year-old man was charged.', 'Joaquim Brandão, 56, was charged.'],
    ['They waited one hour.', 'They waited three hours.', 'They waited three hours.'],
    ['The line is 5.1 miles long.', 'The 8.2-kilometre line runs.', 'The line is 8.2 kilometres long.'],
    ['The 5.1-mile line runs.', 'The line is 8.2 kilometres long.', 'The 8.2-kilometre line runs.'],
    ['It killed **46** people.', 'It killed 50 people.', 'It killed **50** people.'],
    ['It killed at least **46** people.', 'It killed 50 people.', null],
    ['No one died.', 'It killed 50 people.', null],
  ];
  for (const [draft, other, expected] of cases)
    it(`makes of “${draft}” by “${other}”: ${expected === null ? 'nothing' : `“${expected}”`}`, () =>
      assert.equal(corrected(draft, other), expected));
});
