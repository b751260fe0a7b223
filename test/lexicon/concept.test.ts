import assert from 'node:assert/strict';
import { readRooms } from '../../src/lexicon/concept.ts';

const about = 'what they are for';

describe('readRooms', () => {
  it('makes a set of words and of phrases', () => {
    const { colours } = readRooms({
      colours: { warm: { about, words: ['red', 'yellow'] }, shades: { about, phrases: ['dark red'] } },
    });
    assert.deepEqual([...colours.warm], ['red', 'yellow']);
    assert.equal(colours.shades.has('dark red'), true);
  });

  it('takes in the words of the concepts a list includes', () => {
    const { days } = readRooms({
      days: {
        all: { about, words: ['today'], includes: ['days.named'] },
        named: { about, sequence: [['monday', 'mon'], ['tuesday']] },
      },
    });
    assert.deepEqual([...days.all].sort(), ['mon', 'monday', 'today', 'tuesday']);
  });

  it('makes a map of what has places, values or groups', () => {
    const { numbers } = readRooms({
      numbers: {
        low: { about, sequence: [['zero', 'nought'], ['one']] },
        high: { about, values: { hundred: 100 } },
        size: { about, groups: { small: ['few'], large: ['many', 'lots'] } },
      },
    });
    assert.equal(numbers.low.get('nought'), 0);
    assert.equal(numbers.low.get('one'), 1);
    assert.equal(numbers.high.get('hundred'), 100);
    assert.equal(numbers.size.get('lots'), 'large');
  });

  it('refuses a list that includes what is not there', () => {
    assert.throws(() => readRooms({ a: { b: { about, words: [], includes: ['a.c'] } } }), /a\.b includes a\.c/);
  });

  it('refuses a list that includes itself', () => {
    const a = { b: { about, words: [], includes: ['a.c'] }, c: { about, words: [], includes: ['a.b'] } };
    assert.throws(() => readRooms({ a }), /a\.b includes itself/);
  });
});
