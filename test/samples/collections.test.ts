/**
 * What a careful reader expects of the collections in `samples/collections/`: the conflicts reported, the chief names,
 * figures as they are read, and what is neither name nor figure. One test an expectation; `not_yet` marks what is
 * wanted and does not hold.
 */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { ClaimAt, Corpus } from '../../src/engine/index.ts';
import { createCorpus } from '../../src/engine/index.ts';
import { formatOf } from '../../src/formats/formats.ts';
import { analyseText } from '../engine/engineUnderTest.ts';
import { notYet } from '../engine/notYet.ts';

/** A stretch of an article, as it stands in its file: its first occurrence. */
type Place = readonly [file: string, text: string];

interface Collection {
  readonly conflicts: readonly { readonly sides: readonly [Place, Place]; readonly not_yet?: boolean }[];
  readonly names: readonly (readonly [type: string, name: string, not_yet?: boolean])[];
  readonly noNames: readonly string[];
  /** With bounds, kind and unit: "10..12 count". */
  readonly figures: readonly (readonly [file: string, text: string, read: string, not_yet?: boolean])[];
  readonly noFigures?: readonly Place[];
}

const collections = new URL('../../samples/collections/', import.meta.url);
const expectations = new URL('collections/', import.meta.url);

for (const { name } of readdirSync(collections, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  describe(`the collection ${name}`, () => {
    const expected: Collection = JSON.parse(readFileSync(new URL(`${name}.json`, expectations), 'utf8'));
    const texts = new Map(
      readdirSync(new URL(`${name}/`, collections)).map((file): [string, string] => [
        file,
        readFileSync(new URL(`${name}/${file}`, collections), 'utf8'),
      ]),
    );
    const corpus = createCorpus();

    before(() => {
      for (const [file, text] of texts) corpus.put(file, analyseText(text, formatOf(file) ?? 'plain'));
    });

    for (const { sides, not_yet } of expected.conflicts) {
      const [[, one], [, other]] = sides;
      declare(`tells that ${one} and ${other} disagree`, not_yet, () => assert.ok(disagree(corpus, texts, sides)));
    }

    it('reports no other conflicts', () => {
      const wanted = expected.conflicts.map(({ sides }) => sides.map(([file]) => file).join());
      const reported = corpus.conflicts().map(({ sides }) => sides.map(({ uri }) => uri));
      const others = reported.filter(
        (files) => !wanted.some((pair) => pair.split(',').every((file) => files.includes(file))),
      );
      assert.deepEqual(others, []);
    });

    for (const [type, shown, not_yet] of expected.names) {
      declare(`knows the ${type} ${shown}`, not_yet, () => {
        const cards = corpus.entities().filter((card) => card.name === shown);
        assert.deepEqual(
          cards.map((card) => card.type),
          [type],
        );
      });
    }

    for (const text of expected.noNames) {
      it(`takes ${text} for no name`, () =>
        assert.ok(
          !corpus
            .entities()
            .some(({ name: shown, aliases }) => [shown, ...aliases.map((alias) => alias.name)].includes(text)),
        ));
    }

    for (const [file, text, read, not_yet] of expected.figures) {
      declare(`reads ${text} in ${file}`, not_yet, () =>
        assert.equal(figureWords(claimsAt(corpus, texts, [file, text])[0]), read),
      );
    }

    for (const place of expected.noFigures ?? []) {
      it(`counts nothing by ${place[1]} in ${place[0]}`, () => assert.deepEqual(claimsAt(corpus, texts, place), []));
    }
  });
}

function declare(title: string, not_yet: boolean | undefined, body: () => void): void {
  it(not_yet ? `${title} [not yet]` : title, not_yet ? notYet(body) : body);
}

function claimsAt(corpus: Corpus, texts: ReadonlyMap<string, string>, [file, text]: Place): ClaimAt[] {
  const start =
    texts.get(file)?.search(new RegExp(`(?<![\\p{L}\\p{N}])${text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}`, 'u')) ?? -1;
  assert.ok(start >= 0, `${text} does not stand in ${file}`);
  return corpus.claims(file).filter((claim) => claim.start < start + text.length && start < claim.end);
}

function disagree(corpus: Corpus, texts: ReadonlyMap<string, string>, sides: readonly [Place, Place]): boolean {
  const [one = [], other = []] = sides.map((side) => claimsAt(corpus, texts, side).map(keyOf));
  return corpus.conflicts().some((conflict) => {
    const reported = conflict.sides.map(keyOf);
    return [one, other].every((keys) => keys.some((key) => reported.includes(key)));
  });
}

function keyOf({ uri, start }: { readonly uri: string; readonly start: number }): string {
  return `${uri}#${start}`;
}

function figureWords(claim: ClaimAt | undefined): string {
  if (claim === undefined) return 'no figure';
  const { min, max, minOpen, maxOpen, kind, unit } = claim.quantity;
  const bounds =
    min !== null && min === max ? `${min}` : `${minOpen ? '>' : ''}${min ?? ''}..${maxOpen ? '<' : ''}${max ?? ''}`;
  return [bounds, kind, unit ?? ''].join(' ').trim();
}
