import assert from 'node:assert/strict';
import { PostgresServer, postgresPrograms } from '../rig/postgresServer.ts';
import { TemporaryFolder } from '../workspace/temporaryFolder.ts';
import { BuiltPackage, type Run } from './builtPackage.ts';

const OLD = `---
title: Mill fire leaves town in mourning
date: 2014-03-04
---

The fire at the Larkholm mill killed 34 people on Monday, officials said.
`;
const DRAFT = 'The fire at the Larkholm mill killed 37 people on Monday, March 3, 2014, officials said.\n';

describe('An archive on a server, from the command line', function () {
  this.timeout(60_000);
  let built: BuiltPackage;
  let server: PostgresServer;
  let folder: TemporaryFolder;
  let url: string;
  let archives = 0;

  before(async function () {
    if (postgresPrograms() === null) this.skip();
    built = new BuiltPackage();
    server = await PostgresServer.start();
  });

  after(async () => {
    built?.remove();
    await server?.remove();
  });

  beforeEach(async () => {
    folder = new TemporaryFolder({ 'old/2014.md': OLD, 'draft.md': DRAFT });
    url = server.createDatabase(`archive_${archives++}`);
    await run('archive', 'create', url);
    await run('archive', 'add', '--archive', url, 'old');
  });

  afterEach(() => folder.remove());

  function run(...args: readonly string[]): Promise<Run> {
    return built.run(folder.path, args);
  }

  it('contradicts a draft', async () => {
    const { code, stdout } = await run('archive', 'check', '--archive', url, 'draft.md');
    assert.equal(code, 1);
    assert.match(stdout, /against 34/);
  });

  it('is whole', async () => {
    assert.equal((await run('archive', 'verify', '--archive', url)).stdout, 'nothing is wrong\n');
  });

  it('takes the password from its address, and shows none', async () => {
    const secret = url.replace('postgres@', 'postgres:hunter2@');
    const { stdout, stderr } = await run('archive', 'status', '--archive', secret);
    assert.match(stdout, /1 article/);
    assert.doesNotMatch(stdout + stderr, /hunter2/);
  });

  it('is asked for nothing while its server is away', async () => {
    await server.stop();
    const asked = await run('archive', 'status', '--archive', url.replace('postgres@', 'postgres:hunter2@'));
    await server.resume();
    assert.equal(asked.code, 2);
    assert.match(asked.stderr, /cannot be reached/);
    assert.doesNotMatch(asked.stderr, /hunter2/);
  });

  it('is left out, with a word, where only the environment names it', async () => {
    process.env.SOURCECHECK_ARCHIVE_URL = url;
    await server.stop();
    const { code, stdout, stderr } = await run('check', 'draft.md', '--against', 'old');
    await server.resume();
    delete process.env.SOURCECHECK_ARCHIVE_URL;
    assert.equal(code, 1);
    assert.match(stdout, /against 34/);
    assert.match(stderr, /cannot be reached/);
  });
});
