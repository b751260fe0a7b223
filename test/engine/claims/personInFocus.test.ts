import assert from 'node:assert/strict';
import { claimOf } from './claimsIn.ts';

describe('whose an age is', () => {
  it('is the person right before it', () => {
    assert.deepEqual(claimOf('{p:Ana Petrikova}, 34, fell.', '34').about.names, ['ana petrikova']);
  });

  it('is the person right after it', () => {
    assert.deepEqual(claimOf('Police found 34-year-old {p:Ana Petrikova}.', '34-year-old').about.names, [
      'ana petrikova',
    ]);
  });

  it('is whom the sentence before was about', () => {
    assert.deepEqual(claimOf('{p:Ana Petrikova} fell. The 34-year-old was alone.', '34-year-old').about.names, [
      'ana petrikova',
    ]);
  });

  it('is nobody’s where two are spoken of without a name', () => {
    const text = '{p:Ana Petrikova} fell. The 34-year-old and the 52-year-old were alone.';
    assert.deepEqual(claimOf(text, '34-year-old').about.names, []);
  });

  it('is nobody’s where the young are not named', () => {
    assert.deepEqual(claimOf('{p:Ana Petrikova} fell. The 11-year-old was alone.', '11-year-old').about.names, []);
  });

  it('is nobody’s where somebody else does something to its bearer', () => {
    const text = '{p:Ana Petrikova} fell. An autopsy on the 34-year-old was held.';
    assert.deepEqual(claimOf(text, '34-year-old').about.names, []);
  });

  it('is nobody’s with a trade that the person in focus does not have', () => {
    const text = '{p:Ana Petrikova} fell. The 34-year-old doctor was alone.';
    assert.deepEqual(claimOf(text, '34-year-old').about.names, []);
  });
});
