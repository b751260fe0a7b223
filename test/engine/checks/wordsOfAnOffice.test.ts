import assert from 'node:assert/strict';
import { type ArticleFacts, type Corpus, createCorpus } from '../../../src/engine/index.ts';
import { analyseText } from '../engineUnderTest.ts';

/** More articles with a name than tell of one story. */
const MANY = 80;

const release = (town: string, words: string): string =>
  `${town} receives a grant\n\nGovernor Tessa Marlowe and Senator Ruben Okafor announced on Tuesday that ${town} will ` +
  `receive a grant of the Lowland Relief Fund.\n\n"${words}," Tessa Marlowe said.\n`;

const FIRST = 'These funds will help our smallest harbours to rebuild their broken piers before the winter comes';
const AGAIN = 'These funds will help our smallest harbours to mend their broken piers before the winter comes';

const office = new Map<string, ArticleFacts>(
  Array.from({ length: MANY }, (_, index) => [
    `${index}.txt`,
    read(release(`Portsel${index}`, `We asked for ${index}`)),
  ]),
);

function read(text: string): ArticleFacts {
  return analyseText(text, 'plain');
}

function put(corpus: Corpus, articles: Iterable<readonly [string, ArticleFacts]>): Set<string> {
  const concerned = new Set<string>();
  for (const [uri, facts] of articles) for (const each of corpus.put(uri, facts).conflicts) concerned.add(each);
  return concerned;
}

const BOTH = [
  ['first.txt', read(release('Ardmore', FIRST))],
  ['again.txt', read(release('Belcombe', AGAIN))],
] as const;

const said = (corpus: Corpus): string[] => corpus.conflicts('first.txt').map(({ rule }) => rule);

describe('what somebody is quoted with', () => {
  it('is compared where two reports share names that few others have', () => {
    const corpus = createCorpus();
    put(corpus, BOTH);
    assert.deepEqual(said(corpus), ['quote-conflict/words']);
  });

  it('is not where the names are those of all that an office sends out', () => {
    const corpus = createCorpus();
    put(corpus, [...BOTH, ...office]);
    assert.deepEqual(said(corpus), []);
  });

  it('is judged anew, and both reports named, when the names have become common', () => {
    const corpus = createCorpus();
    put(corpus, BOTH);
    assert.equal(said(corpus).length, 1);
    const concerned = put(corpus, office);
    assert.ok(concerned.has('first.txt') && concerned.has('again.txt'));
    assert.deepEqual(said(corpus), []);
  });

  it('is judged anew when they are rare again', () => {
    const corpus = createCorpus();
    put(corpus, [...office, ...BOTH]);
    assert.deepEqual(said(corpus), []);
    for (const uri of office.keys()) corpus.remove(uri);
    assert.equal(said(corpus).length, 1);
  });
});
