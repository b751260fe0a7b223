/**
 * Tests made of a hand-written record of what a careful reader finds in a folder of articles: figures, pairs of them
 * that conflict and pairs that must not, names with their aliases. One test an expectation.
 */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { EntityCard } from '../../src/engine/corpus/names/entity.ts';
import type { Corpus } from '../../src/engine/corpus.ts';
import { createCorpus } from '../../src/engine/createCorpus.ts';
import { formatOf } from '../../src/formats/formats.ts';
import { analyseText } from './engineUnderTest.ts';
import { notYet } from './notYet.ts';

export interface ExpectedFindings {
  readonly figures: Readonly<Record<string, ExpectedFigure>>;
  readonly must_conflict: readonly Pair[];
  readonly must_not_conflict: readonly (Pair & { readonly why: string })[];
  readonly entities: readonly ExpectedEntity[];
  readonly not_merged: readonly (readonly [string, string])[];
}

interface ExpectedFigure {
  /** The file's name, without its folder. */
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly min: number | null;
  readonly max: number | null;
}

interface ExpectedEntity {
  readonly type: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** It is wanted, and known not to hold. */
  readonly not_yet?: boolean;
}

interface Pair {
  /** Keys of `figures`. */
  readonly a: string;
  readonly b: string;
  readonly not_yet?: boolean;
}

/** Declares the tests, inside a `describe` of the caller's. */
export function testFindings(expected: ExpectedFindings, folder: URL): void {
  const texts = readArticles(folder);
  const corpus = createCorpus();
  let told: ReadonlySet<string> = new Set();
  let cards: readonly EntityCard[] = [];

  before(() => {
    for (const [file, text] of texts) corpus.put(file, analyseText(text, formatOf(file) ?? 'plain'));
    told = toldPairs(corpus, expected);
    cards = corpus.entities();
  });

  const quote = (key: string): string => {
    const figure = expected.figures[key];
    return figure === undefined ? key : `“${figure.text}” (${figure.path.replace(/_.*(?=\.)/, '')})`;
  };

  describe('reads', () => {
    for (const [key, figure] of Object.entries(expected.figures)) {
      it(`${quote(key)} as what it says`, () => {
        assert.equal(texts.get(figure.path)?.slice(figure.start, figure.end), figure.text, 'the record has moved');
        const claim = corpus.claims(figure.path).find((one) => one.start < figure.end && figure.start < one.end);
        assert.ok(claim, 'no figure was read here');
        assert.deepEqual({ min: claim.quantity.min, max: claim.quantity.max }, { min: figure.min, max: figure.max });
      });
    }
  });

  describe('tells that two figures conflict', () => {
    for (const { a, b, not_yet } of expected.must_conflict) {
      declare(`${quote(a)} and ${quote(b)}`, not_yet, () => assert.ok(told.has(pairKey(a, b)), 'not told'));
    }
  });

  describe('keeps quiet where two figures', () => {
    for (const { a, b, why, not_yet } of expected.must_not_conflict) {
      declare(`${quote(a)} and ${quote(b)} do not conflict: ${why}`, not_yet, () =>
        assert.ok(!told.has(pairKey(a, b)), 'a false alarm'),
      );
    }
  });

  describe('knows', () => {
    for (const { type, name, aliases, not_yet } of expected.entities) {
      const also = aliases.length === 0 ? '' : `, also as ${aliases.join(', ')}`;
      declare(`the ${type} ${name}${also}`, not_yet, () => {
        const matches = cards.filter((card) => card.type === type && spellings(card).has(name));
        assert.notEqual(matches.length, 0, `found instead: ${otherTypes(cards, name)}`);
        const joined = new Set(matches.flatMap((card) => [...spellings(card)]));
        assert.deepEqual(
          aliases.filter((alias) => !joined.has(alias)),
          [],
          'not joined to it',
        );
      });
    }
    for (const [one, other] of expected.not_merged) {
      it(`${one} from ${other}`, () => {
        const both = cards.filter((card) => spellings(card).has(one) && spellings(card).has(other));
        assert.deepEqual(
          both.map((card) => card.id),
          [],
        );
      });
    }
  });
}

function declare(title: string, isLater: boolean | undefined, body: () => void): void {
  it(title, isLater ? notYet(body) : body);
}

function readArticles(folder: URL): Map<string, string> {
  const texts = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(txt|md|html)$/.test(entry) || entry.endsWith('README.md')) continue;
    texts.set(entry.replace(/^.*[\\/]/, ''), readFileSync(new URL(entry, folder), 'utf8'));
  }
  return texts;
}

/** The expected figures that stand together in a pair of some conflict. */
function toldPairs(corpus: Corpus, { figures }: ExpectedFindings): Set<string> {
  const told = new Set<string>();
  for (const conflict of corpus.conflicts()) {
    const keys = conflict.sides.map((side) =>
      Object.entries(figures)
        .filter(([, { path, start, end }]) => side.uri === path && side.start < end && start < side.end)
        .map(([key]) => key),
    );
    for (const [first, second] of conflict.pairs) {
      for (const a of keys[first] ?? []) for (const b of keys[second] ?? []) told.add(pairKey(a, b));
    }
  }
  return told;
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function spellings(card: EntityCard): Set<string> {
  return new Set([card.name, ...card.aliases.map((alias) => alias.name), ...card.mentions.map(({ text }) => text)]);
}

function otherTypes(cards: readonly EntityCard[], name: string): string {
  const others = cards.filter((card) => spellings(card).has(name)).map((card) => card.id);
  return others.length === 0 ? 'nothing' : others.join(', ');
}
