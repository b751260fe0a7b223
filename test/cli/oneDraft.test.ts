import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { TemporaryFolder } from '../workspace/temporaryFolder.ts';
import { BuiltPackage, type Run } from './builtPackage.ts';

/** A report of one fire with a toll. */
function report(killed: string, injured = '12'): string {
  return `---\ndate: 2024-03-05\n---\n\nThe fire in the Almeida market hall in Lisbon on Tuesday killed ${killed} people and injured ${injured} visitors.\n`;
}

describe('One draft, checked against a folder,', function () {
  this.timeout(60_000);
  let built: BuiltPackage;
  let folder: TemporaryFolder;

  before(() => {
    built = new BuiltPackage();
  });

  after(() => built.remove());

  beforeEach(() => {
    folder = new TemporaryFolder();
    folder.write({
      'draft.md': report('46'),
      'wire/one.md': report('more than 70', '30'),
      'wire/two.md': report('71', '31'),
    });
  });

  afterEach(() => folder.remove());

  const run = (...args: readonly string[]): Promise<Run> => built.run(folder.path, args);

  const git = (...args: readonly string[]): void => {
    const who = ['-c', 'user.name=A', '-c', 'user.email=a@b.c', '-c', 'commit.gpgSign=false'];
    execFileSync('git', [...who, ...args], { cwd: folder.path, stdio: 'ignore' });
  };

  /** The paths of the claims of each conflict. */
  function paths({ stdout }: Run): string[][] {
    const { conflicts }: { conflicts: { claims: { path: string }[] }[] } = JSON.parse(stdout);
    return conflicts.map(({ claims }) => [...new Set(claims.map(({ path }) => path))].sort());
  }

  it('is told only of conflicts that touch it', async () => {
    folder.write({ 'draft.md': report('71', '31') });
    const done = await run('check', 'draft.md', '--against', 'wire', '--format', 'json');
    assert.deepEqual(paths(done), [['draft.md', 'wire/one.md', 'wire/two.md']]);
    assert.equal(JSON.parse(done.stdout).files, 3);
  });

  it('is named apart from what it is compared with', async () => {
    const { code, stdout } = await run('check', 'draft.md', '--against', 'wire');
    assert.equal(code, 1);
    assert.match(stdout, / in 1 article, compared with 2 others\.\n$/u);
  });

  it('may be named after one folder, as hooks do, and before several', async () => {
    folder.write({ 'more/three.md': report('80') });
    const after = await run('check', '-a', 'wire', 'draft.md');
    assert.match(after.stdout, /compared with 2 others/u);
    const before = await run('check', 'draft.md', '-a', 'wire', 'more');
    assert.match(before.stdout, /compared with 3 others/u);
  });

  it('is compared with the workspace where there is one', async () => {
    folder.write({ '.sourcecheck/decisions.json': '{"version": 2, "decisions": []}' });
    const { code, stdout } = await run('check', 'draft.md');
    assert.equal(code, 1);
    assert.match(stdout, / in 1 article, compared with 2 others\.\n$/u);
  });

  it('is said to be compared with nothing where there is none', async () => {
    assert.deepEqual(await run('check', 'draft.md'), {
      code: 0,
      stdout: '0 warnings, 0 notes in 1 article.\n',
      stderr: 'sourcecheck: only this article was read; --against FOLDER compares it with others\n',
    });
  });

  it('may come from standard input in place of its file', async () => {
    const args = ['check', '-', '--stdin-name', 'draft.md', '--against', 'wire', '--format', 'json'];
    const agreeing = await built.run(folder.path, args, { stdin: report('71', '31') });
    assert.deepEqual(paths(agreeing), [['draft.md', 'wire/one.md', 'wire/two.md']]);
    const other = await built.run(folder.path, args, { stdin: report('9', '31') });
    assert.deepEqual(paths(other).length, 2);
  });

  it('may come from standard input without a name', async () => {
    const { code, stdout } = await built.run(folder.path, ['check', '-', '-a', 'wire'], { stdin: report('9') });
    assert.equal(code, 1);
    assert.match(stdout, /^ {2}stdin\.txt:5:\d+ {2}9/mu);
  });

  it('is refused where standard input is no text', async () => {
    const binary = Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 1]);
    assert.deepEqual(await built.run(folder.path, ['check', '-', '-a', 'wire'], { stdin: binary }), {
      code: 2,
      stdout: '',
      stderr: 'sourcecheck: standard input looks like a binary file\n',
    });
  });

  it('is not said to be checked where it cannot be read', async () => {
    folder.write({ 'draft.md': Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 1]) });
    const { code, stdout, stderr } = await run('check', 'draft.md', '--against', 'wire');
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /^sourcecheck: no article could be read in draft\.md$/mu);
  });

  it('fails on what it is asked to fail on', async () => {
    folder.write({ 'sourcecheck.json': '{"rules": {"contradiction": "information"}}' });
    assert.equal((await run('check', 'draft.md')).code, 0);
    assert.equal((await run('check', 'draft.md', '--fail-on', 'information')).code, 1);
    folder.write({ 'sourcecheck.json': '{}' });
    assert.equal((await run('check', 'draft.md')).code, 1);
    assert.equal((await run('check', 'draft.md', '--fail-on', 'never')).code, 0);
  });

  it('is one of those that changed since a revision, or nothing is told', async () => {
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '-m', 'first');
    const quiet = await run('check', '--since', 'HEAD', '--format', 'json');
    assert.deepEqual(paths(quiet), []);
    assert.equal(quiet.stderr, 'sourcecheck: no article has changed since HEAD\n');
    folder.write({ 'draft.md': report('71', '31') });
    const told = await run('check', '--since', 'HEAD', '--format', 'json');
    assert.deepEqual(paths(told), [['draft.md', 'wire/one.md', 'wire/two.md']]);
    assert.equal(told.stderr, '');
  });

  it('counts as changed while git does not know it', async () => {
    git('init', '--quiet');
    git('add', 'wire');
    git('commit', '--quiet', '-m', 'first');
    const told = await run('check', '--since', 'HEAD', '--format', 'json');
    assert.ok(paths(told).length > 0 && paths(told).every((each) => each.includes('draft.md')));
  });

  for (const [what, revision, reason] of [
    ['is none', 'gone', /git knows no revision "gone"/u],
    ['looks like an option', '--output=x', /git knows no revision "--output=x"|ambiguous/u],
  ] as const) {
    it(`is refused where the revision ${what}`, async () => {
      git('init', '--quiet');
      const { code, stderr } = await run('check', `--since=${revision}`);
      assert.equal(code, 2);
      assert.match(stderr, reason);
    });
  }

  it('is refused a revision where there is no repository', async () => {
    const { code, stderr } = await run('check', '--since', 'HEAD');
    assert.deepEqual(
      [code, stderr],
      [2, 'sourcecheck: --since needs a git repository, and the current folder is in none\n'],
    );
  });

  it('is checked again when a file changes', async () => {
    const watched = await built.runUntil(
      folder.path,
      ['check', 'draft.md', '-a', 'wire', '--watch'],
      [
        { sees: /waiting for changes/u, afterwards: () => folder.write({ 'draft.md': report('72', '31') }) },
        { sees: /72.*against.*71|72 \(/u },
      ],
    );
    assert.match(watched.stdout, /46/u);
    assert.match(watched.stdout, /\b72\b/u);
  });
});

