import assert from 'node:assert/strict';
import { message } from '../../src/engine/index.ts';
import { createInWords, inEnglish } from '../../src/wording/inWords.ts';

describe('a message in words', () => {
  it('is its text with the values filled in', () => {
    const said = message('explain/saidBy', '46', 'Northwire');
    assert.equal(
      inEnglish(message('explain/contradiction', said, message('explain/said', '70'))),
      '“46” (Northwire) and “70” cannot both be right',
    );
  });

  it('sets the items of a list off by commas', () => {
    assert.equal(inEnglish(['people', 'bombing']), 'people, bombing');
  });

  it('writes numbers, dates and weekdays as the language does', () => {
    const german = createInWords({}, 'de');
    assert.equal(german(1234.5), '1.234,5');
    assert.equal(german({ date: '2025-03-14' }), '14.03.2025');
    assert.equal(german({ weekday: 0 }), 'Sonntag');
    assert.equal(inEnglish({ weekday: 6 }), 'Saturday');
  });

  it('leaves a date that is none as it stands', () => {
    assert.equal(inEnglish({ date: 'May' }), 'May');
  });

  it('is in the reader’s language, and in English where a translation lacks it', () => {
    const german = createInWords({ people: 'Menschen' }, 'de');
    assert.equal(german(message('toll/killed', message('figure/people'))), 'Menschen killed');
  });

  it('takes words of articles as they are', () => {
    assert.equal(inEnglish(message('explain/said', 'a {0} b $& c')), '“a {0} b $& c”');
  });

  it('without a text is its id with the values', () => {
    assert.equal(inEnglish(message('unknown/id', 'x', 2)), 'unknown/id x 2');
  });
});
