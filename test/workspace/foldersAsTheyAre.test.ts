import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createCorpus } from '../../src/engine/index.ts';
import { inEnglish } from '../../src/wording/inWords.ts';
import { loadEngineAssets } from '../../src/workspace/engineAssets.ts';
import { Indexer } from '../../src/workspace/indexer.ts';
import { InProcessAnalyser } from '../../src/workspace/inProcessAnalyser.ts';
import { NodeWorkspace } from '../../src/workspace/nodeWorkspace.ts';
import { readBounded } from '../../src/workspace/readBounded.ts';
import { QuickAnalyser, RecordingCorpus } from './fakeEngine.ts';
import { TemporaryFolder } from './temporaryFolder.ts';

const STORY =
  'LISBON - A fire in the Almeida market hall killed 46 people on Tuesday – so “police” said. Cafés closed.\n';

describe('A folder as it is', () => {
  let folder: TemporaryFolder;

  beforeEach(() => {
    folder = new TemporaryFolder();
  });

  afterEach(() => folder.remove());

  /** What is read of the folder, and what is left out with the reason, by name. */
  async function read(...files: readonly string[]): Promise<Record<string, string>> {
    const found: Record<string, string> = {};
    const corpus = createCorpus();
    const name = (uri: string): string => decodeURIComponent(uri.slice(folder.uri().length + 1));
    const workspace = new NodeWorkspace({
      folders: files.length > 0 ? [] : [{ uri: folder.uri() }],
      files: files.map((each) => folder.uri(each)),
    });
    const indexer = new Indexer({
      workspace,
      analyser: new InProcessAnalyser(loadEngineAssets()),
      corpus,
      onSkipped: ({ uri, reason }) => {
        found[name(uri)] = inEnglish(reason);
      },
    });
    await indexer.indexAll(new AbortController().signal);
    for (const uri of indexer.indexed)
      found[name(uri)] = corpus
        .claims(uri)
        .map(({ text }) => text)
        .join();
    return found;
  }

  for (const [what, bytes] of [
    ['UTF-8', Buffer.from(STORY)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${STORY}`)],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${STORY}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(STORY, 'utf16le')],
    ['UTF-16 of the other order, without a mark', Buffer.from(STORY, 'utf16le').swap16()],
    ['Latin-1', Buffer.from(STORY.replace(/[–“”]/gu, '-'), 'latin1')],
    ['Windows-1252', windows1252(STORY)],
  ] as const) {
    it(`is read in ${what}`, async () => {
      folder.write({ 'a.txt': bytes });
      assert.deepEqual(await read(), { 'a.txt': '46' });
    });
  }

  for (const [what, bytes] of [
    ['a zip archive', [0x50, 0x4b, 3, 4, 0x14, 0, 0, 0, 8, 0]],
    ['a gzip archive', [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]],
    ['a program', [0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0]],
  ] as const) {
    it(`says of ${what} named like an article that it is no text, and reads the rest`, async () => {
      folder.write({ 'a.txt': STORY, 'b.txt': Buffer.from(bytes) });
      assert.deepEqual(await read(), { 'a.txt': '46', 'b.txt': 'looks like a binary file' });
    });
  }

  it('may hold links that lead in a circle, to themselves and out of it', async () => {
    const elsewhere = new TemporaryFolder({ 'wire.txt': STORY });
    folder.write({ 'a.txt': STORY });
    symlinkSync(folder.path, join(folder.path, 'circle'));
    symlinkSync('self.txt', join(folder.path, 'self.txt'));
    symlinkSync(elsewhere.path, join(folder.path, 'out'));
    symlinkSync(folder.path, join(elsewhere.path, 'back'));
    assert.deepEqual(await read(), { 'a.txt': '46', 'out/wire.txt': '46' });
    elsewhere.remove();
  });

  it('says of a link to itself, given by name, that it is broken', async () => {
    symlinkSync('self.txt', join(folder.path, 'self.txt'));
    assert.deepEqual(await read('self.txt'), { 'self.txt': 'is a broken link' });
  });

  it('may hold pipes and sockets named like articles: they are passed over', async function () {
    if (process.platform === 'win32') this.skip();
    folder.write({ 'a.txt': STORY });
    execFileSync('mkfifo', [join(folder.path, 'pipe.txt')]);
    const server = createServer().listen(join(folder.path, 'socket.txt'));
    await new Promise((resolve) => server.once('listening', resolve));
    try {
      assert.deepEqual(await read(), { 'a.txt': '46' });
      assert.deepEqual(await read('pipe.txt', 'socket.txt'), {
        'pipe.txt': 'is not a file',
        'socket.txt': 'is not a file',
      });
    } finally {
      server.close();
    }
  });

  it('may hold links to devices: they are passed over, and never opened', async function () {
    if (process.platform === 'win32') this.skip();
    folder.write({ 'a.txt': STORY });
    for (const device of ['zero', 'tty', 'null']) symlinkSync(`/dev/${device}`, join(folder.path, `${device}.txt`));
    assert.deepEqual(await read(), { 'a.txt': '46' });
    assert.deepEqual(await read('zero.txt', 'tty.txt'), { 'zero.txt': 'is not a file', 'tty.txt': 'is not a file' });
  });

  it('may hold twenty thousand files in a thousand folders: each is read once', async function () {
    this.timeout(300_000);
    const paths = Array.from({ length: 20_000 }, (_, number) => `${number % 1000}/${number}.txt`);
    folder.write(Object.fromEntries(paths.map((path) => [path, path])));
    const [analyser, corpus] = [new QuickAnalyser(), new RecordingCorpus()];
    const workspace = new NodeWorkspace({ folders: [{ uri: folder.uri() }] });
    const { articles, skipped } = await new Indexer({ workspace, analyser, corpus }).indexAll(
      new AbortController().signal,
    );
    assert.deepEqual([articles, skipped, corpus.size], [20_000, 0, 20_000]);
    assert.equal(analyser.texts.length, 20_000);
  });

  it('is read though a file has gone, or become a folder, since it was listed', async () => {
    folder.write({ 'a.txt': STORY, 'b.txt': STORY, 'c.txt': STORY });
    const workspace = new NodeWorkspace({ folders: [{ uri: folder.uri() }] });
    rmSync(join(folder.path, 'b.txt'));
    rmSync(join(folder.path, 'c.txt'));
    mkdirSync(join(folder.path, 'c.txt'));
    const reasons = [];
    for (const name of ['a.txt', 'b.txt', 'c.txt']) {
      const article = await workspace.readArticle(folder.uri(name));
      reasons.push(article.kind === 'skipped' ? inEnglish(article.reason) : article.kind);
    }
    assert.deepEqual(reasons, ['file', 'does not exist', 'is not a file']);
  });

  it('gives a file whole that is replaced while it is read: the old one or the new', async () => {
    const path = join(folder.path, 'a.txt');
    const texts = ['x'.repeat(300_000), 'y'.repeat(200_000)];
    writeFileSync(path, texts[0] ?? '');
    for (let round = 0; round < 20; round++) {
      writeFileSync(`${path}.next`, texts[round % 2] ?? '');
      const reading = readBounded(path, 2 ** 20);
      renameSync(`${path}.next`, path);
      const read = await reading;
      assert.ok(read.kind === 'read' && texts.includes(Buffer.from(read.content).toString()));
    }
  });

  it('reads a file that grows no further than it was', async () => {
    const path = join(folder.path, 'a.txt');
    writeFileSync(path, 'x'.repeat(1000));
    const reading = readBounded(path, 2000);
    appendFileSync(path, 'y'.repeat(1_000_000));
    const read = await reading;
    assert.ok(read.kind === 'larger' || (read.kind === 'read' && read.content.length <= 2000));
  });
});

/** The curly quotes and the dash of the story have places of their own in this encoding. */
function windows1252(text: string): Buffer {
  const own = new Map([
    ['–', 0x96],
    ['“', 0x93],
    ['”', 0x94],
  ]);
  return Buffer.from([...text].map((sign) => own.get(sign) ?? sign.charCodeAt(0)));
}
