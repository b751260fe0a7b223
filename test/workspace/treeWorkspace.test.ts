import assert from 'node:assert/strict';
import { message } from '../../src/engine/index.ts';
import { FileFailure } from '../../src/workspace/files.ts';
import { NodeWorkspace } from '../../src/workspace/nodeWorkspace.ts';
import { TreeWorkspace } from '../../src/workspace/treeWorkspace.ts';
import type { Skipped, Workspace, WorkspaceOptions } from '../../src/workspace/workspace.ts';
import { folderAsTree } from './folderAsTree.ts';
import { TemporaryFolder } from './temporaryFolder.ts';

const FILES = {
  'a.md': 'A.',
  'drafts/b.txt': 'B.',
  'drafts/old/c.html': 'C.',
  'drafts/old/.gitignore': 'never.md',
  'drafts/old/never.md': 'No.',
  'drafts/notes.story': 'S.',
  'build/d.md': 'D.',
  'ümlaut (2)/e #1.md': 'E.',
  '.hidden/f.md': 'F.',
  'node_modules/g/readme.md': 'G.',
  'program.ts': 'No article.',
  '.gitignore': 'build/\n',
};

async function list(workspace: Workspace, signal = new AbortController().signal): Promise<string[]> {
  const found: string[] = [];
  for await (const uri of workspace.listArticles(signal)) found.push(uri);
  return found.sort();
}

describe('Folders that an editor shows', () => {
  let folder: TemporaryFolder;

  beforeEach(() => {
    folder = new TemporaryFolder(FILES);
  });

  afterEach(() => folder.remove());

  function tree(options: Partial<WorkspaceOptions> = {}, most?: number): TreeWorkspace {
    return new TreeWorkspace(folderAsTree, { folders: [{ uri: folder.uri() }], ...options }, most);
  }

  for (const [what, patterns] of [
    ['as they are', {}],
    ['with patterns to include', { include: ['drafts', '*.story'] }],
    ['with patterns to exclude', { exclude: ['old'] }],
  ] as const) {
    it(`hold the articles that they hold on disk, ${what}`, async () => {
      const options = { folders: [{ uri: folder.uri(), ...patterns }] };
      const found = await list(tree(options));
      assert.ok(found.length > 1);
      assert.deepEqual(found, await list(new NodeWorkspace(options)));
    });
  }

  it('judge a single file as the walk does', async () => {
    const workspace = tree();
    const listed = await list(workspace);
    for (const name of Object.keys(FILES)) {
      assert.equal(await workspace.isArticle(folder.uri(name)), listed.includes(folder.uri(name)), name);
    }
  });

  it('give a file’s bytes, format and path', async () => {
    const uri = folder.uri('drafts/old/c.html');
    const file = await tree().readArticle(uri);
    assert.equal(file.kind === 'file' && new TextDecoder().decode(file.content as Uint8Array), 'C.');
    assert.equal(file.kind === 'file' && file.format, 'html');
    assert.equal(tree().pathWithin(uri), 'drafts/old/c.html');
  });

  it('say why a file is left out', async () => {
    const larger = await tree({ maxFileSize: 1 }).readArticle(folder.uri('a.md'));
    assert.deepEqual(larger.kind === 'skipped' && larger.reason, message('skipped/larger', '0 kB', '0 kB'));
    const missing = await tree().readArticle(folder.uri('gone.md'));
    assert.deepEqual(missing.kind === 'skipped' && missing.reason, message('skipped/missing'));
    const noFile = await tree().readArticle(folder.uri('drafts'));
    assert.deepEqual(noFile.kind === 'skipped' && noFile.reason, message('skipped/notFile'));
  });

  it('go on where one folder cannot be read, and say so', async () => {
    const told: Skipped[] = [];
    const files = {
      ...folderAsTree,
      list: async (uri: string) => {
        if (uri.endsWith('/drafts')) throw new FileFailure('NoPermissions', true);
        return folderAsTree.list(uri);
      },
    };
    const options = { folders: [{ uri: folder.uri() }], onFolderSkipped: (each: Skipped) => told.push(each) };
    const found = await list(new TreeWorkspace(files, options));
    assert.deepEqual(found, [folder.uri('ümlaut (2)/e #1.md'), folder.uri('a.md')]);
    assert.deepEqual(
      told.map(({ uri, reason }) => [uri, reason]),
      [[folder.uri('drafts'), message('skipped/forbidden')]],
    );
  });

  it('are walked no further than a limit, which is told', async () => {
    const told: Skipped[] = [];
    const found = await list(tree({ onFolderSkipped: (each) => told.push(each) }, 9));
    assert.deepEqual(found, [folder.uri('a.md')]);
    assert.deepEqual(
      told.map(({ reason }) => reason),
      [message('skipped/beyond', '9')],
    );
  });

  it('are walked no further once nobody wants to know', async () => {
    const stop = new AbortController();
    stop.abort();
    assert.deepEqual(await list(tree(), stop.signal), []);
  });

  it('may be all there is, in a place without a path', async () => {
    const place = 'far-away://desk';
    const files = {
      ...folderAsTree,
      list: (uri: string) => folderAsTree.list(uri.replace(/^far-away:\/\/desk/u, folder.uri())),
    };
    for (const uri of [place, `${place}/`]) {
      const workspace = new TreeWorkspace(files, { folders: [{ uri, exclude: ['drafts', '*(2)'] }] });
      assert.deepEqual(await list(workspace), [`${place}/a.md`, `${place}/build/d.md`]);
      assert.equal(workspace.pathWithin(`${place}/build/d.md`), 'build/d.md');
    }
  });
});
