import assert from 'node:assert/strict';
import { readAliasFile, writeAliasFile } from '../../../src/engine/decisions/aliasFile.ts';

function reasonFor(text: string): string {
  const file = readAliasFile(text);
  assert.equal(file.kind, 'unreadable');
  return file.kind === 'unreadable' ? file.reason : '';
}

describe('The alias file', () => {
  it('is read field by field, and every field may be missing', () => {
    assert.deepEqual(readAliasFile('{"merge": [["Salt Front", " SF "]]}'), {
      kind: 'rules',
      rules: { merge: [['Salt Front', 'SF']], split: [], notAName: [] },
    });
  });

  it('may be empty', () => {
    assert.equal(readAliasFile(' \n').kind, 'rules');
  });

  it('that is not JSON is said to be so', () => {
    assert.match(reasonFor('{"merge": ['), /^The alias file cannot be used: it is not JSON/);
  });

  it('with a field misspelled names the field', () => {
    assert.match(reasonFor('{"merges": []}'), /"merges" is not one of "merge", "split" and "notAName"/);
  });

  it('with a group of one name says which group', () => {
    assert.match(reasonFor('{"split": [["A", "B"], ["C"]]}'), /group 2 of "split" needs at least 2 names/);
  });

  it('with something that is no name shows it', () => {
    assert.match(reasonFor('{"notAName": [7]}'), /"notAName" holds 7, which is not a name/);
  });

  it('is written sorted, with the name of a merge first, and reads back the same', () => {
    const rules = { merge: [['Z', 'B', 'A']], split: [['N', 'M']], notAName: ['Y', 'X'] };
    const text = writeAliasFile(rules);
    assert.deepEqual(readAliasFile(text), {
      kind: 'rules',
      rules: { merge: [['Z', 'A', 'B']], split: [['M', 'N']], notAName: ['X', 'Y'] },
    });
    assert.deepEqual(rules.merge, [['Z', 'B', 'A']]);
  });
});