describe('Settings beside the articles', function () {
  this.timeout(60_000);
  let built: BuiltPackage;
  let folder: TemporaryFolder;

  before(() => {
    built = new BuiltPackage();
  });

  after(() => built.remove());

  beforeEach(() => {
    folder = new TemporaryFolder();
    folder.write({ 'drafts/a.md': report('46'), 'sources/b.md': report('71'), 'sources/c.md': report('80') });
  });

  afterEach(() => folder.remove());

  const rules = async (settings: object, ...args: readonly string[]): Promise<string[]> => {
    folder.write({ 'sourcecheck.json': JSON.stringify(settings) });
    const { stdout } = await built.run(folder.path, ['check', '--format', 'json', ...args]);
    return JSON.parse(stdout).conflicts.map(({ rule }: { rule: string }) => rule);
  };

  it('say which articles are drafts, and two sources are not reported', async () => {
    assert.deepEqual(await rules({ drafts: ['drafts'] }), ['figure-conflict/deaths']);
    folder.write({ 'drafts/a.md': 'Nothing burnt in Lisbon on Tuesday.\n' });
    assert.deepEqual(await rules({ drafts: ['drafts'] }), []);
    assert.deepEqual(await rules({}), ['figure-conflict/deaths']);
  });

  it('are needed for that: what two articles say of themselves does not keep them from being reported', async () => {
    const source = (killed: string): string => report(killed).replace('---\n', '---\nrole: source\n');
    folder.write({
      'drafts/a.md': 'Nothing burnt in Lisbon on Tuesday.\n',
      'sources/b.md': source('71'),
      'sources/c.md': source('80'),
    });
    assert.deepEqual(await rules({}), ['figure-conflict/deaths']);
  });

  it('switch a rule off, by its name in the editor too', async () => {
    assert.deepEqual(await rules({ rules: { deaths: 'off' } }), []);
    assert.deepEqual(await rules({ 'sourcecheck.rules': { 'figure-conflict/deaths': 'off' } }), []);
  });

  it('leave out what they exclude, by its path from where they lie', async () => {
    assert.deepEqual(await rules({ exclude: ['sources/*.md'] }, 'drafts', 'sources'), []);
    assert.deepEqual(await rules({ exclude: ['other/*.md'] }, 'drafts', 'sources'), ['figure-conflict/deaths']);
  });

  it('count in a folder below', async () => {
    folder.write({ 'sourcecheck.json': '{"rules": {"deaths": "off"}}' });
    const { code } = await built.run(`${folder.path}/drafts`, ['check', '..']);
    assert.equal(code, 0);
  });

  it('are named where they cannot be used', async () => {
    folder.write({ 'sourcecheck.json': '{"rules": {"deaths": "loud"}}' });
    assert.deepEqual(await built.run(folder.path, ['check']), {
      code: 2,
      stdout: '',
      stderr:
        'sourcecheck: sourcecheck.json: the level of "deaths" must be one of default, warning, information, off\n',
    });
  });

  it('name a rule that is not known, and the rest counts', async () => {
    folder.write({ 'sourcecheck.json': '{"rules": {"deaths": "off", "moods": "off"}}' });
    const { code, stderr } = await built.run(folder.path, ['check']);
    assert.equal(code, 0);
    assert.match(stderr, /^sourcecheck: sourcecheck\.json: "moods" is neither a rule nor one of /u);
  });
});
