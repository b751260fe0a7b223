import assert from 'node:assert/strict';
import { clustersOf, type Join } from '../../../../src/engine/corpus/facts/cluster.ts';

type How = Partial<Omit<Join, 'other'>>;

/** The facts of statements with these joins between them: `['a b', {...}]`. */
function facts(...joins: readonly (readonly [pair: string, how?: How])[]): string[] {
  const found = new Map<string, Join[]>();
  for (const [pair, how = {}] of joins) {
    const [one = '', other = ''] = pair.split(' ');
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      const join = { other: to, sure: 0.9, disagrees: false, isMeant: false, ...how };
      found.set(from, [...(found.get(from) ?? []), join]);
    }
  }
  const clusters = clustersOf({
    members: [...found.keys()],
    joins: (member) => found.get(member) ?? [],
    isSilent: () => false,
  });
  return clusters.map((members) => members.join(' ')).sort();
}

const MEANT = { isMeant: true, disagrees: true, sure: 0.5 } as const;

describe('statements that hold together', () => {
  it('are one fact where each is joined to each', () => {
    assert.deepEqual(facts(['a b'], ['b c'], ['a c']), ['a b c']);
  });

  it('are two facts where one join alone holds them together', () => {
    assert.deepEqual(facts(['a b'], ['c d'], ['b c', { sure: 0.5 }]), ['a b', 'c d']);
  });

  it('are one fact where a second look joins them', () => {
    assert.deepEqual(facts(['a b', MEANT]), ['a b']);
  });

  it('take in nothing by a second look where they disagree without it', () => {
    assert.deepEqual(facts(['a b', { disagrees: true }], ['a c', MEANT], ['b c', MEANT]), ['a b', 'c']);
  });

  it('are joined by rules first, however sure the second look is', () => {
    assert.deepEqual(facts(['a b', { ...MEANT, sure: 0.95 }], ['b c', { disagrees: true, sure: 0.6 }]), ['a', 'b c']);
  });
});
