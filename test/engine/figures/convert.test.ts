import assert from 'node:assert/strict';
import { dimensionOf, toBaseUnit } from '../../../src/engine/figures/convert.ts';
import { UNIT_TABLE } from '../../../src/engine/figures/unitTable.ts';

describe('Conversion', () => {
  it('makes miles and kilometres compare', () => {
    assert.equal(dimensionOf('mile'), dimensionOf('kilometre'));
    assert.equal(Math.round(toBaseUnit(1.2, 'mile') ?? 0), 1931);
    assert.equal(toBaseUnit(1.9, 'kilometre'), 1900);
  });

  it('shifts temperatures as well as scaling them', () => {
    assert.equal(toBaseUnit(212, 'degree Fahrenheit'), 100);
    assert.equal(dimensionOf('degree Fahrenheit'), dimensionOf('degree Celsius'));
  });

  it('makes cents hundredths of a dollar', () => {
    assert.equal(toBaseUnit(50, 'cent'), 0.5);
    assert.equal(dimensionOf('cent'), dimensionOf('USD'));
  });

  it('turns a length in a time into a speed', () => {
    assert.equal(dimensionOf('kilometre per minute'), dimensionOf('mile per hour'));
    assert.equal(toBaseUnit(6, 'kilometre per minute'), 100);
  });

  it('leaves what has no factor as it is', () => {
    assert.equal(toBaseUnit(5, 'USD'), 5);
    assert.equal(toBaseUnit(5, null), 5);
    assert.equal(toBaseUnit(null, 'mile'), null);
    assert.notEqual(dimensionOf('watt'), dimensionOf('megabyte'));
  });

  it('has one name and one meaning for every way to write a unit', () => {
    const seen = new Map<string, string>();
    for (const unit of UNIT_TABLE) {
      for (const word of unit.words) {
        assert.equal(seen.get(word) ?? unit.name, unit.name, word);
        seen.set(word, unit.name);
      }
    }
  });
});
