import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Look } from '../../src/engine/index.ts';
import { IndexFile } from '../../src/workspace/indexFile.ts';
import type { KeptIndex } from '../../src/workspace/indexStore.ts';
import { TemporaryFolder } from './temporaryFolder.ts';

const FOLDERS = ['file:///articles'];

function indexOf(text: string): KeptIndex {
  const [narrow, wide] = [`${text} é`.repeat(3), 'Ślęża \ud800 😀'];
  return {
    articles: [
      {
        uri: 'file:///articles/Ślęża.txt',
        fingerprint: 'abc',
        stamp: '12 3.5 3.5 7',
        lineStarts: Uint32Array.of(0, 12, 70_000),
        addresses: [],
        statesRole: true,
      },
      {
        uri: 'file:///articles/b.docx',
        fingerprint: '',
        stamp: '',
        lineStarts: Uint32Array.of(0),
        addresses: [{ start: 0, address: { id: 'docx/paragraph', values: ['2'] } }],
        statesRole: false,
      },
    ],
    corpus: {
      wholes: Int32Array.of(1, -1, 2 ** 31 - 1),
      numbers: Float64Array.of(0.5, -0),
      lengths: Int32Array.of(narrow.length * 2, wide.length * 2 + 1),
      narrow,
      wide,
    },
  };
}

describe('An index in a file', () => {
  let folder: TemporaryFolder;

  beforeEach(() => {
    folder = new TemporaryFolder();
  });

  afterEach(() => folder.remove());

  function fileOf(version = 'v1', folders: readonly string[] = FOLDERS, look: Look = 'twice'): IndexFile {
    return new IndexFile(folder.path, version, folders, look);
  }

  function paths(): string[] {
    return readdirSync(join(folder.path, 'indexes')).map((name) => join(folder.path, 'indexes', name));
  }

  it('gives back what was kept, whatever its letters', async () => {
    await fileOf().save(indexOf('one'));
    assert.deepEqual(await fileOf().load(), indexOf('one'));
  });

  it('gives back more than is written at once', async () => {
    const index = indexOf('many words '.repeat(300_000));
    await fileOf().save(index);
    assert.deepEqual(await fileOf().load(), index);
  });

  it('gives nothing where nothing was kept, of another engine, of other folders, or of another look', async () => {
    assert.equal(await fileOf().load(), null);
    await fileOf().save(indexOf('one'));
    assert.equal(await fileOf('v2').load(), null);
    assert.equal(await fileOf('v1', ['file:///others']).load(), null);
    assert.equal(await fileOf('v1', FOLDERS, 'once').load(), null);
    assert.notEqual(await fileOf().load(), null);
  });

  it('is found whatever the order of the folders', async () => {
    await fileOf('v1', ['file:///a', 'file:///b']).save(indexOf('one'));
    assert.notEqual(await fileOf('v1', ['file:///b', 'file:///a']).load(), null);
  });

  it('is not believed, and dropped, where a single bit is another or its end is missing', async () => {
    for (const damage of [
      (bytes: Buffer) => bytes.fill((bytes.at(200) ?? 0) ^ 1, 200, 201),
      (bytes: Buffer) => bytes.subarray(0, -1),
      (bytes: Buffer) => bytes.subarray(0, 20),
      () => Buffer.alloc(0),
    ]) {
      await fileOf().save(indexOf('one'));
      const [path = ''] = paths();
      writeFileSync(path, damage(readFileSync(path)));
      assert.equal(await fileOf().load(), null);
      assert.deepEqual(paths(), []);
    }
  });

  it('takes the place of what was kept before, and leaves nothing unfinished', async () => {
    await Promise.all(Array.from({ length: 5 }, (_, number) => fileOf().save(indexOf(String(number)))));
    await fileOf().save(indexOf('last'));
    assert.deepEqual(await fileOf().load(), indexOf('last'));
    assert.equal(paths().length, 1);
  });

  it('is rid of what writers that were killed have left', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    folder.write({ [`indexes/abc.index.${pid}-0123abcd.new`]: 'half an index' });
    await fileOf().save(indexOf('one'));
    assert.equal(paths().length, 1);
  });

  it('does not stop where it cannot write', async () => {
    folder.write({ indexes: 'a file where a folder should be' });
    await fileOf().save(indexOf('one'));
    assert.equal(await fileOf().load(), null);
  });

  it('is readable by its user alone', async function () {
    if (process.platform === 'win32') this.skip();
    await fileOf().save(indexOf('one'));
    for (const path of paths()) assert.equal(statSync(path).mode & 0o077, 0, path);
  });

  it('knows a file by its content, its format and its path', () => {
    const file = fileOf();
    const known = file.fingerprintOf('story', 'plain', 'a.txt');
    assert.equal(file.fingerprintOf('story', 'plain', 'a.txt'), known);
    assert.notEqual(file.fingerprintOf('story!', 'plain', 'a.txt'), known);
    assert.notEqual(file.fingerprintOf('story', 'markdown', 'a.txt'), known);
    assert.notEqual(file.fingerprintOf('story', 'plain', '2024-03-04/a.txt'), known);
  });
});
