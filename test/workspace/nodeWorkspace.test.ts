import assert from 'node:assert/strict';
import { chmodSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { message } from '../../src/engine/index.ts';
import type { FormatId } from '../../src/formats/formats.ts';
import { NodeWorkspace } from '../../src/workspace/nodeWorkspace.ts';
import type { ArticleFile, Skipped, WorkspaceOptions } from '../../src/workspace/workspace.ts';
import { TemporaryFolder } from './temporaryFolder.ts';

const NEVER = new AbortController().signal;

function file(uri: string, text: string, format: FormatId): ArticleFile {
  return { kind: 'file', uri, content: Buffer.from(text), format };
}

describe('A workspace on disk', () => {
  const folders: TemporaryFolder[] = [];

  function folderOf(files: Readonly<Record<string, string | Uint8Array>>): TemporaryFolder {
    const folder = new TemporaryFolder(files);
    folders.push(folder);
    return folder;
  }

  /** The articles of one folder by their paths in it; each must be judged alike when asked for alone. */
  async function articlesOf(folder: TemporaryFolder, options: Partial<WorkspaceOptions> = {}): Promise<string[]> {
    const workspace = new NodeWorkspace({ folders: [{ uri: folder.uri() }], ...options });
    const names: string[] = [];
    for await (const uri of workspace.listArticles(NEVER)) {
      assert.ok(await workspace.isArticle(uri), uri);
      names.push(workspace.pathWithin(uri));
    }
    return names.sort();
  }

  afterEach(() => {
    for (const folder of folders.splice(0)) folder.remove();
  });

  it('finds text, Markdown and HTML at every depth, and no other files', async () => {
    const folder = folderOf({ 'a.txt': '', 'b/c.md': '', 'b/d/e.html': '', 'photo.jpg': '', 'b/code.ts': '' });
    assert.deepEqual(await articlesOf(folder), ['a.txt', 'b/c.md', 'b/d/e.html']);
  });

  it('leaves out hidden folders, hidden files and node_modules', async () => {
    const folder = folderOf({
      '.git/a.txt': '',
      '.b.txt': '',
      'node_modules/c.md': '',
      'd/node_modules/e.md': '',
      'f.txt': '',
    });
    assert.deepEqual(await articlesOf(folder), ['f.txt']);
  });

  it('reads a folder that is hidden itself when it was asked for', async () => {
    const folder = folderOf({ '.drafts/a.txt': '' });
    assert.deepEqual(await articlesOf(folder, { folders: [{ uri: folder.uri('.drafts') }] }), ['a.txt']);
  });

  it('honours .gitignore at every level, the deeper one first', async () => {
    const folder = folderOf({
      '.gitignore': '*.tmp.txt\nold/\n/top.txt\n',
      'a.tmp.txt': '',
      'top.txt': '',
      'b/top.txt': '',
      'old/c.txt': '',
      'b/.gitignore': '!kept.tmp.txt\nd.txt\n',
      'b/kept.tmp.txt': '',
      'b/d.txt': '',
      'e/d.txt': '',
    });
    assert.deepEqual(await articlesOf(folder), ['b/kept.tmp.txt', 'b/top.txt', 'e/d.txt']);
  });

  it('honours the ignore files above a folder up to the top of its repository', async () => {
    const folder = folderOf({ '.gitignore': 'x.txt\n', 'repo/.git/HEAD': '', 'repo/.gitignore': '/news/y.txt\n' });
    folder.write({ 'repo/news/x.txt': '', 'repo/news/y.txt': '', 'repo/news/z.txt': '' });
    assert.deepEqual(await articlesOf(folder, { folders: [{ uri: folder.uri('repo/news') }] }), ['x.txt', 'z.txt']);
  });

  it('reads a folder that its repository ignores when it was asked for', async () => {
    const folder = folderOf({ '.git/HEAD': '', '.gitignore': 'wire/\n', 'wire/a.txt': '' });
    assert.deepEqual(await articlesOf(folder, { folders: [{ uri: folder.uri('wire') }] }), ['a.txt']);
  });

  it('judges a single file as the walk does', async () => {
    const folder = folderOf({ '.gitignore': 'old/\n' });
    const workspace = new NodeWorkspace({ folders: [{ uri: folder.uri(), exclude: ['**/archive'] }] });
    const judged = ['a.txt', 'old/a.txt', 'deep/old/a.txt', 'archive/a.txt', '.hidden/a.txt', 'a.jpg', '../a.txt'];
    const answers = await Promise.all(judged.map((name) => workspace.isArticle(folder.uri(name))));
    assert.deepEqual(answers, [true, false, false, false, false, false, false]);
  });

  it('takes only what the include patterns name, where there are any', async () => {
    const folder = folderOf({ 'drafts/a.txt': '', 'drafts/b/c.md': '', 'wire/d.txt': '', 'e.txt': '' });
    const include = ['drafts', './e.txt'];
    assert.deepEqual(await articlesOf(folder, { folders: [{ uri: folder.uri(), include }] }), [
      'drafts/a.txt',
      'drafts/b/c.md',
      'e.txt',
    ]);
  });

  it('takes files of an unknown ending as plain text when an include pattern names it', async () => {
    const folder = folderOf({ 'a.story': 'Told.', 'photo.jpg': '', 'b.txt': '' });
    const options = { folders: [{ uri: folder.uri(), include: ['*.story', '**/*'] }] };
    assert.deepEqual(await articlesOf(folder, options), ['a.story', 'b.txt']);
    const article = await new NodeWorkspace(options).readArticle(folder.uri('a.story'));
    assert.deepEqual(article, file(folder.uri('a.story'), 'Told.', 'plain'));
  });

  it('leaves out what the exclude patterns name, folders with all in them', async () => {
    const folder = folderOf({
      'old/a.txt': '',
      'b/old/c.txt': '',
      'd.draft.txt': '',
      'e/d.draft.txt': '',
      'f.txt': '',
    });
    const exclude = ['old/', '*.draft.txt', '', '/'];
    assert.deepEqual(await articlesOf(folder, { folders: [{ uri: folder.uri(), exclude }] }), ['f.txt']);
  });

  it('holds the patterns of each of several folders apart, and names no file twice', async () => {
    const folder = folderOf({ 'one/a.txt': '', 'one/b.md': '', 'two/a.txt': '', 'two/b.md': '' });
    const options = {
      folders: [
        { uri: folder.uri('one'), exclude: ['*.md'] },
        { uri: folder.uri('two'), exclude: ['*.txt'] },
        { uri: folder.uri('two'), exclude: ['*.txt'] },
      ],
    };
    assert.deepEqual(await articlesOf(folder, options), ['a.txt', 'b.md']);
  });

  it('takes a file given by name, whatever its ending and whatever is ignored', async () => {
    const folder = folderOf({ '.gitignore': '*', 'notes.wire': 'Words.' });
    const uri = folder.uri('notes.wire');
    const workspace = new NodeWorkspace({ folders: [], files: [uri] });
    const found: string[] = [];
    for await (const each of workspace.listArticles(NEVER)) found.push(each);
    assert.deepEqual(found, [uri]);
    assert.deepEqual(await workspace.readArticle(uri), file(uri, 'Words.', 'plain'));
  });

  it('follows links to other places once, and never in a circle', async () => {
    const elsewhere = folderOf({ 'wire.txt': '', 'deep/more.txt': '' });
    const folder = folderOf({ 'a.txt': '', 'b/c.txt': '' });
    symlinkSync(folder.path, join(folder.path, 'b', 'circle'));
    symlinkSync(join(folder.path, 'a.txt'), join(folder.path, 'latest.txt'));
    symlinkSync(elsewhere.path, join(folder.path, 'linked'));
    symlinkSync(elsewhere.path, join(folder.path, 'linked-again'));
    symlinkSync(folder.path, join(elsewhere.path, 'back'));
    symlinkSync('nowhere', join(folder.path, 'broken.txt'));
    assert.deepEqual(await articlesOf(folder), ['a.txt', 'b/c.txt', 'linked/deep/more.txt', 'linked/wire.txt']);
  });

  it('keeps file names with spaces, umlauts and signs', async () => {
    const folder = folderOf({ 'Überschwemmung 50% #1?.txt': 'x' });
    assert.deepEqual(await articlesOf(folder), ['Überschwemmung 50% #1?.txt']);
  });

  it('says of a folder that cannot be read why, and reads the others', async function () {
    if (process.getuid?.() === 0) this.skip();
    const folder = folderOf({ 'a.txt': '', 'closed/b.txt': '' });
    const skipped: Skipped[] = [];
    chmodSync(join(folder.path, 'closed'), 0);
    const onFolderSkipped = (each: Skipped): number => skipped.push(each);
    assert.deepEqual(await articlesOf(folder, { folders: [{ uri: folder.uri() }], onFolderSkipped }), ['a.txt']);
    chmodSync(join(folder.path, 'closed'), 0o700);
    assert.deepEqual(skipped, [{ kind: 'skipped', uri: folder.uri('closed'), reason: message('skipped/forbidden') }]);
  });

  it('stops walking on request', async () => {
    const folder = folderOf({ 'a.txt': '', 'b.txt': '', 'c/d.txt': '' });
    const stop = new AbortController();
    const found: string[] = [];
    const workspace = new NodeWorkspace({ folders: [{ uri: folder.uri() }] });
    for await (const uri of workspace.listArticles(stop.signal)) {
      found.push(uri);
      stop.abort();
    }
    assert.deepEqual(found, [folder.uri('a.txt')]);
  });

  it('gives an article as its file is, in the format of its ending', async () => {
    const folder = folderOf({ 'a.md': '\ufeffWords.\r\n' });
    const article = await new NodeWorkspace({ folders: [{ uri: folder.uri() }] }).readArticle(folder.uri('a.md'));
    assert.deepEqual(article, file(folder.uri('a.md'), '\ufeffWords.\r\n', 'markdown'));
  });

  it('says why an article is left out', async () => {
    const folder = folderOf({ 'big.txt': 'x'.repeat(3 * 1024 * 1024), 'folder.txt/a.md': '' });
    const workspace = new NodeWorkspace({ folders: [{ uri: folder.uri() }] });
    const reasons: unknown[] = [];
    for (const name of ['big.txt', 'folder.txt', 'gone.txt']) {
      const article = await workspace.readArticle(folder.uri(name));
      reasons.push('reason' in article ? article.reason : article.content);
    }
    assert.deepEqual(reasons, [
      message('skipped/larger', '2 MB', '3 MB'),
      message('skipped/notFile'),
      message('skipped/missing'),
    ]);
  });

  it('reads a larger file where it may hold pictures', async () => {
    const folder = folderOf({ 'release.pdf': 'x'.repeat(3 * 1024 * 1024) });
    const workspace = new NodeWorkspace({ folders: [{ uri: folder.uri() }] });
    assert.equal((await workspace.readArticle(folder.uri('release.pdf'))).kind, 'file');
  });

  it('says nothing of a large file that only shares its ending with articles', async () => {
    const folder = folderOf({ 'lock.json': `{"packages":[${'0,'.repeat(2 ** 20)}0]}`, 'pom.xml': ' '.repeat(2 ** 22) });
    const workspace = new NodeWorkspace({ folders: [{ uri: folder.uri() }] });
    for (const name of ['lock.json', 'pom.xml'])
      assert.equal((await workspace.readArticle(folder.uri(name))).kind, 'file');
  });

  describe('knows by their times which files are as they were', () => {
    const LONG_AGO = new Date('2024-03-04T12:00:00Z');
    let now: typeof Date.now;

    beforeEach(() => {
      now = Date.now;
    });

    afterEach(() => {
      Date.now = now;
    });

    /** As if so many seconds had gone by. */
    function later(seconds: number): void {
      Date.now = () => now() + seconds * 1000;
    }

    it('and so that one is another that has the same length and is given the time it had', async () => {
      const folder = folderOf({ 'a.txt': 'killed 46' });
      const workspace = new NodeWorkspace({ folders: [{ uri: folder.uri() }] });
      utimesSync(join(folder.path, 'a.txt'), LONG_AGO, LONG_AGO);
      later(60);
      const before = await workspace.stampOf(folder.uri('a.txt'));
      assert.notEqual(before, null);
      assert.equal(await workspace.stampOf(folder.uri('a.txt')), before);
      await new Promise((resolve) => setTimeout(resolve, 20));
      writeFileSync(join(folder.path, 'a.txt'), 'killed 64');
      utimesSync(join(folder.path, 'a.txt'), LONG_AGO, LONG_AGO);
      assert.notEqual(await workspace.stampOf(folder.uri('a.txt')), before);
    });

    it('but not of a file written just now, which may be written once more in the same moment', async () => {
      const folder = folderOf({ 'a.txt': 'killed 46' });
      const workspace = new NodeWorkspace({ folders: [{ uri: folder.uri() }] });
      assert.equal(await workspace.stampOf(folder.uri('a.txt')), null);
      later(60);
      assert.notEqual(await workspace.stampOf(folder.uri('a.txt')), null);
    });

    it('but not of what is left out', async () => {
      const folder = folderOf({ 'big.txt': 'x'.repeat(5000), 'folder.txt/a.md': '' });
      const workspace = new NodeWorkspace({ folders: [{ uri: folder.uri() }], maxFileSize: 4000 });
      later(60);
      for (const name of ['big.txt', 'folder.txt', 'gone.txt'])
        assert.equal(await workspace.stampOf(folder.uri(name)), null, name);
    });
  });
});
