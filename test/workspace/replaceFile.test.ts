import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withFolderLock } from '../../src/workspace/folderLock.ts';
import { clearUnfinished, replaceFile, unfinishedName, whyNotWritten } from '../../src/workspace/replaceFile.ts';
import { TemporaryFolder } from './temporaryFolder.ts';

/** The number of a process that has ended. */
function endedProcess(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}

describe('A file that is replaced', () => {
  let folder: TemporaryFolder;

  beforeEach(() => {
    folder = new TemporaryFolder();
  });

  afterEach(() => folder.remove());

  it('is there whole, with its folder, and nothing beside it', async () => {
    const path = join(folder.path, '.sourcecheck', 'decisions.json');
    await replaceFile(path, '{}\n');
    await replaceFile(path, '{"decisions": []}\n');
    assert.equal(readFileSync(path, 'utf8'), '{"decisions": []}\n');
    assert.deepEqual(readdirSync(join(folder.path, '.sourcecheck')), ['decisions.json']);
  });

  it('says so where a file is in the place of its folder', async () => {
    folder.write({ '.sourcecheck': '' });
    await assert.rejects(replaceFile(join(folder.path, '.sourcecheck', 'decisions.json'), '{}'), {
      message: 'decisions.json was not written, and is as it was: a file is in the place of its folder',
    });
  });

  it('says so where a folder is in its place, and leaves nothing', async () => {
    mkdirSync(join(folder.path, 'decisions.json', 'x'), { recursive: true });
    await assert.rejects(replaceFile(join(folder.path, 'decisions.json'), '{}'), {
      message: 'decisions.json was not written, and is as it was: a folder is in its place',
    });
    assert.deepEqual(readdirSync(folder.path), ['decisions.json']);
  });

  it('says so where its folder may not be written to, and keeps what it held', async function () {
    if (process.getuid?.() === 0 || process.platform === 'win32') this.skip();
    const path = join(folder.path, 'decisions.json');
    writeFileSync(path, 'before');
    chmodSync(folder.path, 0o500);
    await assert.rejects(replaceFile(path, 'after'), /may not be written to \(permission denied\)$/u);
    chmodSync(folder.path, 0o700);
    assert.equal(readFileSync(path, 'utf8'), 'before');
  });

  for (const [code, reason] of [
    ['ENOSPC', 'the disk is full'],
    ['EROFS', 'the disk is read-only'],
    ['ENOENT', 'its folder has gone'],
  ] as const) {
    it(`has a plain reason for the system's ${code}`, () => {
      assert.equal(whyNotWritten(Object.assign(new Error(`${code}: x`), { code })), reason);
    });
  }

  it('leaves nothing of a writer that was killed after the next start, and nothing is taken from one that runs', async () => {
    const mine = unfinishedName('decisions.json');
    const theirs = `decisions.json.${endedProcess()}-0123abcd.new`;
    folder.write({ [mine]: '', [theirs]: '', 'decisions.json.new': '', 'notes.new': '', 'decisions.json': '{}' });
    await clearUnfinished(folder.path);
    assert.deepEqual(readdirSync(folder.path).sort(), [mine, 'decisions.json', 'notes.new'].sort());
  });

  it('is no matter where its folder has gone', async () => {
    await clearUnfinished(join(folder.path, 'gone'));
  });
});

describe('The lock of a folder', () => {
  let folder: TemporaryFolder;

  beforeEach(() => {
    folder = new TemporaryFolder({ count: '0' });
  });

  afterEach(() => folder.remove());

  it('lets one work after the other', async () => {
    const path = join(folder.path, 'count');
    const add = (): Promise<void> =>
      withFolderLock(folder.path, async () => {
        const before = Number(readFileSync(path, 'utf8'));
        await new Promise((resolve) => setTimeout(resolve, 1));
        writeFileSync(path, String(before + 1));
      });
    await Promise.all(Array.from({ length: 20 }, add));
    assert.equal(readFileSync(path, 'utf8'), '20');
  });

  it('is given up where the work fails', async () => {
    await assert.rejects(
      withFolderLock(folder.path, async () => {
        throw new Error('no');
      }),
      /no/u,
    );
    assert.equal(await withFolderLock(folder.path, async () => 'done'), 'done');
  });

  it('of a writer that was killed is given to one of those that wait, and to the next when it is done', async () => {
    const script = join(import.meta.dirname, '..', '..', 'src', 'workspace', 'folderLock.ts');
    const code = `import { lockFolder } from ${JSON.stringify(script)}; await lockFolder(process.argv[1]); process.exit(9);`;
    spawnSync(process.execPath, ['--input-type=module', '-e', code, folder.path]);
    let writing = 0;
    let most = 0;
    const write = (): Promise<void> =>
      withFolderLock(folder.path, async () => {
        most = Math.max(most, ++writing);
        await new Promise((resolve) => setTimeout(resolve, 1));
        writing--;
      });
    await Promise.all(Array.from({ length: 12 }, write));
    assert.equal(most, 1);
  });

  it('leaves nothing in the folder', async () => {
    await withFolderLock(folder.path, async () => assert.deepEqual(readdirSync(folder.path), ['count']));
  });
});
