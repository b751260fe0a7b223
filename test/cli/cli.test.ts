import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { TemporaryFolder } from '../workspace/temporaryFolder.ts';
import { BuiltPackage, type Run } from './builtPackage.ts';

const STORY = 'LISBON - A fire in the Almeida market hall killed 46 people on Tuesday, the city said.\n';

describe('The command line', function () {
  this.timeout(60_000);
  let built: BuiltPackage;
  let folder: TemporaryFolder;

  before(() => {
    built = new BuiltPackage();
  });

  after(() => built.remove());

  beforeEach(() => {
    folder = new TemporaryFolder();
  });

  afterEach(() => folder.remove());

  function run(...args: readonly string[]): Promise<Run> {
    return built.run(folder.path, args);
  }

  /** The paths for which figures were looked for, after a run that must have gone well. */
  function filesIn({ code, stdout }: Run): string[] {
    assert.equal(code, 0);
    return JSON.parse(stdout).files.map((file: { path: string }) => file.path);
  }

  it('helps on standard output', async () => {
    const { code, stdout, stderr } = await run('--help');
    assert.equal(code, 0);
    assert.match(stdout, /^Usage: sourcecheck COMMAND/m);
    assert.equal(stderr, '');
  });

  it('prints its version', async () => {
    assert.match((await run('--version')).stdout, /^\d+\.\d+\.\d+\n$/);
  });

  it('takes an option by its letter', async () => {
    folder.write({ 'a.txt': STORY });
    assert.equal((await run('-v')).stdout, (await run('--version')).stdout);
    assert.equal(JSON.parse((await run('check', '-f', 'json')).stdout).version, 1);
  });

  for (const [what, args, line] of [
    [
      'no command',
      [],
      'no command given: check, figures, entities, explain, baseline, archive, completion, lsp, mcp (see sourcecheck --help)',
    ],
    [
      'an unknown command',
      ['chek'],
      '"chek" is not a command: check, figures, entities, explain, baseline, archive, completion, lsp, mcp (see sourcecheck --help)',
    ],
    ['folders for an editor’s server', ['lsp', 'news'], 'lsp takes no paths: the editor says which folders are open'],
    ['an unknown option', ['check', '--strict'], "Unknown option '--strict'"],
    [
      'an unknown format',
      ['check', '--format', 'xml'],
      '"xml" is not a format of check: text, json, sarif, github, html, markdown',
    ],
    ['a format of another command', ['figures', '--format', 'sarif'], '"sarif" is not a format of figures: text, json'],
    ['a format that baseline has not', ['baseline', '--format', 'json'], '"json" is not a format of baseline: text'],
    ['pruning without a baseline', ['check', '--prune'], '--prune is for baseline, not for check'],
    [
      'a second look where nothing is compared',
      ['figures', '--second-look'],
      '--second-look is for check, explain, baseline, not for figures',
    ],
    ['a comparison of names', ['entities', '-a', '.'], '--against is for check, not for entities'],
    [
      'a name without standard input',
      ['check', '--stdin-name', 'a.txt'],
      '--stdin-name names what is read from standard input, which is given as -',
    ],
    ['watching standard input', ['check', '-', '--watch'], '--watch follows files, and cannot follow standard input'],
    [
      'a severity there is not',
      ['check', '--fail-on', 'error'],
      '"error" is not a severity to fail on: warning, information, never',
    ],
    ['a shell that is not known', ['completion', 'tcsh'], 'completion takes the name of a shell: bash, zsh, fish'],
    ['a path that does not exist', ['check', '.', 'gone'], 'there is no file or folder "gone"'],
    [
      'a configuration that does not exist',
      ['check', '--config', 'c.json'],
      'c.json: the configuration file does not exist',
    ],
  ] as const) {
    it(`says in one line what is wrong with ${what}`, async () => {
      assert.deepEqual(await run(...args), { code: 2, stdout: '', stderr: `sourcecheck: ${line}\n` });
    });
  }

  for (const [what, text, line] of [
    ['is not JSON', '{"include": [', /^sourcecheck: c.json: the configuration file is not JSON \(.*\)\n$/],
    ['is no object', '[]', /^sourcecheck: c.json: the configuration must be a JSON object\n$/],
    ['has a wrong type', '{"include": "x"}', /^sourcecheck: c.json: "include" must be a list of patterns\n$/],
    [
      'has a wrong size',
      '{"maxFileSize": 0}',
      /^sourcecheck: c.json: "maxFileSize" must be a number of megabytes above zero\n$/,
    ],
    ['has a word for yes', '{"secondLook": "on"}', /^sourcecheck: c.json: "secondLook" must be true or false\n$/],
  ] as const) {
    it(`says in one line that a configuration ${what}`, async () => {
      folder.write({ 'c.json': text });
      const { code, stdout, stderr } = await run('check', '--config', 'c.json');
      assert.equal(code, 2);
      assert.equal(stdout, '');
      assert.match(stderr, line);
    });
  }

  it('reads the folder it stands in when no path is given', async () => {
    folder.write({ 'a.txt': STORY, 'wire/b.md': STORY });
    assert.deepEqual(filesIn(await run('figures', '--format', 'json')), ['a.txt', 'wire/b.md']);
  });

  it('gives paths relative to the folder it stands in', async () => {
    folder.write({ 'here/a.txt': STORY, 'there/b.txt': STORY });
    const done = await built.run(`${folder.path}/here`, ['figures', '--format', 'json', '../there', '.']);
    assert.deepEqual(filesIn(done), ['../there/b.txt', 'a.txt']);
  });

  it('keeps to the patterns and the size in the configuration, and names a setting it does not know', async () => {
    folder.write({ 'a.txt': STORY, 'b.md': STORY, 'old/c.txt': STORY, 'long.txt': STORY.repeat(50) });
    folder.write({ 'c.json': '{"include": ["*.txt"], "exclude": ["old"], "maxFileSize": 0.001, "colour": 1}' });
    const done = await run('figures', '--format', 'json', '--config', 'c.json');
    assert.deepEqual(filesIn(done), ['a.txt']);
    assert.match(done.stderr, /^sourcecheck: c.json: "colour" is not a setting and is ignored$/m);
    assert.match(done.stderr, /^sourcecheck: long.txt is left out: it is larger than 1 kB \(4\.\d kB\)$/m);
  });

  it('compares only the newest version of a story, unless the settings say otherwise', async () => {
    const report = (killed: number): string =>
      `Mill burns in Harrowmouth\n\nA fire at the Lindqvist mill in Harrowmouth on Tuesday killed ${killed} workers.\n`;
    folder.write({ 'fire-v1.txt': report(46), 'fire-v2.txt': report(70), 'c.json': '{"versions": "all"}' });
    const { code, stderr } = await run('check');
    assert.equal(code, 0);
    assert.equal(stderr, 'sourcecheck: fire-v1.txt is not compared: fire-v2.txt is a later version of the story\n');
    assert.equal((await run('check', '--config', 'c.json')).code, 1);
  });

  it('says that an empty folder has no articles, and that nothing was checked', async () => {
    assert.deepEqual(await run('check', '--format', 'json'), {
      code: 2,
      stdout: '',
      stderr: 'sourcecheck: no articles found in .\n',
    });
  });

  it('says that nothing was checked where the only file cannot be read', async () => {
    folder.write({ 'b.txt': Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 1]) });
    assert.deepEqual(await run('check', 'b.txt'), {
      code: 2,
      stdout: '',
      stderr:
        'sourcecheck: b.txt is left out: it looks like a binary file\nsourcecheck: no article could be read in b.txt\n',
    });
  });

  it('leaves a binary file out with a warning, names it in the output, and reads the rest', async () => {
    folder.write({ 'a.txt': STORY, 'b.txt': Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 1]) });
    const done = await run('figures', '--format', 'json');
    assert.deepEqual(filesIn(done), ['a.txt']);
    assert.deepEqual(JSON.parse(done.stdout).skipped, [{ path: 'b.txt', reason: 'looks like a binary file' }]);
    assert.equal(done.stderr, 'sourcecheck: b.txt is left out: it looks like a binary file\n');
  });

  it('leaves a file of 5 MB out, and reads it when the configuration allows it', async () => {
    folder.write({
      'a.txt': 'words without end '.repeat(300_000).slice(0, 5 * 1024 * 1024),
      'b.txt': STORY,
      'c.json': '{"maxFileSize": 6}',
    });
    const refused = await run('figures', '--format', 'json');
    assert.equal(refused.stderr, 'sourcecheck: a.txt is left out: it is larger than 2 MB (5 MB)\n');
    const allowed = await run('figures', '--format', 'json', '--config', 'c.json');
    assert.deepEqual(filesIn(allowed), ['a.txt', 'b.txt']);
  });

  it('reads a file given by name as plain text, whatever its ending', async () => {
    folder.write({ '.gitignore': '*', 'story.wire': STORY });
    assert.deepEqual(filesIn(await run('figures', '--format', 'json', 'story.wire')), ['story.wire']);
  });

  it('counts offsets after a byte-order mark, in UTF-16 and over CRLF alike', async () => {
    const text = `A line.\r\n${STORY}`;
    folder.write({
      'bom.txt': `\ufeff${text}`,
      'plain.txt': text,
      'utf16.txt': Buffer.from(`\ufeff${text}`, 'utf16le'),
    });
    const { stdout } = await run('figures', '--format', 'json');
    const [bom, plain, utf16] = JSON.parse(stdout).files.map((file: { figures: unknown }) => file.figures);
    assert.deepEqual(bom, plain);
    assert.deepEqual(utf16, plain);
    for (const { start, end, text: figure } of plain) assert.equal(text.slice(start, end), figure);
  });

  it('says that front matter does not parse, and reads the article all the same', async () => {
    folder.write({ 'a.md': `---\ntitle: "open\n---\n\n${STORY}` });
    const done = await run('figures', '--format', 'json');
    assert.deepEqual(filesIn(done), ['a.md']);
    assert.match(done.stderr, /^sourcecheck: a\.md: .+\n$/);
  });

  it('hands over long output whole', async () => {
    folder.write(Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`${i}.txt`, STORY.repeat(20)])));
    const done = await run('figures', '--format', 'json');
    assert.equal(filesIn(done).length, 100);
  });

  it('keeps what it read for the next time, unless asked not to', async function () {
    if (process.platform === 'darwin') this.skip();
    folder.write({ 'a.txt': STORY });
    rmSync(built.cacheFolder, { recursive: true, force: true });
    await run('check', '--no-cache');
    assert.equal(existsSync(built.cacheFolder), false);
    const first = await run('figures', '--format', 'json');
    assert.equal(existsSync(built.cacheFolder), true);
    assert.deepEqual(await run('figures', '--format', 'json'), first);
  });

  it('finds in a large folder what it found when it read it first, and what has changed since', async () => {
    const [begins, ends] = [
      'Bar Cor Dun Esk Far Gor Hal Kel Lor Mar',
      'ham ton wick mouth ford stead holm by dale gate',
    ];
    const town = (at: number): string => `${begins.split(' ')[at % 10]}${ends.split(' ')[Math.floor(at / 10) % 10]}`;
    const toll = (at: number, dead: number): string =>
      `A fire at the mill of ${town(at)} killed ${dead} people on March 4, 2024, the fire brigade of ${town(at)} said.\n`;
    const many = Array.from({ length: 260 }, (_, at) => [`many/${at}.txt`, toll(at, 20 + (at % 100))]);
    folder.write(Object.fromEntries(many));
    const check = (...more: string[]): Promise<Run> => run('check', '--format', 'json', ...more, 'many');
    const first = await check();
    assert.deepEqual(await check(), first);
    folder.write({ 'many/7.txt': toll(7, 44), 'many/more.txt': toll(8, 90) });
    rmSync(join(folder.path, 'many', '9.txt'));
    const then = await check();
    assert.notEqual(then.stdout, first.stdout);
    assert.deepEqual(then, await check('--no-cache'));
  });

  it('goes quietly when the reader of its output has gone', async () => {
    folder.write(Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`${i}.txt`, STORY.repeat(20)])));
    const { code, stderr } = await built.run(folder.path, ['figures', '--format', 'json'], { reader: 'impatient' });
    assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
  });

  it('says in one line that the disk is full, where its output goes', async function () {
    if (process.platform !== 'linux') this.skip();
    folder.write({ 'a.txt': STORY });
    const command = `'${process.execPath}' '${built.script}' figures --no-cache > /dev/full`;
    const { status, stderr } = spawnSync('sh', ['-c', command], { cwd: folder.path, encoding: 'utf8' });
    assert.deepEqual([status, stderr], [2, 'sourcecheck: the output could not be written whole: the disk is full\n']);
  });

  it('says in one line that the current folder has gone', async function () {
    if (process.platform === 'win32') this.skip();
    folder.write({ 'gone/a.txt': STORY });
    const command = `cd gone && rm -r ../gone && '${process.execPath}' '${built.script}' check`;
    const { status, stderr } = spawnSync('sh', ['-c', command], { cwd: folder.path, encoding: 'utf8' });
    assert.deepEqual([status, stderr], [2, 'sourcecheck: the current folder has gone\n']);
  });

  it('exits with 1 where two reports cannot both be right, and shows both', async () => {
    folder.write({
      'draft.md':
        '---\ndate: 2024-03-05\n---\n\nA fire in the Almeida market hall in Lisbon killed 46 people on Tuesday.\n',
      'wire.md':
        '---\ndate: 2024-03-05\n---\n\nThe fire in the Almeida market hall in Lisbon killed more than 70 people on Tuesday.\n',
    });
    const { code, stdout } = await run('check');
    assert.equal(code, 1);
    assert.match(stdout, /draft\.md:5:\d+ {2}46/);
    assert.match(stdout, /wire\.md:5:\d+ {2}more than 70/);
  });

  it('lists names with their places', async () => {
    folder.write({
      'a.txt': 'LISBON - President Ana Almeida met police in Lisbon. Almeida said she would return to Lisbon.\n',
    });
    const { code, stdout } = await run('entities', '--format', 'json');
    assert.equal(code, 0);
    const { version, files, entities } = JSON.parse(stdout);
    assert.deepEqual([version, files], [1, 1]);
    assert.ok(entities.some(({ name }: { name: string }) => name === 'Ana Almeida'));
  });

  it('hints at names that are spelt nearly alike', async () => {
    folder.write({
      'a.txt': 'President Ana Almeida met police in Lisbon. Ana Almeida said she would return.\n',
      'b.txt': 'President Anna Almeida met police in Porto. Anna Almeida said she would stay.\n',
    });
    const { entities } = JSON.parse((await run('entities', '--format', 'json')).stdout);
    const ana = entities.find(({ name }: { name: string }) => name === 'Ana Almeida');
    assert.deepEqual(ana?.nearSpellings, ['person/anna-almeida']);
  });
});
