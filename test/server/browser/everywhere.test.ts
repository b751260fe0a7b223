import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import {
  type Connection,
  createConnection,
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { message } from '../../../src/engine/index.ts';
import {
  LIST_FOLDER,
  type ListFolderAnswer,
  type ListFolderParams,
  READ_FILE,
  type ReadFileAnswer,
  type ReadFileParams,
} from '../../../src/server/browser/browserRequests.ts';
import { EditorFiles } from '../../../src/server/browser/editorFiles.ts';
import { everywhere } from '../../../src/server/browser/everywhere.ts';
import { FileFailure } from '../../../src/workspace/files.ts';
import { articlePath, articleUri, readFolderRules } from '../../../src/workspace/folderDecisions.ts';
import { nodeSurroundings } from '../../../src/workspace/nodeSurroundings.ts';
import type { Workspace } from '../../../src/workspace/workspace.ts';
import { TemporaryFolder } from '../../workspace/temporaryFolder.ts';

const AWAY = 'far-away://desk/news';

/** What the editor has far away: texts by path, and what may not be read. */
const FILES: Readonly<Record<string, string | null>> = {
  'a.md': 'Zoë ☃',
  'b.md': null,
  '.sourcecheck/decisions.json':
    '{"decisions": [{"verdict": "ignore", "rule": "figure-conflict/age", "claims": [{"path": "a.md"}]}]}',
};

describe('A server of this machine, with folders that only the editor has,', () => {
  let folder: TemporaryFolder;
  let server: Connection;
  let editor: ProtocolConnection;
  let files: EditorFiles;

  beforeEach(() => {
    folder = new TemporaryFolder({ 'here.md': 'Here.' });
    const [toServer, toEditor] = [new PassThrough(), new PassThrough()];
    server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toEditor));
    server.listen();
    editor = createProtocolConnection(new StreamMessageReader(toEditor), new StreamMessageWriter(toServer));
    editor.listen();
    files = new EditorFiles(server, { asText: true });
  });

  afterEach(() => {
    editor.dispose();
    server.dispose();
    folder.remove();
  });

  function answer(): void {
    editor.onRequest<ReadFileAnswer, void>(READ_FILE, ({ uri, most }: ReadFileParams) => {
      const text = FILES[uri.slice(AWAY.length + 1)];
      if (text === undefined) return { kind: 'missing' };
      if (text === null) return { kind: 'failed', reason: 'NoPermissions', isForbidden: true };
      if (most !== null && text.length > most) return { kind: 'larger', size: text.length };
      return { kind: 'text', base64: Buffer.from(text).toString('base64') };
    });
    editor.onRequest<ListFolderAnswer, void>(LIST_FOLDER, ({ uri }: ListFolderParams) => {
      assert.equal(uri, AWAY);
      return { kind: 'listed', entries: ['a.md', 'b.md'].map((name) => ({ name, kind: 'file' as const })) };
    });
  }

  function both(): Workspace {
    const folders = [{ uri: folder.uri() }, { uri: AWAY }];
    return everywhere(nodeSurroundings, files).createWorkspace({ folders });
  }

  it('lists and reads the articles of both', async () => {
    answer();
    const workspace = both();
    const listed: string[] = [];
    for await (const uri of workspace.listArticles(new AbortController().signal)) listed.push(uri);
    assert.deepEqual(listed, [folder.uri('here.md'), `${AWAY}/a.md`, `${AWAY}/b.md`]);
    const texts = await Promise.all(
      listed.map(async (uri) => {
        const file = await workspace.readArticle(uri);
        return file.kind === 'file' ? new TextDecoder().decode(file.content as Uint8Array) : file.reason;
      }),
    );
    assert.deepEqual(texts, ['Here.', 'Zoë ☃', message('skipped/forbidden')]);
    assert.deepEqual(
      listed.map((uri) => workspace.pathWithin(uri)),
      ['here.md', 'a.md', 'b.md'],
    );
    assert.ok(await workspace.isArticle(`${AWAY}/a.md`));
  });

  it('reads the decisions of both, and names articles by their paths in the folder', async () => {
    answer();
    const rules = await readFolderRules(AWAY, everywhere(nodeSurroundings, files).files);
    assert.deepEqual(rules.unreadable, []);
    assert.equal(rules.decisions.length, 1);
    assert.equal(articlePath(AWAY, `${AWAY}/a/b%20c.md`), 'a/b c.md');
    assert.equal(articleUri(AWAY, 'a/b c.md'), `${AWAY}/a/b%20c.md`);
    assert.equal(articlePath(AWAY, 'file:///news/a.md'), 'file:///news/a.md');
  });

  it('says that a file cannot be read where the editor answers no such question', async () => {
    await assert.rejects(files.read(`${AWAY}/a.md`), FileFailure);
  });
});
