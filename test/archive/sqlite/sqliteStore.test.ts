import { join } from 'node:path';
import { createSqlite } from '../../../src/archive/sqlite/openSqlite.ts';
import { TemporaryFolder } from '../../workspace/temporaryFolder.ts';
import { describeStore } from '../storeContract.ts';

describe('an archive in a file', () => {
  let folder: TemporaryFolder;

  beforeEach(() => {
    folder = new TemporaryFolder();
  });

  afterEach(() => folder.remove());

  describeStore('a store in a file', () => createSqlite(join(folder.path, 'archive'), { keepsSentences: true }));
});
