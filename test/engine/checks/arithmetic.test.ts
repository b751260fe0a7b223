import assert from 'node:assert/strict';
import { createCorpus } from '../../../src/engine/createCorpus.ts';
import { inEnglish } from '../../../src/wording/inWords.ts';
import { analyseText } from '../engineUnderTest.ts';

describe('a calculation that does not come out', () => {
  it('is warned of at its result, and shows what the result should follow from', () => {
    const corpus = createCorpus();
    corpus.put('a', analyseText('The party won 12 of 40 seats, or 25 per cent.', 'plain'));
    const [conflict] = corpus.conflicts();
    assert.equal(conflict?.rule, 'arithmetic/share');
    assert.deepEqual(
      conflict?.sides.map(({ text, isBasis = false }) => [text, isBasis]),
      [
        ['12', true],
        ['40', true],
        ['25 per cent', false],
      ],
    );
  });
});

describe('a measure whose two units do not fit', () => {
  const explained = (text: string): string => {
    const corpus = createCorpus();
    corpus.put('a', analyseText(text, 'plain'));
    return inEnglish(corpus.conflicts()[0]?.explanation ?? '');
  };

  it('is explained in the unit it is written in', () => {
    assert.equal(explained('The dyke is 30 miles (58 km) long.'), '30 miles is 48.3 km, not 58 km');
  });

  it('is explained by both ends of a range', () => {
    const text = 'Gusts reached 40 to 50 mph (64 to 98 km/h).';
    assert.equal(explained(text), '40 to 50 mph is 64.4 to 80.5 km/h, not 64 to 98 km/h');
  });

  it('is worked out from the one that is in two parts', () => {
    assert.equal(explained('She is 1.98m (6ft 2in) tall.'), '6ft 2in is 1.88m, not 1.98m');
  });

  it('is explained by the number of a bound', () => {
    const text = 'It held more than 500 gallons (190 litres).';
    assert.equal(explained(text), 'more than 500 gallons is 1,890 litres, not 190 litres');
  });
});
