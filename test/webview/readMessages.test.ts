import assert from 'node:assert/strict';
import { readPageMessage, readPageState, readSubject } from '../../src/webview/readMessages.ts';

const place = { uri: 'file:///a.txt', line: 1, character: 0, endLine: 1, endCharacter: 4, label: 'a.txt:2' };

describe('what comes out of a page', () => {
  it('is taken where it is one of the things a page may ask for', () => {
    const messages = [
      { type: 'ready' },
      { type: 'open', place },
      { type: 'showEntity', id: 'person amina okoro' },
      { type: 'run', action: 'settle' },
      { type: 'rows', rows: 100 },
    ];
    for (const message of messages) assert.deepEqual(readPageMessage(message), message);
  });

  it('is left alone where it is anything else', () => {
    const others = [
      null,
      'ready',
      {},
      { type: 'quit' },
      { type: 'open', place: { ...place, line: -1 } },
      { type: 'open', place: { ...place, uri: 5 } },
      { type: 'open' },
      { type: 'run', action: 'workbench.action.quit' },
      { type: 'rows', rows: Number.NaN },
      { type: 'showEntity' },
    ];
    for (const other of others) assert.equal(readPageMessage(other), null, JSON.stringify(other));
  });

  it('is shown again from what was kept, if that is as it should be', () => {
    assert.deepEqual(readPageState({ subject: { conflict: 'x' }, rows: 50, scroll: 7 }), {
      subject: { conflict: 'x' },
      rows: 50,
    });
    assert.equal(readPageState({ subject: { conflict: 7 }, rows: 50 }), null);
    assert.equal(readPageState(undefined), null);
  });
});

describe('the argument of a command', () => {
  it('names a conflict or an entity', () => {
    assert.deepEqual(readSubject({ conflict: 'x', claim: 2 }), { conflict: 'x' });
    assert.deepEqual(readSubject({ entity: 'y' }), { entity: 'y' });
  });

  it('is none where it names neither', () => {
    assert.equal(readSubject(undefined), null);
    assert.equal(readSubject({ uri: 'file:///a.txt' }), null);
  });
});
