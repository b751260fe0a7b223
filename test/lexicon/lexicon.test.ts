import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { Concept, Room } from '../../src/lexicon/concept.ts';
import type { UnitRow } from '../../src/lexicon/unit.ts';
import { faultsOf } from '../workspace/conformsTo.ts';

const folder = new URL('../../src/lexicon/', import.meta.url);

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, folder), 'utf8'));
}

const languages = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

function sorted(words: readonly string[]): string[] {
  return [...words].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** The lists of a concept, each with a name for it. */
function listsOf(concept: Concept): [name: string, words: readonly string[]][] {
  if ('words' in concept) return [['words', concept.words]];
  if ('phrases' in concept) return [['phrases', concept.phrases]];
  if ('values' in concept) return [['values', Object.keys(concept.values)]];
  return Object.entries('groups' in concept ? concept.groups : 'phraseGroups' in concept ? concept.phraseGroups : {});
}

/** Every word that a concept itself states, as often as it does. */
function statedIn(concept: Concept): readonly string[] {
  return 'sequence' in concept ? concept.sequence.flat() : listsOf(concept).flatMap(([, words]) => words);
}

function repeated(words: readonly string[]): string[] {
  const seen = new Set<string>();
  return words.filter((word) => seen.size === seen.add(word).size);
}

for (const language of languages) {
  const files = readdirSync(new URL(`${language}/`, folder)).filter((name) => name.endsWith('.json'));
  const rooms = new Map(
    files.filter((name) => name !== 'units.json').map((name) => [name, readJson(`${language}/${name}`) as Room]),
  );
  const concepts = [...rooms].flatMap(([file, room]) =>
    Object.entries(room).flatMap(([name, concept]): [string, Concept][] =>
      typeof concept === 'string' ? [] : [[`${file.slice(0, -'.json'.length)}.${name}`, concept]],
    ),
  );
  const units = Object.entries(
    readJson(`${language}/units.json`) as Record<string, readonly UnitRow[] | string>,
  ).filter((entry): entry is [string, readonly UnitRow[]] => typeof entry[1] !== 'string');

  describe(`the lexicon of ${language}`, () => {
    for (const file of files) {
      it(`follows its schema in ${file}`, () => {
        const data = readJson(`${language}/${file}`) as { readonly $schema: string };
        const schema = readJson(`${language}/${data.$schema}`) as Record<string, unknown>;
        assert.deepEqual(faultsOf(data, schema), []);
      });
    }

    it('states each concept in one shape', () => {
      const shapes = ['words', 'phrases', 'sequence', 'sets', 'patterns', 'values', 'groups', 'phraseGroups'];
      const several = concepts.filter(([, concept]) => shapes.filter((shape) => shape in concept).length !== 1);
      assert.deepEqual(
        several.map(([name]) => name),
        [],
      );
    });

    it('has every word of a concept once', () => {
      assert.deepEqual(
        concepts.flatMap(([name, concept]) => repeated(statedIn(concept)).map((word) => `${name}: ${word}`)),
        [],
      );
    });

    it('has every list sorted', () => {
      const unsorted = concepts.flatMap(([name, concept]) =>
        listsOf(concept).flatMap(([list, words]) =>
          words.join('|') === sorted(words).join('|') ? [] : [`${name}, ${list}`],
        ),
      );
      assert.deepEqual(unsorted, []);
    });

    it('has no list twice', () => {
      const lists = concepts.flatMap(([, concept]) =>
        'words' in concept ? [JSON.stringify({ ...concept, about: '' })] : [],
      );
      assert.deepEqual(repeated(lists), []);
    });

    it('repeats no word that a list includes', () => {
      const byName = new Map(concepts);
      const again = concepts.flatMap(([name, concept]) => {
        const included = 'words' in concept ? (concept.includes ?? []) : [];
        const others = included.flatMap((other) => statedIn(byName.get(other) ?? { about: '', words: [] }));
        return statedIn(concept).flatMap((word) => (others.includes(word) ? [`${name}: ${word}`] : []));
      });
      assert.deepEqual(again, []);
    });

    it('names what is basic wherever a list holds all of it', () => {
      const basics = concepts.filter(([name]) => name.startsWith('basics.'));
      const repeating = concepts.flatMap(([name, concept]) =>
        name.startsWith('basics.') || name.startsWith('commonWords.')
          ? []
          : basics
              .filter(([, basic]) => statedIn(basic).every((word) => statedIn(concept).includes(word)))
              .map(([basic]) => `${name} holds all of ${basic}`),
      );
      assert.deepEqual(repeating, []);
    });

    it('has one unit for every name, word and sign', () => {
      const rows = units.flatMap(([, list]) => list);
      assert.deepEqual(repeated(rows.map(({ name }) => name)), []);
      assert.deepEqual(repeated(rows.flatMap(({ words = [] }) => words)), []);
      assert.deepEqual(repeated(rows.flatMap(({ signs = [] }) => signs)), []);
    });

    it('has the ways to write each unit sorted', () => {
      for (const { name, words = [], signs = [] } of units.flatMap(([, list]) => list)) {
        assert.deepEqual(words, sorted(words), name);
        assert.deepEqual(signs, sorted(signs), name);
      }
    });

    it('has the units of each dimension sorted by size, those that do not convert last', () => {
      for (const [dimension, list] of units) {
        const sizes = list.map(({ factor = Number.POSITIVE_INFINITY }) => factor);
        assert.deepEqual(
          sizes,
          [...sizes].sort((a, b) => (a === b ? 0 : a - b)),
          dimension,
        );
      }
    });
  });
}
