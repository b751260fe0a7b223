import assert from 'node:assert/strict';
import { createCorpus } from '../../src/engine/index.ts';
import type { FormatId } from '../../src/formats/formats.ts';
import { loadEngineAssets } from '../../src/workspace/engineAssets.ts';
import { checkText } from '../fuzz/invariants.ts';

/** What every object of JavaScript has. */
const WORDS = Object.getOwnPropertyNames(Object.prototype);

const ASSETS = loadEngineAssets();

/** A report with the word, in small letters, with a capital and in capitals, wherever a list of words is asked. */
function report(word: string, killed: number): string {
  const [capital, upper] = [word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()];
  return (
    `---\n${word}: ${word}\n---\n\n${upper} KILLS ${killed}\n\n${word} (AP) - The ${word} in ${capital} on Monday killed ` +
    `${killed} ${word} people and 43 ${word}, said Mayor ${capital} Borba of ${capital} City, a ${word}. It ${word} 12 ` +
    `${word} of 5.5 ${word}, 7 ${upper} and $3 ${word}. “We ${word} the ${word} bridge before winter comes,” ${capital} ` +
    `${word}. ${word} ${capital}, 43, ${word} said so.\n\n| ${word} | 3 ${word} |\n|---|---|\n| ${word} | 5 |\n`
  );
}

/** All values of facts are plain data: nothing that an object has by birth. */
function assertPlain(value: unknown): void {
  if (typeof value === 'object' && value !== null) {
    const kind: unknown = Object.getPrototypeOf(value);
    assert.ok(kind === Object.prototype || kind === Array.prototype || kind === null);
    for (const child of Object.values(value)) assertPlain(child);
  } else assert.notEqual(typeof value, 'function');
}

describe('the names that every object has', () => {
  for (const word of WORDS)
    it(`are words like any other: ${word}`, async () => {
      const corpus = createCorpus();
      for (const [killed, format] of [
        [19, 'plain'],
        [34, 'markdown'],
        [43, 'html'],
        [56, 'csv'],
      ] as const satisfies readonly (readonly [number, FormatId])[]) {
        const facts = await checkText(report(word, killed), format, ASSETS);
        if (facts === null) continue;
        assertPlain(facts);
        corpus.put(word, facts);
        corpus.put(`${word} ${format}`, facts);
      }
      assert.ok(corpus.conflicts().every(({ sides }) => sides.length > 1));
      assert.equal(typeof corpus.entityList()[0]?.name, 'string');
    });
});
