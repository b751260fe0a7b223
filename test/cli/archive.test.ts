import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { TemporaryFolder } from '../workspace/temporaryFolder.ts';
import { BuiltPackage, type Run } from './builtPackage.ts';

const OLD = `---
title: Mill fire leaves town in mourning
date: 2014-03-04
source: Larkholm Courier
---

The fire at the Larkholm mill killed 34 people on Monday, officials said.
`;
const DRAFT = 'The fire at the Larkholm mill killed 37 people on Monday, March 3, 2014, officials said.\n';

describe('An archive on the command line', function () {
  this.timeout(60_000);
  let built: BuiltPackage;
  let folder: TemporaryFolder;

  before(() => {
    built = new BuiltPackage();
  });

  after(() => built.remove());

  beforeEach(async () => {
    folder = new TemporaryFolder({ 'old/2014.md': OLD, 'draft.md': DRAFT });
    await run('archive', 'create', 'desk.archive');
  });

  afterEach(() => folder.remove());

  function run(...args: readonly string[]): Promise<Run> {
    return built.run(folder.path, args);
  }

  it('adds the articles of a folder, and says how many', async () => {
    const { code, stdout } = await run('archive', 'add', '--archive', 'desk.archive', 'old');
    assert.deepEqual([code, stdout], [0, '1 article added, 0 unchanged, 0 left out\n']);
  });

  it('adds nothing that has not changed', async () => {
    await run('archive', 'add', '--archive', 'desk.archive', 'old');
    folder.write({ 'old/2015.md': OLD });
    const { stdout } = await run('archive', 'add', '--archive', 'desk.archive', 'old');
    assert.equal(stdout, '1 article added, 1 unchanged, 0 left out\n');
  });

  it('adds anew what has changed', async () => {
    await run('archive', 'add', '--archive', 'desk.archive', 'old');
    folder.write({ 'old/2014.md': OLD.replace('34', '35') });
    await run('archive', 'add', '--archive', 'desk.archive', 'old');
    assert.match((await run('check', 'draft.md', '--archive', 'desk.archive')).stdout, /against 35/);
  });

  it('contradicts a draft, with the headline and the day of the article', async () => {
    await run('archive', 'add', '--archive', 'desk.archive', 'old');
    const { code, stdout } = await run('archive', 'check', '--archive', 'desk.archive', 'draft.md');
    assert.equal(code, 1);
    assert.match(
      stdout,
      /old\/2014\.md:7:38 {2}34 \(officials, 2014-03-04, archive “Mill fire leaves town in mourning”\)/,
    );
  });

  it('quotes the sentence of an article that has gone', async () => {
    await run('archive', 'add', '--archive', 'desk.archive', 'old');
    rmSync(join(folder.path, 'old'), { recursive: true });
    const { stdout } = await run('check', 'draft.md', '--archive', 'desk.archive');
    assert.match(stdout, /^ {6}The fire at the Larkholm mill killed 34 people on Monday, officials said\.$/m);
  });

  it('quotes nothing of an article that has gone where it keeps no sentences', async () => {
    await run('archive', 'create', 'bare.archive', '--no-text');
    await run('archive', 'add', '--archive', 'bare.archive', 'old');
    rmSync(join(folder.path, 'old'), { recursive: true });
    const { stdout } = await run('check', 'draft.md', '--archive', 'bare.archive');
    assert.match(stdout, /against 37/);
    assert.doesNotMatch(stdout, /killed 34 people/);
  });

  it('is named by the settings beside the articles', async () => {
    await run('archive', 'add', '--archive', 'desk.archive', 'old');
    folder.write({ 'sourcecheck.json': '{"archive": "desk.archive", "exclude": ["old"]}' });
    const { stdout } = await run('check', 'draft.md', '--format', 'json');
    assert.deepEqual(JSON.parse(stdout).conflicts[0].claims[1].archive, {
      headline: 'Mill fire leaves town in mourning',
      date: '2014-03-04',
      outlet: 'Larkholm Courier',
    });
  });

  it('is missed where the settings name one that is not there, and the articles are checked all the same', async () => {
    folder.write({ 'sourcecheck.json': '{"archive": "gone.archive"}' });
    const { code, stderr } = await run('check', 'draft.md', '--against', 'old');
    assert.equal(code, 1);
    assert.match(stderr, /^sourcecheck: the archive .*gone\.archive does not exist$/m);
  });

  it('is never a server that the settings name', async () => {
    folder.write({ 'sourcecheck.json': '{"archive": "postgres://db.example/archive"}' });
    const { code, stderr } = await run('check', 'draft.md', '--against', 'old');
    assert.equal(code, 2);
    assert.match(stderr, /"archive" in the settings names a server: set SOURCECHECK_ARCHIVE_URL instead/);
  });

  it('forgets the articles of a folder that has gone', async () => {
    await run('archive', 'add', '--archive', 'desk.archive', 'old');
    rmSync(join(folder.path, 'old'), { recursive: true });
    assert.equal((await run('archive', 'remove', '--archive', 'desk.archive', 'old')).stdout, '1 article removed\n');
    assert.equal((await run('check', 'draft.md', '--archive', 'desk.archive')).code, 0);
  });

  it('says what it holds', async () => {
    await run('archive', 'add', '--archive', 'desk.archive', 'old');
    const { stdout } = await run('archive', 'status', 'desk.archive');
    assert.match(stdout, /desk\.archive: 1 article, \d+\.\d MB\ndated from 2014-03-04 to 2014-03-04\n/);
  });

  it('has nothing wrong with it', async () => {
    await run('archive', 'add', '--archive', 'desk.archive', 'old');
    const { code, stdout } = await run('archive', 'verify', 'desk.archive');
    assert.deepEqual([code, stdout], [0, 'nothing is wrong\n']);
  });

  for (const [what, args, line] of [
    ['is not made twice', ['create', 'desk.archive'], 'desk.archive exists already'],
    ['is missed', ['status', 'gone.archive'], 'gone.archive does not exist'],
    ['is not any file', ['status', 'draft.md'], 'draft.md is not a Sourcecheck archive'],
    ['has to be named', ['status'], 'archive status needs an archive: --archive FILE'],
    ['is given articles', ['add', '--archive', 'desk.archive'], 'archive add takes files and folders'],
    ['is told what to do', [], 'archive takes one of create, add, remove, status, verify, check'],
    ['is told what it can do', ['vacuum'], 'archive takes one of create, add, remove, status, verify, check'],
    ['keeps sentences or not from the beginning', ['add', '--no-text', 'old'], '--no-text is for create, not for add'],
  ] as const)
    it(what, async () => {
      const { code, stderr } = await run('archive', ...args);
      assert.equal(code, 2);
      assert.ok(stderr.includes(line), stderr);
    });
});
