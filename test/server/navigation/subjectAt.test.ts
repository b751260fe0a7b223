import assert from 'node:assert/strict';
import { AT, type At } from '../../../src/server/navigation/subjectAt.ts';
import { Editor } from '../editor.ts';

describe('what stands at the cursor', () => {
  let editor: Editor;

  const at = (character: number): Promise<At> =>
    editor.connection.sendRequest(AT, { uri: editor.uri('a.txt'), position: { line: 0, character } });

  before(async () => {
    editor = await Editor.open({ 'a.txt': '', 'b.txt': '70 miners' });
    await editor.openDocument('a.txt', 'Okoro: 46 miners, 3 dogs');
  });

  after(() => editor.close());

  it('is the conflicts of the figure there', async () => {
    assert.deepEqual(await at(8), { conflicts: [{ id: 'miners', about: 'miners', settled: false }], entity: null });
  });

  it('is the figure that ends there too', async () => {
    assert.equal((await at(9)).conflicts.length, 1);
  });

  it('is no conflict where the figure is in none', async () => {
    assert.deepEqual((await at(18)).conflicts, []);
  });

  it('is the name there', async () => {
    assert.deepEqual((await at(5)).entity, { id: 'Okoro', name: 'Okoro', type: 'person' });
  });

  it('is nothing elsewhere', async () => {
    assert.deepEqual(await at(12), { conflicts: [], entity: null });
  });
});
