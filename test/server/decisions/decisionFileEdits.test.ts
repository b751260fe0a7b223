import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { editBetween } from '../../../src/server/decisions/decisionFileEdits.ts';

const lines = fc
  .array(fc.constantFrom('a', 'b', 'c', '', '  {', '  },'), { maxLength: 8 })
  .map((all) => all.join('\n'));

function edited(before: string, after: string): string {
  return TextDocument.applyEdits(TextDocument.create('', 'json', 0, before), [editBetween(before, after)]);
}

describe('The edit from one text of a rule file to another', () => {
  it('leads there', () => {
    fc.assert(fc.property(lines, lines, (before, after) => assert.equal(edited(before, after), after)));
  });

  it('leads there with the line ends the file has', () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const windows = `x\r\n${before.replaceAll('\n', '\r\n')}`;
        assert.equal(edited(windows, `x\n${after}`), `x\r\n${after.replaceAll('\n', '\r\n')}`);
      }),
    );
  });

  it('leaves the lines alone that stay as they are', () => {
    const { range, newText } = editBetween('one\ntwo\nthree\n', 'one\n2\nthree\n');
    assert.deepEqual([range.start, range.end, newText], [{ line: 1, character: 0 }, { line: 2, character: 0 }, '2\n']);
  });
});
