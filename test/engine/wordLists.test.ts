import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

const engine = new URL('../../src/engine/', import.meta.url);

/** A rule may name a few words itself; more are a concept, and belong to the lexicon. */
const MOST_WORDS = 8;

/** Lists of what is no word of a language, each with what it is instead. */
const NO_WORDS: Readonly<Record<string, string>> = {
  'checks/figures.ts': 'ids of rules',
  'checks/figures/figureMessages.ts': 'ids of messages',
  'claims/eventKinds.ts': 'kinds of events, by how surely two are reported as one',
  'claims/lemma.ts': 'tags of compromise',
  'corpus/facts/evidence/weights.ts': 'ids of evidence with their weights',
  'corpus/facts/factGroups.ts': 'measures, by the rule that compares them',
  'decisions/jsonText.ts': 'a sentence for whoever opens the file',
  'corpus/names/nearSpellings.ts': 'letters, and those they are taken for',
  'names/normaliseName.ts': 'letters of other alphabets, and their plain forms',
  'quotations/comparableWords.ts': 'endings that British and American spellings have',
};

/** A letter, then letters, dots and hyphens: no sign, no digit, no type of a union. */
const WORD = /^\p{L}[\p{L}.’'-]*$/u;

/**
 * Every list in a file's code: strings in a row, a string that is split, the alternatives of one group of a pattern.
 */
function listsIn(code: string): string[][] {
  const withoutComments = code.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const values = withoutComments.replace(/^(?:export )?type [\s\S]*?;$|^import [\s\S]*?;$/gm, '');
  const split = [...values.matchAll(/(['"`])((?:(?!\1)[^\\]|\\.)*)\1\s*\.(?:trim\(\)\s*\.)?split\(/g)].map(
    ([, , text = '']) => text.split(/[\s,|]+/),
  );
  const rows = [...values.matchAll(/[[({]\s*(?:(?:'[^'\n]*'|[\w$.]+)[\s,:[\]|]*){9,}/g)].map(([text]) =>
    [...text.matchAll(/'([^'\n]*)'/g)].flatMap(([, word = '']) => word.split(' ')),
  );
  const patterns = [...values.matchAll(/\((?:\?:)?([^()\n]*\|[^()\n]*)\)/g)].map(([, text = '']) => text.split('|'));
  return [...split, ...rows, ...patterns].map((words) => words.filter((word) => WORD.test(word)));
}

describe('word lists', () => {
  it('of more than eight words stand in the lexicon and not in the engine', () => {
    const found = readdirSync(engine, { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => file.endsWith('.ts') && NO_WORDS[file] === undefined)
      .flatMap((file) =>
        listsIn(readFileSync(new URL(file, engine), 'utf8'))
          .filter((words) => words.length > MOST_WORDS)
          .map((words) => `${file}: ${words.slice(0, 4).join(' ')} …`),
      );
    assert.deepEqual(found, []);
  });

  it('are found in every way that code can write them', () => {
    const words = 'one two three four five six seven eight nine';
    const quoted = words.split(' ').map((word) => `'${word}'`);
    for (const code of [
      `const A = new Set('${words}'.split(' '));`,
      `const A = [${quoted.join(', ')}];`,
      `const A = { ${quoted.map((word) => `${word}: 1`).join(', ')} };`,
      `const A = new Map([${quoted.map((word) => `[${word}, 1]`).join(', ')}]);`,
      `const A = /^(?:${words.replaceAll(' ', '|')})$/;`,
    ]) {
      assert.ok(
        listsIn(code).some((list) => list.length === 9),
        code,
      );
    }
  });
});
