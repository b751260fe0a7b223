/**
 * Two stories on a copy desk, `samples/desk/`: what a careful reader finds wrong in the drafts, and nothing else. One
 * test an expectation; `not_yet` marks what is wanted and does not hold.
 */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { type Conflict, createCorpus } from '../../src/engine/index.ts';
import { formatOf } from '../../src/formats/formats.ts';
import { analyseText } from '../engine/engineUnderTest.ts';
import { notYet } from '../engine/notYet.ts';

/** A stretch of an article: it overlaps the first occurrence of these words. */
type Place = readonly [file: string, words: string];

interface Expected {
  readonly what: string;
  readonly rule: string;
  readonly sides: readonly [Place, Place];
  readonly not_yet?: boolean;
}

const folder = new URL('../../samples/desk/', import.meta.url);
const expected: readonly Expected[] = JSON.parse(readFileSync(new URL('desk.json', import.meta.url), 'utf8')).conflicts;

describe('the sample desk', () => {
  const texts = new Map<string, string>();
  let found: readonly Conflict[] = [];

  before(() => {
    const corpus = createCorpus();
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      const path = file.replaceAll('\\', '/');
      const format = /\.(?:md|txt|html)$/u.test(path) ? formatOf(path) : null;
      if (format === null) continue;
      texts.set(path, readFileSync(new URL(path, folder), 'utf8'));
      corpus.put(path, analyseText(texts.get(path) ?? '', format));
    }
    found = corpus.conflicts();
  });

  it('has eight articles', () => assert.equal(texts.size, 8));

  for (const each of expected) {
    const told = (): void => assert.ok(found.some((conflict) => isOf(conflict, each)));
    it(`is warned of the ${each.what}${each.not_yet ? ' [not yet]' : ''}`, each.not_yet ? notYet(told) : told);
  }

  it('is warned of nothing else', () => {
    const others = found.filter((conflict) => !expected.some((each) => isOf(conflict, each)));
    assert.deepEqual(
      others.map(({ rule, sides }) => [rule, ...sides.map(({ uri, text }) => `${uri}: ${text}`)]),
      [],
    );
  });

  function isOf({ rule, sides }: Conflict, each: Expected): boolean {
    return rule === each.rule && each.sides.every((place) => sides.some((side) => overlaps(side, place)));
  }

  function overlaps({ uri, start, end }: Conflict['sides'][number], [file, words]: Place): boolean {
    const at = texts.get(file)?.indexOf(words) ?? -1;
    assert.ok(at >= 0, `"${words}" does not stand in ${file}`);
    return uri === file && start < at + words.length && at < end;
  }
});
