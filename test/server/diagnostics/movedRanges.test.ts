import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Diagnostic } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { movedBy } from '../../../src/server/diagnostics/movedRanges.ts';

const characters = fc.constantFrom('a', '4', ' ', '\n', '\r\n', 'é', '🔥');
const text = fc.string({ unit: characters, maxLength: 60 });

/** Two offsets into a text of that length, in order. */
function span(length: number): fc.Arbitrary<readonly [number, number]> {
  return fc.tuple(fc.nat(length), fc.nat(length)).map(([a, b]) => (a < b ? [a, b] : [b, a]));
}

describe('a diagnostic while its document is edited', () => {
  it('stays on its words where the edit does not touch them', () => {
    const cases = text.chain((before) =>
      fc.record({ before: fc.constant(before), edit: span(before.length), words: span(before.length), by: text }),
    );
    fc.assert(
      fc.property(cases, ({ before, edit, words, by }) => {
        const document = TextDocument.create('file:///a.txt', 'plaintext', 1, before);
        const range = { start: document.positionAt(words[0]), end: document.positionAt(words[1]) };
        const change = { range: { start: document.positionAt(edit[0]), end: document.positionAt(edit[1]) }, text: by };
        const said = document.getText(range);
        const left = movedBy(change, [{ range, message: '' }]);
        TextDocument.update(document, [change], 2);
        for (const diagnostic of left) assert.equal(document.getText(diagnostic.range), said);
      }),
      { numRuns: 1000 },
    );
  });

  it('is gone where the edit touches its words or their edge', () => {
    const diagnostic: Diagnostic = {
      range: { start: { line: 0, character: 4 }, end: { line: 0, character: 6 } },
      message: '',
    };
    const left = [2, 4, 5, 6, 7].map((character) => {
      const place = { line: 0, character };
      return movedBy({ range: { start: place, end: place }, text: '0' }, [diagnostic]).length;
    });
    assert.deepEqual(left, [1, 0, 0, 0, 1]);
  });

  it('is gone where the whole text is replaced', () => {
    const place = { line: 0, character: 0 };
    assert.deepEqual(movedBy({ text: 'new' }, [{ range: { start: place, end: place }, message: '' }]), []);
  });
});
