import assert from 'node:assert/strict';
import { FactIndex } from '../../../../src/engine/corpus/facts/factIndex.ts';
import { rarityAmong } from '../../../../src/engine/corpus/facts/rarity.ts';
import { ArticleNumbers } from '../../../../src/engine/corpus/storage/articleNumbers.ts';
import type { ArticleFacts } from '../../../../src/engine/index.ts';
import { analyseText } from '../../engineUnderTest.ts';

/** Dispatches that share nothing but the city, its police and the kind of event. */
const OTHERS = 80;

const TWO: readonly (readonly [string, ArticleFacts])[] = [
  ['one.txt', dispatch('killed six people', 'Oskar Lindqvist')],
  ['two.txt', dispatch('killed nine people', 'Pavel Ruiz')],
];

function dispatch(what: string, witness: string): ArticleFacts {
  return analyseText(
    `A bombing in Tarsun ${what} on Monday. ${witness} saw it. Tarsun Police closed the road.`,
    'plain',
  );
}

function others(): [string, ArticleFacts][] {
  return Array.from({ length: OTHERS }, (_, at) => [
    `other ${at}.txt`,
    dispatch(
      `wounded ${at + 11} soldiers`,
      `Witness Number${'abcdefghij'[at % 10]}${'klmnopqrst'[Math.floor(at / 10)]}`,
    ),
  ]);
}

function areJoined(index: FactIndex): boolean {
  return index.joined('one.txt').some((key) => [...index.edges(key)].some(([other]) => other.startsWith('two.txt')));
}

describe('how much a shared name says', () => {
  it('falls with the number of articles that hold it', () => {
    const steps = [1, 24, 25, 72, 73, 216, 217, 100_000].map(rarityAmong);
    assert.deepEqual(steps, [1, 1, 0.5, 0.5, 0.25, 0.25, 0, 0]);
  });

  it('joins two reports in a folder where nobody else reports from the city', () => {
    const index = new FactIndex(new ArticleNumbers());
    for (const [uri, facts] of TWO) index.put(uri, facts);
    assert.ok(areJoined(index));
  });

  it('does not join them in an archive full of reports from there', () => {
    const index = new FactIndex(new ArticleNumbers());
    for (const [uri, facts] of [...TWO, ...others()]) index.put(uri, facts);
    assert.ok(!areJoined(index));
  });

  it('is that of the corpus as it is, whatever came first', () => {
    const index = new FactIndex(new ArticleNumbers());
    for (const [uri, facts] of [...others(), ...TWO]) index.put(uri, facts);
    assert.ok(!areJoined(index));
    for (const [uri] of others()) index.remove(uri);
    assert.ok(areJoined(index));
  });
});
