import assert from 'node:assert/strict';
import { join } from 'node:path';
import { message } from '../../src/engine/index.ts';
import { readFigureModel } from '../../src/workspace/figureModel.ts';
import { TemporaryFolder } from './temporaryFolder.ts';

describe('The weights for what figures mean', () => {
  let folder: TemporaryFolder;

  beforeEach(() => {
    folder = new TemporaryFolder({ 'empty.bin': '', 'pointer.bin': 'version https://git-lfs.github.com/spec/v1\n' });
  });

  afterEach(() => folder.remove());

  it('may be missing', () => {
    assert.deepEqual(readFigureModel(null), message('secondLook/missing'));
  });

  it('are found damaged where the file holds something else', () => {
    for (const name of ['empty.bin', 'pointer.bin'])
      assert.deepEqual(readFigureModel(join(folder.path, name)), message('secondLook/damaged'), name);
  });
});
