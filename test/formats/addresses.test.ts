import assert from 'node:assert/strict';
import { addressAt } from '../../src/formats/addresses.ts';

describe('The address of an offset', () => {
  const first = { id: 'page', values: [1] };
  const second = { id: 'page', values: [2] };
  const spans = [
    { start: 5, address: first },
    { start: 80, address: second },
  ];

  for (const [offset, address] of [
    [4, null],
    [5, first],
    [79, first],
    [80, second],
    [1000, second],
  ] as const)
    it(`${offset} is ${address === null ? 'none' : `on page ${address.values.join()}`}`, () =>
      assert.equal(addressAt(spans, offset), address));

  it('is none where the format has no addresses', () => assert.equal(addressAt([], 0), null));
});
