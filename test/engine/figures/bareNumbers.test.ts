import assert from 'node:assert/strict';
import { message } from '../../../src/engine/index.ts';
import { analyseText } from '../engineUnderTest.ts';

const NUMBERS = Array.from({ length: 60 }, (_, index) => 100 + 7 * index);

describe('A row of numbers without words', () => {
  it('is not read, and the notice names its line', () => {
    const facts = analyseText(`The harbour flooded.\n\n${NUMBERS.join(' ')}\n\nAbout 40 people fled.`, 'plain');
    assert.deepEqual(
      facts.claims.map(({ text }) => text),
      ['About 40'],
    );
    assert.deepEqual(facts.notices, [message('article/bareNumbers', 1, 3)]);
  });

  it('is not read where each number has a line of its own', () => {
    const facts = analyseText(`The harbour flooded.\n\n${NUMBERS.join('\n\n')}\n\nAbout 40 people fled.`, 'plain');
    assert.deepEqual(
      facts.claims.map(({ text }) => text),
      ['About 40'],
    );
    assert.deepEqual(facts.notices, [message('article/bareNumbers', 60, 3)]);
  });

  it('is read in a table, whose heads say what it counts', () => {
    const rows = NUMBERS.map((number) => `| ${number} | ${number + 1} |`).join('\n');
    assert.deepEqual(analyseText(`| Killed | Injured |\n|---|---|\n${rows}\n`, 'markdown').notices, []);
  });

  it('is read where as many words stand beside the numbers', () => {
    const facts = analyseText(`${NUMBERS.map((number) => `${number} tents`).join(', ')}.`, 'plain');
    assert.ok(facts.claims.length >= 40);
    assert.deepEqual(facts.notices, []);
  });

  it('is read where it is short', () => {
    const facts = analyseText('The draw was 4, 8, 15, 16, 23 and 42.', 'plain');
    assert.deepEqual(facts.notices, []);
  });
});
