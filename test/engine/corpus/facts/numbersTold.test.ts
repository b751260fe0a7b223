import assert from 'node:assert/strict';
import { numbersRetold, numbersTold } from '../../../../src/engine/corpus/facts/numbersTold.ts';
import { analyseText } from '../../engineUnderTest.ts';

function areAlike(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => numbersTold(analyseText(text, 'plain').claims));
  return numbersRetold(a ?? '', b ?? '') > 0;
}

describe('two reports are told alike', () => {
  it('where they have all numbers but one in common', () => {
    assert.ok(
      areAlike(
        'The tunnel is 640 metres long, carries 9,000 cars and cost 61 million euros.',
        'For 81 million euros, 9,000 cars have 640 metres of tunnel.',
      ),
    );
  });

  it('whatever the longer one has besides', () => {
    assert.ok(
      areAlike(
        'The tunnel is 640 metres long, carries 9,000 cars and cost 61 million euros. It replaces 14 bends, 6 bridges and 22 signs.',
        'For 81 million euros, 9,000 cars have 640 metres of tunnel.',
      ),
    );
  });

  it('not where they have one number in common', () => {
    assert.ok(
      !areAlike(
        'The tunnel is 640 metres long and cost 61 million euros.',
        'The tunnel is 640 metres long for 9,000 cars.',
      ),
    );
  });

  it('not where most numbers of both are others', () => {
    assert.ok(
      !areAlike(
        'The tunnel is 640 metres long and carries 9,000 cars, 70 buses, 800 trucks and 12 ambulances.',
        'The tunnel is 640 metres long and carries 9,000 cars. It took 37 months, 400 workers and 61 million euros.',
      ),
    );
  });

  it('not by small numbers, which stand in any report', () => {
    assert.ok(!areAlike('Two men and three women were hurt.', 'Three women spoke to two men.'));
  });

  it('not where one is a table', () => {
    const rows = Array.from({ length: 150 }, (_, row) => `The tunnel took ${row + 5} trucks on that day.`).join('\n');
    assert.ok(!areAlike(rows, rows));
  });
});
